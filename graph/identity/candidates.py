"""Which of many mentions are worth comparing: those that share a block, and in a large block those that lie near.

The method is that of the sorted neighbourhood (Hernández and Stolfo, "The merge/purge problem", 1995): mentions of one
name and post are a chain, one pair a link; of the chains of a block each is compared with its neighbours in two orders,
by place and by day, unless the two are at home apart. So the pairs grow with the mentions, however many bear one name;
the cost is that of sorting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.identity.blocks import JUDGED, block
from graph.identity.bodies import body_key, unplaced
from graph.identity.evidence import Side
from graph.identity.homes import home
from graph.identity.initials import initials
from graph.values.spelling import comparable

WINDOW = 12  # neighbours in each of the two orders: a name that more chains of one province share is nobody's

Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of positions worth comparing, the smaller first, in order; how many of a block's were left out."""

    pairs: tuple[tuple[int, int], ...]
    left_out: int

    def per(self, documents: int) -> float:
        """The pairs compared for each of so many documents."""
        return len(self.pairs) / documents if documents else 0.0


def candidates(sides: Sequence[Side], window: int = WINDOW) -> Candidates:
    """The pairs of `sides` worth comparing: at most `len(sides) · (2 · window + 1)` for each key of a mention."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for at, each in enumerate(sides):
        for key in keys(each):
            blocks[key].append(at)
    found: set[tuple[int, int]] = set()
    left_out = 0
    for members in blocks.values():
        chains = _chains(sides, members)
        found.update(pair for chain in chains for pair in pairwise(chain))
        near = set(_near(sides, chains, window))
        found |= near
        left_out += len(chains) * (len(chains) - 1) // 2 - len(near)
    return Candidates(tuple(sorted(found)), left_out)


def keys(side: Side) -> frozenset[Key]:
    """The blocks of a mention; mentions that share none are never compared."""
    name = side.canonical
    if side.type in JUDGED:
        found = block(side.type, name, side.on)
        return frozenset({(found,)} if found else ())
    if side.type == "Organization":
        written = (
            ("body", body_key(name)),
            ("body", unplaced(side), side.place),
            ("initials", initials(name)),
        )
        return frozenset(written)
    return frozenset({(side.type, comparable(name).replace(" ", ""))})


def _chains(sides: Sequence[Side], members: Iterable[int]) -> list[list[int]]:
    """Mentions that say the same but for the day, each chain in the order of days."""
    chains: defaultdict[Key, list[int]] = defaultdict(list)
    for at in sorted(members, key=lambda at: (_day(sides[at]), at)):
        chains[_said(sides[at])].append(at)
    return list(chains.values())


def _said(side: Side) -> tuple[str, ...]:
    """What a mention says but for its day; acts of two years are not the same."""
    posts = sorted({post.name for post in side.posts})
    year = str(side.on)[:4] if side.type in ("Directive", "Program") else ""
    return (comparable(side.canonical), side.place or "", side.rank or "", year, *posts)


def _near(sides: Sequence[Side], chains: Sequence[list[int]], window: int) -> Iterator[tuple[int, int]]:
    """The first mention of each chain beside those of its neighbours, in two orders."""
    heads = [chain[0] for chain in chains]
    orders = (
        sorted(heads, key=lambda at: (_place(sides[at]), _day(sides[at]), _said(sides[at]))),
        sorted(heads, key=lambda at: (_day(sides[at]), _place(sides[at]), _said(sides[at]))),
    )
    homes = {at: home(sides[at]) for at in heads}
    for order in orders:
        for place, at in enumerate(order):
            for other in order[place + 1 : place + 1 + window]:
                if not homes[at].apart(homes[other]):
                    yield (at, other) if at < other else (other, at)


def _day(side: Side) -> str:
    return str(side.on) if side.on else ""


def _place(side: Side) -> str:
    return min((post.place for post in side.posts if post.place), default=side.place or "")
