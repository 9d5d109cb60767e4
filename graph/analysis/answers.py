"""A measure of a network as an answer: method, parameters, and a value for each node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import networkx as nx

from graph.analysis.graphs import Projection, projected
from graph.analysis.groups import groups
from graph.analysis.measures import MEASURES
from graph.queries.links import LinksFilter, among
from graph.queries.pages import QueryError
from graph.queries.subgraph import Extent
from graph.store import Store
from graph.values import PartialDate

MAX_SLICES = 30


@dataclass(frozen=True, slots=True)
class Analysis:
    """Which measure of which projection; with `by_year` one for each year of the filter's span."""

    measure: str
    projection: Projection = Projection.COORDINATION
    by_year: bool = False

    def __post_init__(self) -> None:
        among("measure", [self.measure], MEASURES)


def analyse(store: Store, asked: Analysis, wanted: LinksFilter, extent: Extent) -> dict[str, Any]:
    """``{"method", "nodes", "links", "left_out", "values": [{"id", "name", "type", "value"}]}``.

    The greatest value first (of communities the largest, with what `groups` tells of them). With `by_year` also
    ``slices``, each with ``from``, ``to`` and what a whole answer has. Raises QueryError for an unknown measure, and
    for slices without a span or of more than MAX_SLICES years.
    """
    answer = {"method": MEASURES[asked.measure].method} | _measured(store, asked, wanted, extent)
    if asked.by_year:
        answer["slices"] = [
            {"from": year.iso, "to": year.iso}
            | _measured(store, asked, replace(wanted, since=year, until=year), extent)
            for year in _years(wanted)
        ]
    return answer


def _measured(store: Store, asked: Analysis, wanted: LinksFilter, extent: Extent) -> dict[str, Any]:
    graph, left_out = projected(store, asked.projection, wanted, extent)
    size = {"nodes": len(graph), "links": graph.number_of_edges(), "left_out": left_out}
    values = MEASURES[asked.measure].values(graph)
    answer = size | {"values": list(_told(graph, values, 1 if asked.measure == "communities" else -1))}
    if asked.measure == "communities":
        answer |= groups(graph, values)
    if asked.measure == "bridges":
        answer["bridges"] = [dict(zip(("source", "target"), pair, strict=True)) for pair in _bridges(graph)]
    return answer


def _told(graph: nx.Graph, values: Mapping[str, float], sign: int) -> Iterator[dict[str, Any]]:
    for id_ in sorted(values, key=lambda id_: (sign * round(values[id_], 12), id_)):
        yield {"id": id_} | graph.nodes[id_] | {"value": round(values[id_], 12)}


def _bridges(graph: nx.Graph) -> list[tuple[str, str]]:
    return sorted((min(pair), max(pair)) for pair in nx.bridges(graph))


def _years(wanted: LinksFilter) -> list[PartialDate]:
    if not (wanted.since and wanted.until):
        raise QueryError("slice", "needs from and to")
    years = range(wanted.since.first.year, wanted.until.last.year + 1)
    if len(years) > MAX_SLICES:
        raise QueryError("slice", f"the span has {len(years)} years; at most {MAX_SLICES} are measured")
    return [PartialDate(f"{year:04}") for year in years]
