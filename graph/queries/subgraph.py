"""A part of the graph that can be drawn: the strongest links around some entities, or of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.queries.keeping import Question, kept
from graph.queries.levels import placed
from graph.queries.links import LinksFilter, links, named
from graph.queries.pages import QueryError, Row
from graph.queries.shapes import entity
from graph.store import Store

MAX_DEPTH = 3
# What can be drawn, and what can be measured.
MAX_NODES, MAX_LINKS = 500, 1_500
MAX_MEASURED_NODES, MAX_MEASURED_LINKS = 2_000, 10_000


@dataclass(frozen=True, slots=True)
class Extent:
    """From which entities (ids; none: the whole graph), so many steps far, at most so many nodes and links.

    What is `measured` may be larger than what is drawn.
    """

    seeds: tuple[str, ...] = ()
    depth: int = 1
    nodes: int = 100
    links: int = 300
    measured: bool = False

    def __post_init__(self) -> None:
        nodes, links = (MAX_MEASURED_NODES, MAX_MEASURED_LINKS) if self.measured else (MAX_NODES, MAX_LINKS)
        for name, value, least, most in (
            ("depth", self.depth, 0, MAX_DEPTH),
            ("limit", self.nodes, 1, nodes),
            ("links", self.links, 0, links),
            ("seed", len(self.seeds), 0, self.nodes),
        ):
            if not least <= value <= most:
                raise QueryError(name, f"must lie between {least} and {most}, not {value}")


# As the viewer asks when it opens (START in viewer/source/state/view.ts).
FIRST_PICTURE = (LinksFilter(types=("COORDINATES_WITH",)), Extent(nodes=60, links=180))


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Ids of nodes in their order, how many more were seen, and how many links there are, where that is known."""

    ids: list[str]
    more: int = 0
    links: int | None = None


def subgraph(
    store: Store, wanted: LinksFilter, extent: Extent, patience: float | None = None
) -> dict[str, Any]:
    """``{"nodes", "links", "left_out": {"nodes", "links"}}``: what `wanted` lets through, the strongest first.

    Seeds are always nodes. Around them the entities come step by step, those of whose links the most documents
    speak first; what would exceed the limit is not followed, so `left_out` counts what was seen from the nodes.
    Without seeds the strongest links of the whole graph choose the nodes, and `left_out` is all the rest; with
    `patience` it may then be the answer of an earlier corpus, as `kept` says.
    """
    filters = wanted.parameters(store)
    seeds = _seeds(store, extent.seeds)
    if filters is None:
        return {"nodes": [], "links": [], "left_out": {"nodes": 0, "links": 0}}
    if seeds:
        return _drawn(store, filters, seeds, extent)
    asked = {"filters": filters, "nodes": extent.nodes, "links": extent.links}
    question = Question("subgraph", asked, lasting=(wanted, extent) == FIRST_PICTURE)
    return kept(store, question, lambda: _drawn(store, filters, seeds, extent), patience)


def _drawn(store: Store, filters: dict[str, Any], seeds: list[str], extent: Extent) -> dict[str, Any]:
    chosen = _around(store, filters, seeds, extent) if seeds else _strongest(store, filters, extent)
    rows = store.read("links_of", ids=chosen.ids, **filters)
    inner = store.read("links_within", ids=chosen.ids, limit=extent.links, **filters)[0]
    # A link between two nodes is among the links of both.
    seen = sum(row["links"] for row in rows) - inner["total"] if chosen.links is None else chosen.links
    drawn = links(store, inner["links"])
    left_out = {"nodes": chosen.more, "links": seen - len(drawn)}
    return {"nodes": nodes(store, chosen.ids, rows), "links": drawn, "left_out": left_out}


def _seeds(store: Store, seeds: Sequence[str]) -> list[str]:
    known = named(store, seeds)
    for seed in seeds:
        if seed not in known:
            raise QueryError("seed", f"there is no entity {seed!r}")
    return list(dict.fromkeys(seeds))


def _around(store: Store, filters: dict[str, Any], seeds: list[str], extent: Extent) -> _Chosen:
    ids, edge = list(seeds), list(seeds)
    for _ in range(extent.depth):
        room = extent.nodes - len(ids)
        (found,) = store.read("links_around", ids=edge, known=ids, limit=room, **filters)
        edge = found["ids"]
        ids += edge
        if not edge or found["total"] > room:
            return _Chosen(ids, found["total"] - len(edge))
    return _Chosen(ids)


def _strongest(store: Store, filters: dict[str, Any], extent: Extent) -> _Chosen:
    ids: dict[str, None] = {}
    for row in store.read("links_strongest", limit=max(extent.links, 3 * extent.nodes), **filters):
        both = ids | {row["source"]: None, row["target"]: None}
        if len(both) <= extent.nodes:
            ids = both
    total = store.read("links_count", **filters)[0]
    return _Chosen(list(ids), total["nodes"] - len(ids), total["links"])


def nodes(store: Store, ids: Iterable[str], rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Entities with ``level``, ``place``, ``documents`` and ``links``, in the order of `ids`; `rows` of links_of."""
    by_id = {row["entity"]["id"]: row for row in rows}
    places = named(store, _places(row["entity"] for row in rows))
    return [_node(by_id[id_], places) for id_ in ids if id_ in by_id]


def _places(entities: Iterable[Row]) -> Iterable[str]:
    for one in entities:
        yield from [one["id"]] if one["type"] == "Place" else one["places"] or ()


def _node(row: Row, places: dict[str, Row]) -> dict[str, Any]:
    counts = {"documents": row["documents"], "links": row["links"]}
    return entity(row["entity"]) | placed(row["entity"], places) | counts
