"""The province a document speaks from, and the places that its bare units ("huyện") point back to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.register.places import Place, province_in_address, province_in_publisher, provinces
from graph.values import Document
from loaders.mentions.bodies import BodyMention
from loaders.mentions.persons import PersonMention
from loaders.mentions.places import PlaceMention
from loaders.mentions.scan import Item

_BRANCH = re.compile(r"điểm cầu (?:tỉnh |thành phố |TP\.? ?)?(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,3})")
_SOURCE = re.compile(r"(?:theo|nguồn)\s*:?\s*(?P<name>(?:báo )?[\w.]+(?: [\w.]+){0,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`own` is the province the document speaks from; `named` are all places it names, with their word indexes."""

    own: Place | None
    named: tuple[tuple[int, Place], ...]

    def of_unit(self, unit: str, index: int) -> Place | None:
        """The place that a bare `unit` at word `index` means, or None where nothing settles it."""
        if self.own and self.own.unit == unit:
            return self.own
        same = [(at, place) for at, place in self.named if place.unit == unit]
        if unit == "tỉnh":
            counted = Counter(place for _, place in same)
            return counted.most_common(1)[0][0] if counted else None
        before = [place for at, place in same if at < index]
        if before:
            return before[-1]
        return same[0][1] if len({place for _, place in same}) == 1 else None

    def district(self, index: int) -> Place | None:
        """The district or city below a province that the text named last before word `index`, or its only one."""
        same = [(at, place) for at, place in self.named if place.level in ("district", "city")]
        before = [place for at, place in same if at < index]
        if before:
            return before[-1]
        return same[0][1] if len({place for _, place in same}) == 1 else None


def surroundings(document: Document, shadow: str, items: Sequence[Item]) -> Surroundings:
    """The places of a document: from its metadata, the branch it reports from, its tag, or what it names most."""
    named = tuple(sorted(_named(items), key=lambda pair: pair[0]))
    return Surroundings(
        _by_metadata(document) or _by_branch(shadow) or _by_source(shadow) or _by_count(named), named
    )


def _named(items: Iterable[Item]) -> Iterable[tuple[int, Place]]:
    for item in items:
        yield from _places_of(item)
        for inner in item.inner:
            yield from _places_of(inner)


def _places_of(item: Item) -> Iterable[tuple[int, Place]]:
    value = item.value
    if isinstance(value, PlaceMention) and value.place:
        yield item.first, value.place
    elif isinstance(value, tuple):
        yield from ((body.first, body.place) for body in value if body.place)
    elif isinstance(value, PersonMention):
        for post in value.posts:
            yield from ((body.first, body.place) for body in post.bodies if body.place)


def _by_metadata(document: Document) -> Place | None:
    if document.publisher and (place := province_in_publisher(document.publisher)):
        return place
    host = urlsplit(document.url or "").hostname
    return province_in_address(host) if host else None


def _by_branch(shadow: str) -> Place | None:
    for match in _BRANCH.finditer(shadow):
        words = match["name"].lower().split()
        for size in (len(words), 3, 2):
            if place := provinces().get(" ".join(words[:size])):
                return place
    return None


def _by_source(shadow: str) -> Place | None:
    for match in _SOURCE.finditer(shadow[-200:]):
        name = match["name"]
        if place := province_in_publisher(name) if " " in name else province_in_address(name):
            return place
    return None


def _by_count(named: Sequence[tuple[int, Place]]) -> Place | None:
    """The province named most often, if it is named more than once or alone."""
    counted = Counter(place for _, place in named if place.level == "province").most_common(2)
    if not counted or (len(counted) == 2 and counted[0][1] == counted[1][1]):
        return None
    return counted[0][0]


def body_places(bodies: Iterable[BodyMention]) -> Iterable[Place]:
    """The places that bodies carry in their names."""
    return (body.place for body in bodies if body.place)
