"""Names of persons: a run of capitalised syllables that begins with a surname or follows a rank, a post or "ông"."""

from __future__ import annotations

import re

from graph.values.spelling import without_marks
from loaders.lexicons import surnames, word_set
from loaders.mentions.reading import Reading

_LONGEST = 6
_LONGEST_SHOUTED = 4  # syllables in capitals throughout
_MIDDLE = ("thị", "văn")  # a further syllable of the same name follows
_LIKE_NAMES = ("anh", "ngài", "cụ")  # "Bùi Đoàn Anh Thư": with a capital inside a name it is no honorific
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph|qu?|r|s|t[hr]?|v|x)?[aeiouy]{1,3}(?:ch?|m|n[gh]?|p|t)?"
)
_NUMERAL = re.compile(r"[IVX]{2,6}")
_HEADS = ("title", "rank", "honorific", "unit", "pattern", "body", "before", "program", "directive", "event")


def capital_run(reading: Reading, index: int, longest: int = _LONGEST) -> int:
    """The end of the run of capitalised words at `index`, at most `longest` words; `index` where there is none."""
    end = index
    while end < min(len(reading.words), index + longest) and reading.words.is_capital(end):
        if (
            end > index
            and "\n" in reading.words.shadow[reading.words.ends[end - 1] : reading.words.starts[end]]
        ):
            break
        end += 1
    return end


def is_shouted(reading: Reading, index: int) -> bool:
    """Whether the words around `index` are all in capitals, as in a headline: "NHIỆM VỤ PHÁT TRIỂN KINH TẾ"."""
    around = range(max(0, index - 1), min(index + 2, len(reading.words)))
    return all(len(word) > 1 and word.isupper() for word in map(reading.words.__getitem__, around))


def is_surname(reading: Reading, index: int) -> bool:
    """Whether a capitalised surname stands at `index`, or the "Y" of a man's name in the Central Highlands."""
    if reading.word(index) == "y" and reading.is_capital(index):
        return any(reading.word(at) in word_set("clans") for at in range(index + 2, capital_run(reading, index)))
    return reading.is_capital(index) and reading.word(index) in surnames()


def name_end(reading: Reading, index: int, *, certain: bool) -> int:
    """The end of the name at `index`, or `index` where none stands there.

    `certain`: something before it says that a person follows, so that any surname will do.
    """
    if not reading.is_capital(index) or not (certain or is_surname(reading, index)):
        return index
    if reading.span(index, index + 3) == "Mẹ Việt Nam":
        return index  # "các Bà Mẹ Việt Nam Anh hùng": a title of honour
    run = capital_run(reading, index)
    if not is_surname(reading, index) and _is_no_syllable(reading, index, run):
        return index
    if run - index > _LONGEST_SHOUTED and all(reading.words[word].isupper() for word in range(index, run)):
        return index  # "LÊ VĂN AN YÊU CẦU TẬP TRUNG …": nobody tells where the name ends
    place = reading.hit(index, "province")
    if place and (place.end >= run or not is_surname(reading, index)):
        return index
    run = _before_title(reading, index, run)
    end = index + 1
    while end < run and not _begins_something(reading, end, run, end - index):
        end += 1
    if end - index > 2 and _opens_sentence(reading, end - 1):
        end -= 1
    return end if end - index >= 2 else index


def _opens_sentence(reading: Reading, index: int) -> bool:
    """Whether a word opens the next sentence, the full stop lost: "Nguyễn Văn An Trong thời gian tới, …"."""
    if reading.word(index) not in word_set("sentence_openers") or reading.is_capital(index + 1):
        return False
    return reading.word(index + 1).isalnum()


def _before_title(reading: Reading, index: int, run: int) -> int:
    """The end of a run of capitals before a title or body of several words that it runs into: "Lê Thị Lan Ủy viên"."""
    for at in range(index + 2, run):
        hit = reading.hit(at, "title", "body", "pattern")
        if hit and hit.end - at >= 2:
            return at
        if (before := reading.hit(at, "before")) and reading.hit(before.end, "title"):
            return at  # "Lê Thị Lan Phó Chủ tịch"
    return run


def past_fragment(reading: Reading, index: int) -> int:
    """Where a name begins behind what is left of a post whose body nobody knows.

    "Chủ tịch HĐTV Lê Văn An", "Giám đốc Vinafor Lê Văn An".
    """
    run = capital_run(reading, index)
    if run == index or is_surname(reading, index) or reading.word(index) in word_set("stops"):
        return index  # "THỦ TƯỚNG CHÍNH PHỦ VỀ TIÊU CHUẨN ĐÔ THỊ": a heading
    if not (_is_no_syllable(reading, index, run) or is_foreign(reading.word(index))):
        return index
    starts = (at for at in range(index + 1, run - 1) if is_surname(reading, at))
    return next(starts, index)


def _is_no_syllable(reading: Reading, index: int, run: int) -> bool:
    """Whether the word at `index` begins no name: a small word, the head of a body, an abbreviation."""
    word = reading.words[index]
    short = len(word) > 1 and word.isupper() and not reading.words[run - 1].isupper()
    small = word.lower() in word_set("stops") or word.lower() in word_set("heads")
    return short or small or bool(reading.hit(index, "pattern", "body", "country"))


def _begins_something(reading: Reading, index: int, run: int, syllables: int) -> bool:
    if _NUMERAL.fullmatch(reading.words[index]):
        return True
    if reading.word(index - 1) in _MIDDLE:
        return False
    hit = reading.hit(index, *_HEADS)
    if hit and hit.kind == "honorific" and hit.end - index == 1 and reading.word(index) in _LIKE_NAMES:
        hit = None
    if hit and hit.kind == "before" and not reading.hit(hit.end, "title", "before"):
        hit = None  # "Vũ Thái Nguyên": a syllable of the name, no "nguyên" of a former post
    if hit is None:
        return syllables >= 2 and is_surname(reading, index) and run - index >= 3
    if syllables == 1 and hit.kind == "rank" and hit.end == run:
        return False  # "Lê Tiến Sỹ": his name is Tiến Sỹ
    if hit.end - index >= 2 and hit.kind != "unit":
        return syllables >= 2 or hit.kind in ("title", "rank", "honorific")
    if hit.kind in ("rank", "honorific", "title"):
        return syllables >= 2 and index + 1 < run
    return syllables >= 2 and index + 1 < run


def is_foreign(name: str) -> bool:
    """Whether a name is no Vietnamese one: no surname opens it, and some syllable cannot be Vietnamese."""
    syllables = name.lower().split()
    return syllables[0] not in surnames() and not all(
        _SYLLABLE.fullmatch(without_marks(syllable)) for syllable in syllables
    )


def written_name(reading: Reading, first: int, end: int) -> str:
    """The name as it is written by rule: one space between syllables, capitals only at their beginnings."""
    syllables = [reading.words[index] for index in range(first, end)]
    if all(syllable.isupper() for syllable in syllables):
        syllables = [syllable.capitalize() for syllable in syllables]
    return " ".join(syllables)
