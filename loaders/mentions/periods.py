"""Periods in titles: "đến năm 2020", "giai đoạn 2016 - 2020"."""

from __future__ import annotations

from loaders.lexicons import title_words, word_set
from loaders.mentions.reading import Reading


def period(reading: Reading, index: int) -> int | None:
    """The end of a period at `index`: "đến năm 2020", "giai đoạn 2016 - 2020", also in brackets, "năm 2017"."""
    start = index + 2 if reading.span(index, index + 2).lower() in title_words("periods") else index + 1
    if start == index + 1 and reading.word(index) != "năm":
        return None
    bracket = start == index + 2 and reading.word(start) == "("
    start += bracket
    if not is_year(reading.word(start)):
        return None
    end = start + 1
    if reading.word(end) in ("-", "–", "đến") and is_year(
        reading.word(end + 1 + (reading.word(end + 1) == "năm"))
    ):
        end += 2 + (reading.word(end + 1) == "năm")
    if bracket:
        return end + 1 if reading.word(end) == ")" else None
    return end


def is_year(word: str) -> bool:
    """Whether a word is a year of our time."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def closes(reading: Reading, index: int) -> bool:
    """Whether a title ends with the period before `index`: no "tầm nhìn đến năm 2045", no "tỉnh A" follows."""
    start = index + (reading.word(index) in (",", "và"))
    word = reading.word(start)
    if start > index:
        return word not in ("tầm", "định", "những") and not period(reading, start)
    return word not in word_set("behind_period") and not period(reading, start)
