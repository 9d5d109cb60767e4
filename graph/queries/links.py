"""Links: all facts of one type between two entities, with how many documents speak of them, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.ontology import load_ontology
from graph.queries.names import identify
from graph.queries.pages import QueryError, Row
from graph.queries.spans import between
from graph.store import Store
from graph.values import PartialDate


@dataclass(frozen=True, slots=True)
class LinksFilter:
    """Which links count: of some fact types, between some entity types (both empty: all), in some days.

    With `place` (a name or an id) one end is that place or lies in it. `documents` is how many documents must
    speak of a link at least.
    """

    types: tuple[str, ...] = ()
    entity_types: tuple[str, ...] = ()
    place: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    documents: int = 1

    def parameters(self, store: Store) -> dict[str, Any] | None:
        """What the statements of links take; None where `place` fits nothing.

        Raises QueryError for an unknown type, a span that ends before it starts, fewer than one document.
        """
        ontology = load_ontology()
        among("type", self.types, ontology.facts)
        among("entity_type", self.entity_types, ontology.entities)
        if self.documents < 1:
            raise QueryError("min_documents", f"must be at least 1, not {self.documents}")
        span = between(self.since, self.until)
        places = identify(store, "Place", self.place)
        if places == []:
            return None
        return span | {
            "type_names": sorted(set(self.types)) or sorted(ontology.facts),
            "entity_types": sorted(set(self.entity_types)),
            "places": places or [],
            "documents": self.documents,
        }


def among(parameter: str, given: Iterable[str], known: Mapping[str, object]) -> None:
    """Raise QueryError, naming `parameter`, where something `given` is not `known`."""
    for name in given:
        if name not in known:
            raise QueryError(parameter, f"{name!r} is not one of {', '.join(known)}")


def named(store: Store, ids: Iterable[str]) -> dict[str, Row]:
    """Entities by id, in the order of their names."""
    wanted = sorted(set(ids))
    rows = store.read("entities_named", ids=wanted) if wanted else []
    return {row["entity"]["id"]: row["entity"] for row in rows}


def with_under(store: Store, rows: Sequence[Row]) -> list[Row]:
    """Rows of facts, each with ``under``: the programme or act that its fact is said under, or None."""
    known = named(store, (id_ for row in rows if (id_ := row["fact"].get("under"))))
    return [{**row, "under": known.get(row["fact"].get("under", ""))} for row in rows]


def links(store: Store, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """``{"source", "target", "type", "documents", "first", "last", "roles", "under"}`` for rows of links.

    Ends are ids; `first` and `last` are the first and the last day told, or null; `under` are the programmes
    or acts that the facts name, as ``{"id", "name"}``.
    """
    programmes = named(store, (id_ for row in rows for id_ in row["under"]))
    return [_link(row, programmes) for row in rows]


def _link(row: Row, programmes: Mapping[str, Row]) -> dict[str, Any]:
    head = {name: row[name] for name in ("source", "target", "type", "documents")}
    span = {name: row[name] or None for name in ("first", "last")}
    under = [{"id": id_, "name": one["name"]} for id_, one in programmes.items() if id_ in row["under"]]
    return head | span | {"roles": sorted(row["roles"]), "under": under}
