"""Districts until they ended on 2025-06-30, and the province of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.register.places import Place, province_codes, units
from graph.values.spelling import comparable


@dataclass(frozen=True, slots=True)
class District:
    """A district: its official three-digit code, its names from the oldest to the last, its province."""

    code: str
    names: tuple[str, ...]
    province: Place

    @property
    def places(self) -> tuple[Place, ...]:
        """Each of its names as a place: a ``thành phố`` of a province has the level ``city``."""
        return tuple(_place(name) for name in self.names)


def _place(name: str) -> Place:
    unit = max((form for form in units() if name.startswith(f"{form} ")), key=len)
    kind, level = units()[unit]
    return Place(kind, name[len(unit) + 1 :], level)


@cache
def _data() -> Any:
    return yaml.safe_load(files("graph.register").joinpath("districts.yml").read_text(encoding="utf-8"))


@cache
def districts() -> tuple[District, ...]:
    """All districts in the order of their provinces' codes and their own."""
    return tuple(
        District(code, tuple(names), province_codes()[province])
        for province, rows in _data().items()
        for code, names in rows.items()
    )


@cache
def _by_name() -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, dict[Place, None]] = defaultdict(dict)
    for district in districts():
        for place in district.places:
            for name in (place.name, str(place)):
                found[comparable(name)][district.province] = None
    return {name: tuple(provinces) for name, provinces in found.items()}


def provinces_of(district: str) -> tuple[Place, ...]:
    """The provinces that have a district of this name: with its unit (``huyện Châu Thành``) or without."""
    return _by_name().get(comparable(district), ())


@cache
def _by_bare_name() -> Mapping[str, tuple[tuple[Place, Place], ...]]:
    found: defaultdict[str, list[tuple[Place, Place]]] = defaultdict(list)
    for district in districts():
        last = district.places[-1]
        for name in {place.name for place in district.places}:
            found[comparable(name)].append((last, district.province))
    return {name: tuple(rows) for name, rows in found.items()}


def district_called(name: str, home: Place | None) -> Place | None:
    """The only district called `name`, without its unit, of the province `home`, or of all where that is unknown."""
    rows = _by_bare_name().get(comparable(name), ())
    found = [place for place, province in rows if home is None or province == home]
    return found[0] if len(found) == 1 else None
