"""Whether two mentions name one person: name, posts, places and days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from graph.identity.careers import Post, exclude, go_together, is_of_one, kind, rank
from graph.identity.evidence import Feature, Side, days_apart, feature
from graph.identity.names import rarity, relation
from graph.register.changes import heirs
from graph.values.spelling import comparable

_AT_ONCE = 60  # days: a person changes posts within weeks, and reports lag behind
_SOON = 366


def features(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against `a` and `b` being one person."""
    found = relation(a.canonical, b.canonical)
    yield feature("Person", found, f"{a.canonical} / {b.canonical}")
    rare = rarity(max(a.canonical, b.canonical, key=lambda name: len(name.split())))
    if rare:
        yield feature("Person", rare)
    if set(a.events) & set(b.events):
        yield feature("Person", "event_same", min(set(a.events) & set(b.events)))
    yield from _posts(a, b)
    yield from _places(a, b)


def _posts(a: Side, b: Side) -> Iterator[Feature]:
    """The strongest thing that two posts say for, and the strongest that they say against."""
    gap = days_apart(a.on, b.on)
    pairs = tuple(product(a.posts, b.posts))
    yield from _same_post(pairs)
    if not any(_is_same(one, other) for one, other in pairs):
        yield from _other_posts(a, b, pairs, gap)


def _is_same(one: Post, other: Post) -> bool:
    return _body(one) == _body(other) and comparable(one.title) == comparable(other.title)


def _body(post: Post) -> str:
    return comparable(post.body)


def _same_post(pairs: tuple[tuple[Post, Post], ...]) -> Iterator[Feature]:
    same = [one for one, other in pairs if _is_same(one, other)]
    if same:
        best = max(same, key=is_of_one)
        yield feature("Person", "post_same", f"{best.title} — {best.body}")
        if is_of_one(best):
            yield feature("Person", "post_of_one", best.title)


def _other_posts(
    a: Side, b: Side, pairs: tuple[tuple[Post, Post], ...], gap: int | None
) -> Iterator[Feature]:
    together = [pair for pair in pairs if go_together(*pair) and _one_place(*pair)]
    at_one_body = [pair for pair in pairs if _body(pair[0]) == _body(pair[1])]
    if together:
        yield feature("Person", "posts_go_together", _said(together[0]))
    elif at_one_body:
        yield from _ladder(a, b, at_one_body[0], gap)
    excluding = [pair for pair in pairs if exclude(*pair)]
    if excluding and not together and gap is not None and gap <= _AT_ONCE:
        yield feature("Person", "jobs_exclude", _said(excluding[0]))
    elif excluding and not together and kind(excluding[0][0]) != kind(excluding[0][1]):
        yield feature("Person", "jobs_differ", _said(excluding[0]))


def _ladder(a: Side, b: Side, pair: tuple[Post, Post], gap: int | None) -> Iterator[Feature]:
    yield feature("Person", "body_same", pair[0].body)
    if gap is None or a.on is None or b.on is None:
        return
    early, late = pair if a.on <= b.on else pair[::-1]
    step = rank(late.title) - rank(early.title)
    if gap == 0 and step:
        yield feature("Person", "titles_at_once", _said(pair))
    elif step:
        yield feature("Person", "post_rises" if step > 0 else "post_falls", _said((early, late)))


def _one_place(one: Post, other: Post) -> bool:
    return one.place is not None and one.place == other.place


def _said(pair: tuple[Post, Post]) -> str:
    return " / ".join(f"{post.title} — {post.body}" for post in pair)


def _places(a: Side, b: Side) -> Iterator[Feature]:
    """Provinces: of the posts where posts have one, else of the document."""
    ours, theirs = _provinces(a), _provinces(b)
    if not ours or not theirs:
        if ours != theirs and a.posts and b.posts:
            yield feature("Person", "level_other")
        return
    if common := ours & theirs:
        yield feature("Person", "place_same", min(common))
    elif any(_follows(one, other) for one, other in product(ours, theirs)):
        yield feature("Person", "place_follows")
    else:
        gap = days_apart(a.on, b.on)
        near = gap is not None and gap <= _AT_ONCE
        yield feature("Person", "place_excludes" if near else "place_other", f"{min(ours)} / {min(theirs)}")


def _provinces(side: Side) -> frozenset[str]:
    placed = frozenset(post.place for post in side.posts if post.place)
    if placed or side.posts:
        return placed
    return frozenset((side.place,)) if side.place else frozenset()


def _follows(one: str, other: str) -> bool:
    return any(row.successor == other for row in heirs(one)) or any(
        row.successor == one for row in heirs(other)
    )
