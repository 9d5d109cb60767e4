"""Where a body stands: its level, and the province, district or commune whose body it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from graph.register.organizations import bodies
from graph.register.places import provinces
from graph.values.spelling import comparable

LEVELS = ("commune", "district", "province", "central")
# Before a capital: "xã Gia Vân", not "thị xã Kỳ Anh", not "Bảo hiểm xã hội".
_UNITS = (
    ("commune", re.compile(r"(?<!thị )\b(?:xã|phường|thị trấn) (?P<name>\S.*)")),
    ("district", re.compile(r"\b(?:[Hh]uyện|[Qq]uận|[Tt]hị)(?: ủy| xã| đoàn|ủy)? (?P<name>\S.*)")),
    ("city", re.compile(r"\b(?:thành phố|Thành phố|Thành ủy|Thành đoàn) (?P<name>\S.*)")),
    ("province", re.compile(r"\b(?:[Tt]ỉnh|Tỉnh ủy|Tỉnh đoàn) (?P<name>\S.*)")),
)


@dataclass(frozen=True, slots=True)
class Seat:
    """A `level` (commune, district, province, central; None: not known) and the name of the place there."""

    level: str | None
    name: str = ""

    @property
    def height(self) -> int | None:
        """The level as a number, 0 for a commune, 3 for the centre."""
        return LEVELS.index(self.level) if self.level else None


@cache
def central_bodies() -> frozenset[str]:
    """The comparable names of the bodies of the centre."""
    return frozenset(comparable(body.name) for body in bodies().values())


@cache
def seat(body: str) -> Seat:
    """Where the body called `body` (canonical) stands, as far as its name says."""
    name = " ".join(body.split())
    if comparable(name) in central_bodies():
        return Seat("central")
    for level, form in _UNITS:
        match = form.search(name)
        if match and (match["name"][0].isupper() or match["name"][0].isdigit()):
            return _seated(level, match["name"])
    return Seat(None)


def _seated(level: str, name: str) -> Seat:
    if level != "city":
        return Seat(level, comparable(name))
    name = name.removeprefix("Thành phố ").removeprefix("thành phố ")
    place = provinces().get(name.lower())
    central_city = place is not None and place.unit == "thành phố"
    return Seat("province" if central_city else "district", comparable(name))
