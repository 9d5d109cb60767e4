"""Ids that are no more: where a document that is read anew gives what it names another id, the old one leads to it.

An id follows from a name and its scope, so that rules which see a scope better give another id. The old reading and the
new one name it alike in one document; that is how the old id finds the new one. Where two are called so, or nothing
else is known of what is gone, the id is unknown from then on, for nobody can say what it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.identity.judgements import Judgement
from graph.identity.moved import Moved
from graph.identity.names import block_name
from graph.store.connection import Transaction
from graph.store.deciding import as_judgement, remember
from graph.store.rows import Row
from graph.values import Entity
from graph.values.spelling import comparable

_STEPS = 16  # an id that moved more often than that is lost


def retire(
    transaction: Transaction, gone: Iterable[str], before: Mapping[str, Row], now: Iterable[Entity]
) -> None:
    """Let the ids `gone` of what a document named `before` lead to what it names `now` in their place.

    What persons decided on them holds for what they lead to.
    """
    by_name: dict[tuple[str, str], list[str]] = {}
    for entity in now:
        by_name.setdefault(_called(entity.type, entity.name), []).append(entity.id)
    moved = []
    for id_ in sorted(gone):
        heirs = by_name.get(_called(before[id_]["type"], before[id_]["name"]), ())
        if len(heirs) == 1:
            moved.append((id_, heirs[0]))
    note_moved(transaction, moved)
    remember(transaction, [each for pair in moved for each in _followed(transaction, pair)])


def note_moved(transaction: Transaction, moved: Iterable[Moved]) -> None:
    """Note where ids lead, in place of where they led before."""
    rows = [{"id": id_, "to": to} for id_, to in moved]
    if rows:
        transaction.run("retired_forget", ids=[row["id"] for row in rows])
        transaction.run("retired_create", rows=rows)


def _called(kind: str, name: str) -> tuple[str, str]:
    return kind, block_name(name) if kind == "Person" else comparable(name)


def _followed(transaction: Transaction, moved: Moved) -> list[Judgement]:
    """What persons decided on an id that is no more, said of the one that it leads to."""
    old, new = moved
    said = [as_judgement(row) for row in transaction.run("judgements_of", ids=[old])]
    found = [replace(each, a=new) if each.a == old else replace(each, b=new) for each in said]
    return [each for each in found if each.a != each.b]


def led_to(transaction: Transaction, id_: str) -> str | None:
    """The entity that an id which is no more leads to, in one step or several; None where it is lost."""
    for _ in range(_STEPS):
        rows = transaction.run("find_retired", id=id_)
        if not rows:
            return None
        id_ = rows[0]["to"]
        if found := transaction.run("find_referent", id=id_):
            return str(found[0]["entity"])
    return None
