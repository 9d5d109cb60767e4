"""Bodies: those of the centre by name, and the patterns for those that every place has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.register.abbreviations import spread
from graph.values.spelling import comparable


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the centre. `cased`: its forms name it only with a capital; `office`: an office, not an agency."""

    name: str
    cased: bool = False
    office: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """How bodies of one kind are called. `name` holds {place}, {bare}, {party} and {field} where they belong.

    `place` is required, expected, district, beside, optional or none; `field` is none, known, caps, topic or
    number; `unit` the kind of place that the head itself implies (Huyện ủy: huyện); `parent`: a body may follow
    that it belongs to, and with `whole` the name is full only with it; `several`: places in a row name a body each.
    """

    name: str
    place: str = "none"
    field: str = "none"
    unit: str | None = None
    parent: bool = False
    whole: bool = False
    several: bool = False


def _load(name: str) -> Any:
    return yaml.safe_load(files("graph.register").joinpath(name).read_text(encoding="utf-8"))


@cache
def bodies() -> Mapping[str, Body]:
    """Each form of a body of the centre, in lower case, with the body."""
    found: dict[str, Body] = {}
    alone = _load("codes.yml")["alone"]
    for code, name in unit_codes().items():
        low = name.lower()
        forms = [
            f"cục {code}",
            f"{code} bộ công an",
            f"{code} - bộ công an",
            low,
            low.replace(",", ""),
            low.replace("phòng, chống", "phòng chống"),
        ]
        forms += [code] if code in alone else []
        found |= dict.fromkeys(map(str.lower, forms), Body(name, cased=True))
    for rows in (*_load("organizations.yml").values(), *_load("former_organizations.yml").values()):
        for row in rows:
            whole = f" của {row['of']}" if "of" in row else ""
            body = Body(spread(row["name"]) + whole, row.get("cased", False), row.get("office", False))
            for form in (row["name"], *row.get("forms", ())):
                for end in (whole, whole.replace(" của", ""), ""):
                    found[spread(form + end).lower()] = body
    return found


@cache
def unit_codes() -> Mapping[str, str]:
    """Each code of a unit of the Ministry of Public Security (``C02``) with the unit's name."""
    return {code: spread(name) for code, name in _load("codes.yml")["center"].items()}


def ministry_rows() -> list[dict[str, str]]:
    """The ministries as the register has them: name and field."""
    rows: list[dict[str, str]] = _load("organizations.yml")["ministries"]
    return rows


@cache
def ministries() -> Mapping[str, Body]:
    """Each ministry by the field it is named after, in lower case (``y tế``)."""
    return {
        searchable_field(row["field"]): Body(row["name"]) for row in _load("organizations.yml")["ministries"]
    }


def searchable_field(field: str) -> str:
    """A field without its marks of punctuation, which vary: "Văn hóa - Thể thao và Du lịch"."""
    return comparable(field).replace(" và ", " ")


_OPTIONS = ("place", "field", "unit", "parent", "whole", "several")


@cache
def patterns() -> Mapping[str, Pattern]:
    """Each head of a body's name, in lower case, with its pattern."""
    found: dict[str, Pattern] = {}
    for code, name in _load("codes.yml")["provinces"].items():
        unit = Pattern(spread(name), parent=True, whole=True)
        spaced = re.sub(r"(?<=[a-z])(?=\d)", " ", code.lower())  # "PC 04"
        found |= dict.fromkeys((code.lower(), f"phòng {code.lower()}", f"phòng {spaced}"), unit)
    for group, rows in _load("patterns.yml").items():
        for row in rows if group != "topics" else ():
            options = {key: row[key] for key in _OPTIONS if key in row}
            for form in row["forms"]:
                found[form] = Pattern(row["name"], **options)
    return found


@cache
def topics() -> Mapping[str, str]:
    """Each subject of a committee, comparable, with the number under which the committee is known."""
    rows = _load("patterns.yml")["topics"].items()
    return {comparable(subject): number for number, subjects in rows for subject in subjects}
