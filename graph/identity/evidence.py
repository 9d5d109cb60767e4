"""What is known of one mention, and what speaks for or against two mentions being one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.identity.careers import Post
from graph.values import PartialDate


@dataclass(frozen=True, slots=True)
class Side:
    """One of two mentions: its name as written, the canonical `names` it leads to, and what stands beside it.

    `posts` are those of a person; `place` is the province it belongs to or is spoken of in; `on` is the day for which
    this is known; `events` are meetings (ids or names) where a person was; `bodies` are those of an act or a meeting;
    `chairs` are the names of those who chair a meeting; `level` is that of a body or a place: central, province,
    district, commune; `settled`: the name alone, with its place, says which body or place it is; `rank` is that of an
    officer ("Thượng tá").
    """

    type: str
    name: str
    names: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    place: str | None = None
    on: PartialDate | None = None
    events: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()
    level: str | None = None
    settled: bool = True
    rank: str | None = None

    @property
    def canonical(self) -> str:
        """The canonical name, else the name as written."""
        return self.names[0] if self.names else self.name


@dataclass(frozen=True, slots=True)
class Feature:
    """A named reason: `value` says what was seen, `weight` how much it counts; the weight of a `veto` decides alone."""

    name: str
    value: str
    weight: float
    veto: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """A judgement, ``same``, ``different`` or ``unsure``, and the features that it follows from."""

    judgement: str
    features: tuple[Feature, ...] = field(default=())

    @property
    def score(self) -> float:
        """The sum of the weights."""
        return sum(feature.weight for feature in self.features)


@cache
def table() -> Any:
    """The features by type, as features.yml has them."""
    return yaml.safe_load(files("graph.identity").joinpath("features.yml").read_text(encoding="utf-8"))


def feature(kind: str, name: str, value: str = "") -> Feature:
    """The feature `name` of type `kind` with its weight. Raises KeyError where features.yml has none."""
    row = table()[kind][name]
    veto = bool(row.get("veto", False))
    weight = table()["thresholds"]["veto"] if veto else row["weight"]
    return Feature(name, value or row["means"], float(weight), veto)


def judged(features: Iterable[Feature]) -> Comparison:
    """The judgement that follows from `features`."""
    found = tuple(features)
    comparison = Comparison("unsure", found)
    limits = table()["thresholds"]
    if comparison.score <= limits["different"]:
        return Comparison("different", found)
    return Comparison("same", found) if comparison.score >= limits["same"] else comparison


_NUMBER = re.compile(r"\d+")


def numbers(name: str) -> tuple[str, ...]:
    """The numerals of a name, in order."""
    return tuple(_NUMBER.findall(name))


def days_apart(a: PartialDate | None, b: PartialDate | None) -> int | None:
    """How many days at least lie between two dates, 0 where their spans meet; None where one is unknown."""
    if a is None or b is None:
        return None
    if a.overlaps(b):
        return 0
    early, late = sorted((a, b), key=lambda date: date.first)
    return (late.first - early.last).days
