"""What persons judge: stored beside what rules judge, and stronger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from graph.identity.judgements import PERSON, UNSURE, Judgement
from graph.store.connection import Transaction
from graph.store.corpus import change_decision
from graph.store.errors import StoreError
from graph.store.rows import Row


class UnknownReferentError(StoreError):
    """Nothing stored is called so, or the two are of different types."""


def decide(transaction: Transaction, judgement: Judgement) -> bool:
    """Keep `judgement` in place of what a person decided on the pair before; ``unsure`` takes that back.

    False where a person said the same of the pair before, or there is nothing to take back.

    Raises UnknownReferentError where one of the two is not stored, or their types differ.
    """
    a, b = judgement.pair
    rows = {row["id"]: row for row in transaction.run("referents_state", ids=[a, b])}
    missing = [id_ for id_ in (a, b) if id_ not in rows]
    if missing or a == b:
        raise UnknownReferentError(f"no two things to judge: {', '.join(missing) or a}")
    if rows[a]["type"] != rows[b]["type"]:
        raise UnknownReferentError(f"{a} is a {rows[a]['type']} and {b} a {rows[b]['type']}")
    if _stands(transaction, judgement):
        return False
    _keep(transaction, judgement)
    return True


def _stands(transaction: Transaction, judgement: Judgement) -> bool:
    """Whether what persons said of the pair is this already; of two that nobody decided on it is ``unsure``."""
    found = [as_judgement(row) for row in transaction.run("judgements_of", ids=[judgement.a])]
    before = next((each for each in found if each.pair == judgement.pair), None)
    if before is None or before.judgement == UNSURE:
        return judgement.judgement == UNSURE
    said = (before.judgement, before.why, before.who)
    return said == (judgement.judgement, judgement.why, judgement.who)


def decisions(transaction: Transaction) -> list[Judgement]:
    """What persons judged, by pair."""
    return [as_judgement(row) for row in transaction.run("judgements_decided")]


def remember(transaction: Transaction, judgements: Iterable[Judgement]) -> int:
    """Keep those of `judgements`, persons' all, that are later than what is stored of their pair; how many.

    What they speak of need not be stored yet: they are waited for.
    """
    known = {each.pair: each.on for each in decisions(transaction)}
    latest = {each.pair: each for each in sorted(judgements, key=lambda each: each.on)}
    new = [each for pair, each in sorted(latest.items()) if each.on > known.get(pair, "")]
    for each in new:
        _keep(transaction, each)
    return len(new)


def _keep(transaction: Transaction, judgement: Judgement) -> None:
    a, b = judgement.pair
    key, digest = f"person {a} {b}", _digest(judgement)
    rows = transaction.run("referents_state", ids=[a, b])
    before = transaction.run("judgement_forget", id=key)
    properties = {
        "a": a,
        "b": b,
        "type": rows[0]["type"] if rows else None,
        "by": PERSON,
        "judgement": judgement.judgement,
        "why": judgement.why,
        "who": judgement.who,
        "on": judgement.on,
        "digest": digest,
    }
    transaction.run("judgements_create", rows=[{"id": key, "properties": properties}])
    transaction.run("referents_mark", entities=[row["entity"] for row in rows])
    transaction.run("corpus_moved")  # why and who are told as well, and no digest has them
    change_decision(transaction, before[0]["digest"] if before else None, digest)


def _digest(judgement: Judgement) -> str | None:
    """What a decision adds to the version of the corpus: nothing where it was taken back."""
    if judgement.judgement == UNSURE:
        return None
    return hashlib.sha256(" ".join((*judgement.pair, judgement.judgement)).encode()).hexdigest()


def as_judgement(row: Row) -> Judgement:
    """A person's judgement from its row."""
    return Judgement(row["a"], row["b"], row["judgement"], why=row["why"], who=row["who"], on=row["on"])
