"""Programmes, strategies, projects, movements and regulations of coordination, by number, quotation or subject."""

from __future__ import annotations

from graph.register.programs import hostile_names, movements
from loaders.lexicons import acts, numerals, word_set
from loaders.mentions.act_mentions import ActMention, is_draft, is_governed, opens
from loaders.mentions.reading import Reading
from loaders.mentions.titles import quoted_end, title_end

_PLURAL = ("các", "những", "mọi", "nhiều", "một")
_COMMITTEE = ("ban chỉ đạo", "ban chủ nhiệm", "ban quản lý", "ban điều hành", "tổ công tác")
_COMMITTEE_WORDS = 6  # words from "Ban Chỉ đạo" to the movement in its name
_SUBJECTS = (
    "về",
    "trong",
    "công",
    "chống",
    "phòng",
    "thực",
    "bảo",
    "quản",
)  # how the subject of an agreement begins
_THEMED = 9  # words of a themed year
_SHORTEST_SMALL = 4  # words by which a programme in small letters is known
_PROPER = 14  # words in which a project in small letters shows a proper name
_NOT_IN_THE_STATE = ("luật", "nghị", "pháp")  # "dự án Luật Đất đai", "đề án Nghị quyết": an act in the making


def program_at(reading: Reading, index: int) -> ActMention | None:
    """The programme named at `index`, if one is."""
    movement = reading.hit(index, "movement")
    if movement:
        name = movements()[movement.value]
        inside = _in_committee(reading, index)
        return None if inside else ActMention(index, movement.end, name, "", program=True)
    if themed := _themed_year(reading, index):
        return themed
    hit = reading.hit(index, "program")
    if hit is None or _is_many(reading, index) or _in_committee(reading, index):
        return None
    row = acts()["programs"][hit.value]
    number = None if row.get("numberless") else _numbered(reading, hit.end)
    found = number or _quoted(reading, hit.end) or _subject(reading, index, hit.end, row)
    if found is None or found[1].lower() in hostile_names():
        return None
    end, name = found
    return ActMention(
        index,
        end,
        f"{hit.value} {name}".strip(),
        hit.value,
        reading.span(hit.end, end).strip('“”"«» '),
        program=True,
        agreement=bool(row.get("agreement")),
        draft=is_draft(reading, index),
        title=hit.end,
    )


def _is_many(reading: Reading, index: int) -> bool:
    """Whether several are spoken of: "các dự án", "18 dự án"; "giai đoạn 2 Dự án A" is one."""
    before = reading.word(index - 1)
    counted = before.isdigit() or before in numerals()
    return before in _PLURAL or (counted and reading.word(index - 2) not in word_set("numbering"))


def _in_committee(reading: Reading, index: int) -> bool:
    """ "Ban Chỉ đạo thực hiện phong trào A": the movement is part of the committee's name."""
    before = reading.span(max(0, index - _COMMITTEE_WORDS), index).lower()
    at = max(before.rfind(head) for head in _COMMITTEE)
    return at >= 0 and not any(mark in before[at:] for mark in ",.;:)") and " đã " not in before[at:]


def _themed_year(reading: Reading, index: int) -> ActMention | None:
    """ "Năm An toàn dữ liệu 2021": a theme under which a year stands."""
    if reading.word(index) != "năm" or not reading.is_capital(index) or not reading.is_capital(index + 1):
        return None
    for end in range(index + 2, index + _THEMED):
        word = reading.word(end)
        if len(word) == 4 and word.isdigit():
            return ActMention(index, end + 1, reading.span(index, end + 1), "Năm", program=True)
        if not reading.words.is_letter(min(end, len(reading.words) - 1)):
            return None
    return None


def _numbered(reading: Reading, index: int) -> tuple[int, str] | None:
    start = index + (reading.word(index) == "số")
    if not reading.word(start).isdigit() or len(reading.word(start)) > 3:
        return None
    if start == index and _counts(reading, start + 1):
        return None
    about = start + 1 + (reading.word(start + 1) == "về")
    return quoted_end(reading, about) or start + 1, reading.span(index, start + 1)


def _counts(reading: Reading, index: int) -> bool:
    """Whether a number counts or measures what stands at `index`: "dự án 310 ha", "chương trình 32 tàu"."""
    word = reading.word(index)
    if word in word_set("units"):
        return True
    letter = index < len(reading.words) and reading.words.is_letter(index) and not reading.is_capital(index)
    return letter and word not in word_set("no_title") and word not in word_set("stops")


def _quoted(reading: Reading, index: int) -> tuple[int, str] | None:
    start = index + (reading.word(index) == "về")
    end = quoted_end(reading, start)
    if end is None:
        return None
    return end, reading.span(start + 1, end - 1).strip()


def _subject(reading: Reading, index: int, end: int, row: dict[str, object]) -> tuple[int, str] | None:
    """A programme named by its subject: with a capital, or with the period or the proper name that tells it."""
    capital = reading.is_capital(index)
    if row.get("numberless") and reading.word(end).isdigit():
        return None
    last = _before_next(reading, end, title_end(reading, end))
    known = last is not None and last - end >= 2 and not _is_no_name(reading, end)
    if row.get("agreement"):
        if known and last and _is_agreed(reading, end):
            last = _before_parties(reading, end, last)
            return last, reading.span(end, last)
        return (end, "") if capital and not _goes_on(reading, end) else None
    if not known or last is None:
        return None
    if capital and row.get("named") and not opens(reading, index):
        return last, reading.span(end, last)
    if _is_told(reading, index, end, last, row):
        return last, reading.span(end, last)
    return None


def _before_parties(reading: Reading, index: int, end: int) -> int:
    """`end`, or where the parties follow what an agreement is about: "Quy chế phối hợp về A giữa B và C"."""
    for position in range(index + 2, end):
        if reading.word(position) == "giữa" and reading.is_capital(position + 1):
            return position
    return end


def _is_agreed(reading: Reading, index: int) -> bool:
    """Whether the words after an agreement say what it is about or between whom: named bodies, not "các đơn vị"."""
    if reading.word(index) in _SUBJECTS:
        return True
    names = any(reading.is_capital(word) for word in range(index + 1, index + 4))
    return reading.word(index) in ("giữa", "với") and names


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether words follow a bare "Quy chế phối hợp" that make it some regulation: "giữa các sở", "của các ngành"."""
    if reading.span(index, index + 3).lower() in ("giữa hai bên", "của hai bên"):
        return False  # the one that the text has named
    return reading.word(index) in ("giữa", "các", "của", "với", "này", "những")


def _is_told(reading: Reading, index: int, end: int, last: int, row: dict[str, object]) -> bool:
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
    if not word or not (reading.words.is_letter(index) or word.isdigit()) or word in _NOT_IN_THE_STATE:
        return True
    if reading.hit(index, "no_program") or reading.span(index, index + 6).lower().count("của các"):
        return True
    if reading.is_capital(index):
        return False
    if word in ("về", "với", "trong") or (word == "giữa" and reading.word(index + 1) not in _PLURAL):
        return False
    return bool(reading.hit(index, "title_end")) or word == "và" or word in word_set("no_title")


def _before_next(reading: Reading, index: int, end: int | None) -> int | None:
    """`end`, or where another programme begins before it."""
    for position in range(index + 1, end or 0):
        if reading.hit(position, "program") and reading.word(position - 1) == "và":
            return position - 1
    return end
