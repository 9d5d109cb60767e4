"""What the picture of the samples shows: the bodies, what joins them, and the people in several places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import networkx as nx

from graph.values import DocumentGraph, Fact

_MOST = {"Organization": 30, "Program": 9, "Person": 9}
_PROGRAMS = ("Program", "Directive")


def drawn(graphs: Sequence[DocumentGraph]) -> nx.Graph:
    """The graph to draw. Nodes have kind, name, documents, local; edges have kind (a fact type) and documents.

    Drawn are the bodies, programmes and acts that facts join, the most mentioned of them; of the people only
    those who join two bodies. A pair is joined once, by coordination where there is any. Parts of fewer
    than four are left out: what they say is in the tables.
    """
    whole = _whole(graphs)
    bodies = _best(whole, _of(whole, "Organization"), "Organization")
    acts = _best(whole.subgraph([*bodies, *_of(whole, "Program")]), _of(whole, "Program"), "Program")
    kept = whole.subgraph([*bodies, *acts])
    people = [p for p in _of(whole, "Person") if len(set(whole[p]) & set(_linked(kept))) >= 2]
    shown = whole.subgraph([*_linked(kept), *_best(whole, people, "Person")])
    large = [part for part in nx.connected_components(shown) if len(part) >= 4]
    return _sorted(shown.subgraph(set().union(*large)))


def _whole(graphs: Iterable[DocumentGraph]) -> nx.Graph:
    """All bodies, programmes, acts and people, and the facts between them; an entity by its last document's name."""
    result, pairs = nx.Graph(), Counter[tuple[str, str, str]]()
    for graph in sorted(graphs, key=lambda graph: graph.document.id):
        for entity in graph.entities:
            kind = "Program" if entity.type in _PROGRAMS else entity.type
            if kind in _MOST:
                seen = result.nodes[entity.id]["documents"] if entity.id in result else 0
                local = bool(entity.places)
                result.add_node(entity.id, kind=kind, name=entity.name, documents=seen + 1, local=local)
        pairs.update({link for fact in graph.facts for link in _links(fact)})
    for (kind, source, target), documents in sorted(pairs.items()):
        if source in result and target in result and source != target and not result.has_edge(source, target):
            result.add_edge(source, target, kind=kind, documents=documents)
    return result


def _links(fact: Fact) -> Iterator[tuple[str, str, str]]:
    yield fact.type, fact.source, fact.target
    if fact.under:  # who coordinates under a programme carries it out
        yield from (("IMPLEMENTS", end, fact.under) for end in (fact.source, fact.target))


def _of(graph: nx.Graph, kind: str) -> list[str]:
    return [node for node in graph if graph.nodes[node]["kind"] == kind]


def _linked(graph: nx.Graph) -> list[str]:
    return [node for node in graph if graph.degree(node)]


def _best(graph: nx.Graph, nodes: Iterable[str], kind: str) -> list[str]:
    """As many of `nodes` as the picture has room for: those with the most neighbours, then documents."""

    def rank(node: str) -> tuple[int, int, str]:
        neighbours = [n for n in graph[node] if graph.nodes[n]["kind"] != "Person"]
        return -len(neighbours), -graph.nodes[node]["documents"], node

    return sorted(nodes, key=rank)[: _MOST[kind]]


def _sorted(graph: nx.Graph) -> nx.Graph:
    """`graph` with nodes and edges in the order of their ids, so that the picture is the same every time."""
    result = nx.Graph()
    result.add_nodes_from((node, graph.nodes[node]) for node in sorted(graph))
    edges = sorted((*sorted((a, b)), data) for a, b, data in graph.edges(data=True))
    result.add_edges_from(edges)
    return result
