"""What is known of one entity?"""

from __future__ import annotations

from typing import Any

from graph.queries.facts import FactsFilter, facts_of
from graph.queries.levels import placed
from graph.queries.links import named as by_ids
from graph.queries.lives import life
from graph.queries.names import WHOLE, by_id, fitting
from graph.queries.pages import Page
from graph.queries.shapes import entity
from graph.store import Store


def find_entity(store: Store, id_: str, page: Page) -> dict[str, Any] | None:
    """The entity, in how many ``documents`` it stands, and a page of its ``facts``; None where it is unknown.

    ``level`` and ``place`` say where it belongs, ``counts`` how many statements of each type it has. Facts come
    by type, the latest first; those said under it (a programme of coordination) are among them. What the register
    knows of a body or a place is told besides (graph/queries/lives.py).
    """
    facts = facts_of(store, id_, FactsFilter(), page)
    if not (known := store.read("find_entity", id=id_)):
        return None
    found, documents = known[0]["entity"], known[0]["documents"]
    ids = [found["id"]] if found["type"] == "Place" else found["places"] or []
    counts = {row["type"]: row["count"] for row in store.read("entity_counts", id=id_)}
    about = entity(found) | placed(found, by_ids(store, ids)) | {"documents": documents, "counts": counts}
    return about | life(store, found) | {"facts": facts}


def named(store: Store, text: str) -> list[dict[str, Any]]:
    """The entity with the id `text`, else those called so, else those that have it in a name; best first."""
    if known := by_id(store, text):
        return [entity(known)]
    fits = [fit for fit in fitting(store, text)[0] if fit.marked]
    best = min((fit.tier for fit in fits), default=WHOLE)
    return [entity(fit.entity) for fit in fits if fit.tier == best]
