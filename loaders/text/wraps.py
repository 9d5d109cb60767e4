"""Line ends inside a sentence: a text out of a PDF or a mail is broken at the margin, not at its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_SHORTEST = 30  # characters of a line that a margin may have broken
_WIDEST = (
    160  # characters of one, where the next line begins with a capital: nobody's margin lies further out
)
_MEANT = frozenset(".!?…")  # after these a line ends because its author ended it
_LISTS = frozenset(":;")  # after these it may: a list goes on
_CLOSING = "”»\"') "
_BROKEN = 2  # line ends inside sentences by which a text is known to be broken at a margin
_ITEM = re.compile(r"[-–—•*+▪○]|(?:\d{1,3}|[IVXLC]{1,5}|[a-zđ])[.)/]")  # the next of a list


@dataclass(frozen=True, slots=True)
class _End:
    """A line end at `at`, with the lengths of its line and of the word that the next line begins with."""

    at: int
    line: int
    word: int
    sure: bool

    def is_full(self, margin: int) -> bool:
        """Whether the next word would not have fitted into the line."""
        return self.line <= margin < self.line + 1 + self.word


def wraps(source: str) -> frozenset[int]:
    """Where `source` has line ends that stand inside a sentence.

    One is known by the small letter that follows it; where there are some, a capital behind a full line is one, too.
    """
    ends = _ends(source)
    sure = [end for end in ends if end.sure]
    found = {end.at for end in sure}
    widths = [end.line for end in sure if end.line <= _WIDEST]
    if len(widths) >= _BROKEN:
        margin = max(widths)
        found.update(end.at for end in ends if not end.sure and end.is_full(margin))
    return frozenset(found)


def _ends(source: str) -> list[_End]:
    """The line ends that no mark and no list explains."""
    found = []
    position, lines = 0, source.split("\n")
    for line, following in pairwise(lines):
        position += len(line)
        left, right = line.rstrip(_CLOSING), following.lstrip()
        if len(left) >= _SHORTEST and right and left[-1] not in _MEANT and not _ITEM.match(right):
            word = right.split(" ", 1)[0]
            sure = word[0].islower() and left[-1] not in _LISTS
            found.append(_End(position, len(line.rstrip()), len(word), sure))
        position += 1
    return found
