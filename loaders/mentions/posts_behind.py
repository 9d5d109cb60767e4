"""The posts behind a name: after a comma, a dash, in brackets; and the courtesies before one."""

from __future__ import annotations

from loaders.mentions.names import name_end
from loaders.mentions.posts import Post, posts_at
from loaders.mentions.reading import Reading

_BRACKETED = 8  # words that may stand between the posts and the bracket that closes them
DASHES = ("-", "–", "—")
_ADVERBS = ("cùng", "đều", "hiện", "nay", "trước", "đây", "là", "đang", "vốn")


def courtesy(reading: Reading, index: int) -> tuple[int, bool, bool]:
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


def posts_behind(reading: Reading, end: int, *, has_posts: bool) -> tuple[tuple[Post, ...], int]:
    """The posts after a name: behind a comma, a dash or a bracket; not those of the next person."""
    end_of_name = end
    end = _past_remark(reading, end)
    mark = reading.word(end)
    if mark not in (",", "(", *DASHES, "là", "nguyên"):
        return _unmarked(reading, end_of_name, has_posts=has_posts)
    start = end if mark == "nguyên" else end + 1
    start += mark in DASHES and reading.word(start) == ","  # "ông Lê Văn An –, Phó Chủ tịch"
    while reading.word(start) in _ADVERBS and start < end + 4:
        start += 1
    chain = posts_at(reading, start)
    if not chain:
        return (), end
    last = chain[-1].end
    if has_posts and mark == "," and _acts(reading, chain):
        return (), end
    follower, _, _ = courtesy(reading, last)
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
    goes_on = reading.word(end) == ")" and reading.word(end + 1) in (",", *DASHES)
    return end + 1 if goes_on and posts_at(reading, end + 2) else index


def _unmarked(reading: Reading, end: int, *, has_posts: bool) -> tuple[tuple[Post, ...], int]:
    """The posts right after a name, their comma lost: "Thiếu tướng A Chánh Văn phòng Bộ Công an"."""
    chain = posts_at(reading, end) if reading.is_capital(end) and not has_posts else ()
    if not chain or not chain[0].bodies:
        return (), end
    last = chain[-1].end
    follower, _, _ = courtesy(reading, last)
    if name_end(reading, follower, certain=True) == follower:
        return chain, last
    keep = _before_and(reading, chain)  # "Thiếu tướng A Chánh Văn phòng X và Cục trưởng Y B"
    return (chain[:keep], chain[keep - 1].end) if keep else ((), end)


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
    if mark in DASHES:
        return 1 if len(chain) > 1 else 0
    return 0 if has_posts or len(chain) == 1 else 1
