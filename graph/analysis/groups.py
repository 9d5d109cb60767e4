"""Communities as a whole: who stands for each, how large it is, and how strongly two of them hang together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import networkx as nx


def groups(graph: nx.Graph, numbers: Mapping[str, float]) -> dict[str, list[dict[str, Any]]]:
    """``{"communities": [{"number", "head", "nodes", "links"}], "between": [{"source", "target", "links"}]}``.

    `numbers` gives the community of each node. The head (``{"id", "name", "type"}``) has the greatest weight of
    edges, of equal ones the smallest id; `links` lie inside, or between the communities `source` < `target`.
    """
    members: dict[int, list[str]] = defaultdict(list)
    for node, number in numbers.items():
        members[int(number)].append(node)
    links = Counter(_pair(numbers, edge) for edge in graph.edges)
    return {
        "communities": [
            {
                "number": number,
                "head": _head(graph, members[number]),
                "nodes": len(members[number]),
                "links": links[number, number],
            }
            for number in sorted(members)
        ],
        "between": [
            {"source": one, "target": other, "links": count}
            for (one, other), count in sorted(links.items())
            if one != other
        ],
    }


def _pair(numbers: Mapping[str, float], edge: tuple[str, str]) -> tuple[int, int]:
    one, other = sorted(int(numbers[end]) for end in edge)
    return one, other


def _head(graph: nx.Graph, members: list[str]) -> dict[str, Any]:
    weights = dict(graph.degree(members, weight="weight"))
    first = min(members, key=lambda node: (-weights[node], node))
    named: dict[str, Any] = {"id": first} | graph.nodes[first]
    return named
