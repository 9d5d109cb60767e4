"""Programmes, strategies, projects, movements and regulations of coordination, by number, quotation or subject."""

from __future__ import annotations

from graph.register.programs import movements
from loaders.lexicons import acts, word_set
from loaders.mentions.acts import ActMention
from loaders.mentions.reading import Reading
from loaders.mentions.titles import quoted_end, title_end

_PLURAL = ("các", "những", "mọi", "nhiều")
_NAMED = frozenset(("Chiến lược", "Chiến lược quốc gia", "Đề án", "Dự án", "Chương trình", "Cuộc vận động",
                    "Chương trình mục tiêu quốc gia", "Chương trình hành động", "Quy hoạch"))  # fmt: skip


def program_at(reading: Reading, index: int) -> ActMention | None:
    """The programme named at `index`, if one is."""
    movement = reading.hit(index, "movement")
    if movement:
        return ActMention(index, movement.end, movements()[movement.value], program=True)
    hit = reading.hit(index, "program")
    if hit is None or reading.word(index - 1) in _PLURAL:
        return None
    kind = hit.value
    agreement = bool(acts()["programs"][kind].get("agreement"))
    draft = "dự thảo" in reading.span(max(0, index - 3), index).lower()
    end, name = (
        _numbered(reading, hit.end) or _quoted(reading, hit.end) or _subject(reading, index, hit.end, kind)
    )
    if not end:
        return None
    return ActMention(index, end, f"{kind} {name}".strip(), program=True, agreement=agreement, draft=draft)


def _numbered(reading: Reading, index: int) -> tuple[int, str] | None:
    start = index + (reading.word(index) == "số")
    if reading.word(start).isdigit() and len(reading.word(start)) < 4:
        return start + 1, reading.span(index, start + 1)
    return None


def _quoted(reading: Reading, index: int) -> tuple[int, str] | None:
    start = index + (reading.word(index) == "về")
    end = quoted_end(reading, start)
    if end is None:
        return None
    return end, reading.span(start + 1, end - 1).strip()


def _subject(reading: Reading, index: int, end: int, kind: str) -> tuple[int, str]:
    """A programme named by its subject: with a capital, or with the period that closes its name."""
    agreement = bool(acts()["programs"][kind].get("agreement"))
    last = _before_next(reading, end, title_end(reading, end))
    if last is None or last - end < 2:
        return (end, "") if agreement and reading.is_capital(index) else (0, "")
    if _is_no_name(reading, end):
        return 0, ""
    closed = reading.word(last - 1)[:2] in ("19", "20") and len(reading.word(last - 1)) == 4
    if not closed and not agreement and not (reading.is_capital(index) and kind in _NAMED):
        return 0, ""
    if agreement and reading.word(end) not in (
        "về",
        "trong",
        "giữa",
        "công",
        "chống",
        "phòng",
        "thực",
        "bảo",
    ):
        return 0, ""
    return last, reading.span(end, last)


def _is_no_name(reading: Reading, index: int) -> bool:
    """Whether the words after the kind say something of a programme without its name: "Đề án này", "Đề án gồm …"."""
    word = reading.word(index)
    opens = word in ("về", "với", "trong") or (word == "giữa" and reading.word(index + 1) not in _PLURAL)
    return not reading.is_capital(index) and not opens and (word == "và" or word in word_set("stops"))


def _before_next(reading: Reading, index: int, end: int | None) -> int | None:
    """`end`, or where another programme begins before it."""
    for position in range(index + 1, end or 0):
        if reading.hit(position, "program") and reading.word(position - 1) == "và":
            return position - 1
    return end
