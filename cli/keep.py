"""The store itself: ``remove``, ``status`` and ``stop``."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from cli.failures import CommandError, complain
from cli.options import Form, opened, settings
from cli.output import Format, as_json, emit, listing
from graph.ontology import Label, load_ontology
from graph.queries import columns
from graph.store import stop_embedded


def remove(document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="A document's id.")]) -> None:
    """Xóa một tài liệu. Remove a document with its facts, and the entities that nothing else mentions.

    Example: chidao remove ha-giang-2021
    """
    with opened() as store:
        removed = store.remove(document)
        store.resolve()
    if not removed:
        raise CommandError(f"there is no document {document!r}; chidao documents lists them")
    emit(f"đã xóa (removed) {document}\n")


def status(form: Form = Format.TABLE) -> None:
    """Trong kho có gì. How many documents, entities and facts are loaded, and where.

    Example: chidao status --format json
    """
    where = settings()
    with opened() as store:
        answer = store.status()
    if form is Format.JSON:
        as_json(answer)
        return
    if form is Format.TABLE:
        place = where.uri or str(where.data)
        emit(f"{answer['server']} · {place}\n\n")
    listing({"items": _counts(answer), "next": None}, columns.COUNTS, form)


def _counts(answer: dict[str, Any]) -> list[dict[str, Any]]:
    ontology = load_ontology()
    labels: dict[str, Label] = {name: kind.label for name, kind in ontology.entities.items()}
    labels |= {name: kind.label for name, kind in ontology.facts.items()}
    rows = [{"kind": "document", "name": "Document", "label": "tài liệu", "count": answer["documents"]}]
    for kind in ("entities", "facts"):
        rows += [
            {"kind": kind, "name": name, "label": labels[name].vi if name in labels else "", "count": count}
            for name, count in answer[kind].items()
        ]
    return rows


def stop() -> None:
    """Dừng kho dữ liệu đi kèm. Stop the embedded store, whoever uses it; its data stay.

    Example: chidao stop
    """
    where = settings()
    if where.uri:
        raise CommandError("NEO4J_URI names a server of your own; only the embedded store is stopped here")
    if not stop_embedded(where.data):
        complain("không có kho nào đang chạy (no embedded store is running)")
