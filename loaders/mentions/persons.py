"""Persons with the posts that the text puts beside their names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.lexicons import word_set
from loaders.mentions.names import is_surname, name_end, past_fragment, written_name
from loaders.mentions.organizations import bodies_at
from loaders.mentions.posts import Post, posts_at
from loaders.mentions.posts_behind import DASHES, courtesy, posts_behind
from loaders.mentions.reading import Reading

_BRACKETED = 8  # words that may stand between the posts and the bracket that closes them
_WHOLES = (
    "Bộ ",
    "Tổng cục ",
    "Ban ",
    "Ủy ban ",
    "Văn phòng ",
    "Ngân hàng Nhà nước",
    "Thanh tra Chính phủ",
)  # have parts
_ACTS = ("speak", "chair", "co_chair", "attend", "present", "sign", "organize")  # what the subject does
_OF_PLACES = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_TWO = 2
_LONGEST_PHRASE = 40  # words of an opening phrase


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Words ``[first, end)`` speak of a person with posts and name; the name stands at `name_first`.

    `name` is None where only posts or a given name (`given`) point to somebody; `pronoun`: "đồng chí là …".
    """

    first: int
    end: int
    name: str | None
    name_first: int
    name_last: int
    posts: tuple[Post, ...] = ()
    given: str | None = None
    plural: bool = False
    pronoun: bool = False


def person_at(reading: Reading, index: int) -> PersonMention | None:
    """The person spoken of at `index`: posts, rank or "đồng chí", name, posts; any part may be missing."""
    position, called, plural = courtesy(reading, index)
    before = posts_at(reading, position)
    if before:
        if _is_in_opening(reading, index, before) or _is_counted(reading, index, before):
            return PersonMention(index, before[0].end, None, before[0].end, before[0].end)
        position = _past_aside(reading, before[-1].end)
    after_posts, more, _ = courtesy(reading, position)
    position = past_fragment(reading, after_posts) if before else after_posts
    end = name_end(reading, position, certain=called or more or bool(before))
    if end > position and not called and not more and _is_unit(reading, before, position):
        unknown = replace(before[-1], bodies=(), nobody=True)
        return PersonMention(index, end, None, position, position, (*before[:-1], unknown))
    if end == position:
        return _apposition(reading, index, before) or _nameless(
            reading, index, position, before, called or more
        )
    name = written_name(reading, position, end)
    behind, last = posts_behind(reading, end, has_posts=bool(before))
    return PersonMention(index, last, name, position, end, before + behind, plural=plural)


def _past_aside(reading: Reading, index: int) -> int:
    """The end of what stands between a post and its name: "Cục trưởng Cục A (C03, Bộ B) …", "…, Bộ B …"."""
    mark = reading.word(index)
    if mark == "(":
        end = index + 1
        while end < index + _BRACKETED and reading.word(end) not in (")", "(", ".", ";", ""):
            end += 1
        end += 1
        whole = reading.word(end - 1) == ")"
    elif mark in (",", *DASHES):
        wholes = bodies_at(reading, index + 1)
        end = wholes[0].end if wholes else index
        whole = len(wholes) == 1 and str(wholes[0].name).startswith(_WHOLES)
    else:
        return index
    name, _, _ = courtesy(reading, end)
    return end if whole and name_end(reading, name, certain=True) > name else index


def _is_in_opening(reading: Reading, index: int, posts: tuple[Post, ...]) -> bool:
    """Whether posts run over the comma behind an opening phrase into those of the subject, who is somebody else.

    "Theo chỉ đạo của Phó Thủ tướng, Chủ tịch UBND tỉnh A yêu cầu …": the verb of the subject follows the name.
    """
    if len(posts) < _TWO or reading.word(index - 1) != "của" or reading.word(posts[0].end) != ",":
        return False
    start = index
    while start > max(0, index - _LONGEST_PHRASE) and reading.word(start - 1) not in (
        ".",
        ";",
        ":",
        "”",
        '"',
    ):
        start -= 1
    if reading.word(start) not in word_set("preludes") or not reading.is_capital(start):
        return False
    name, _, _ = courtesy(reading, posts[-1].end)
    end = name_end(reading, name, certain=True)
    acts = reading.word(end) in word_set("auxiliaries") or reading.hit(end, *_ACTS)
    return end > name and bool(acts)


def _is_counted(reading: Reading, index: int, posts: tuple[Post, ...]) -> bool:
    """Whether the first of several posts is that of several persons: "4 đồng chí Phó Chủ tịch, Chủ tịch A"."""
    counted = index > 1 and reading.word(index - 1).isdigit() and reading.words.is_letter(index - 2)
    dated = reading.word(index - 2) in ("ngày", "tháng", "năm", "quý", "số")
    return len(posts) >= _TWO and counted and not dated


def _is_unit(reading: Reading, posts: tuple[Post, ...], index: int) -> bool:
    """Whether what looks as a name is the place of a body that needs one: "Chủ tịch UBND Sông Hinh"."""
    body = posts[-1].bodies[-1] if posts and posts[-1].bodies else None
    open_ = body and body.pattern and body.pattern.name.startswith(_OF_PLACES)
    return bool(open_ and body and not body.place and not body.unit) and not is_surname(reading, index)


def _apposition(reading: Reading, index: int, before: tuple[Post, ...]) -> PersonMention | None:
    """ "Thứ trưởng Bộ Công an, Thượng tướng A cho rằng", "trưởng đoàn thanh tra - ông A": the post in front of a comma.

    Behind a dash the bare name will do: "dưới sự chủ trì của Chủ tịch UBND tỉnh – Lê Văn A".

    Where posts stand behind that name too, it is somebody else's.
    """
    if not before or not before[-1].bodies or reading.word(before[-1].end) not in (",", *DASHES):
        return None
    previous = reading.word(index - 1)
    opens = index == 0 or not (
        reading.words.is_letter(index - 1) or previous.isdigit() or previous in (",", ";")
    )
    start = before[-1].end + 1
    position, called, plural = courtesy(reading, start)
    end = name_end(reading, position, certain=True) if not plural else position
    dashed = reading.word(start - 1) in DASHES and is_surname(reading, position)
    if not opens and previous != "theo" and not dashed:
        return None  # "báo cáo với Giám đốc Sở X, ông A cho biết": somebody else
    if not called and not dashed and not (previous in (";", ":") and reading.word(end) in (";", ".")):
        return None  # "…; Phó Chủ tịch Hội X, A; …": a comma parts the post and the name
    if end == position or posts_behind(reading, end, has_posts=False)[0]:
        return None
    return PersonMention(index, end, written_name(reading, position, end), position, end, before)


def _nameless(
    reading: Reading, index: int, end: int, posts: tuple[Post, ...], called: bool
) -> PersonMention | None:
    if (
        called
        and reading.is_capital(end)
        and reading.words.is_letter(end)
        and not reading.is_capital(end + 1)
    ):
        behind, last = posts_behind(reading, end + 1, has_posts=bool(posts))
        return PersonMention(index, last, None, end, end + 1, posts + behind, given=reading.words[end])
    if posts:
        return PersonMention(index, posts[-1].end, None, end, end, posts)
    return _pronoun(reading, index, end) if called else None


def _pronoun(reading: Reading, index: int, end: int) -> PersonMention | None:
    """ "đồng chí là Trưởng ban", "ông còn là Chủ tịch UBND tỉnh": posts of whoever was named last."""
    start = end
    while reading.word(start) in ("còn", "cũng", "đồng", "thời", "hiện") and start < end + 3:
        start += 1
    if reading.word(start) != "là" or reading.word(index - 1).isdigit():  # "52 đồng chí là Ủy viên Ủy ban A"
        return None
    posts = posts_at(reading, start + 1)
    return PersonMention(index, posts[-1].end, None, end, end, posts, pronoun=True) if posts else None
