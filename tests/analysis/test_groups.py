from __future__ import annotations

import networkx as nx

from graph.analysis.groups import groups


def test_communities_have_a_head_and_what_lies_between_them() -> None:
    graph = nx.Graph()
    graph.add_nodes_from("abcde", type="Organization")
    for node in graph:
        graph.nodes[node]["name"] = node.upper()
    graph.add_weighted_edges_from([("a", "b", 1), ("b", "c", 1), ("d", "e", 5), ("c", "d", 1), ("a", "e", 1)])
    found = groups(graph, {"a": 0, "b": 0, "c": 0, "d": 1, "e": 1})
    assert found["communities"] == [
        {"number": 0, "head": {"id": "a", "name": "A", "type": "Organization"}, "nodes": 3, "links": 2},
        {"number": 1, "head": {"id": "d", "name": "D", "type": "Organization"}, "nodes": 2, "links": 1},
    ]
    assert found["between"] == [{"source": 0, "target": 1, "links": 2}]
    assert groups(nx.Graph(), {}) == {"communities": [], "between": []}
