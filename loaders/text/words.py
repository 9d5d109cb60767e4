"""The words of a shadow text: letters and digits in a row, or one mark of punctuation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.values.spelling import lower_case

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Words:
    """Word `i` is ``shadow[starts[i]:ends[i]]``, `lower` the same in lower case; `capitals`: it begins with one."""

    shadow: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lower: tuple[str, ...]
    capitals: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> str:
        return self.shadow[self.starts[index] : self.ends[index]]

    def span(self, first: int, end: int) -> str:
        """The text from word `first` to before word `end`, or to the end of the text."""
        end = min(end, len(self.starts))
        return self.shadow[self.starts[first] : self.ends[end - 1]] if end > first else ""

    def is_capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.capitals[index]

    def is_letter(self, index: int) -> bool:
        """Whether the word begins with a letter."""
        return self.shadow[self.starts[index]].isalpha()

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]


def split_words(shadow: str) -> Words:
    """The words of `shadow`, in order."""
    spans = [match.span() for match in _WORD.finditer(shadow)]
    lower = lower_case(shadow)
    return Words(
        shadow,
        tuple([start for start, _ in spans]),
        tuple([end for _, end in spans]),
        tuple([lower[start:end] for start, end in spans]),
        tuple([shadow[start].isupper() for start, _ in spans]),
    )
