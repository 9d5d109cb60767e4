"""The province a document speaks from, and the places that its bare units ("huyện") point back to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import urlsplit

from graph.register.places import Place, province_on, provinces
from graph.register.publishers import province_in_address, province_in_publisher, publisher_signed
from graph.values import Document
from loaders.mentions.bodies import BodyMention
from loaders.mentions.organizations import bodies_at
from loaders.mentions.persons import PersonMention
from loaders.mentions.places import PlaceMention, place_at
from loaders.mentions.reading import read
from loaders.mentions.scan import Item

_BRANCH = re.compile(r"điểm cầu (?:tỉnh |thành phố |TP\.? ?)?(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,3})")
_SIGNED = re.compile(r"\s*\(?(?P<short>[A-ZĐ]{3,5})\)? ?[-–]+ ")  # "BHG - Ngày 7/3, …" opens a line
_SOURCE = re.compile(r"(?:theo|nguồn)\s*:?\s*(?P<name>(?:báo )?[\w.]+(?: [\w.]+){0,3})", re.IGNORECASE)
_HEAD = 600  # characters: a title and the beginning of the text


@dataclass(frozen=True, slots=True)
class _Alike:
    """Places of one kind in the order of the text, with their word indexes."""

    indexes: list[int]
    places: list[Place]
    most: Place
    only: Place | None

    def near(self, index: int) -> Place | None:
        """The place that was named last before word `index`, else the only one that is named at all."""
        before = bisect_left(self.indexes, index)
        return self.places[before - 1] if before else self.only


def _alike(named: Iterable[tuple[int, Place]]) -> _Alike | None:
    rows = list(named)
    places = [place for _, place in rows]
    if not places:
        return None
    counted = Counter(places)
    only = places[0] if len(counted) == 1 else None
    return _Alike([at for at, _ in rows], places, counted.most_common(1)[0][0], only)


@dataclass(frozen=True)
class Surroundings:
    """`own` is the province the document speaks from; `named` are all places it names, with their word indexes.

    `local`: that is more than where a meeting was held, so that a lone "Sở Y tế" is the province's.
    """

    own: Place | None
    named: tuple[tuple[int, Place], ...]
    local: bool = True

    def of_unit(self, unit: str, index: int) -> Place | None:
        """The place that a bare `unit` at word `index` means, or None where nothing settles it."""
        if self.own and self.own.unit == unit:
            return self.own
        same = self._by_unit.get(unit)
        if same is None:
            return None
        return same.most if unit == "tỉnh" else same.near(index)

    def district(self, index: int) -> Place | None:
        """The district or city below a province that the text named last before word `index`, or its only one."""
        return self._districts.near(index) if self._districts else None

    @cached_property
    def _by_unit(self) -> Mapping[str, _Alike]:
        units = dict.fromkeys(place.unit for _, place in self.named)
        found = ((unit, _alike(row for row in self.named if row[1].unit == unit)) for unit in units)
        return {unit: alike for unit, alike in found if alike}

    @cached_property
    def _districts(self) -> _Alike | None:
        return _alike(row for row in self.named if row[1].level in ("district", "city"))


def surroundings(document: Document, shadow: str, items: Sequence[Item]) -> Surroundings:
    """The places of a document: from its metadata, the branch it reports from, its tag, or what it names most."""
    district = _district_of(document.publisher or "")
    named = (*(((-1, district),) if district else ()), *sorted(_named(items), key=lambda pair: pair[0]))
    spoken = _by_metadata(document) or _by_signature(document.text)
    if spoken and document.published:
        spoken = province_on(spoken, document.published.first)  # a newspaper may keep the name of a province
    said = spoken or _by_branch(shadow) or _by_source(shadow)
    own = said or _by_count(named)
    return Surroundings(own, named, bool(said) or (own is not None and _is_local(own, items)))


def _is_local(own: Place, items: Iterable[Item]) -> bool:
    """Whether a body of the province is named ("UBND tỉnh Nghệ An") or understood ("UBND tỉnh")."""
    parts = (part for item in items for part in (item, *item.inner))
    bodies = (body for part in parts for body in _bodies_of(part.value))
    return any(body.place == own or (body.unit == own.unit and not body.place) for body in bodies)


def _bodies_of(value: object) -> Iterable[BodyMention]:
    if isinstance(value, tuple):
        yield from value
    elif isinstance(value, PersonMention):
        yield from (body for post in value.posts for body in post.bodies)


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


@lru_cache(maxsize=1024)
def _district_of(publisher: str) -> Place | None:
    """The district that publishes, as if it were named before all else: "UBND quận Cầu Giấy", "Huyện ủy Yên Thành"."""
    reading = read(publisher)
    for index in range(len(reading.words)):
        bodies, mention = bodies_at(reading, index), place_at(reading, index)
        place = bodies[0].place if bodies else mention.place if mention else None
        if place and place.level in ("district", "city"):
            return place
    return None


def _by_signature(source: str) -> Place | None:
    """The province of the newspaper that signs a line of the beginning: "BHG - Sáng 7/3, …"."""
    signed = (_SIGNED.match(line) for line in source[:_HEAD].splitlines())
    publishers = (publisher_signed(match["short"]) for match in signed if match)
    return next((publisher.place for publisher in publishers if publisher), None)


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
