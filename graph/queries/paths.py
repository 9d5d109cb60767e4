"""How two entities hang together: the shortest paths of links between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

import networkx as nx

from graph.queries.links import LinksFilter, links, named
from graph.queries.pages import QueryError
from graph.queries.subgraph import nodes
from graph.store import Store

LONGEST = 6
SEVERAL = 10
# What one step may bring: beyond that the search stops, and says so.
_PAIRS = 20_000
_LINKS = 5_000


def paths(
    store: Store, ends: tuple[str, str], wanted: LinksFilter, *, longest: int = LONGEST, several: bool = False
) -> dict[str, Any]:
    """``{"paths": [{"nodes", "links"}], "complete"}`` between two ids, the shortest first, then the strongest.

    A link counts in both directions; `links` are all links between the nodes that follow each other. Without
    `several` one path; with it up to SEVERAL, of which the longest has one step more than the shortest at most.
    `complete` is false where the search met more than it may look at, so that a path may be missing.
    Raises QueryError for an unknown end, equal ends, or `longest` out of bounds.
    """
    if not 1 <= longest <= LONGEST:
        raise QueryError("max", f"must lie between 1 and {LONGEST}, not {longest}")
    known = named(store, ends)
    for name, end in zip(("from", "to"), ends, strict=True):
        if end not in known:
            raise QueryError(name, f"there is no entity {end!r}")
    if ends[0] == ends[1]:
        raise QueryError("to", "is the entity of from")
    if (filters := wanted.parameters(store)) is None:
        return {"paths": [], "complete": True}
    search = _Search(store, filters, ends)
    met = search.meet(longest)
    if met and several and search.length < longest:
        search.widen()
    found = list(islice(search.ways(longest), SEVERAL if several else 1)) if met else []
    return {"paths": _shown(store, filters, found), "complete": search.complete}


class _Search:
    """A search from both ends, a step at a time on the side that has less to look at."""

    def __init__(self, store: Store, filters: dict[str, Any], ends: tuple[str, str]) -> None:
        self._store, self._filters, self._ends = store, filters, ends
        self._graph = nx.Graph()
        self._graph.add_nodes_from(ends)
        self._seen: tuple[set[str], set[str]] = ({ends[0]}, {ends[1]})
        self._edge: list[list[str]] = [[ends[0]], [ends[1]]]
        self.length, self.complete = 0, True

    def meet(self, longest: int) -> bool:
        """Whether the sides meet within `longest` steps; `length` is then that of the shortest path."""
        while self.length < longest and all(self._edge):
            self._step()
            if self._seen[0] & self._seen[1]:
                return True
        return False

    def widen(self) -> None:
        """Look one step further, for paths that are one step longer."""
        if all(self._edge):
            self._step()
            self.length -= 1

    def _step(self) -> None:
        side = 0 if len(self._edge[0]) <= len(self._edge[1]) else 1
        rows = self._store.read("steps", ids=self._edge[side], limit=_PAIRS + 1, **self._filters)
        self.complete = self.complete and len(rows) <= _PAIRS
        for row in rows[:_PAIRS]:
            # The length counts before the number of documents, which tells equally long paths apart.
            self._graph.add_edge(row["one"], row["other"], weight=1_000 - min(row["documents"], 99))
        new = {row["other"] for row in rows[:_PAIRS]} - self._seen[side]
        self._seen[side].update(new)
        self._edge[side] = sorted(new)
        self.length += 1

    def ways(self, longest: int) -> Iterator[list[str]]:
        """Paths as lists of ids, the shortest first, of equal ones that with more documents."""
        most = min(self.length + 1, longest)
        near = [nx.single_source_shortest_path_length(self._graph, end, cutoff=most) for end in self._ends]
        between = [one for one in self._graph if sum(side.get(one, most + 1) for side in near) <= most]
        part = self._graph.subgraph(between)
        for way in nx.shortest_simple_paths(part, *self._ends, weight="weight"):
            if len(way) - 1 > most:
                return
            yield way


def _shown(store: Store, filters: dict[str, Any], found: list[list[str]]) -> list[dict[str, Any]]:
    ids = sorted({id_ for way in found for id_ in way})
    rows = store.read("links_of", ids=ids, **filters)
    (inner,) = store.read("links_within", ids=ids, limit=_LINKS, **filters)
    drawn = links(store, inner["links"])
    return [
        {
            "nodes": nodes(store, way, rows),
            "links": [
                link
                for one, other in pairwise(way)
                for link in drawn
                if {link["source"], link["target"]} == {one, other}
            ],
        }
        for way in found
    ]
