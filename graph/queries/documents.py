"""Which documents are there, and what does one of them say?"""

from __future__ import annotations

from typing import Any

from graph.queries.pages import Page, listing
from graph.queries.shapes import facts, source
from graph.store import Store

_KIND = "documents"
_KIND_FACTS = "document"


def documents(store: Store, page: Page) -> dict[str, Any]:
    """All documents without their texts, the last published first."""
    published, id_ = page.after(_KIND, ("9999-99-99", ""))
    rows = [
        row["document"] for row in store.read("documents", published=published, id=id_, limit=page.limit + 1)
    ]
    shown, following = page.cut(_KIND, rows, lambda row: (row["published"] or "", row["id"]))
    return listing([source(row) for row in shown], following)


def find_document(store: Store, id_: str, page: Page) -> dict[str, Any] | None:
    """The document, its ``text`` and a page of its ``facts`` in textual order; None where it is unknown."""
    kind = f"{_KIND_FACTS}-{id_}"
    start, statement = page.after(kind, (-1, ""))
    if not (known := store.read("find_document", id=id_)):
        return None
    rows = store.read("document_facts", id=id_, start=start, fact=statement, limit=page.limit + 1)
    shown, following = page.cut(kind, rows, lambda row: (row["fact"]["start"], row["fact"]["statement"]))
    document = known[0]["document"]
    return source(document) | {"text": document["text"], "facts": listing(facts(shown), following)}
