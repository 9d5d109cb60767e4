"""A document as it is stored: its text in Unicode NFC and what is known of its source."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from graph.values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Document:
    """A source. `text` is NFC; every offset in the graph counts characters (code points) of it.

    Raises ValueError where the id is empty or the text is not NFC.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a document needs an id")
        if not unicodedata.is_normalized("NFC", self.text):
            raise ValueError(f"the text of document {self.id!r} is not in Unicode NFC")

    def __str__(self) -> str:
        return f"{self.id} ({self.publisher or '?'}, {self.published or '?'})"
