"""Structure that is known apart from documents: what belongs to what, lies where, came after what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.identity.ids import body_scope, entity_id, place_scope
from graph.register.describe import Description, describe, describe_place
from graph.register.places import Place
from graph.register.situated import place_of

_LEVELS = "Luật Tổ chức chính quyền địa phương 2015, 2025"


@dataclass(frozen=True, slots=True)
class Thing:
    """A body (type Organization) or a place (type Place) as the graph has it.

    `province` is the one that scopes the id of what lies below a province: that of the documents that name it.
    """

    type: str
    name: str
    province: Place | None = None

    @property
    def id(self) -> str:
        """The id that the graph gives it."""
        place = place_of(self.name)
        if self.type == "Place":
            return entity_id("Place", self.name, *(place_scope(place, self.province) if place else ()))
        return entity_id("Organization", self.name, *body_scope(place, self.province))

    def described(self, on: dt.date | None) -> Description | None:
        """What the register knows of it; None for a place that has no unit."""
        if self.type == "Organization":
            return describe(self.name, home=self.province, on=on)
        place = place_of(self.name)
        return describe_place(place, self.province, on) if place else None


def told(thing: Thing, on: dt.date | None = None) -> Description | None:
    """What the register knows of `thing` on a day; of what has ended by then, or ended at all, that of its last day."""
    known = thing.described(on)
    if known and known.until and (on is None or on > known.until):
        return thing.described(known.until)
    return known


@dataclass(frozen=True, slots=True)
class Edge:
    """`start` PART_OF, LOCATED_IN or SUCCEEDS `end`, by `source`; SUCCEEDS from the day `since` on."""

    type: str
    start: Thing
    end: Thing
    source: str
    since: dt.date | None = None


def register_edges(things: Iterable[Thing], on: dt.date | None = None) -> tuple[Edge, ...]:
    """The register's edges from each of `things`, in an order that theirs does not change.

    What an edge leads to need not be one of them: a body above, a place, an heir. `on` is the day for which bodies
    above are told, where they changed; of what has ended by then, those of its last day.
    """
    edges = (edge for thing in things for edge in _edges(thing, on))
    found = {(edge.type, edge.start.id, edge.end.id): edge for edge in edges}
    return tuple(found[key] for key in sorted(found))


def heirs_of(thing: Thing) -> tuple[Edge, ...]:
    """What came after `thing`, in one step or several: each with the day and the act of the last step to it."""
    found: dict[str, Edge] = {}
    waiting = [thing]
    while waiting:
        ended = waiting.pop(0)
        known = told(ended)
        for row in known.successors if known else ():
            heir = Thing(thing.type, row.successor, thing.province)
            if heir.id not in found and heir.id != thing.id:
                found[heir.id] = Edge("SUCCEEDS", heir, thing, row.source, row.since)
                waiting.append(heir)
    return tuple(found[key] for key in sorted(found))


def _edges(thing: Thing, on: dt.date | None) -> Iterator[Edge]:
    known = told(thing, on)
    if known is None:
        return
    if thing.type == "Place" and known.parent:
        yield Edge("LOCATED_IN", thing, Thing("Place", known.parent), _LEVELS)
    if thing.type == "Organization" and known.parent and known.source:
        yield Edge("PART_OF", thing, Thing("Organization", known.parent, thing.province), known.source)
    if thing.type == "Organization" and known.place:
        yield Edge(
            "LOCATED_IN", thing, Thing("Place", str(known.place), thing.province), known.source or _LEVELS
        )
    for row in known.successors:
        yield Edge("SUCCEEDS", Thing(thing.type, row.successor, thing.province), thing, row.source, row.since)
