"""What persons judge: stored beside what rules judge, and stronger."""

from __future__ import annotations

from graph.identity.judgements import PERSON, UNSURE, Judgement
from graph.store.connection import Transaction
from graph.store.errors import StoreError


class UnknownReferentError(StoreError):
    """Nothing stored is called so, or the two are of different types."""


def decide(transaction: Transaction, judgement: Judgement) -> None:
    """Keep `judgement` in place of what a person decided on the pair before; ``unsure`` only takes that back."""
    a, b = judgement.pair
    rows = {row["id"]: row for row in transaction.run("referents_state", ids=[a, b])}
    missing = [id_ for id_ in (a, b) if id_ not in rows]
    if missing or a == b:
        raise UnknownReferentError(f"no two things to judge: {', '.join(missing) or a}")
    if rows[a]["type"] != rows[b]["type"]:
        raise UnknownReferentError(f"{a} is a {rows[a]['type']} and {b} a {rows[b]['type']}")
    key = f"person {a} {b}"
    transaction.run("judgement_forget", id=key)
    if judgement.judgement != UNSURE:
        told = {"a": a, "b": b, "type": rows[a]["type"], "by": PERSON, "judgement": judgement.judgement}
        said = {"why": judgement.why, "who": judgement.who, "on": judgement.on}
        transaction.run("judgements_create", rows=[{"id": key, "properties": told | said}])
    transaction.run("referents_mark", entities=[row["entity"] for row in rows.values()])
