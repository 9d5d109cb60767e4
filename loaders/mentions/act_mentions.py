"""What the words for an act say, and what the words before it tell of it: a draft, an act that is being made."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.lexicons import word_set
from loaders.mentions.bodies import BodyMention
from loaders.mentions.reading import Reading

_FILLERS = 5  # words between the verb and the act


@dataclass(frozen=True, slots=True)
class ActMention:
    """Words ``[first, end)`` name a directive (`program` False) or a programme by its canonical `name`.

    `kind` is the word for what it is, `subject` what it is about where the text says so. `issuers` stand inside:
    "Quyết định của Ban Bí thư về …". `title` is the word where a title begins that may name other acts. `until` is
    where the name ends, where words behind `end` belong to it too but are read on their own.
    """

    first: int
    end: int
    name: str
    kind: str
    subject: str = ""
    program: bool = False
    agreement: bool = False
    draft: bool = False
    issuers: tuple[BodyMention, ...] = ()
    title: int | None = None
    until: int | None = None


def is_draft(reading: Reading, index: int) -> bool:
    """Whether the words before `index` say that the act is only being made: "dự thảo", "xây dựng", "hoàn thiện"."""
    before = reading.span(max(0, index - 3), index)  # as it is written: no "Luật Xây dựng, Luật A"
    return any(
        word in before
        for word in (
            "dự thảo",
            "Dự thảo",
            "dự án",
            "Dự án",
            "xây dựng",
            "soạn thảo",
            "hoàn thiện",
            "hoàn chỉnh",
        )
    )


def opens(reading: Reading, index: int) -> bool:
    """Whether a sentence or a line opens at `index`: there any word has a capital."""
    if index == 0 or reading.word(index - 1) in (".", "!", "?", "-", "–", "•", "*", "+"):
        return True
    words = reading.words
    return "\n" in words.shadow[words.ends[index - 1] : words.starts[index]]


def is_governed(reading: Reading, index: int, *kinds: str) -> bool:
    """Whether a verb of one of `kinds` stands right before: "ban hành ngay nghị quyết", "công bố quyết định"."""
    for start in range(index - 1, max(-1, index - 1 - _FILLERS), -1):
        hit = reading.hit(start, *kinds)
        if hit and hit.end <= index:
            return True
        if reading.word(start) not in word_set("before_acts"):
            return _verb_ends(reading, start, *kinds)
    return False


def _verb_ends(reading: Reading, index: int, *kinds: str) -> bool:
    """Whether a verb of two or more syllables ends with the word at `index`: "thông qua"."""
    return any(
        (hit := reading.hit(start, *kinds)) is not None and hit.end == index + 1
        for start in range(index - 1, max(-1, index - 4), -1)
    )
