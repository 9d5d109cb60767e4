"""Whether two mentions name one meeting: day, body, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.identity.evidence import Feature, Side, feature
from graph.values.spelling import comparable

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOSE = 0.6


@cache
def _words() -> Any:
    return yaml.safe_load(files("graph.identity").joinpath("events.yml").read_text(encoding="utf-8"))


def features(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against `a` and `b` being one meeting."""
    yield from _days(a, b)
    yield from _names(a, b)
    if a.bodies and b.bodies:
        same = bool(set(a.bodies) & set(b.bodies))
        yield feature("Event", "body_same" if same else "body_other", f"{a.bodies[0]} / {b.bodies[0]}")
    elif a.place and b.place and a.place == b.place:
        yield feature("Event", "place_same", a.place)


def _days(a: Side, b: Side) -> Iterator[Feature]:
    if a.on is None or b.on is None:
        yield feature("Event", "day_unknown")
    elif a.on.overlaps(b.on):
        yield feature("Event", "day_same", f"{a.on} / {b.on}")
    else:
        yield feature("Event", "day_other", f"{a.on} / {b.on}")


def _names(a: Side, b: Side) -> Iterator[Feature]:
    left, right = comparable(a.canonical), comparable(b.canonical)
    said = f"{a.canonical} / {b.canonical}"
    if left == right:
        yield feature("Event", "name_same", a.canonical)
        return
    if _kind(left) and _kind(right) and _kind(left) != _kind(right):
        yield feature("Event", "kind_other", said)
    if _years(left) and _years(right) and not _years(left) & _years(right):
        yield feature("Event", "year_other", said)
    ours, theirs = _subject(left), _subject(right)
    shared = len(ours & theirs)
    if not ours or not theirs:
        return  # "Hội nghị" alone speaks of any
    if shared >= _CLOSE * min(len(ours), len(theirs)):
        yield feature("Event", "name_close", said)
    elif shared <= 0.34 * min(len(ours), len(theirs)):
        yield feature("Event", "name_other", said)


def _kind(name: str) -> str | None:
    return next((kind for kind in _words()["kinds"] if name.startswith(kind + " ")), None)


def _years(name: str) -> set[str]:
    return set(_YEAR.findall(name))


def _subject(name: str) -> set[str]:
    return set(name.split()) - frozenset(_words()["empty"])
