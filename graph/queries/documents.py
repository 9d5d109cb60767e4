"""Which documents are there, and what does one of them say?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.queries.links import with_under
from graph.queries.pages import Page, listing
from graph.queries.shapes import facts, source
from graph.queries.spans import between
from graph.store import Store
from graph.values import PartialDate

_KIND = "documents"
_KIND_FACTS = "document"


@dataclass(frozen=True, slots=True)
class DocumentsFilter:
    """Documents of a publisher (its whole name), with words in the title, published in some days, that mention an
    entity (its id).
    """

    publisher: str | None = None
    title: str | None = None
    mentions: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


_ALL = DocumentsFilter()


def documents(store: Store, page: Page, wanted: DocumentsFilter = _ALL) -> dict[str, Any]:
    """The documents without their texts, the last published first, those without a day last."""
    page = page.of(wanted)
    published, id_ = page.after(_KIND, ("9999-99-99", ""))
    asked = {
        "anchor": "mentioned" if wanted.mentions else "all",
        "mentioned": [wanted.mentions] if wanted.mentions else [],
        "publisher": (wanted.publisher or "").strip().lower(),
        "title": (wanted.title or "").strip().lower(),
    }
    position = {"published": published, "id": id_, "limit": page.limit + 1}
    found = store.read("documents", **asked, **between(wanted.since, wanted.until), **position)
    rows = [row["document"] for row in found]
    shown, following = page.cut(_KIND, rows, lambda row: (row["published"] or "", row["id"]))
    return listing([source(row) for row in shown], following)


def find_document(store: Store, id_: str, page: Page) -> dict[str, Any] | None:
    """The document, its ``text``, its ``citation`` and a page of its ``facts`` in textual order; None where unknown."""
    kind, page = _KIND_FACTS, page.of(id_)
    start, statement = page.after(kind, (-1, ""))
    if not (known := store.read("find_document", id=id_)):
        return None
    rows = store.read("document_facts", id=id_, start=start, fact=statement, limit=page.limit + 1)
    shown, following = page.cut(kind, rows, lambda row: (row["fact"]["start"], row["fact"]["statement"]))
    document = source(known[0]["document"])
    said = {"text": known[0]["document"]["text"], "citation": citation(document)}
    return document | said | {"facts": listing(facts(with_under(store, shown)), following)}


def citation(document: dict[str, Any]) -> str:
    """How a document is cited: ``Báo A (2021-12-21). Tiêu đề. https://… [id]``; what is unknown is left out."""
    head = document.get("publisher") or "Không rõ nơi đăng"
    when = f" ({document['published']})" if "published" in document else " (không rõ ngày)"
    parts = [
        f"{head}{when}.",
        f"{document['title']}." if "title" in document else "",
        document.get("url", ""),
    ]
    return " ".join([*filter(None, parts), f"[{document['id']}]"])
