"""Districts until they ended on 2025-06-30, and the province of each."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from graph.register.places import Place, province_codes, spellings, units
from graph.values.spelling import comparable

_FIRST_EDITION = dt.date(2019, 10, 1)
_REMEMBERED = 4096  # places: documents repeat them


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


# Spellings that vary in names of the Central Highlands and in others: Krông Pắk, Plei Ku; Qui Nhơn, Tam Kì.
_SOUNDS = ((re.compile(r"k\b"), "c"), (re.compile(r"\bđ[ăắa][ck]\b"), "đắc"))
_ONE_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


def _sound(name: str) -> str:
    text = comparable(name).translate(_ONE_I)
    for spelling, written in _SOUNDS:
        text = spelling.sub(written, text)
    return text.replace(" ", "")


@cache
def _by_sound() -> Mapping[tuple[str, str], frozenset[str]]:
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for place in (place for district in districts() for place in district.places):
        found[place.unit, _sound(place.name)].add(place.name)
    return {key: frozenset(names) for key, names in found.items()}


@lru_cache(_REMEMBERED)
def official(place: Place) -> Place:
    """`place` as the official list spells it, where that has it under another spelling: ``thành phố Qui Nhơn``."""
    if comparable(str(place)) in _by_name():
        return place
    if name := spellings().get(comparable(place.name)):
        return replace(place, name=name)
    names = _by_sound().get((place.unit, _sound(place.name)), frozenset())
    return replace(place, name=next(iter(names))) if len(names) == 1 else place


@cache
def _by_full_name() -> Mapping[str, Place]:
    return {comparable(str(place)): place for district in districts() for place in district.places}


@lru_cache(_REMEMBERED)
def district_written(unit: str, name: str) -> Place | None:
    """The district that `unit` and `name` write, as the official list spells it, or None where there is none."""
    return _by_full_name().get(comparable(str(official(Place(unit, name, units()[unit][1])))))


@cache
def _by_bare_name() -> Mapping[str, tuple[District, ...]]:
    found: defaultdict[str, list[District]] = defaultdict(list)
    for district in districts():
        for name in {place.name for place in district.places}:
            found[comparable(name)].append(district)
    return {name: tuple(rows) for name, rows in found.items()}


def district_called(name: str, home: Place | None, on: dt.date | None = None) -> Place | None:
    """The only district called `name`, without its unit, of the province `home`, or of all where that is unknown.

    Of a district that was raised in rank, the older unit is meant before the first edition of the list.
    """
    rows = _by_bare_name().get(comparable(spellings().get(comparable(name), name)), ())
    found = [district for district in rows if home is None or district.province == home]
    if len(found) != 1:
        return None
    early = on is not None and on < _FIRST_EDITION
    return found[0].places[0 if early else -1]
