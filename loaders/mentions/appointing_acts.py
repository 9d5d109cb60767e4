"""Titles of decisions about somebody's post: "bổ nhiệm ông A, Giám đốc B, giữ chức C"."""

from __future__ import annotations

from loaders.lexicons import title_words
from loaders.mentions.reading import Reading
from loaders.mentions.titles import title_end

_OFFICE = 40  # words from the one who is appointed to the post


def names_somebody(reading: Reading, index: int) -> bool:
    """Whether a title is of somebody's post: "bổ nhiệm ông A", "về việc điều động …", "cho ông A thôi giữ chức"."""
    if reading.word(index) == "cho":
        return bool(reading.hit(index + 1, "honorific", "rank"))
    if reading.word(index) == "về":
        index += 1 + (reading.word(index + 1) == "việc")
    hit = reading.hit(index, "opener")
    return hit is not None and hit.value in title_words("personnel")


def appointed(reading: Reading, index: int) -> int | None:
    """The end of "bổ nhiệm ông A, Giám đốc B, giữ chức C": the title reaches over the commas to the new post."""
    end = title_end(reading, index)
    given = False
    for position in range(index, min(index + _OFFICE, len(reading.words))):
        if reading.word(position) in (".", ";"):
            break
        if reading.span(position, position + 2).lower() in title_words("to_office"):
            end, given = title_end(reading, position), True
    opener = reading.hit(index, "opener")
    behind = reading.word(opener.end) if opener else ""
    if opener and behind == "và" and not reading.hit(opener.end + 1, "opener"):
        return None  # "trao quyết định bổ nhiệm và tặng hoa"
    handed = reading.word(index) == "cho" or behind == "cho"
    if handed and not given:
        return None  # "trao quyết định (bổ nhiệm) cho ông A": whom it is handed to
    end = _before_term(reading, index, end)
    named = end and any(
        reading.is_capital(word) and reading.is_capital(word + 1) for word in range(index, end)
    )
    return end if named else None


def _before_term(reading: Reading, index: int, end: int | None) -> int | None:
    """`end`, or where the term of the post begins: "giữ chức Bí thư Tỉnh ủy A nhiệm kỳ 2015 - 2020"."""
    terms = (at for at in range(index + 1, end or 0) if reading.span(at, at + 2).lower() == "nhiệm kỳ")
    term = next(terms, end)
    return term - 1 if term and term != end and reading.word(term - 1) == "," else term


def subject_end(reading: Reading, index: int) -> int | None:
    """The end of what a numbered act is about: "về phòng, chống cháy rừng", "bổ nhiệm ông A giữ chức B"."""
    if reading.word(index) == "ngày":
        index = _behind_date(reading, index)
    if names_somebody(reading, index):
        return appointed(reading, index)
    return title_end(reading, index) if reading.word(index) == "về" else None


def _behind_date(reading: Reading, index: int) -> int:
    """The word behind "ngày 5/3/2020" or "ngày 5 tháng 3 năm 2020" at `index`."""
    while reading.word(index) in ("ngày", "tháng", "năm", "/", "-") or reading.word(index)[:1].isdigit():
        index += 1
    return index
