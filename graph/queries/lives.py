"""What the register knows of a body or a place: its kind, what it belongs to, its first and last day, its heirs."""

from __future__ import annotations

from typing import Any

from graph.identity.structure import Thing, told
from graph.queries.pages import Row
from graph.register.places import province_called
from graph.store import Store


def life(store: Store, entity: Row) -> dict[str, Any]:
    """``{"kind": {"vi", "en"}, "parent", "from", "until", "successors": [{"name", "from", "source"}]}``.

    What the register does not know is left out; nothing is known of other entities than bodies and places. Days are
    ISO dates, `until` the last one.
    """
    if entity["type"] not in ("Organization", "Place"):
        return {}
    thing = Thing(entity["type"], entity["name"], province_called(_province(store, entity) or ""))
    known = told(thing)
    if known is None:
        return {}
    found = {
        "kind": {"vi": known.vi, "en": known.kind} if known.kind else None,
        "parent": known.parent,
        "from": known.since.isoformat() if known.since else None,
        "until": known.until.isoformat() if known.until else None,
        "successors": [
            {"name": row.successor, "from": row.since.isoformat(), "source": row.source}
            for row in known.successors
        ],
    }
    return {name: value for name, value in found.items() if value}


def _province(store: Store, entity: Row) -> str | None:
    """The name of the province that an entity is of: of its place, or where its place lies."""
    place = entity
    for _ in range(2):  # a body lies in a place, and that in a province
        rows = store.read("entities_named", ids=place["places"][:1]) if place["places"] else []
        place = rows[0]["entity"] if rows else place
    return place["name"] if place["type"] == "Place" else None
