"""Titles of acts, programmes and meetings: how far a name in running text reaches."""

from __future__ import annotations

from loaders.lexicons import word_set
from loaders.mentions.reading import Reading

_OPEN, _CLOSE = '“"«‘', '”"»’'
_ENDS = frozenset('.;:()?!…“”"«»')
_HANGING = frozenset(("và", "với", "của", "cho", "về", "đã", "được", "là", "tại", "do"))
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
        if reading.word(start) in _ENDS or (reading.hit(start, "directive", "program") and start > index):
            return None
        if reading.span(start, start + 2).lower() in _CLOSERS and reading.word(start + 2)[:4].isdigit():
            end = start + 3
            if reading.word(end) in ("-", "–") and reading.word(end + 1).isdigit():
                end += 2
            return end
    return None


def title_end(reading: Reading, index: int, longest: int = 30, *, commas: bool = False) -> int | None:
    """The end of the name that goes on at `index`: a period that closes it, else the first mark or verb after it.

    With `commas` the name runs over a comma before a small word: "tăng cường lãnh đạo, chỉ đạo công tác …".
    """
    if closer := _closer(reading, index, longest):
        return closer
    end = index
    while end < min(len(reading.words), index + longest) and not _stops(reading, end, index, commas):
        end += 1
    while end > index and _hangs(reading, end - 1):
        end -= 1
    return end if end > index else None


def _hangs(reading: Reading, index: int) -> bool:
    """Whether the word at `index` cannot be the last of a name: a mark, "và", "với", "đã"."""
    if not reading.words.is_letter(index):
        return not reading.word(index)[:1].isdigit()
    return reading.word(index) in _HANGING and not reading.is_capital(index)


def _stops(reading: Reading, index: int, first: int, commas: bool) -> bool:
    word = reading.word(index)
    if word in _ENDS:
        return True
    if word == ",":
        if reading.word(index - 1) == "phòng" and reading.word(index + 1) == "chống":
            return False
        return not (commas and _goes_on(reading, index + 1))
    if "\n" in reading.words.shadow[reading.words.ends[index - 1] : reading.words.starts[index]]:
        return True
    hit = reading.hit(index, *_VERBS)
    if hit and not reading.is_capital(index) and hit.end - index >= 2:
        return True
    if index == first or reading.is_capital(index):
        return False
    return bool(reading.hit(index, "event_end")) or (not commas and bool(reading.hit(index, "honorific")))


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a title goes on after a comma: with a small word that begins no clause of its own."""
    if not reading.words.is_letter(index) or reading.is_capital(index):
        return False
    leads = reading.span(index, index + 2) == "chỉ đạo"
    return (leads or reading.word(index) not in word_set("stops")) and not reading.hit(
        index, "event_end", "program"
    )
