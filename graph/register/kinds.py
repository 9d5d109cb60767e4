"""Kinds of bodies: which one a name tells, and what bodies of a kind belong to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from graph.register.abbreviations import spread
from graph.values.spelling import comparable

_REMEMBERED = 4096  # names: documents repeat them
_GAP = "…"  # in a head: other words may stand here


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of body in English and Vietnamese, and what its bodies belong to: kinds.yml says what each field means."""

    name: str
    vi: str
    source: str
    level: str | None = None
    alone: str | None = None
    top: str | None = None
    place: str | None = None
    central: str | None = None
    region: bool = False
    parts: tuple[str, ...] = ()
    later: tuple[dt.date, str | None, str | None] | None = None

    def on(self, day: dt.date | None) -> Kind:
        """The kind as it is on a day: the bodies above may have changed."""
        if self.later is None or day is None or day < self.later[0]:
            return self
        _, top, central = self.later
        return replace(self, top=top or self.top, central=central or self.central)


@cache
def kind_data() -> Any:
    """The file kinds.yml."""
    return yaml.safe_load(files("graph.register").joinpath("kinds.yml").read_text(encoding="utf-8"))


def _kind(row: Mapping[str, Any]) -> Kind:
    since = row.get("since")
    later = (since["from"], since.get("top"), since.get("central")) if since else None
    options = {key: row[key] for key in ("level", "alone", "top", "place", "central", "region") if key in row}
    return Kind(
        row["kind"],
        row["vi"],
        row["source"],
        parts=tuple(map(spread, row.get("part", ()))),
        later=later,
        **options,
    )


@cache
def _heads() -> tuple[tuple[str, str, Kind], ...]:
    """Each head with its kind, cut at the gap, the longest first."""
    rows: list[tuple[str, str, Kind]] = []
    for row in kind_data()["kinds"]:
        kind = _kind(row)
        for head in row["heads"]:
            first, _, rest = spread(head).partition(_GAP)
            rows.append((comparable(first), comparable(rest), kind))
    return tuple(sorted(rows, key=lambda row: (len(row[0]), len(row[1]), row[0]), reverse=True))


def begins(name: str, head: str, rest: str = "") -> bool:
    """Whether the words of `name` begin with those of `head` and hold those of `rest` later on."""
    if name != head and not name.startswith(f"{head} "):
        return False
    return not rest or f" {rest} " in f"{name[len(head) :]} "


@lru_cache(_REMEMBERED)
def kind_of(name: str) -> Kind | None:
    """The kind of the body called `name`, or None where its name tells none."""
    words = comparable(name)
    return next((kind for head, rest, kind in _heads() if begins(words, head, rest)), None)


def once_in_a_province(name: str) -> bool:
    """Whether a province has one body called `name`, which has no place yet, and no other level has any."""
    words = comparable(name)
    return any(begins(words, comparable(head)) for head in kind_data()["once"])


def names_nobody(name: str) -> bool:
    """Whether `name` is none without what it belongs to or where it is: "Văn phòng Thường trực"."""
    return comparable(name) in map(comparable, kind_data()["nobody"])


@cache
def above() -> Mapping[str, str]:
    """What single bodies of the centre belong to, both by name."""
    return {body: row["above"] for row in kind_data()["under"] for body in row["bodies"]}


@cache
def _regions() -> Mapping[str, str]:
    return {province: region for region, names in kind_data()["regions"].items() for province in names}


def region_of(province: str) -> str | None:
    """The military region of the province called `province`, without its unit."""
    return _regions().get(province)
