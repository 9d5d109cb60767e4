from __future__ import annotations

from itertools import pairwise
from typing import Any

import networkx as nx
import pytest

from graph.identity.ids import entity_id
from graph.queries import paths as module
from graph.queries.links import LinksFilter
from graph.queries.pages import QueryError
from graph.queries.paths import paths
from graph.queries.spans import day
from graph.store import Store
from tests.queries.links import documents_of_links
from tests.queries.world import COMMITTEE, HEALTH, POLICE, world

ENDS = {
    "hùng": entity_id("Person", "Trần Văn Hùng"),
    "hưng": entity_id("Person", "Trần Văn Hưng"),
    "body": entity_id("Organization", COMMITTEE),
    "police": entity_id("Organization", POLICE),
    "farmers": entity_id("Organization", "Hội Nông dân tỉnh Hà Giang"),
    "health": entity_id("Organization", HEALTH),
}


def ways(answer: dict[str, Any]) -> list[list[str]]:
    return [[node["id"] for node in way["nodes"]] for way in answer["paths"]]


def undirected(*types: str) -> nx.Graph:
    return nx.Graph([key[:2] for key in documents_of_links(world(), *types)])


@pytest.mark.parametrize("one", ENDS)
@pytest.mark.parametrize("other", ENDS)
def test_a_path_is_as_short_as_networkx_finds_it(loaded: Store, one: str, other: str) -> None:
    if one == other:
        return
    graph, ends = undirected(), (ENDS[one], ENDS[other])
    answer = paths(loaded, ends, LinksFilter())
    if not nx.has_path(graph, *ends):
        assert answer == {"paths": [], "complete": True}
        return
    (way,) = ways(answer)
    assert (way[0], way[-1], len(way) - 1) == (*ends, nx.shortest_path_length(graph, *ends))
    assert all(graph.has_edge(*pair) for pair in pairwise(way))


def test_several_are_all_paths_up_to_one_step_more(loaded: Store) -> None:
    ends = (ENDS["hùng"], ENDS["hưng"])
    shortest = nx.shortest_path_length(undirected(), *ends)
    expected = sorted(nx.all_simple_paths(undirected(), *ends, cutoff=shortest + 1))
    answer = paths(loaded, ends, LinksFilter(), several=True)
    assert sorted(ways(answer)) == expected
    assert [len(way) for way in ways(answer)] == sorted(len(way) for way in expected)


def test_a_path_has_the_links_between_its_nodes(loaded: Store) -> None:
    (way,) = paths(loaded, (ENDS["police"], ENDS["farmers"]), LinksFilter())["paths"]
    assert [node["id"] for node in way["nodes"]] == [ENDS["police"], ENDS["health"], ENDS["farmers"]]
    assert [link["documents"] for link in way["links"]] == [2, 1]


@pytest.mark.parametrize(
    ("wanted", "longest"),
    [
        (LinksFilter(), 1),
        (LinksFilter(("CHAIRS",)), 6),
        (LinksFilter(until=day("to", "2021-12")), 6),
        (LinksFilter(place="Lào Cai"), 6),
    ],
)
def test_filters_and_the_longest_path_rule_paths_out(
    loaded: Store, wanted: LinksFilter, longest: int
) -> None:
    ends = (ENDS["hùng"], ENDS["hưng"])
    assert paths(loaded, ends, wanted, longest=longest) == {"paths": [], "complete": True}


def test_a_search_that_meets_too_much_says_so(loaded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAIRS", 1)
    assert paths(loaded, (ENDS["hùng"], ENDS["hưng"]), LinksFilter())["complete"] is False


@pytest.mark.parametrize(
    ("ends", "longest", "said"),
    [
        (("x", ENDS["body"]), 6, "from: there is no entity 'x'"),
        ((ENDS["body"], "x"), 6, "to: there is no entity 'x'"),
        ((ENDS["body"], ENDS["body"]), 6, "to: is the entity of from"),
        ((ENDS["body"], ENDS["health"]), 7, "max: must lie between 1 and 6"),
    ],
)
def test_what_cannot_be_asked(loaded: Store, ends: tuple[str, str], longest: int, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        paths(loaded, ends, LinksFilter(), longest=longest)
