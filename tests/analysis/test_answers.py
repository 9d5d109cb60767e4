from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest

from graph.analysis.answers import Analysis, analyse
from graph.analysis.graphs import Projection, multigraph, projected
from graph.identity.ids import entity_id
from graph.queries.links import LinksFilter
from graph.queries.pages import QueryError
from graph.queries.spans import day
from graph.queries.subgraph import Extent, subgraph
from graph.store import Store
from tests.queries.links import documents_of_links
from tests.queries.world import HEALTH, POLICE, meeting, world

ALL = Extent(nodes=500, links=5_000, measured=True)
SERVICE, FORCE = entity_id("Organization", HEALTH), entity_id("Organization", POLICE)


def test_a_multigraph_has_an_edge_for_each_fact_of_each_document(loaded: Store) -> None:
    graph = multigraph(loaded, LinksFilter(), ALL)
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_edges() == sum(len(one.facts) for one in world())
    assert graph.nodes[SERVICE]["name"] == HEALTH
    texts = {one.document.id: one.document.text for one in world()}
    for _, _, said in graph.edges(data=True):
        assert texts[said["document"]][said["start"] : said["end"]] == said["quote"]


def test_a_multigraph_narrows_as_a_subgraph_does(loaded: Store) -> None:
    wanted = LinksFilter(("COORDINATES_WITH",), since=day("from", "2021"))
    graph = multigraph(loaded, wanted, ALL)
    assert {said["document"] for _, _, said in graph.edges(data=True)} == {"pact-2", "pact-3"}
    assert len(multigraph(loaded, LinksFilter(place="Lào Cai"), ALL)) == 0


def test_a_multigraph_has_the_facts_of_the_links_that_a_subgraph_draws_and_no_others(loaded: Store) -> None:
    for wanted, extent in (
        (LinksFilter(documents=2), ALL),
        (LinksFilter(("COORDINATES_WITH",)), Extent(links=1)),
        (LinksFilter(), Extent((SERVICE,), 2, nodes=4)),
        (LinksFilter(place="Lào Cai"), ALL),
    ):
        part, graph = subgraph(loaded, wanted, extent), multigraph(loaded, wanted, extent)
        assert list(graph) == [node["id"] for node in part["nodes"]]
        assert Counter((a, b, said["type"]) for a, b, said in graph.edges(data=True)) == {
            (link["source"], link["target"], link["type"]): link["documents"] for link in part["links"]
        }
        assert graph.graph == {"left_out": part["left_out"], "corpus": loaded.corpus()}


def test_a_multigraph_has_all_properties_flat(loaded: Store) -> None:
    graph = multigraph(loaded, LinksFilter(), ALL)
    place = entity_id("Place", "tỉnh Hà Giang")
    node = graph.nodes[SERVICE]
    assert (node["type"], node["level"], node["place"], node["place_name"]) == (
        "Organization",
        "province",
        place,
        "tỉnh Hà Giang",
    )
    assert all(value is not None for _, data in graph.nodes(data=True) for value in data.values())
    stored = [row for row in loaded.read("dump_relationships") if row["type"] != "MENTIONS"]
    assert len(stored) == graph.number_of_edges()
    for row in stored:
        assert {"type": row["type"]} | row["properties"] in [
            *graph.get_edge_data(row["source"], row["target"]).values()
        ]


def test_the_network_of_coordination(loaded: Store) -> None:
    graph, left_out = projected(loaded, Projection.COORDINATION, LinksFilter(), ALL)
    expected = documents_of_links(world(), "COORDINATES_WITH")
    assert {frozenset(pair): data["weight"] for *pair, data in graph.edges(data=True)} == {
        frozenset(key[:2]): len(told) for key, told in expected.items()
    }
    assert left_out == {"nodes": 0, "links": 0}


def test_the_network_of_co_chairs_counts_common_events(store: Store) -> None:
    def chaired(id_: str, *people: str) -> None:
        papers = [meeting(id_, person, "2021-01-02", None) for person in people]
        for number, paper in enumerate(papers):
            paper.id = f"{id_}-{number}"
            store.replace(paper.graph)

    chaired("mot", "Trần Thị An", "Lê Văn Bình")
    chaired("hai", "Trần Thị An", "Lê Văn Bình", "Vũ Thị Cúc")
    chaired("ba", "Đỗ Văn Dũng")
    graph, _ = projected(store, Projection.COCHAIR, LinksFilter(), ALL)
    names = nx.get_node_attributes(graph, "name")
    assert {frozenset((names[a], names[b])): w for a, b, w in graph.edges(data="weight")} == {
        frozenset(("Trần Thị An", "Lê Văn Bình")): 2,
        frozenset(("Trần Thị An", "Vũ Thị Cúc")): 1,
        frozenset(("Lê Văn Bình", "Vũ Thị Cúc")): 1,
    }
    assert "Đỗ Văn Dũng" in names.values()
    assert all(len(data["events"]) == data["weight"] for *_, data in graph.edges(data=True))
    both = frozenset(("Trần Thị An", "Lê Văn Bình"))
    assert [data["events"] for a, b, data in graph.edges(data=True) if {names[a], names[b]} == both] == [
        sorted((entity_id("Event", "Hội nghị mot", "mot"), entity_id("Event", "Hội nghị hai", "hai")))
    ]


def test_an_answer_has_its_method_and_the_greatest_first(loaded: Store) -> None:
    answer = analyse(loaded, Analysis("degree"), LinksFilter(), ALL)
    assert answer["method"].startswith("degree")
    assert (answer["nodes"], answer["links"]) == (3, 2)
    first = answer["values"][0]
    assert first == {"id": SERVICE, "name": HEALTH, "type": "Organization", "value": 2}
    assert [row["value"] for row in answer["values"]] == [2, 1, 1]


def test_bridges_are_named(loaded: Store) -> None:
    answer = analyse(loaded, Analysis("bridges"), LinksFilter(), ALL)
    assert {SERVICE, FORCE} in [set(pair.values()) for pair in answer["bridges"]]


def test_slices_are_years(loaded: Store) -> None:
    span = LinksFilter(since=day("from", "2019"), until=day("to", "2021"))
    answer = analyse(loaded, Analysis("degree", by_year=True), span, ALL)
    assert [(part["from"], part["links"]) for part in answer["slices"]] == [
        ("2019", 0),
        ("2020", 1),
        ("2021", 2),
    ]


@pytest.mark.parametrize(
    ("asked", "wanted", "said"),
    [
        (
            Analysis("degree"),
            LinksFilter(("CHAIRS",)),
            "type: the projection coordination is of COORDINATES_WITH",
        ),
        (
            Analysis("degree", by_year=True),
            LinksFilter(since=day("from", "2019")),
            "slice: needs from and to",
        ),
        (
            Analysis("degree", by_year=True),
            LinksFilter(since=day("from", "1900"), until=day("to", "2020")),
            "slice: the span has 121 years",
        ),
    ],
)
def test_what_cannot_be_asked(loaded: Store, asked: Analysis, wanted: LinksFilter, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        analyse(loaded, asked, wanted, ALL)


def test_an_unknown_measure() -> None:
    with pytest.raises(QueryError, match="measure: 'luck' is not one of degree"):
        Analysis("luck")
