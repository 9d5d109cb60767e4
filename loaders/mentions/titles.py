"""Titles of acts, programmes and meetings: how far a name in running text reaches."""

from __future__ import annotations

from loaders.mentions.reading import Reading

_OPEN, _CLOSE = "“\"«‘", "”\"»’"
_ENDS = frozenset(".;:()?!…“”\"«»")
_CLOSERS = ("đến năm", "giai đoạn", "tầm nhìn đến")
_VERBS = ("chair", "co_chair", "attend", "speak", "sign")


def quoted_end(reading: Reading, index: int, longest: int = 45) -> int | None:
    """The end of a quotation that opens at `index`, its marks included; None where none opens or none closes."""
    if not reading.word(index) or reading.word(index) not in _OPEN:
        return None
    for end in range(index + 1, min(len(reading.words), index + longest)):
        if reading.word(end) in _CLOSE:
            return end + 1
    return None


def _closer(reading: Reading, index: int, longest: int) -> int | None:
    """The end of a period that closes a name ("đến năm 2020", "giai đoạn 2016 - 2020") within the same clause."""
    for start in range(index, min(len(reading.words) - 2, index + longest)):
        if reading.word(start) in _ENDS or reading.hit(start, "directive", "program") and start > index:
            return None
        if reading.span(start, start + 2).lower() in _CLOSERS and reading.word(start + 2)[:4].isdigit():
            end = start + 3
            if reading.word(end) in ("-", "–") and reading.word(end + 1).isdigit():
                end += 2
            return end
    return None


def title_end(reading: Reading, index: int, longest: int = 30) -> int | None:
    """The end of the name that goes on at `index`: a period that closes it, else the first mark or verb after it."""
    if closer := _closer(reading, index, longest):
        return closer
    end = index
    while end < min(len(reading.words), index + longest) and not _stops(reading, end, index):
        end += 1
    while end > index and not reading.words.is_letter(end - 1) and not reading.word(end - 1)[:1].isdigit():
        end -= 1
    return end if end > index else None


def _stops(reading: Reading, index: int, first: int) -> bool:
    word = reading.word(index)
    if word in _ENDS:
        return True
    if word == ",":
        return not (reading.word(index - 1) == "phòng" and reading.word(index + 1) == "chống")
    if "\n" in reading.words.shadow[reading.words.ends[index - 1] : reading.words.starts[index]]:
        return True
    hit = reading.hit(index, *_VERBS)
    if hit and not reading.is_capital(index) and hit.end - index >= 2:
        return True
    return index > first and bool(reading.hit(index, "event_end", "honorific")) and not reading.is_capital(index)
