"""Between a ``MultiDiGraph``, which analyses take, and py2neo's ``Subgraph``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx
from py2neo import Node, Relationship, Subgraph

_Edge = tuple[str, str, dict[str, Any]]
# In which order edges come: py2neo keeps sets.
_ORDER = ("type", "document", "start", "statement")


def as_subgraph(graph: nx.MultiDiGraph) -> Subgraph:
    """`graph` (of `graph.analysis.graphs.multigraph`) as nodes and relationships that are bound to no database.

    Nodes have the labels that they have in the store, a relationship stands for each edge, and the attributes of both
    are their properties.
    """
    nodes = {id_: Node(*_labels(data), **data) for id_, data in graph.nodes(data=True)}
    relationships = [
        Relationship(nodes[source], data["type"], nodes[target], **_without_type(data))
        for source, target, data in graph.edges(data=True)
    ]
    return Subgraph(nodes.values(), relationships)


def as_multigraph(part: Subgraph) -> nx.MultiDiGraph:
    """`part`, made by `as_subgraph` or read by py2neo, as the graph that the functions of networkx take.

    Raises ValueError for a node without an ``id``: it is not one of the graph's entities or documents.
    """
    graph = nx.MultiDiGraph()
    for node in sorted(part.nodes, key=_identity):
        graph.add_node(node["id"], **{"type": _type(node)} | dict(node))
    edges = map(_edge, part.relationships)
    graph.add_edges_from(sorted(edges, key=_place))
    return graph


def _labels(data: Mapping[str, Any]) -> tuple[str, ...]:
    return ("Document",) if data["type"] == "Document" else ("Entity", data["type"])


def _without_type(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != "type"}


def _identity(node: Node) -> str:
    id_ = node["id"]  # py2neo fetches what it knows by its number only when a property is asked for
    if not isinstance(id_, str):
        raise ValueError(f"a node with the labels {sorted(node.labels)} has no id: {node!r}")
    return id_


def _type(node: Node) -> str:
    return "/".join(sorted(set(node.labels) - {"Entity"}))


def _edge(one: Relationship) -> _Edge:
    return _identity(one.start_node), _identity(one.end_node), {"type": type(one).__name__} | dict(one)


def _place(edge: _Edge) -> tuple[str, ...]:
    source, target, data = edge
    return (source, target, *(str(data.get(name, "")) for name in _ORDER))
