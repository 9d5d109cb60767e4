from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.measures import MEASURES, betweenness, bridges, communities, degree, pagerank

EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25)


def network(edges: list[tuple[int, int]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(map(str, range(10)))
    graph.add_edges_from((str(one), str(other), {"weight": 1}) for one, other in edges if one != other)
    return graph


@given(EDGES)
def test_pagerank_is_where_its_walk_stays(edges: list[tuple[int, int]]) -> None:
    graph = network(edges)
    ranks = pagerank(graph)
    assert sum(ranks.values()) == pytest.approx(1)
    # One more step of the walk, written as a sum over where it comes from, changes nothing.
    for node in graph:
        come = sum(ranks[other] / graph.degree(other) for other in graph[node])
        lost = sum(ranks[other] for other in graph if not graph[other]) / len(graph)
        assert ranks[node] == pytest.approx(0.15 / len(graph) + 0.85 * (come + lost), abs=1e-6)


def test_pagerank_follows_weights() -> None:
    graph = nx.Graph()
    graph.add_edge("a", "b", weight=9)
    graph.add_edge("a", "c", weight=1)
    ranks = pagerank(graph)
    assert ranks["a"] > ranks["b"] > ranks["c"]


@given(EDGES)
def test_betweenness_is_that_of_networkx(edges: list[tuple[int, int]]) -> None:
    graph = network(edges)
    assert betweenness(graph) == pytest.approx(nx.betweenness_centrality(graph), abs=1e-12)


def test_the_largest_community_is_number_0() -> None:
    graph = nx.union(nx.complete_graph(["a", "b", "c"]), nx.complete_graph(["d", "e", "f", "g"]))
    graph.add_edge("a", "d")
    nx.set_edge_attributes(graph, 1, "weight")
    assert communities(graph) == {**dict.fromkeys("defg", 0), **dict.fromkeys("abc", 1)}


def test_bridges_count_at_their_ends() -> None:
    graph = nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e")])
    assert bridges(graph) == {"c": 1, "d": 2, "e": 1}
    assert degree(graph)["c"] == 3


@pytest.mark.parametrize("name", MEASURES)
def test_no_measure_fails_on_an_empty_network(name: str) -> None:
    assert MEASURES[name].values(nx.Graph()) == {}


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_gives_the_same_twice(name: str) -> None:
    graph = nx.relabel_nodes(nx.barabasi_albert_graph(300, 3, seed=1), str)
    nx.set_edge_attributes(graph, 1, "weight")
    assert MEASURES[name].values(graph) == MEASURES[name].values(graph.copy())
