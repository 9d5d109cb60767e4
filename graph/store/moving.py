"""Moving referents from the entity that they were taken for to the one that they are judged to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.store.batches import batches
from graph.store.connection import Transaction
from graph.store.rows import Row, fact_row, mention_row
from graph.store.writer import create_facts, follow_mentions
from graph.values import Evidence, Fact, PartialDate

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
    _create_targets(transaction, moves)
    together: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in moves:
        together[each.old, each.new].append(each.referent)
    for (old, new), referents in sorted(together.items()):
        _move_mentions(transaction, old, new, referents)
        _move_facts(transaction, old, new, referents)
    rows = [{"id": each.referent, "entity": each.new} for each in moves]
    for batch in batches(rows):
        transaction.run("referents_move", rows=batch)
    follow_mentions(transaction, {id_ for pair in together for id_ in pair}, ())


def _create_targets(transaction: Transaction, moves: Iterable[Move]) -> None:
    wanted = {each.new: each.type for each in moves}
    ids = sorted(wanted)
    known = {row["id"] for batch in batches(ids) for row in transaction.run("entities_of", ids=batch)}
    for id_ in ids:
        if id_ not in known:
            nameless = {"type": wanted[id_], "name": "", "aliases": [], "search": "", "places": []}
            transaction.run(
                "entities_create", type_name=wanted[id_], rows=[{"id": id_, "properties": nameless}]
            )


def _move_mentions(transaction: Transaction, old: str, new: str, referents: Sequence[str]) -> None:
    found = transaction.run("mentions_of_referents", entity=old, referents=referents)
    transaction.run("mentions_forget", entity=old, referents=referents)
    rows = []
    for row in found:
        told = dict(row["properties"])
        referent = told.pop("referent", old)
        rows.append(
            {
                "document": row["document"],
                "properties": mention_row(referent, told, {referent: new})["properties"],
            }
        )
    for batch in batches(rows):
        transaction.run("mentions_restore", entity=new, rows=batch)


def _move_facts(transaction: Transaction, old: str, new: str, referents: Sequence[str]) -> None:
    found = transaction.run("facts_of_referents", entity=old, referents=referents)
    transaction.run("facts_forget", entity=old, referents=referents)
    moved = dict.fromkeys(referents, new)
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        rows[row["type"]].append(_moved(row, moved))
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
