"""Lists of events, acts and programmes, narrowed by who, where, when and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.queries.levels import placed
from graph.queries.links import named
from graph.queries.names import identify
from graph.queries.pages import Page, QueryError, Row, listing, nothing
from graph.queries.shapes import entity
from graph.queries.spans import between
from graph.store import Store
from graph.values import PartialDate
from graph.values.spelling import searchable

_MORE_THAN_ALL = 2**31
_LINKED = ("Person", "Organization")


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Names or ids of a person and a body of which facts lead to it; a place; days; words of a name (`text`)."""

    person: str | None = None
    organization: str | None = None
    place: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        if self.text is not None and not searchable(self.text):
            raise QueryError("text", "has no letter and no digit")

    def parameters(self, store: Store) -> dict[str, Any] | None:
        """What the statements of lists take; None where a name fits nothing."""
        given = zip(_LINKED, (self.person, self.organization), strict=True)
        linked = [ids for kind, text in given if (ids := identify(store, kind, text)) is not None]
        places = identify(store, "Place", self.place)
        if [] in linked or places == []:
            return None
        narrow = {"places": places or [], "folded": searchable(self.text or "")}
        return narrow | between(self.since, self.until) | {"both": linked}


def events(store: Store, wanted: ListFilter, page: Page) -> dict[str, Any]:
    """Events, the latest first, those without a date last; ``place``, ``documents`` beside the entity.

    A person chairs, attends or speaks, a body organizes or attends; the place is that of the event or of who
    organizes it.
    """
    page = page.of(wanted)
    date, id_ = page.after("events", ("9999-99-99", ""))
    if (filters := _anchored(store, wanted)) is None:
        return nothing()
    rows = store.read("events", **filters, date=date, id=id_, limit=page.limit + 1)
    shown, following = page.cut("events", rows, lambda row: (row["date"], row["entity"]["id"]))
    return listing(_items(store, shown), following)


def acts(store: Store, kind: str, wanted: ListFilter, page: Page) -> dict[str, Any]:
    """The entities of type `kind` (Directive, Program), those that the most documents mention first.

    A person signs, a body issues or implements; the place is that of such a body; a fact lies in the days.
    """
    page = page.of(wanted)
    documents, id_ = page.after(f"acts-{kind}", (_MORE_THAN_ALL, ""))
    if (filters := _anchored(store, wanted)) is None:
        return nothing()
    rows = store.read("acts", type_name=kind, **filters, documents=documents, id=id_, limit=page.limit + 1)
    shown, following = page.cut(f"acts-{kind}", rows, lambda row: (row["documents"], row["entity"]["id"]))
    return listing(_items(store, shown), following)


def _anchored(store: Store, wanted: ListFilter) -> dict[str, Any] | None:
    """With a person and a body, what both lead to: the statement starts from the one and is held to the other."""
    if (filters := wanted.parameters(store)) is None:
        return None
    both = filters.pop("both")
    start, held = (both[0] if both else []), (both[1] if len(both) > 1 else [])
    return filters | {"anchor": "linked" if start else "all", "linked": start, "held": held}


def _items(store: Store, rows: Sequence[Row]) -> list[dict[str, Any]]:
    places = named(store, _places(row["entity"] for row in rows))
    return [
        entity(row["entity"]) | placed(row["entity"], places) | {"documents": row["documents"]}
        for row in rows
    ]


def _places(entities: Iterable[Row]) -> Iterable[str]:
    for one in entities:
        yield from one["places"] or ()
