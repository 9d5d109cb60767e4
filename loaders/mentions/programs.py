"""Programmes, strategies, projects, movements and regulations of coordination, by number, quotation or subject."""

from __future__ import annotations

from graph.register.programs import hostile_names, movements
from loaders.lexicons import acts, numerals, title_words, word_set
from loaders.mentions.act_mentions import ActMention, is_draft
from loaders.mentions.numbers import with_symbol
from loaders.mentions.periods import is_year
from loaders.mentions.program_names import subject
from loaders.mentions.reading import Reading
from loaders.mentions.titles import quoted_end

_COMMITTEE_WORDS = 6  # words from "Ban Chỉ đạo" to the movement in its name
_DIGITS = 4  # of a programme's number: "Đề án 1371"
_SHOW = "chương trình"
_THEMED = 9  # words of a themed year


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
    number = None if row.get("numberless") else with_symbol(reading, hit.end) or _numbered(reading, hit.end)
    found = number or _quoted(reading, hit.end) or subject(reading, index, hit.end, row)
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
    if before == "năm" and reading.word(index - 2).isdigit():
        return False  # "sơ kết 3 năm cuộc vận động A": years, not five of them
    return before in word_set("indefinite") or (
        counted and reading.word(index - 2) not in word_set("numbering")
    )


def _in_committee(reading: Reading, index: int) -> bool:
    """ "Ban Chỉ đạo thực hiện phong trào A": the movement is part of the committee's name."""
    before = reading.span(max(0, index - _COMMITTEE_WORDS), index).lower()
    at = max(before.rfind(head) for head in title_words("committees"))
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
    if (
        not reading.word(start).isdigit()
        or len(reading.word(start)) > _DIGITS
        or is_year(reading.word(start))
    ):
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
    return letter and not any(word in word_set(name) for name in ("no_title", "stops", "links"))


def _is_shown(reading: Reading, index: int) -> bool:
    """ "tổ chức chương trình “Tiếng hát quê hương”": a show, nothing that is carried out over time."""
    first = index - len(_SHOW.split())
    before = reading.span(max(0, first - 2), first).lower()
    return reading.span(max(0, first), index) == _SHOW and before.endswith(("tổ chức", "đêm", "dự"))


def _quoted(reading: Reading, index: int) -> tuple[int, str] | None:
    start = index + (reading.word(index) == "về")
    end = quoted_end(reading, start)
    if end is None or _is_shown(reading, index):
        return None
    return end, reading.span(start + 1, end - 1).strip()
