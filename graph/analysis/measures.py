"""Measures of networks: a value for each node, deterministic and bounded in time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx
import rustworkx as rx

_SEED = 1
_DAMPING, _ROUNDS, _TOLERANCE = 0.85, 100, 1e-10

Values = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its name in the API, how it is made in one sentence with its source, and the function."""

    method: str
    values: Callable[[nx.Graph], Values]


def degree(graph: nx.Graph) -> Values:
    """The number of neighbours."""
    return dict(graph.degree())


def betweenness(graph: nx.Graph) -> Values:
    """The share of shortest paths between two others that lead through a node.

    Counted by rustworkx, where networkx would take many seconds; on one thread, so that sums come out the same.
    """
    ids = sorted(graph)
    at = {id_: number for number, id_ in enumerate(ids)}
    fast: rx.PyGraph[str, None] = rx.PyGraph(multigraph=False)
    fast.add_nodes_from(ids)
    fast.add_edges_from_no_data([(at[one], at[other]) for one, other in graph.edges])
    values = rx.graph_betweenness_centrality(fast, parallel_threshold=len(ids) + 1)
    return {id_: values[at[id_]] for id_ in graph}


def pagerank(graph: nx.Graph) -> Values:
    """The share of time that a walk spends at a node; it follows edges by weight and jumps with 1 - 0.85."""
    if not graph:
        return {}
    count, strength = len(graph), dict(graph.degree(weight="weight"))
    ranks = dict.fromkeys(graph, 1 / count)
    for _ in range(_ROUNDS):
        lost = sum(rank for node, rank in ranks.items() if not strength[node])
        base = (1 - _DAMPING + _DAMPING * lost) / count
        flow = {node: rank / strength[node] for node, rank in ranks.items() if strength[node]}
        new = {
            node: base + _DAMPING * sum(flow[other] * data["weight"] for other, data in graph[node].items())
            for node in graph
        }
        moved = sum(abs(new[node] - ranks[node]) for node in graph)
        ranks = new
        if moved < _TOLERANCE * count:
            break
    return ranks


def communities(graph: nx.Graph) -> Values:
    """The number of a node's community: 0 is the largest, of equal ones that with the smallest id."""
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    order = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(order) for node in members}


def bridges(graph: nx.Graph) -> Values:
    """The number of a node's edges without which its network falls apart; nodes without such edges are left out."""
    counts: dict[str, float] = {}
    for edge in nx.bridges(graph):
        for node in edge:
            counts[node] = counts.get(node, 0) + 1
    return counts


MEASURES = {
    "degree": Measure("degree: number of neighbours", degree),
    "betweenness": Measure(
        "betweenness centrality, normalized, edges without weight (Brandes 2001)",
        betweenness,
    ),
    "pagerank": Measure("PageRank, damping 0.85, edges by weight (Page et al. 1999)", pagerank),
    "communities": Measure(
        "communities by the Louvain method, edges by weight (Blondel et al. 2008)", communities
    ),
    "bridges": Measure("bridges: edges without which a network falls apart (Tarjan 1974)", bridges),
}
