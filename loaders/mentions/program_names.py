"""Programmes that their subject names: "Đề án tái cơ cấu …", "dự án Quốc lộ 22", "Quy chế phối hợp giữa A và B"."""

from __future__ import annotations

from typing import Any

from loaders.lexicons import word_set
from loaders.mentions.act_mentions import is_governed, opens
from loaders.mentions.organizations import bodies_at
from loaders.mentions.reading import Reading
from loaders.mentions.titles import title_end

_SHORTEST_SMALL = 4  # words by which a programme in small letters is known
_PROPER = 14  # words in which a project in small letters shows a proper name


def subject(reading: Reading, index: int, end: int, row: dict[str, Any]) -> tuple[int, str] | None:
    """A programme named by its subject: with a capital, or with the period or the proper name that tells it."""
    capital = reading.is_capital(index)
    if row.get("numberless") and reading.word(end).isdigit():
        return None
    last = _before_next(reading, end, title_end(reading, end))
    dated = bool(row.get("agreement")) and _is_dated_work(reading, end)
    known = last is not None and last - end >= 2 and (dated or not _is_no_name(reading, end))
    if row.get("agreement"):
        if known and last and _is_agreed(reading, end):
            last = _past_parties(reading, end, _before_parties(reading, end, last))
            return last, reading.span(end, last)
        return (end, "") if capital and not _goes_on(reading, end) else None
    if not known or last is None:
        return None
    if capital and row.get("named") and not opens(reading, index):
        return last, reading.span(end, last)
    if _is_told(reading, index, end, last, row):
        return last, reading.span(end, last)
    return None


def _is_dated_work(reading: Reading, index: int) -> bool:
    """ "Chương trình phối hợp công tác giai đoạn 2021 - 2025", "… năm 2021": the period tells it from others."""
    start = index + 2 * (reading.span(index, index + 2).lower() == "công tác")
    start += reading.word(start) == "giai"
    return reading.word(start) in ("năm", "đoạn") and reading.word(start + 1).isdigit()


def _before_parties(reading: Reading, index: int, end: int) -> int:
    """`end`, or where the parties follow what an agreement is about: "Quy chế phối hợp về A giữa B và C"."""
    for position in range(index + 2, end):
        if reading.word(position) == "giữa" and reading.is_capital(position + 1):
            return position
    return end


def _past_parties(reading: Reading, index: int, end: int) -> int:
    """`end`, or where the name of an agreement ends that names its parties: "giữa A, B và C về phòng, chống ma túy"."""
    if reading.word(index) != "giữa":
        return end
    last = position = index + 1
    while found := bodies_at(reading, position):
        last = found[-1].end
        if reading.word(last) not in ("và", "với", ",", "-", "–"):
            break
        position = last + 1
    if last <= end:
        return end
    about = reading.word(last) == "về" or reading.word(last) in word_set("agreement_subjects")
    return (title_end(reading, last) or last) if about else last


def _is_agreed(reading: Reading, index: int) -> bool:
    """Whether the words after an agreement say what it is about or between whom: named bodies, not "các đơn vị"."""
    if reading.word(index) in word_set("agreement_subjects"):
        return True
    names = any(reading.is_capital(word) for word in range(index + 1, index + 4))
    return reading.word(index) in ("giữa", "với") and names


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether words follow a bare "Quy chế phối hợp" that make it some regulation: "giữa các sở", "của các ngành"."""
    if reading.span(index, index + 3).lower() in ("giữa hai bên", "của hai bên"):
        return False  # the one that the text has named
    return reading.word(index) in ("giữa", "các", "của", "với", "này", "những")


def _is_told(reading: Reading, index: int, end: int, last: int, row: dict[str, Any]) -> bool:
    """Whether a name in small letters, or one that opens a sentence, tells one programme from all others."""
    words = last - end
    year = reading.word(last - 1)
    if year.isdigit() and len(year) == 4 and words > 2:
        return True
    proper = any(_is_proper(reading, word) for word in range(end, min(last, end + _PROPER)))
    if row.get("site"):
        return proper and words > 1
    told = reading.word(end) == "về" or (reading.is_capital(index) and row.get("named"))
    return (
        bool(told)
        and words >= _SHORTEST_SMALL
        and (proper or is_governed(reading, index, "gives", "carries"))
    )


def _is_proper(reading: Reading, index: int) -> bool:
    """Whether a word belongs to a proper name and is no mere abbreviation ("CCN" for any industrial cluster)."""
    return reading.is_capital(index) and not reading.words[index].isupper()


def _is_no_name(reading: Reading, index: int) -> bool:
    """Whether the words after the kind say something of a programme without its name: "Đề án này", "Đề án gồm …"."""
    word = reading.word(index)
    if (
        not word
        or not (reading.words.is_letter(index) or word.isdigit())
        or word in word_set("in_the_making")
    ):
        return True
    if reading.hit(index, "no_program") or reading.span(index, index + 6).lower().count("của các"):
        return True
    if reading.is_capital(index):
        return False
    if word in ("về", "với", "trong") or (
        word == "giữa" and reading.word(index + 1) not in word_set("indefinite")
    ):
        return False
    return bool(reading.hit(index, "title_end")) or word == "và" or word in word_set("no_title")


def _before_next(reading: Reading, index: int, end: int | None) -> int | None:
    """`end`, or where another programme begins before it."""
    for position in range(index + 1, end or 0):
        if reading.hit(position, "program") and reading.word(position - 1) == "và":
            return position - 1
    return end
