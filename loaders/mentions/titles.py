"""Titles of acts and programmes: how far a name in running text reaches."""

from __future__ import annotations

from loaders.lexicons import title_words, word_set
from loaders.mentions.organizations import bodies_at
from loaders.mentions.reading import Reading

_OPEN, _CLOSE = "“\"«‘'", "”\"»’'"
_ENDS = frozenset('.;:)?!…“”"«»')
_LONGEST = 60
_BRACKET = 8  # words in brackets that stand inside a title: "15 năm (2002 - 2017) thực hiện"
_BARE = 2  # syllables of a verb that still waits for its object: "kiểm soát, ngăn chặn tạp chất"
_NEAR = 3  # words from "và" to an act that stands beside the title, not in it: "và triển khai Đề án B"


def quoted_end(reading: Reading, index: int, longest: int = 45) -> int | None:
    """The end of a quotation that opens at `index`, its marks included; None where none opens or none closes."""
    mark = reading.word(index)
    if not mark or mark not in _OPEN or (mark in "\"'" and reading.words.glued(index)):
        return None  # a straight mark that is glued to the word before it closes a quotation
    for end in range(index + 1, min(len(reading.words), index + longest)):
        if reading.word(end) in _CLOSE:
            return end + 1
    return None


def title_end(reading: Reading, index: int, *, longest: int = _LONGEST, owned: bool = False) -> int | None:
    """The end of the title that begins at `index`: its period, or the first mark or word that no title has inside.

    It runs over a comma within a list: "kiểm soát, ngăn chặn tạp chất trong chăn nuôi, trồng trọt". `owned`: a body
    after "của" is not in the title but has issued what it names.
    """
    last = min(len(reading.words), index + longest)
    end = chunk = index
    while end < last:
        word = reading.word(end)
        if period := _period(reading, end):
            end = period
            if _closes(reading, end):
                break
        elif word == "(" and (after := _bracket(reading, end)):
            end = after
        elif word == ",":
            if not _list_goes_on(reading, index, chunk, end):
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


def _period(reading: Reading, index: int) -> int | None:
    """The end of a period at `index`: "đến năm 2020", "giai đoạn 2016 - 2020", "năm 2017"."""
    start = index + 2 if reading.span(index, index + 2).lower() in title_words("periods") else index + 1
    if start == index + 1 and reading.word(index) != "năm":
        return None
    if not _is_year(reading.word(start)):
        return None
    end = start + 1
    if reading.word(end) in ("-", "–", "đến") and _is_year(
        reading.word(end + 1 + (reading.word(end + 1) == "năm"))
    ):
        end += 2 + (reading.word(end + 1) == "năm")
    return end


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _closes(reading: Reading, index: int) -> bool:
    """Whether a title ends with the period before `index`: no "tầm nhìn đến năm 2045", no "tỉnh A" follows."""
    start = index + (reading.word(index) in (",", "và"))
    word = reading.word(start)
    if start > index:
        return word not in ("tầm", "định", "những") and not _period(reading, start)
    return word not in word_set("behind_period") and not _period(reading, start)


def _bracket(reading: Reading, index: int) -> int | None:
    """The end of brackets at `index` after which the title goes on."""
    for end in range(index + 1, index + _BRACKET):
        if reading.word(end) == ")":
            following = end + 1
            small = following < len(reading.words) and reading.words.is_letter(following)
            inside = small and not reading.is_capital(following) and not _is_end(reading, following)
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
        return _begins_another(reading, index + 1)
    if owned and word == "của":
        return bool(bodies_at(reading, index + 1))
    return _is_end(reading, index)


def _is_end(reading: Reading, index: int) -> bool:
    """Whether a word at `index` ends any title: "đã", "do", "nêu rõ"."""
    hit = reading.hit(index, "title_end")
    if reading.word(index) == "ngày":
        return reading.word(index + 1).isdigit()
    if hit is None or reading.span(index - 1, index + 1).lower() in title_words("compounds"):
        return False
    return not reading.is_capital(index) or hit.end - index > 1


def _begins_another(reading: Reading, index: int) -> bool:
    """Whether another act or another deed follows "và": "và Kế hoạch B", "và triển khai Đề án B", "và yêu cầu"."""
    if _is_clause(reading, index):
        return any(_is_act(reading, near) for near in range(index, index + _NEAR)) or _is_end(reading, index)
    return _is_act(reading, index) or _is_end(reading, index)


def _is_act(reading: Reading, index: int) -> bool:
    hit = reading.hit(index, "directive", "program")
    return hit is not None and (reading.is_capital(index) or reading.word(hit.end) == "số")


def _list_goes_on(reading: Reading, first: int, chunk: int, comma: int) -> bool:
    """Whether the title goes on after a comma; `chunk` is where the words before the comma begin."""
    index = comma + 1
    if not reading.words.is_letter(min(index, len(reading.words) - 1)):
        return False
    if reading.is_capital(index):
        return _same_sort(reading, first, comma)
    if reading.word(comma - 1) in word_set("around_time") and reading.word(index) in word_set("around_time"):
        return True  # "trước, trong và sau Tết"
    if reading.span(index, index + 3).lower() == "trước hết là":
        return True
    if (
        reading.word(index) in word_set("openings")
        or _is_end(reading, index)
        or reading.hit(index, "honorific")
    ):
        return False
    if comma - chunk <= _BARE:
        return True
    return not (reading.hit(index, "directive", "program") or _is_clause(reading, index))


def _is_clause(reading: Reading, index: int) -> bool:
    """Whether another deed begins at `index`; a single syllable may be half a word: "giao Sở A", "giao thông"."""
    hit = reading.hit(index, "clause")
    if hit is None or hit.end - index > 1:
        return bool(hit)
    return reading.is_capital(hit.end) or reading.word(hit.end) in word_set("before_receivers")


def _same_sort(reading: Reading, first: int, comma: int) -> bool:
    """Whether a capital after a comma goes on with a list in the title: "A, B" in capitals, "Ủy viên C, Ủy viên D"."""
    index = comma + 1
    if _is_short(reading, comma - 1) and _is_short(reading, index):
        return True
    title = reading.hit(index, "title")
    return bool(title) and any(
        (hit := reading.hit(at, "title")) and title and hit.value == title.value for at in range(first, comma)
    )


def _is_short(reading: Reading, index: int) -> bool:
    """Whether a word is an abbreviation in capitals."""
    word = reading.words[index]
    return len(word) > 1 and word.isupper()


def _hangs(reading: Reading, index: int) -> bool:
    """Whether the word at `index` cannot be the last of a title: a mark, "và", "với", "đã"."""
    if not reading.words.is_letter(index):
        return not reading.word(index)[:1].isdigit() and reading.word(index) != ")"
    return reading.word(index) in word_set("hanging") and not reading.is_capital(index)
