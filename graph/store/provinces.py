"""The provinces in which stored places lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.store.connection import Transaction


def provinces_of(transaction: Transaction, places: Iterable[Sequence[str] | None]) -> dict[str, str]:
    """For the first id of each of `places` the name of its province: a place below lies in the first of its own."""
    ids = sorted({found[0] for found in places if found})
    rows = {row["entity"]["id"]: row["entity"] for row in transaction.run("entities_named", ids=ids)}
    above = sorted({row["places"][0] for row in rows.values() if row["places"]})
    names = {
        row["entity"]["id"]: row["entity"]["name"] for row in transaction.run("entities_named", ids=above)
    }
    return {
        id_: names.get(row["places"][0], row["name"]) if row["places"] else row["name"]
        for id_, row in rows.items()
    }
