"""What the posts of two persons say for and against their being one: the strongest of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from graph.identity.careers import (
    Post,
    career,
    exclude,
    go_together,
    is_high,
    is_of_many,
    is_of_one,
    rank,
)
from graph.identity.evidence import Feature, Side, days_apart, feature
from graph.register.changes import heirs
from graph.values.spelling import comparable

_AT_ONCE, _WEEKS = 7, 60  # days: who left a post is called by it for some weeks
_TERMS = 3660  # days: two terms of five years, the longest in one elected post
_LEVEL = 4 * 365  # days: the least that a rise by one level takes, where two are risen

Pairs = tuple[tuple[Post, Post], ...]


def posts(a: Side, b: Side) -> Iterator[Feature]:
    """What the posts of `a` and `b` say; the days decide which can be held by one person in turn."""
    pairs: Pairs = tuple(product(a.posts, b.posts))
    same = [pair for pair in pairs if pair[0].is_same(pair[1])]
    best = max(same, key=lambda pair: (is_of_one(pair[0]), rank(pair[0].title)), default=None)
    if best:
        yield from _same_post(a, b, best)
    if not best or is_of_many(best[0]):
        yield from _unlike(a, b, tuple(pair for pair in pairs if pair not in same))


def _unlike(a: Side, b: Side, pairs: Pairs) -> Iterator[Feature]:
    """What pairs of two posts say: the strongest for, then what speaks against."""
    lone = [pair for pair in pairs if _lone(*pair) or _lone(*pair[::-1])]
    if lone:
        yield feature("Person", "title_same", _said(lone[0]))
    yield from _other_posts(a, b, pairs)
    # What is told in brief is held beside the rest, as the side that tells it in full says.
    fitting = {post for pair in lone for post in pair}
    rest = [pair for pair in pairs if fitting.isdisjoint(pair) and not _moved(a, b, pair)]
    yield from _against(rest, days_apart(a.on, b.on))


def _lone(one: Post, other: Post) -> bool:
    """Whether one is the title of the other, without its body or with less of it: "Bộ trưởng", "Bộ trưởng Bộ Y tế"."""
    less = not one.body or comparable(other.body).startswith(f"{comparable(one.body)} ")
    return less and comparable(one.title) == comparable(other.title)


def _same_post(a: Side, b: Side, pair: tuple[Post, Post]) -> Iterator[Feature]:
    post, said = pair[0], _said(pair)
    yield feature("Person", "post_of_many" if is_of_many(post) else "post_same", said)
    if is_high(post) and rank(post.title):
        yield feature("Person", "offices_high", said)
    if is_of_one(post):
        yield feature("Person", "post_of_one", post.title)
    gap = days_apart(a.on, b.on)
    if gap is None or a.on is None or b.on is None:
        return
    if pair[0].former != pair[1].former and gap and (a.on < b.on) == pair[0].former:
        yield feature("Person", "post_after_leaving", said)
    if gap > _TERMS and not (pair[0].former or pair[1].former):
        yield feature("Person", "years_apart", f"{a.on} / {b.on}")


def _other_posts(a: Side, b: Side, pairs: Pairs) -> Iterator[Feature]:
    together = [pair for pair in pairs if go_together(*pair)]
    at_one_body = [
        pair for pair in pairs if pair[0].body and comparable(pair[0].body) == comparable(pair[1].body)
    ]
    ordered = [pair if _in_order(a, b) else pair[::-1] for pair in pairs]
    if together:
        yield feature("Person", "posts_go_together", _said(together[0]))
    elif at_one_body:
        yield from _ladder(a, b, at_one_body[0])
    elif days_apart(a.on, b.on) and (rises := next((pair for pair in ordered if _rises(*pair)), None)):
        yield feature("Person", "career_rises", _said(rises))
    if high := next((pair for pair in pairs if is_high(pair[0]) and is_high(pair[1])), None):
        yield feature("Person", "offices_high", _said(high))
        if all(is_of_one(post) and post.seat.level == "central" for post in high):
            yield feature("Person", "offices_top", _said(high))
        if career(high[0]) == career(high[1]) != "civil":
            yield feature("Person", "career_same", career(high[0]))


def _in_order(a: Side, b: Side) -> bool:
    return a.on is None or b.on is None or a.on <= b.on


def _rises(early: Post, late: Post) -> bool:
    """Whether `late` is a post above `early`, in one province and one career."""
    if career(early) != career(late) or early.place is None or early.place != late.place:
        return False
    low, high = early.seat, late.seat
    if low.height is None or high.height is None or "commune" in (low.level, high.level):
        return False
    above = rank(late.title) > rank(early.title) > 0
    if low == high:
        return above or (is_high(late) and not is_high(early))
    return low.level == "district" and high.level == "province" and rank(early.title) == 2


def _ladder(a: Side, b: Side, pair: tuple[Post, Post]) -> Iterator[Feature]:
    yield feature("Person", "body_same", pair[0].body)
    gap = days_apart(a.on, b.on)
    if gap is None:
        return
    early, late = pair if _in_order(a, b) else pair[::-1]
    if early.former or late.former:
        return
    step = rank(late.title) - rank(early.title)
    if gap == 0 and step:
        yield feature("Person", "titles_at_once", _said(pair))
    elif step:
        yield feature("Person", "post_rises" if step > 0 else "post_falls", _said((early, late)))


def _against(pairs: Sequence[tuple[Post, Post]], gap: int | None) -> Iterator[Feature]:
    """Jobs that exclude each other at one time, that are of two careers, or too far apart for the time between."""
    excluding = [pair for pair in pairs if exclude(*pair)]
    if any(go_together(*pair) for pair in pairs) or not excluding:
        return
    first = excluding[0]
    if gap is not None and gap <= _WEEKS:
        yield feature("Person", "jobs_exclude" if gap <= _AT_ONCE else "jobs_soon_after", _said(first))
    elif career(first[0]) != career(first[1]) and not (is_high(first[0]) and is_high(first[1])):
        yield feature("Person", "jobs_differ", _said(first))
    heights = [post.seat.height for post in first]
    if gap is not None and heights[0] is not None and heights[1] is not None:
        levels = abs(heights[0] - heights[1])
        if levels > 1 and gap < levels * _LEVEL:
            yield feature("Person", "levels_apart", _said(first))


def _moved(a: Side, b: Side, pair: tuple[Post, Post]) -> bool:
    one, other = pair[0].place, pair[1].place
    return one is not None and other is not None and follows(a, b, one, other)


def follows(a: Side, b: Side, one: str, other: str) -> bool:
    """Whether the province `one` of `a` and `other` of `b` became one between their days."""
    if a.on is None or b.on is None:
        return False
    early, late = ((one, a.on), (other, b.on)) if a.on <= b.on else ((other, b.on), (one, a.on))
    rows = (row for row in heirs(early[0]) if row.successor == late[0])
    return any(early[1].first < row.since <= late[1].last for row in rows)


def _said(pair: tuple[Post, Post]) -> str:
    return " / ".join(" — ".join(filter(None, (post.title, post.body))) for post in pair)
