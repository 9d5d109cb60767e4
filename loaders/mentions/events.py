"""Meetings: a head ("hội nghị", "buổi làm việc") and the words that name it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.mentions.event_names import begins, name_end
from loaders.mentions.reading import Reading

_MANY = frozenset(("nhiều", "mỗi", "mọi", "những"))
_COUNTS = frozenset(("hai", "ba", "bốn", "hàng", "loạt", "từng"))
_DATED = frozenset(("/", "-", ".", "–", "ngày", "tháng", "quý", "số", "lần", "thứ"))
_GO_ON = ("theo", "tục", "sau")  # "buổi tiếp theo" receives nobody
_HALLS = ("trung tâm", "phòng họp", "hội trường", "nhà khách")
_SITTINGS = ("kỳ", "phiên")  # behind a verb: "HĐND tỉnh họp kỳ thứ 3" holds the "Kỳ họp thứ 3"
_VERBS = ("họp", "gặp mặt", "họp mặt", "tiếp xúc cử tri")
_NAME = 2  # words behind the head that say which meeting it is


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words ``[first, end)`` speak of a meeting. `named`: they say which one; else only "hội nghị".

    `many`: they speak of meetings in general, "nhiều hội thảo", "mỗi kỳ họp". `head` is its first words.
    """

    first: int
    end: int
    name: str
    named: bool
    many: bool = False
    head: str = ""


def event_at(reading: Reading, index: int) -> EventMention | None:
    """The meeting spoken of at `index`, if one is."""
    hit = reading.hit(index, "event")
    if hit is None or _is_another_word(reading, index, hit.end):
        return None
    sits = hit.value in _SITTINGS
    if sits and not (reading.word(index - 1) == "họp" and not reading.hit(index - 2, "event")):
        return None
    if hit.value in _VERBS and not _is_held(reading, index, hit.value):
        return None  # alone it is the verb, but for "chủ trì họp Ban Chỉ đạo", "tổ chức họp về thu ngân sách"
    end = name_end(reading, index, hit.end)
    if hit.value == "họp" and end - hit.end < _NAME and not _sits_with(reading, index, hit.end):
        return None
    head = f"{hit.value} họp" if sits else reading.span(index, hit.end)
    name = f"{head} {reading.span(hit.end, end)}".strip()
    many = reading.word(index - 1) in _MANY or reading.word(index - 2) in _MANY or _is_counted(reading, index)
    return EventMention(index, end, name[0].upper() + name[1:], end - hit.end >= _NAME, many, head.lower())


def _is_held(reading: Reading, index: int, verb: str) -> bool:
    """Whether what is a verb as well is a meeting here: "tổ chức họp", "Gặp mặt …" as a headline, "dự gặp mặt"."""
    before = reading.word(index - 1)
    if before in ("trì", "chức"):
        return True
    return verb != "họp" and (before == "dự" or (reading.is_capital(index) and begins(reading, index)))


def _sits_with(reading: Reading, index: int, end: int) -> bool:
    """Whether "họp" is a meeting that somebody presides at with others: "chủ trì họp với các Bộ A, B"."""
    return reading.word(index - 1) == "trì" and reading.word(end) in ("với", "cùng")


def _is_counted(reading: Reading, index: int) -> bool:
    """ "2 cuộc họp", "ba hội nghị"; not the year or day before "năm 2017, hội nghị", "ngày 12/5 hội nghị"."""
    word, before = reading.word(index - 1), reading.word(index - 2)
    return word in _COUNTS or (word.isdigit() and len(word) < 3 and before not in _DATED)


def _is_another_word(reading: Reading, index: int, end: int) -> bool:
    """ "giao Ban Quản lý A" is no "giao ban", the "Trung tâm Hội nghị Quốc gia" and a "phòng họp" no meeting.

    Nor is a holiday, "kỷ niệm 20 năm Ngày hội toàn dân A", nor a foreign parliament, "Đại hội đại biểu nhân dân B".
    """
    other = reading.is_capital(end - 1) and not reading.words[end - 1].isupper()
    hall = reading.span(max(0, index - 2), index).lower() in _HALLS or reading.word(index - 1) == "phòng"
    holiday = reading.word(index) == "ngày" and reading.word(index - 1) == "năm" and reading.word(index - 2).isdigit()
    goes_on = reading.word(end - 1) == "tiếp" and reading.word(end) in _GO_ON
    parliament = reading.span(index, index + 6).lower() == "đại hội đại biểu nhân dân"
    return (reading.word(index) == "giao" and other) or hall or goes_on or holiday or parliament
