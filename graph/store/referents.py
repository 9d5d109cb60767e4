"""Referents: what documents name, one for an id that a document's own graph gives; each is some entity.

An entity is one referent or several that were judged to be one, and has the id of the first of them. Facts and
MENTIONS note the referent beside the entity, so that nothing that was judged is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.identity.blocks import JUDGED, block
from graph.store.batches import batches
from graph.store.connection import Transaction
from graph.store.structure import note_edges
from graph.values import Entity


def lock_referents(transaction: Transaction, ids: Iterable[str]) -> dict[str, str]:
    """The stored ones of the referents `ids`, each with its entity; nobody else changes them until the end."""
    known: dict[str, str] = {}
    for batch in batches(sorted(set(ids))):
        transaction.run("referents_lock", ids=batch, judged=list(JUDGED))
        known |= {row["id"]: row["entity"] for row in transaction.run("referents_state", ids=batch)}
    return known


def create_referents(
    transaction: Transaction, entities: Sequence[Entity], known: Mapping[str, Entity]
) -> None:
    """Make `entities` of a document referents, each an entity of its own until it is judged.

    `known` are all entities of the document by id.
    """
    rows = [
        {
            "id": entity.id,
            "type": entity.type,
            "block": block(entity.type, entity.name, entity.date) or entity.id,
            "pending": 1,
        }
        for entity in sorted(entities, key=lambda entity: entity.id)
    ]
    for batch in batches(rows):
        transaction.run("referents_create", rows=batch)
    note_edges(transaction, entities, known)


def forget_referents(transaction: Transaction, ids: Sequence[str], entities: Sequence[str]) -> None:
    """Delete the referents `ids`; the others of `entities`, where these were, are judged anew."""
    transaction.run("judgements_forget", ids=list(ids))
    transaction.run("register_edges_delete", ids=list(ids))
    transaction.run("referents_delete", ids=list(ids))
    transaction.run("referents_mark", entities=list(entities))
