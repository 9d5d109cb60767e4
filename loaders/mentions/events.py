"""Meetings: a head ("hội nghị", "buổi làm việc") and the words that name it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.mentions.reading import Reading
from loaders.mentions.titles import quoted_end

_LONGEST = 45
_ENDS = frozenset(".;:()?!…")
_MANY = frozenset(("nhiều", "mỗi", "mọi", "những"))
_HANGING = frozenset(("và", "với", "của", "cho", "về", "tại", "do", "trên", "trong", "các", "những", "một"))
_GOES_ON = frozenset(
    ("triển", "phương", "nhiệm", "tổng", "sơ", "giai", "đánh", "chống", "gian", "công", "quán", "bổ")
)


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words ``[first, end)`` speak of a meeting. `named`: they say which one; else only "hội nghị".

    `many`: they speak of meetings in general, "nhiều hội thảo", "mỗi kỳ họp".
    """

    first: int
    end: int
    name: str
    named: bool
    many: bool = False


def event_at(reading: Reading, index: int) -> EventMention | None:
    """The meeting spoken of at `index`, if one is."""
    hit = reading.hit(index, "event")
    if hit is None or hit.value == "họp":  # alone it is the verb
        return None
    end = hit.end
    while end < min(len(reading.words), index + _LONGEST) and not _ends(reading, end):
        closing = quoted_end(reading, end)
        end = closing or end + 1
    while end > hit.end and _hangs(reading, end - 1):
        end -= 1
    name = reading.span(index, end)
    many = reading.word(index - 1) in _MANY or reading.word(index - 2) in _MANY
    return EventMention(index, end, name[0].upper() + name[1:], named=end - hit.end >= 2, many=many)


def _hangs(reading: Reading, index: int) -> bool:
    """Whether the word at `index` cannot be the last of a name: a comma or dash, "và", "của"."""
    word = reading.word(index)
    if reading.words.is_letter(index):
        return word in _HANGING and not reading.is_capital(index)
    return not word[:1].isdigit() and word not in '”"»'


def _ends(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    if "\n" in reading.words.shadow[reading.words.ends[index - 1] : reading.words.starts[index]]:
        return True
    if word in _ENDS:
        return True
    if word == ",":
        return reading.word(index + 1) not in _GOES_ON
    if reading.hit(index, "rank", "honorific", "chair", "co_chair", "chaired_by", "attended_by"):
        return True
    hit = reading.hit(index, "event_end")
    return bool(hit) and not reading.is_capital(index)
