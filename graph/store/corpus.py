"""The version of the corpus: the same documents with the same facts give the same version, in any order of loading.

It is the number of documents and the sum of their digests and those of what persons decided on who is who, kept in
one node, so that reading it costs the same however much is stored. It can be cited, and answers that carry the same
version are equal.
"""

from __future__ import annotations

from graph.store.connection import Transaction

_DIGITS = 15  # of a digest in hexadecimal: 60 bits, so that two of them add up within a 64-bit integer
_MODULUS = 16**_DIGITS


def ensure_corpus(transaction: Transaction) -> None:
    """Write the version down where that was never done."""
    if not transaction.run("corpus"):
        rows = transaction.run("corpus_digests")
        total = sum(_number(row["digest"]) for row in rows) % _MODULUS
        transaction.run("corpus_create", documents=sum(row["documents"] for row in rows), sum=total)


def change_corpus(transaction: Transaction, old: str | None, new: str | None) -> None:
    """A document with the digest `old` now has `new`; None where it was or is not stored.

    The last thing of a transaction: whoever holds the lock of this node waits for no other.
    """
    _change(transaction, old, new, (new is not None) - (old is not None))


def change_decision(transaction: Transaction, old: str | None, new: str | None) -> None:
    """A decision with the digest `old` now has `new`; the last thing of a transaction, too."""
    _change(transaction, old, new, 0)


def _change(transaction: Transaction, old: str | None, new: str | None, documents: int) -> None:
    moved = (_number(new) - _number(old)) % _MODULUS
    if not transaction.run("corpus_change", documents=documents, sum=moved, modulus=_MODULUS):
        ensure_corpus(transaction)


def corpus_state(transaction: Transaction) -> tuple[str, int]:
    """The version (``30-0c1f…``: the number of documents and 15 hexadecimal digits), and how often judging moved.

    Documents that are stored but not yet judged have the same version as when they are: who keeps answers needs both.
    """
    rows = transaction.run("corpus") or [{"documents": 0, "sum": 0, "moves": 0}]
    return f"{rows[0]['documents']}-{rows[0]['sum']:0{_DIGITS}x}", rows[0]["moves"]


def _number(digest: str | None) -> int:
    return int(digest[:_DIGITS], 16) if digest else 0
