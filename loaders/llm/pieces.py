"""A text in pieces of a limited length: whole paragraphs where they fit, else cut after a sentence or a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """``text[start:end]`` of a document is asked about at once."""

    start: int
    end: int


def pieces(text: str, longest: int) -> Iterator[Piece]:
    """The pieces of `text` in order, without white space around them; together they hold all its words."""
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= longest else _cut(text, start, start + longest)
        inside = text[start:end]
        if words := inside.strip():
            first = start + inside.index(words[0])
            yield Piece(first, first + len(words))
        start = end


def _cut(text: str, start: int, limit: int) -> int:
    """Where a piece from `start` ends: behind its last line, else sentence, else word before `limit`."""
    for mark in ("\n", ". ", " "):
        at = text.rfind(mark, start, limit)
        if at > start:
            return at + len(mark)
    return limit
