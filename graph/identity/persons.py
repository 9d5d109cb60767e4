"""Whether two mentions name one person: name, rank, posts, places and days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from graph.identity.careers import is_high, kind
from graph.identity.evidence import Feature, Side, days_apart, feature
from graph.identity.names import GENERAL, bearers, grade, rarity, relation
from graph.identity.offices import follows, posts

_AT_ONCE = 60  # days: a person changes posts within weeks, and reports lag behind
_YEAR = 365
# Years that an officer stays in a rank at least, halved for reports that lag behind. Source: Luật Sĩ quan Quân đội
# nhân dân 1999, điều 17; Luật Công an nhân dân 2018, điều 22 (three to four years from a captain on).
_IN_RANK = 1.5


def features(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against `a` and `b` being one person."""
    found = relation(a.canonical, b.canonical)
    yield feature("Person", found, f"{a.canonical} / {b.canonical}")
    rare = rarity(max(a.canonical, b.canonical, key=lambda name: (len(name.split()), bearers(name))))
    if rare and found != "name_given_only":
        yield feature("Person", rare)
    if set(a.events) & set(b.events):
        yield feature("Person", "event_same", min(set(a.events) & set(b.events)))
    yield from _ranks(a, b)
    yield from posts(a, b)
    yield from _places(a, b)


def _ranks(a: Side, b: Side) -> Iterator[Feature]:
    """Ranks of officers: they rise, and not by two within a year."""
    gap = days_apart(a.on, b.on)
    one, other = grade(a.rank), grade(b.rank)
    if one is not None and other is not None and min(one, other) >= GENERAL:
        yield feature("Person", "generals", f"{a.rank} / {b.rank}")
    if gap is None or a.on is None or b.on is None or one is None or other is None:
        return
    steps = abs(one - other) if gap == 0 else (other - one if a.on < b.on else one - other)
    said = f"{a.rank} / {b.rank}"
    if gap <= _AT_ONCE and abs(steps) > 1:
        yield feature("Person", "ranks_exclude", said)
    elif steps < 0:
        yield feature("Person", "rank_falls", said)
    elif steps > 1 and gap < (steps - 1) * _IN_RANK * _YEAR:
        yield feature("Person", "rank_leaps", said)


def _places(a: Side, b: Side) -> Iterator[Feature]:
    """Provinces: of the posts where posts have one; those of the documents say less."""
    if not (a.posts and b.posts):
        ours, theirs = _spoken_of(a), _spoken_of(b)
        if ours and theirs:
            name = "paper_same" if ours & theirs else "paper_other"
            yield feature("Person", name, f"{min(ours)} / {min(theirs)}")
        return
    ours, theirs = provinces_of_posts(a), provinces_of_posts(b)
    if not ours or not theirs:
        if ours != theirs and not _both_high(a, b):
            yield feature("Person", "level_other")
        return
    if common := ours & theirs:
        yield feature("Person", "place_same", min(common))
    elif any(follows(a, b, one, other) for one, other in product(ours, theirs)):
        yield feature("Person", "place_follows", f"{min(ours)} / {min(theirs)}")
    else:
        yield feature("Person", _apart(a, b), f"{min(ours)} / {min(theirs)}")


def _apart(a: Side, b: Side) -> str:
    gap = days_apart(a.on, b.on)
    if any(post.former for side in (a, b) for post in side.posts):
        return "place_other"
    if gap is not None and gap <= _AT_ONCE:
        return "place_excludes"
    return "place_moves" if _both_high(a, b) else "place_other"


def _both_high(a: Side, b: Side) -> bool:
    return any(map(is_high, a.posts)) and any(map(is_high, b.posts))


def _spoken_of(side: Side) -> frozenset[str]:
    return provinces_of_posts(side) or (
        frozenset((side.place,)) if side.place and not side.posts else frozenset()
    )


def provinces_of_posts(side: Side) -> frozenset[str]:
    """The provinces of the posts that a person works at; a deputy of the National Assembly has none there."""
    main = [post for post in side.posts if kind(post) != "side"] or list(side.posts)
    return frozenset(post.place for post in main if post.place)
