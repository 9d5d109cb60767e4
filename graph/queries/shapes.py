"""The JSON shapes of entities, documents, evidence and facts; what is absent is left out.

The statements in cypher/ return facts as rows of one shape: ``type``, ``fact`` (the relationship's
properties), ``source`` and ``target`` (entities) and ``document``; `with_under` adds ``under`` (an entity or None).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.queries.pages import Row

_SOURCE = ("id", "title", "publisher", "published", "url")


def _present(row: Row, names: Iterable[str]) -> dict[str, Any]:
    return {name: row[name] for name in names if row.get(name) not in (None, [], "")}


def entity(row: Row) -> dict[str, Any]:
    """``{"id", "type", "name", "aliases", "date"?, "places"?}``; places are ids."""
    head = {
        "id": row["id"],
        "type": row["type"],
        "name": row["name"],
        "aliases": list(row.get("aliases") or ()),
    }
    return head | _present(row, ("date", "places"))


def source(row: Row) -> dict[str, Any]:
    """A document without its text: ``{"id", "title"?, "publisher"?, "published"?, "url"?}``."""
    return _present(row, _SOURCE)


def evidence(row: Row) -> dict[str, Any]:
    """``{"quote", "start", "end", "rule", "document"}``; offsets count characters of the document's text."""
    said = row["fact"]
    quote = {name: said[name] for name in ("quote", "start", "end", "rule")}
    return quote | {"document": source(row["document"])}


def fact(rows: Sequence[Row]) -> dict[str, Any]:
    """One statement out of the rows of the documents that make it."""
    first = rows[0]
    item = {"id": first["fact"]["statement"], "type": first["type"]}
    item |= {"from": entity(first["source"]), "to": entity(first["target"])}
    item |= _present(first["fact"], ("role", "title", "date"))
    if first.get("under"):
        item["under"] = entity(first["under"])
    return item | {"evidence": [evidence(row) for row in rows]}


def by_statement(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each statement, statements in the order in which they first appear."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["fact"]["statement"], []).append(row)
    return groups


def facts(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The facts that `rows` state, each once, with an evidence for each document."""
    return [fact(group) for group in by_statement(rows).values()]
