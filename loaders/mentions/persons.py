"""Persons with the posts that the text puts beside their names."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.mentions.names import name_end, past_fragment, written_name
from loaders.mentions.posts import Post, posts_at
from loaders.mentions.reading import Reading

_BRACKETED = 8  # words that may stand between the posts and the bracket that closes them
_DASHES = ("-", "–", "—")
_ADVERBS = ("cùng", "đều", "hiện", "nay", "trước", "đây", "là", "đang", "vốn")


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
    position, courtesy, plural = _courtesy(reading, index)
    before = posts_at(reading, position)
    if before:
        position = before[-1].end
    after_posts, more, _ = _courtesy(reading, position)
    position = past_fragment(reading, after_posts) if before else after_posts
    end = name_end(reading, position, certain=courtesy or more or bool(before))
    if end == position:
        return _apposition(reading, index, before) or _nameless(
            reading, index, position, before, courtesy or more
        )
    name = written_name(reading, position, end)
    behind, last = _behind(reading, end, has_posts=bool(before))
    return PersonMention(index, last, name, position, end, before + behind, plural=plural)


def _apposition(reading: Reading, index: int, before: tuple[Post, ...]) -> PersonMention | None:
    """ "Thứ trưởng Bộ Công an, Thượng tướng A cho rằng", "trưởng đoàn thanh tra - ông A": the post in front of a comma.

    Where posts stand behind that name too, it is somebody else's.
    """
    if not before or not before[-1].bodies or reading.word(before[-1].end) not in (",", *_DASHES):
        return None
    previous = reading.word(index - 1)
    opens = index == 0 or not (
        reading.words.is_letter(index - 1) or previous.isdigit() or previous in (",", ";")
    )
    if not opens and previous != "theo":
        return None  # "báo cáo với Giám đốc Sở X, ông A cho biết": somebody else
    start = before[-1].end + 1
    position, courtesy, plural = _courtesy(reading, start)
    end = name_end(reading, position, certain=True) if courtesy and not plural else position
    if end == position or _behind(reading, end, has_posts=False)[0]:
        return None
    return PersonMention(index, end, written_name(reading, position, end), position, end, before)


def _courtesy(reading: Reading, index: int) -> tuple[int, bool, bool]:
    """The end of ranks, degrees and honorifics at `index`; whether there were any; whether they are plural."""
    start, plural = index, False
    while hit := reading.hit(index, "rank", "honorific"):
        plural = plural or hit.value.startswith("các ")
        index = hit.end
        while (
            reading.word(index) == "."
            or (plural and reading.word(index) == ":")
            or (reading.word(index) == "," and reading.hit(index + 1, "rank"))
        ):
            index += 1
    return index, index > start, plural


def _behind(reading: Reading, end: int, *, has_posts: bool) -> tuple[tuple[Post, ...], int]:
    """The posts after a name: behind a comma, a dash or a bracket; not those of the next person."""
    end_of_name = end
    end = _past_remark(reading, end)
    mark = reading.word(end)
    if mark not in (",", "(", *_DASHES, "là", "nguyên"):
        return _unmarked(reading, end_of_name, has_posts=has_posts)
    start = end if mark == "nguyên" else end + 1
    while reading.word(start) in _ADVERBS and start < end + 4:
        start += 1
    chain = posts_at(reading, start)
    if not chain:
        return (), end
    last = chain[-1].end
    if has_posts and mark == "," and _acts(reading, chain):
        return (), end
    follower, _, _ = _courtesy(reading, last)
    if name_end(reading, follower, certain=True) > follower and follower >= last and mark != "(":
        keep = _before_and(reading, chain) or _own(chain, mark, has_posts)
        return chain[:keep], chain[keep - 1].end if keep else end
    return chain, _closing(reading, last) if mark == "(" else last


def _past_remark(reading: Reading, index: int) -> int:
    """The end of a remark in brackets that posts go on after: "ông A (ảnh), Phó Chủ tịch …", "A (bên trái) - …"."""
    if reading.word(index) != "(" or posts_at(reading, index + 1):
        return index
    end = index + 1
    while end < index + _BRACKETED and reading.word(end) not in (")", ""):
        end += 1
    goes_on = reading.word(end) == ")" and reading.word(end + 1) in (",", *_DASHES)
    return end + 1 if goes_on and posts_at(reading, end + 2) else index


def _unmarked(reading: Reading, end: int, *, has_posts: bool) -> tuple[tuple[Post, ...], int]:
    """The posts right after a name, their comma lost: "Thiếu tướng A Chánh Văn phòng Bộ Công an"."""
    chain = posts_at(reading, end) if reading.is_capital(end) and not has_posts else ()
    if not chain or not chain[0].bodies:
        return (), end
    last = chain[-1].end
    follower, _, _ = _courtesy(reading, last)
    return ((), end) if name_end(reading, follower, certain=True) > follower else (chain, last)


def _acts(reading: Reading, chain: tuple[Post, ...]) -> bool:
    """Whether a lone office behind a complete person is somebody else: "Bộ trưởng A, Cục trưởng yêu cầu"."""
    return (
        len(chain) == 1 and not chain[0].bodies and reading.word(chain[0].end) not in (",", ".", ";", ")", "")
    )


def _closing(reading: Reading, index: int) -> int:
    """The end of the brackets around posts: "(Trưởng đoàn kiểm tra của Chính phủ)"."""
    marks = (
        at for at in range(index, min(index + _BRACKETED, len(reading.words))) if reading.word(at) in "().;"
    )
    first = next(marks, index)
    return first + 1 if reading.word(first) == ")" else index


def _before_and(reading: Reading, chain: tuple[Post, ...]) -> int:
    """How many posts stand before an "và" that the posts of the next person follow: "A, Bộ trưởng và Bí thư B"."""
    keep = len(chain) - 1
    while keep > 0 and reading.word(chain[keep].first - 1) != "và":
        keep -= 1
    return keep


def _own(chain: tuple[Post, ...], mark: str, has_posts: bool) -> int:
    """How many posts of a chain between two names belong to the first one.

    A dash binds its first post to the name before it, the rest stand before the next name. After a comma, a
    name that already has posts before it is complete.
    """
    if mark in _DASHES:
        return 1 if len(chain) > 1 else 0
    return 0 if has_posts or len(chain) == 1 else 1


def _nameless(
    reading: Reading, index: int, end: int, posts: tuple[Post, ...], courtesy: bool
) -> PersonMention | None:
    if (
        courtesy
        and reading.is_capital(end)
        and reading.words.is_letter(end)
        and not reading.is_capital(end + 1)
    ):
        behind, last = _behind(reading, end + 1, has_posts=bool(posts))
        return PersonMention(index, last, None, end, end + 1, posts + behind, given=reading.words[end])
    if posts:
        return PersonMention(index, posts[-1].end, None, end, end, posts)
    return _pronoun(reading, index, end) if courtesy else None


def _pronoun(reading: Reading, index: int, end: int) -> PersonMention | None:
    """ "đồng chí là Trưởng ban", "ông còn là Chủ tịch UBND tỉnh": posts of whoever was named last."""
    start = end
    while reading.word(start) in ("còn", "cũng", "đồng", "thời", "hiện") and start < end + 3:
        start += 1
    if reading.word(start) != "là":
        return None
    posts = posts_at(reading, start + 1)
    return PersonMention(index, posts[-1].end, None, end, end, posts, pronoun=True) if posts else None
