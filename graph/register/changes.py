"""Successions: which places and bodies ended, on which day, what came after, and the act that says so."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.register.abbreviations import spread


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


@dataclass(frozen=True, slots=True)
class Ending:
    """What is no more from `since` on, by the act `source`; `heirs` came after it, none or several."""

    since: dt.date
    source: str
    heirs: tuple[str, ...] = ()

    @property
    def until(self) -> dt.date:
        """The last day."""
        return self.since - dt.timedelta(days=1)


@cache
def change_data() -> Any:
    """The file changes.yml, with abbreviations spread."""
    text = files("graph.register").joinpath("changes.yml").read_text(encoding="utf-8")
    return _spread(yaml.safe_load(text))


def _spread(data: Any) -> Any:
    """`data` with the abbreviations in its names spread; the titles of acts stay as they are."""
    if isinstance(data, dict):
        return {
            spread(key) if isinstance(key, str) else key: data[key] if key == "by" else _spread(data[key])
            for key in data
        }
    if isinstance(data, list):
        return [_spread(item) for item in data]
    return spread(data) if isinstance(data, str) else data


def _rows(kind: str) -> Iterator[Succession]:
    for act in change_data()[kind]:
        for successor, ended in act.get("into", {}).items():
            yield from (Succession(name, successor, act["since"], act["by"]) for name in ended)


@cache
def successions() -> tuple[Succession, ...]:
    """Each succession of a place (``tỉnh Thái Bình``) or a single body by canonical names, the oldest act first."""
    return tuple(row for kind in ("places", "bodies") for row in _rows(kind))


@cache
def endings(kind: str) -> Mapping[str, Ending]:
    """What ended by its name: `kind` is places, bodies or local (there names without their place)."""
    heirs: defaultdict[tuple[str, dt.date, str], list[str]] = defaultdict(list)
    for row in _rows(kind):
        heirs[row.ended, row.since, row.source].append(row.successor)
    for act in change_data()[kind]:
        for name in act.get("ended", ()):
            heirs[name, act["since"], act["by"]] = []
    return {name: Ending(since, by, tuple(after)) for (name, since, by), after in heirs.items()}


@cache
def beginnings(kind: str) -> Mapping[str, tuple[dt.date, str]]:
    """The first day of what an act made new, and the act, by name; `kind` as of `endings`."""
    return {name: (act["since"], act["by"]) for act in change_data()[kind] for name in act.get("begins", ())}


@cache
def level_endings() -> Mapping[str, Ending]:
    """Levels of government that ended: level, and how."""
    return {level: Ending(row["since"], row["by"]) for level, row in change_data()["levels"].items()}


def ending(name: str) -> Ending | None:
    """How the place or the single body called `name` ended, or None where it still is, or nothing is known."""
    return endings("places").get(name) or endings("bodies").get(name)


def heirs(name: str) -> tuple[Succession, ...]:
    """The successions from `name` on to what is there today, the first one first."""
    found: list[Succession] = []
    waiting = [name]
    while waiting:
        ended = waiting.pop(0)
        after = [row for row in successions() if row.ended == ended and row not in found]
        found += after
        waiting += [row.successor for row in after]
    return tuple(found)
