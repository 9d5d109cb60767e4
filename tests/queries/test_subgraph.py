from __future__ import annotations

from typing import Any

import pytest

from graph.identity.ids import entity_id
from graph.queries.links import LinksFilter
from graph.queries.pages import QueryError
from graph.queries.spans import day
from graph.queries.subgraph import Extent, subgraph
from graph.store import Store
from tests.queries.links import documents_of_links
from tests.queries.world import COMMITTEE, HEALTH, POLICE, world

BODY = entity_id("Organization", COMMITTEE)
HUNG = entity_id("Person", "Trần Văn Hùng")
PAIR = {entity_id("Organization", HEALTH), entity_id("Organization", POLICE)}


def drawn(answer: dict[str, Any]) -> list[tuple[str, str, str, int]]:
    return [(link["source"], link["target"], link["type"], link["documents"]) for link in answer["links"]]


def ids(answer: dict[str, Any]) -> list[str]:
    return [node["id"] for node in answer["nodes"]]


def test_the_whole_graph_has_every_link_with_its_documents(loaded: Store) -> None:
    answer = subgraph(loaded, LinksFilter(), Extent(nodes=500))
    expected = documents_of_links(world())
    assert sorted(drawn(answer)) == sorted((*key, len(told)) for key, told in expected.items())
    assert set(ids(answer)) == {end for key in expected for end in key[:2]}
    assert answer["left_out"] == {"nodes": 0, "links": 0}


def test_the_strongest_links_choose_the_nodes(loaded: Store) -> None:
    whole = subgraph(loaded, LinksFilter(), Extent(nodes=500))
    strengths = [link["documents"] for link in whole["links"]]
    assert strengths == sorted(strengths, reverse=True)
    few = subgraph(loaded, LinksFilter(), Extent(nodes=3, links=2))
    assert len(few["nodes"]) == 3
    assert (
        few["links"]
        == [link for link in whole["links"] if {link["source"], link["target"]} <= set(ids(few))][:2]
    )
    assert few["left_out"] == {
        "nodes": len(whole["nodes"]) - 3,
        "links": len(whole["links"]) - len(few["links"]),
    }


def test_a_node_says_how_many_links_it_has_drawn_or_not(loaded: Store) -> None:
    expected = documents_of_links(world())
    for node in subgraph(loaded, LinksFilter(), Extent(nodes=4, links=0))["nodes"]:
        assert node["links"] == sum(node["id"] in key[:2] for key in expected)


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
def test_the_nodes_around_a_seed_are_those_within_the_steps(loaded: Store, depth: int) -> None:
    near = {HUNG}
    for _ in range(depth):
        near |= {end for key in documents_of_links(world()) if near & {*key[:2]} for end in key[:2]}
    answer = subgraph(loaded, LinksFilter(), Extent((HUNG,), depth))
    assert set(ids(answer)) == near
    assert ids(answer)[0] == HUNG


def test_what_is_left_out_around_a_seed_is_said(loaded: Store) -> None:
    whole = subgraph(loaded, LinksFilter(), Extent((BODY,), 1))
    few = subgraph(loaded, LinksFilter(), Extent((BODY,), 1, nodes=3, links=1))
    assert ids(few) == ids(whole)[:3]
    assert few["left_out"]["nodes"] == len(whole["nodes"]) - 3
    expected = [key for key in documents_of_links(world()) if set(key[:2]) & set(ids(few))]
    assert few["left_out"]["links"] == len(expected) - 1


def test_a_body_has_its_level_and_its_place(loaded: Store) -> None:
    (body,) = subgraph(loaded, LinksFilter(), Extent((BODY,), 0))["nodes"]
    assert (body["level"], body["place"]["name"]) == ("province", "tỉnh Hà Giang")
    (person,) = subgraph(loaded, LinksFilter(), Extent((HUNG,), 0))["nodes"]
    assert (person["level"], person["place"]) == (None, None)


def test_a_link_has_its_days_its_roles_and_what_it_is_under(loaded: Store) -> None:
    answer = subgraph(loaded, LinksFilter(("COORDINATES_WITH",)), Extent())
    (link, *_) = answer["links"]
    assert {link["source"], link["target"]} == PAIR
    assert (link["first"], link["last"], link["roles"]) == ("2020-05-06", "2021", [])
    assert [programme["name"] for programme in link["under"]] == ["Chương trình phối hợp số 5"]
    posts = subgraph(loaded, LinksFilter(("HOLDS_POSITION",)), Extent())["links"]
    assert {tuple(link["roles"]) for link in posts} == {("Trưởng ban",), ("Phó Trưởng ban",)}
    assert {link["first"] for link in posts} == {"2021-08-13", "2022-03", None}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (LinksFilter(("COORDINATES_WITH",)), 2),
        (LinksFilter(("COORDINATES_WITH",), documents=2), 1),
        (LinksFilter(("COORDINATES_WITH",), documents=3), 0),
        (LinksFilter(entity_types=("Organization",)), 2),
        (LinksFilter(("HOLDS_POSITION",), since=day("from", "2022")), 1),
        (LinksFilter(("HOLDS_POSITION",), until=day("to", "2021-12")), 1),
        (LinksFilter(("HOLDS_POSITION",), since=day("from", "2023")), 0),
        (LinksFilter(("COORDINATES_WITH",), place="ha giang"), 2),
        (LinksFilter(("COORDINATES_WITH",), place="Lào Cai"), 0),
        # The two documents of the pair are of 2020 and 2021: in each year it has one.
        (LinksFilter(("COORDINATES_WITH",), since=day("from", "2020"), until=day("to", "2020")), 1),
        (LinksFilter(("COORDINATES_WITH",), until=day("to", "2020"), documents=2), 0),
    ],
)
def test_filters(loaded: Store, wanted: LinksFilter, expected: int) -> None:
    answer = subgraph(loaded, wanted, Extent())
    assert len(answer["links"]) == expected
    assert answer["left_out"] == {"nodes": 0, "links": 0}
    assert all(node["links"] for node in answer["nodes"])


@pytest.mark.parametrize(
    ("seeds", "more", "said"),
    [
        (("per-nobody",), {}, "seed: there is no entity 'per-nobody'"),
        ((), {"depth": 4}, "depth: must lie between 0 and 3"),
        ((), {"nodes": 0}, "limit: must lie between 1 and 500"),
        ((), {"links": 1501}, "links: must lie between 0 and 1500"),
        ((HUNG, BODY), {"nodes": 1}, "seed: must lie between 0 and 1"),
    ],
)
def test_what_cannot_be_asked(loaded: Store, seeds: tuple[str, ...], more: dict[str, Any], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        subgraph(loaded, LinksFilter(), Extent(seeds, **more))
