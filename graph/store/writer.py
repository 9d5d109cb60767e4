"""Writing: a document's graph is replaced as a whole, and entities follow from how documents name them.

Every function works inside one transaction. The graph depends only on which documents are stored, never on
the order in which they came.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain
from typing import Any

from graph.ontology import load_ontology
from graph.store.batches import batches
from graph.store.connection import Transaction
from graph.store.corpus import change_corpus
from graph.store.errors import StoreError
from graph.store.referents import create_referents, forget_referents, lock_referents
from graph.store.retiring import retire
from graph.store.rows import (
    Row,
    digest,
    document_properties,
    entity_properties,
    fact_rows,
    mention_properties,
    mention_row,
)
from graph.store.structure import follow_names
from graph.values import DocumentGraph, Entity

# ArcadeDB drops a message beyond its limit without an answer, and the driver would wait for ever.
_LARGEST_TEXT = 64 * 1024 * 1024


class Outcome(Enum):
    """What storing a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def replace_document(transaction: Transaction, graph: DocumentGraph) -> Outcome:
    """Store `graph` in place of what its document said. Raises StoreError where the text is too long."""
    document, size = graph.document.id, len(graph.document.text.encode())
    if size > _LARGEST_TEXT:
        raise StoreError(
            f"document {document} is too large: {size >> 20} MB; the store takes {_LARGEST_TEXT >> 20}"
        )
    new_digest, old_digest = digest(graph), _digest_of(transaction, document)
    if old_digest == new_digest:
        return Outcome.UNCHANGED
    stored = bool(transaction.run("document_lock", document=document))
    before = _mentioned(transaction, document) if stored else {}
    entities = lock_referents(transaction, {*before, *(entity.id for entity in graph.entities)})
    known = _lock(
        transaction,
        {entities.get(entity.id, entity.id) for entity in graph.entities} | set(entities.values()),
    )
    recorded = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    properties = document_properties(graph.document) | {"digest": new_digest, "recorded": recorded}
    earlier = _recorded(transaction, document) if stored else {}
    if stored:
        _forget_statements(transaction, document)
        transaction.run("document_replace", document=document, properties=properties)
    else:
        transaction.run("document_create", properties=properties)
    new = [entity for entity in graph.entities if entity.id not in entities]
    create_referents(transaction, new, {entity.id: entity for entity in graph.entities})
    _create_entities(transaction, graph.entities, entities, known)
    mentions = [mention_row(entity.id, mention_properties(entity), entities) for entity in graph.entities]
    for batch in batches(mentions):
        transaction.run("mentions_create", document=document, rows=batch)
    facts = fact_rows(graph.facts, document, recorded, entities)
    for row in chain.from_iterable(facts.values()):
        row["properties"]["recorded"] = earlier.get(_said(row["properties"]), recorded)
    create_facts(transaction, facts)
    changed = {entities[id_] for id_ in before if id_ in entities}
    disagreeing = set(_disagreeing(graph.entities, entities, known))
    gone = follow_mentions(transaction, changed | disagreeing, before)
    retire(transaction, gone, before, graph.entities)
    change_corpus(transaction, old_digest, new_digest)
    return Outcome.REPLACED if stored else Outcome.ADDED


def remove_document(transaction: Transaction, document: str) -> bool:
    """Delete a document, its facts and the entities nobody else mentions; False where it is not stored."""
    if not transaction.run("document_lock", document=document):
        return False
    old_digest = _digest_of(transaction, document)
    before = _mentioned(transaction, document)
    entities = lock_referents(transaction, before)
    _lock(transaction, entities.values())
    _forget_statements(transaction, document)
    transaction.run("document_delete", document=document)
    follow_mentions(transaction, entities.values(), before)
    change_corpus(transaction, old_digest, None)
    return True


def _digest_of(transaction: Transaction, document: str) -> str | None:
    rows = transaction.run("document_digest", document=document)
    return rows[0]["digest"] if rows else None


def _mentioned(transaction: Transaction, document: str) -> dict[str, Row]:
    """The referents that a document names, each with its type and the name."""
    return {row["id"]: row for row in transaction.run("mentions_of_document", document=document)}


def _lock(transaction: Transaction, ids: Iterable[str]) -> dict[str, Row]:
    """The stored ones of the entities `ids`, which no other transaction changes until this one ends."""
    known: dict[str, Row] = {}
    for batch in batches(sorted(set(ids))):
        transaction.run("entities_lock", ids=batch)
        known |= {row["id"]: row for row in transaction.run("entities_state", ids=batch)}
    return known


def _recorded(transaction: Transaction, document: str) -> dict[tuple[Any, ...], str]:
    """When each fact that a document states was recorded, by what it says in which words.

    What a new version says as the old one did was known before: it keeps its day.
    """
    rows = chain.from_iterable(
        transaction.run("facts_recorded", type_name=type_name, document=document)
        for type_name in load_ontology().facts
    )
    return {_said(row): row["recorded"] for row in rows}


def _said(row: Row) -> tuple[Any, ...]:
    return row["statement"], row["quote"], row.get("observed")


def _forget_statements(transaction: Transaction, document: str) -> None:
    for type_name in load_ontology().facts:
        transaction.run("facts_delete", type_name=type_name, document=document)
    transaction.run("mentions_delete", document=document)


def _create_entities(
    transaction: Transaction, named: Iterable[Entity], entities: Mapping[str, str], known: Mapping[str, Row]
) -> None:
    """Create the entities that are not stored, each as this document names it."""
    by_type: dict[str, list[Row]] = defaultdict(list)
    for entity in sorted(named, key=lambda entity: entity.id):
        if entities.get(entity.id, entity.id) not in known:
            tally = [mention_properties(entity) | {"documents": 1}]
            by_type[entity.type].append(
                {"id": entity.id, "properties": {"type": entity.type} | entity_properties(tally)}
            )
    for type_name, rows in sorted(by_type.items()):
        for batch in batches(rows):
            transaction.run("entities_create", type_name=type_name, rows=batch)


def create_facts(transaction: Transaction, rows_by_type: Mapping[str, Iterable[Row]]) -> None:
    """Create facts from their rows."""
    for type_name, rows in sorted(rows_by_type.items()):
        for batch in batches(rows):
            transaction.run("facts_create", type_name=type_name, rows=batch)


def _disagreeing(
    named: Iterable[Entity], entities: Mapping[str, str], known: Mapping[str, Row]
) -> Iterator[str]:
    """The known entities that a further mention may change.

    One more vote for what already leads changes nothing, and to count the votes of an entity that ten
    thousand documents mention, for each of them, would make loading quadratic.
    """
    for entity in named:
        id_ = entities.get(entity.id, entity.id)
        row, mention = known.get(id_), mention_properties(entity)
        if row is None:
            continue
        same = row["name"] == mention["name"] and set(mention["aliases"]) <= set(row["aliases"])
        same_date = mention.get("date") in (None, row["date"])
        same_places = mention["places"] in ([], row["places"])
        if not (same and same_date and same_places):
            yield id_


def follow_mentions(
    transaction: Transaction, entities: Iterable[str], referents: Iterable[str]
) -> Sequence[str]:
    """Recompute what `entities` are called; delete those that no document mentions, and such `referents`: these.

    `referents` are of `entities`. One that goes may have brought others together, which are judged anew.
    """
    seen: set[str] = set()
    emptied: set[str] = set()
    for batch in batches(sorted(set(entities))):
        tallies: dict[str, list[Row]] = defaultdict(list)
        for row in transaction.run("mentions_tally", ids=batch):
            tallies[row["id"]].append(row)
            seen.add(row["referent"])
        rows = [{"id": key, "properties": entity_properties(tally)} for key, tally in tallies.items()]
        transaction.run("entities_update", rows=rows)
        transaction.run("entities_delete", ids=[key for key in batch if key not in tallies])
        follow_names(transaction, (row for rows in tallies.values() for row in rows))
        emptied.update(tallies)
    if gone := sorted(set(referents) - seen):
        forget_referents(transaction, gone, sorted(emptied))
    return gone
