"""Places: kinds of unit, and the provinces with the forms in which texts write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.register.changes import endings, heirs
from graph.values.spelling import comparable


@dataclass(frozen=True, slots=True)
class Place:
    """A unit and its name: ``Place("tỉnh", "Thái Bình", "province")`` prints as ``tỉnh Thái Bình``."""

    unit: str
    name: str
    level: str

    def __str__(self) -> str:
        return f"{self.unit} {self.name}"


@cache
def _data() -> Any:
    return yaml.safe_load(files("graph.register").joinpath("places.yml").read_text(encoding="utf-8"))


@cache
def units() -> Mapping[str, tuple[str, str]]:
    """Each form of a kind of unit (``tp``) with the kind (``thành phố``) and its level."""
    return {form: (unit, row["level"]) for unit, row in _data()["units"].items() for form in row["forms"]}


@cache
def not_units() -> frozenset[tuple[str, str]]:
    """Pairs of a form and the word after it that name no unit ("xã hội")."""
    rows = _data()["units"].values()
    return frozenset(
        (form, word) for row in rows for form in row["forms"] for word in row.get("not_before", ())
    )


@cache
def provinces() -> Mapping[str, Place]:
    """Each form of a province's name in lower case (``đắc lắc``) with the province."""
    found: dict[str, Place] = {}
    for row in _data()["provinces"]:
        place = Place(row["unit"], row["name"], "province")
        for form in (row["name"].lower(), *row.get("forms", ())):
            found[form] = place
    return found


@cache
def later_provinces() -> Mapping[Place, dt.date]:
    """Provinces that came later than the others, under a name that another place had before, with their first day."""
    return {Place(row["unit"], row["name"], "province"): row["since"] for row in _data()["later"]}


@cache
def former_provinces() -> Mapping[str, Place]:
    """Provinces that ended before 2008-08-01 or under another unit, by their names in lower case (``tỉnh hà tây``)."""
    known = {str(place) for place in provinces().values()}
    gone = (name.partition(" ") for name in endings("places") if name not in known)
    return {f"{unit} {name}".lower(): Place(unit, name, "province") for unit, _, name in gone}


def province_on(place: Place, on: dt.date | None) -> Place:
    """The province that `place` is, or is in, on a day: its heir after it ended, itself where the day is unknown."""
    for row in heirs(str(place)) if on else ():
        if on and row.ended == str(place) and on >= row.since:
            heir = province_called(row.successor)
            place = heir or place
    return place


def province_called(name: str) -> Place | None:
    """The province called `name`, with its unit (``TP. Huế``) or without; None where there is none."""
    text = " ".join(name.lower().split())
    if former := former_provinces().get(text):
        return former
    later = {place.name.lower(): place for place in later_provinces()}
    later |= {place.name.lower(): place for place in former_provinces().values()}
    for unit in ("", *(f"{form} " for form in units())):
        if text.startswith(unit):
            bare = text.removeprefix(unit)
            if place := provinces().get(bare) or later.get(bare):
                return place
    return None


def level_on(place: Place, on: dt.date | None) -> str:
    """The level of `place` on a day: ``central`` is none of them, a ``city`` of a province is a ``district``."""
    same = [since for later, since in later_provinces().items() if str(later) == str(place)]
    if same:
        return "province" if on and on >= same[0] else "district"
    return "district" if place.level == "city" else place.level


@cache
def spellings() -> Mapping[str, str]:
    """Other spellings of districts' names, comparable, with the official one."""
    rows = _data()["spellings"].items()
    return {comparable(form): name for name, forms in rows for form in forms}


@cache
def named_after() -> frozenset[str]:
    """Persons whose names wards and communes bear, comparable."""
    return frozenset(map(comparable, _data()["named_after"]))


@cache
def province_codes() -> Mapping[str, Place]:
    """Each official two-digit code with the province that had it until 2025-06-30."""
    return {row["code"]: Place(row["unit"], row["name"], "province") for row in _data()["provinces"]}
