"""Where a person or a meeting is at home: what sets most namesakes apart before anything else is compared.

Who heads a district of Cà Mau and who heads one of Lào Cai are two, unless the name is rare or the offices are high;
and a meeting of one province is none of another. What :mod:`graph.identity.persons` and :mod:`graph.identity.events`
find for such a pair is never *same*; and where nothing but a common name speaks for it, it is no doubt to review.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from graph.identity.careers import is_high
from graph.identity.events import everywhere
from graph.identity.evidence import Side
from graph.identity.names import GENERAL, grade, rarity
from graph.identity.persons import provinces_of_posts
from graph.register.changes import heirs


@dataclass(frozen=True, slots=True)
class Home:
    """The provinces and meetings, or the bodies, that one must share to be the same; none where it may be anywhere."""

    places: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    def apart(self, other: Home) -> bool:
        """Whether the two share nothing of what each has."""
        if self.bodies and other.bodies:
            return self.bodies.isdisjoint(other.bodies)
        return bool(self.places and other.places) and self.places.isdisjoint(other.places)


_ANYWHERE = Home()


def home(side: Side) -> Home:
    """Where `side` is at home."""
    if side.type == "Person":
        return Home(_of_person(side))
    if side.type == "Event":
        places = frozenset((side.place,)) if side.place and not everywhere(side) else frozenset[str]()
        return Home(places, frozenset(side.bodies))
    return _ANYWHERE


def common_home(sightings: Sequence[Side]) -> Home:
    """Where one thing that was seen several times is at home: anywhere, if one sighting leaves that open."""
    found = [home(side) for side in sightings]
    return Home(_joined(each.places for each in found), _joined(each.bodies for each in found))


def _joined(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    known = list(parts)
    return frozenset().union(*known) if all(known) else frozenset()


def _of_person(side: Side) -> frozenset[str]:
    """The provinces of the posts, with what became of them, and the meetings of a person who has a frequent name."""
    provinces = provinces_of_posts(side)
    officer = grade(side.rank)
    movable = any(map(is_high, side.posts)) or (officer is not None and officer >= GENERAL)
    if not provinces or movable or rarity(side.canonical) == "name_rare":
        return frozenset()
    return provinces.union(*map(_became, provinces), side.events)


@cache
def _became(province: str) -> frozenset[str]:
    return frozenset(row.successor for row in heirs(province))
