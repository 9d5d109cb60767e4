"""The shapes in which ``extract`` and ``explain`` write what was read, for programs; docs/formats.md describes them."""

from __future__ import annotations

from typing import Any

from graph.values import Document, Entity, Fact


def present(**values: object) -> dict[str, Any]:
    """Those of `values` that there are."""
    return {name: value for name, value in values.items() if value is not None}


def document(source: Document) -> dict[str, Any]:
    """What is known of a document besides its text."""
    return present(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        published=_iso(source.published),
        url=source.url,
    )


def entity(one: Entity) -> dict[str, Any]:
    """An entity as the document names it."""
    head = {"id": one.id, "type": one.type, "name": one.name, "aliases": list(one.aliases)}
    return head | present(date=_iso(one.date))


def fact(one: Fact) -> dict[str, Any]:
    """A fact between the ids of its ends, with its quote."""
    said = present(role=one.role, title=one.title, date=_iso(one.date), under=one.under)
    span = one.evidence
    quote = {"quote": span.quote, "start": span.start, "end": span.end, "rule": span.rule}
    return {"type": one.type, "from": one.source, "to": one.target} | said | quote


def _iso(value: object) -> str | None:
    return None if value is None else str(value)
