"""Titles of acts and programmes: how far a name in running text reaches."""

from __future__ import annotations

from loaders.lexicons import word_set
from loaders.mentions.lists import ministry_at
from loaders.mentions.organizations import bodies_at
from loaders.mentions.periods import closes, period
from loaders.mentions.reading import Reading
from loaders.mentions.title_lists import begins_another, is_end, list_goes_on

_OPEN, _CLOSE = "“\"«‘'", "”\"»’'"
_ENDS = frozenset('.;:)?!…“”"«»')
_MARKS = frozenset(("-", "–", ","))  # inside the name of a field of work
_LONGEST = 60
_BRACKET = 8  # words in brackets that stand inside a title: "15 năm (2002 - 2017) thực hiện"


def quoted_end(reading: Reading, index: int, longest: int = 45) -> int | None:
    """The end of a quotation that opens at `index`, its marks included; None where none opens or none closes."""
    mark = reading.word(index)
    if not mark or mark not in _OPEN or (mark in "\"'" and reading.words.glued(index)):
        return None  # a straight mark that is glued to the word before it closes a quotation
    for end in range(index + 1, min(len(reading.words), index + longest)):
        if reading.word(end) in _CLOSE:
            opens = reading.word(end) in "\"'" and not reading.words.glued(end)
            return None if opens else end + 1
    return None


def title_end(reading: Reading, index: int, *, longest: int = _LONGEST, owned: bool = False) -> int | None:
    """The end of the title that begins at `index`: its period, or the first mark or word that no title has inside.

    It runs over a comma within a list: "kiểm soát, ngăn chặn tạp chất trong chăn nuôi, trồng trọt". `owned`: a body
    after "của" is not in the title but has issued what it names.
    """
    last = min(len(reading.words), index + longest)
    end = chunk = index
    while end < last:
        if behind := period(reading, end):
            end = behind
            if closes(reading, end):
                break
        elif after := _whole(reading, end):
            end = after
        elif reading.word(end) == ",":
            if not list_goes_on(reading, index, chunk, end):
                break
            end = chunk = end + 1
            if reading.span(end, end + 3).lower() == "trước hết là":
                end += 3
        elif _stops(reading, end, index, owned=owned):
            break
        else:
            end += 1
    while end > index and _hangs(reading, end - 1):
        end -= 1
    return end if end > index else None


def _whole(reading: Reading, index: int) -> int | None:
    """The end of what stands in a title as a whole: brackets, a ministry ("Bộ Lao động - Thương binh và Xã hội")."""
    if reading.word(index) == "(":
        return _bracket(reading, index)
    ministry = ministry_at(reading, index)
    if ministry:
        return ministry.end
    field = reading.hit(index, "field") if reading.is_capital(index) else None
    marked = field and not _MARKS.isdisjoint(reading.words.lower[index : field.end])
    return field.end if field and marked else None  # "Sở Giáo dục - Đào tạo"


def _bracket(reading: Reading, index: int) -> int | None:
    """The end of brackets at `index` after which the title goes on."""
    for end in range(index + 1, index + _BRACKET):
        if reading.word(end) == ")":
            following = end + 1
            small = following < len(reading.words) and reading.words.is_letter(following)
            inside = small and not reading.is_capital(following) and not is_end(reading, following)
            return following if inside else None
    return None


def _stops(reading: Reading, index: int, first: int, *, owned: bool) -> bool:
    word = reading.word(index)
    if word in _ENDS or word == "(":
        return word != "." or reading.word(index - 1) not in word_set("abbreviations")
    if (
        index > first
        and "\n" in reading.words.shadow[reading.words.ends[index - 1] : reading.words.starts[index]]
    ):
        return True
    if word in ("-", "–"):
        return (
            not reading.words.glued(index)
            and reading.is_capital(index + 1)
            and not reading.is_capital(index - 1)
        )
    if index == first:
        return False
    if word == "và":
        return begins_another(reading, index + 1)
    if owned and word == "của":
        return bool(bodies_at(reading, index + 1))
    return is_end(reading, index)


def _hangs(reading: Reading, index: int) -> bool:
    """Whether the word at `index` cannot be the last of a title: a mark, "và", "với", "đã"."""
    if not reading.words.is_letter(index):
        return not reading.word(index)[:1].isdigit() and reading.word(index) != ")"
    return reading.word(index) in word_set("hanging") and not reading.is_capital(index)
