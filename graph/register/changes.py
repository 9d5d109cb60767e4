"""Successions: which places and bodies ended, on which day, what came after, and the act that says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Succession:
    """`ended` was there until the day before `since`, from when `successor` is, by the act `source`."""

    ended: str
    successor: str
    since: dt.date
    source: str

    @property
    def until(self) -> dt.date:
        """The last day of what ended."""
        return self.since - dt.timedelta(days=1)


def _rows(kind: str) -> Iterator[Succession]:
    data: Any = yaml.safe_load(files("graph.register").joinpath("changes.yml").read_text(encoding="utf-8"))
    for act in data[kind]:
        for successor, ended in act["into"].items():
            yield from (Succession(name, successor, act["since"], act["by"]) for name in ended)


@cache
def successions() -> Mapping[str, Succession]:
    """Each place (``tỉnh Thái Bình``) and body that ended, by its canonical name."""
    return {row.ended: row for kind in ("places", "bodies") for row in _rows(kind)}


def life_ends(name: str) -> dt.date | None:
    """The last day of the place or body called `name`, or None where it still is, or nothing is known."""
    row = successions().get(name)
    return row.until if row else None


def heirs(name: str) -> tuple[Succession, ...]:
    """The successions from `name` on to what is there today, the first one first."""
    found: list[Succession] = []
    while (row := successions().get(name)) and row not in found:
        found.append(row)
        name = row.successor
    return tuple(found)
