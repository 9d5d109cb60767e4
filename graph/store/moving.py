"""Moving referents from the entity that they were taken for to the one that they are judged to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.ontology import load_ontology
from graph.store.batches import batches
from graph.store.connection import Transaction
from graph.store.rows import Row, fact_row, mention_row
from graph.store.structure import draw, erase
from graph.store.writer import create_facts, follow_mentions
from graph.values import Evidence, Fact, PartialDate

# The types of what facts can be said to be under.
_UNDER = frozenset().union(*(kind.references.get("under", ()) for kind in load_ontology().facts.values()))
_OF_IDENTITY = ("statement", "under", "source_referent", "target_referent", "under_referent")


@dataclass(frozen=True, slots=True)
class Move:
    """A referent of type `type` that is not `old` but `new` (ids of entities)."""

    referent: str
    type: str
    old: str
    new: str


def move(transaction: Transaction, moves: Sequence[Move]) -> None:
    """Carry out `moves`: what documents say of the referents follows them; an entity left empty goes.

    No other transaction may change these referents and entities meanwhile.
    """
    for batch in batches(moves):
        _create_targets(transaction, batch)
        entities = {each.referent: each.new for each in batch}
        rows = [{"referent": each.referent, "entity": each.old} for each in batch]
        erase(transaction, rows)
        _move_mentions(transaction, rows, entities)
        under = sorted({each.old for each in batch if each.type in _UNDER})
        _move_facts(transaction, {"rows": rows, "under": under, "referents": sorted(entities)}, entities)
        found = [{"id": each.referent, "entity": each.new} for each in batch]
        transaction.run("referents_move", rows=found)
        draw(transaction, sorted(entities))
        follow_mentions(transaction, {id_ for each in batch for id_ in (each.old, each.new)}, ())


def _create_targets(transaction: Transaction, moves: Iterable[Move]) -> None:
    """Create those of the new entities that are not there, nameless until their MENTIONS have moved."""
    wanted = {each.new: each.type for each in moves}
    known = {row["id"] for row in transaction.run("entities_of", ids=sorted(wanted))}
    missing: dict[str, list[Row]] = defaultdict(list)
    for id_, kind in sorted(wanted.items()):
        if id_ not in known:
            nameless = {"type": kind, "name": "", "aliases": [], "search": "", "places": []}
            missing[kind].append({"id": id_, "properties": nameless})
    for kind, rows in sorted(missing.items()):
        transaction.run("entities_create", type_name=kind, rows=rows)


def _move_mentions(transaction: Transaction, rows: Sequence[Row], entities: dict[str, str]) -> None:
    found = transaction.run("mentions_of_referents", rows=rows)
    transaction.run("mentions_of_referents_delete", rows=rows)
    moved = []
    for row in found:
        told = {key: value for key, value in row["properties"].items() if key != "referent"}
        moved.append({"document": row["document"]} | mention_row(row["referent"], told, entities))
    for batch in batches(moved):
        transaction.run("mentions_restore", rows=batch)


def _move_facts(transaction: Transaction, which: Row, entities: dict[str, str]) -> None:
    found = transaction.run("facts_of_referents", **which)
    transaction.run("facts_of_referents_delete", **which)
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        rows[row["type"]].append(_moved(row, entities))
    create_facts(transaction, rows)


def _moved(row: Row, moved: dict[str, str]) -> Row:
    """The row of a stored fact whose referents in `moved` are other entities now."""
    stored = row["properties"]
    source = stored.get("source_referent", row["source"])
    target = stored.get("target_referent", row["target"])
    under = stored.get("under_referent", stored.get("under"))
    entities = {source: row["source"], target: row["target"]} | ({under: stored["under"]} if under else {})
    told = {key: value for key, value in stored.items() if key not in _OF_IDENTITY}
    return fact_row(_fact(row["type"], stored, source, target, under), told, entities | moved)


def _fact(kind: str, stored: Row, source: str, target: str, under: str | None) -> Fact:
    return Fact(
        kind,
        source,
        target,
        Evidence(stored["quote"], stored["start"], stored["end"], stored["rule"]),
        role=stored.get("role"),
        title=stored.get("title"),
        date=PartialDate(stored["date"]) if "date" in stored else None,
        under=under,
    )
