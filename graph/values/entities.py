"""A thing that documents speak of."""

from __future__ import annotations

from dataclasses import dataclass

from graph.values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: `type` is one of the ontology's entity types, `name` the canonical name.

    `aliases` are the other forms in which the document names it, sorted, without the name itself;
    `date` is the day of an event; `places` are ids of Place entities: the jurisdiction of a body, or where
    an event was held (its venue, then its branches).
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    date: PartialDate | None = None
    places: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.type} {self.name}"
