"""The subject in the name of a steering committee: a number, a quotation, or words in small letters."""

from __future__ import annotations

from graph.register.organizations import topics
from graph.values.spelling import comparable
from loaders.lexicons import word_set
from loaders.mentions.names import is_surname
from loaders.mentions.places import place_at
from loaders.mentions.reading import Reading

_NATIONAL = ("trung ương", "quốc gia", "nhà nước")
_NEXT = ("chair", "co_chair", "honorific", "rank", "event", "organize", "speak")  # nothing of a name


def topic_at(reading: Reading, index: int) -> tuple[str | None, int]:
    """The subject of a committee: "138/CP", "389", "“Thực hiện …”", "phòng, chống tội phạm"."""
    if reading.word(index).isdigit():
        return _numbered(reading, index)
    if reading.word(index) in '“"«' and reading.word(index):
        return _quoted(reading, index)
    start = index + (reading.word(index) == "về")
    end = start
    while end < min(len(reading.words), start + 32) and (step := _topic_step(reading, end)):
        end += step
    while end > start and not reading.words.is_letter(end - 1):
        end -= 1
    if end == start or not _closed(reading, start, end):
        return "", index
    subject = reading.span(index, end)
    return topics().get(comparable(subject), subject), end


def _numbered(reading: Reading, index: int) -> tuple[str, int]:
    end = index + 1
    if reading.word(end) == "/" and reading.is_capital(end + 1):
        end += 2
    if reading.span(end, end + 2).lower() in _NATIONAL:
        end += 2
    return reading.span(index, end), end


def _quoted(reading: Reading, index: int) -> tuple[str | None, int]:
    end = index + 1
    while end < min(len(reading.words), index + 24):
        if reading.word(end) in '”"»':
            inner = reading.span(index + 1, end)
            end += 1
            break
        if reading.span(end, end + 2).lower() in _NATIONAL:
            inner = reading.span(index + 1, end)
            break
        end += 1
    else:
        return "", index
    if reading.span(end, end + 2).lower() in _NATIONAL:
        return f"{inner} {reading.span(end, end + 2)}", end + 2
    return inner, end


def _topic_step(reading: Reading, index: int) -> int:
    """How many words a committee's subject goes on at `index`: a quotation as a whole, else one or none."""
    if reading.word(index) in ("“", '"', "«"):
        for end in range(index + 1, min(len(reading.words), index + 20)):
            if reading.word(end) in ("”", '"', "»"):
                return end + 1 - index
        return 0
    return int(_topic_goes_on(reading, index))


def _topic_goes_on(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    if word == ",":
        following = index + 1
        plural = reading.word(following) in ("các", "những")  # "…, các địa phương": the next in a list
        return reading.words.is_letter(following) and not reading.is_capital(following) and not plural
    if not reading.words.is_letter(index):
        return word in "-–" or word.isdigit()
    if place_at(reading, index) or reading.hit(index, *_NEXT):
        return False
    if is_surname(reading, index) and reading.is_capital(index + 1) and reading.is_capital(index + 2):
        return False
    return word not in word_set("stops") or word in ("về", "các", "của", "trong", "tại", "mới")


def _closed(reading: Reading, start: int, end: int) -> bool:
    """Whether a subject in small letters ends as a name does: with its place, or in capitals throughout."""
    if reading.span(end - 2, end).lower() in _NATIONAL or place_at(reading, end):
        return True
    return (
        end - start <= 12
        and "," not in [reading.word(i) for i in range(start, end)]
        and (reading.is_capital(start) or reading.word(start - 1) == "về")
    )
