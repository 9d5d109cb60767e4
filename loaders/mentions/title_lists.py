"""Lists in titles: whether a title goes on behind a comma or "và", or another act or deed begins there."""

from __future__ import annotations

from loaders.lexicons import title_words, word_set
from loaders.mentions.reading import Reading

_BARE = 2  # syllables of a verb that still waits for its object: "kiểm soát, ngăn chặn tạp chất"
_PAPERS = ("tờ trình", "báo cáo")  # beside an act, no acts themselves
_NEAR = 3  # words from "và" to an act that stands beside the title, not in it: "và triển khai Đề án B"


def is_end(reading: Reading, index: int) -> bool:
    """Whether a word at `index` ends any title: "đã", "do", "nêu rõ"."""
    hit = reading.hit(index, "title_end")
    if reading.word(index) == "ngày":
        return reading.word(index + 1).isdigit()
    if hit is None or reading.span(index - 1, index + 1).lower() in title_words("compounds"):
        return False
    return not reading.is_capital(index) or hit.end - index > 1


def begins_another(reading: Reading, index: int) -> bool:
    """Whether another act or another deed follows "và": "và Kế hoạch B", "và triển khai Đề án B", "và yêu cầu"."""
    if _is_clause(reading, index):
        return any(_is_act(reading, near) for near in range(index, index + _NEAR)) or is_end(reading, index)
    if reading.is_capital(index) and reading.span(index, index + 2).lower() in _PAPERS:
        return True
    return _is_act(reading, index) or is_end(reading, index)


def _is_act(reading: Reading, index: int) -> bool:
    hit = reading.hit(index, "directive", "program")
    return hit is not None and (reading.is_capital(index) or reading.word(hit.end) == "số")


def list_goes_on(reading: Reading, first: int, chunk: int, comma: int) -> bool:
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
        or is_end(reading, index)
        or reading.hit(index, "honorific")
    ):
        return False
    post = reading.hit(index, "title")
    if post and reading.is_capital(post.end) and not _same_sort(reading, first, comma):
        return False  # "dự thảo Luật A, thứ trưởng Bộ B cho biết"
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
    post = reading.hit(index, "title")
    before = (reading.hit(at, "title") for at in range(first, comma))
    return post is not None and any(
        hit and (post.value.startswith(hit.value) or hit.value.startswith(post.value)) for hit in before
    )


def _is_short(reading: Reading, index: int) -> bool:
    """Whether a word is an abbreviation in capitals."""
    word = reading.words[index]
    return len(word) > 1 and word.isupper()
