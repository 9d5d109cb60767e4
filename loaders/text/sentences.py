"""Sentences: a full stop ends one unless it belongs to an abbreviation, an initial or a number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.lexicons import word_set
from loaders.text.blocks import Block
from loaders.text.words import Words

_ENDS = frozenset(".!?…")
# Words. The longest real sentence seen, a list of items, has 530; what goes on for longer is no sentence that
# anybody could be shown as evidence, and rules that compare the parts of a sentence would take for ever on it.
_LONGEST = 800
_TAIL = 100  # words before the limit in which a mark to part at is looked for
_CLOSING = frozenset('”»"’)')


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words ``[first, end)`` of a block of the given kind."""

    first: int
    end: int
    kind: str


def split_sentences(words: Words, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """The sentences of every block but page debris, in order."""
    found: list[Sentence] = []
    for block in blocks:
        first, end = bisect_left(words.starts, block.start), bisect_left(words.starts, block.end)
        if block.kind == "debris":
            continue
        begin = first
        for index in range(first, end):
            if index >= begin and words.lower[index] in _ENDS and _ends_here(words, index, end):
                after = index + 1 + _closes(words, index + 1, end)
                found += _parts(words, Sentence(begin, after, block.kind))
                begin = after
        if begin < end:
            found += _parts(words, Sentence(begin, end, block.kind))
    return tuple(found)


def _parts(words: Words, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, or the parts of one that is too long, each up to its last semicolon, comma or word."""
    first = sentence.first
    while sentence.end - first > _LONGEST:
        limit = first + _LONGEST
        tail = words.lower[limit - _TAIL : limit]
        marks = (len(tail) - tail[::-1].index(mark) for mark in ";," if mark in tail)
        end = limit - _TAIL + next(marks, _TAIL)
        yield Sentence(first, end, sentence.kind)
        first = end
    yield Sentence(first, sentence.end, sentence.kind)


def _closes(words: Words, index: int, end: int) -> bool:
    """Whether a closing mark of quotation stands at `index`, which belongs to the sentence before it."""
    return index < end and words[index] in _CLOSING and words.glued(index)


def _ends_here(words: Words, index: int, end: int) -> bool:
    if index + 1 >= end:
        return True
    following = words[index + 1]
    if following in '”"»)':
        following = words[index + 2] if index + 2 < end else "X"
    if words.lower[index] == "." and index > 0:
        before = words.lower[index - 1]
        if words.glued(index) and (
            before in word_set("abbreviations") or (len(before) == 1 and before.isalpha())
        ):
            return False
        if before.isdigit() and words.glued(index + 1):
            return False
    return (
        following[0].isupper()
        or following[0] in '“"«-–—(*•'
        or (following[0].isdigit() and not words.glued(index + 1))
    )
