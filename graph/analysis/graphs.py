"""A part of the graph as a graph of networkx, and the projections that questions about networks are asked of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import combinations
from typing import Any

import networkx as nx

from graph.queries.links import LinksFilter
from graph.queries.pages import QueryError, Row
from graph.queries.subgraph import Extent, subgraph
from graph.store import Store

MAX_FACTS = 200_000


class Projection(StrEnum):
    """What the nodes and edges of a network are."""

    COORDINATION = "coordination"  # bodies that coordinate
    COCHAIR = "cochair"  # persons who chaired the same event
    ALL = "all"  # everything, over facts of every type


_TYPES = {Projection.COORDINATION: "COORDINATES_WITH", Projection.COCHAIR: "CHAIRS"}


def multigraph(store: Store, wanted: LinksFilter, extent: Extent) -> nx.MultiDiGraph:
    """The links that `subgraph` answers as a ``MultiDiGraph``: an edge for each fact of each document.

    Nodes are ids, with what the API says of a node as attributes, flat (``place`` is an id, ``place_name`` its name);
    edges have their type as ``type`` and what the document says as the other attributes (quote, start, end, rule,
    document, …). What is absent is left out. The graph's own attributes are ``corpus``, the version to cite, and
    ``left_out``, the nodes and links that the bounds kept away. Raises QueryError as `subgraph` does, and where the
    links have more than MAX_FACTS facts.
    """
    filters, part = wanted.parameters(store), subgraph(store, wanted, extent)
    graph = nx.MultiDiGraph(left_out=part["left_out"], corpus=store.corpus())
    graph.add_nodes_from((node["id"], _flat(node)) for node in part["nodes"])
    drawn = {(link["source"], link["target"], link["type"]) for link in part["links"]}
    for row in _facts(store, filters, list(graph)) if filters else ():
        if (row["source"], row["target"], row["type"]) in drawn:
            graph.add_edge(row["source"], row["target"], type=row["type"], **row["fact"])
    return graph


def _flat(node: Mapping[str, Any]) -> dict[str, Any]:
    place = node.get("place") or {}
    flat = dict(node) | {"place": place.get("id"), "place_name": place.get("name")}
    return {name: value for name, value in flat.items() if value is not None}


def _facts(store: Store, filters: Mapping[str, Any], ids: list[str]) -> Sequence[Row]:
    told = {name: value for name, value in filters.items() if name != "documents"}  # that is of a link
    rows = store.read("facts_within", ids=ids, limit=MAX_FACTS + 1, **told)
    if len(rows) > MAX_FACTS:
        raise QueryError("links", f"these links have more than {MAX_FACTS} facts; ask for fewer")
    return rows


def projected(
    store: Store, projection: Projection, wanted: LinksFilter, extent: Extent
) -> tuple[nx.Graph, dict[str, int]]:
    """The undirected network of `projection`, and how many nodes and links the bounds left out.

    An edge's ``weight`` counts documents that say so, in the co-chair network the events that both chaired; their
    ids are its ``events``. Nodes have their ``name`` and ``type``. Raises QueryError where the filter asks for
    types the projection has not.
    """
    part = subgraph(store, _of(projection, wanted), extent)
    graph = nx.Graph()
    graph.add_nodes_from(
        (node["id"], {name: node[name] for name in ("name", "type")}) for node in part["nodes"]
    )
    for link in part["links"]:
        _weigh(graph, (link["source"], link["target"]), link["documents"])
    return (_cochairs(graph) if projection is Projection.COCHAIR else graph), part["left_out"]


def _of(projection: Projection, wanted: LinksFilter) -> LinksFilter:
    if projection is Projection.ALL:
        return wanted
    if set(wanted.types) - {_TYPES[projection]}:
        raise QueryError("type", f"the projection {projection} is of {_TYPES[projection]} alone")
    return replace(wanted, types=(_TYPES[projection],))


def _cochairs(chairs: nx.Graph) -> nx.Graph:
    persons = nx.Graph()
    persons.add_nodes_from((id_, data) for id_, data in chairs.nodes(data=True) if data["type"] == "Person")
    for id_, data in sorted(chairs.nodes(data=True)):
        if data["type"] == "Event":
            for pair in combinations(sorted(chairs[id_]), 2):
                _weigh(persons, pair, 1)
                persons.edges[pair].setdefault("events", []).append(id_)
    return persons


def _weigh(graph: nx.Graph, pair: tuple[Any, Any], more: int) -> None:
    before = graph.get_edge_data(*pair, {"weight": 0})["weight"]
    graph.add_edge(*pair, weight=before + more)
