"""How long a body or a place was there, and what came after it: by its own act, with its kind, or with its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from graph.register.changes import Ending, beginnings, change_data, ending, endings, level_endings
from graph.register.places import Place, units
from graph.register.situated import unit_heads


def place_ends(place: Place, level: str) -> Ending | None:
    """How `place` ended: by an act of its own, else with all places of its level."""
    return ending(str(place)) or (level_endings().get(level) if level != "province" else None)


def place_since(place: Place) -> dt.date | None:
    """The first day of `place`, where an act made it new."""
    return beginnings("places").get(str(place), (None,))[0]


def body_since(name: str, place: Place | None) -> dt.date | None:
    """The first day of the body called `name`: of itself, its kind or its place, whichever is later."""
    keys = [("bodies", name)]
    if place:
        keys.append(("local", _head(name, place)))
        if not name.endswith(f" - {place.name}"):  # the courts of a region are younger than its province
            keys.append(("places", str(place)))
    found = (beginnings(kind).get(key) for kind, key in keys)
    return max((first[0] for first in found if first), default=None)


def body_ends(name: str, place: Place | None, level: str | None) -> Ending | None:
    """How the body called `name` ended: by itself, with its kind or with its place, whichever was first."""
    found = [end for end in (ending(name),) if end]
    if place and level:
        found += _local_endings(name, place, level)
    return min(found, key=lambda end: end.since, default=None)


def _head(name: str, place: Place) -> str:
    """The name of a local body without its place: ``Sở Y tế``."""
    return name.removesuffix(str(place)).strip()


def _local_endings(name: str, place: Place, level: str) -> Iterator[Ending]:
    head = _head(name, place)
    if (end := endings("local").get(head)) and level == "province":
        yield Ending(end.since, end.source, tuple(f"{heir} {place}" for heir in end.heirs))
    for row in change_data()["below"]:
        if row["level"] == level and head in row["ended"]:
            yield Ending(row["since"], row["by"])
    if end := place_ends(place, level):
        settled = not name.startswith(tuple(change_data()["unsettled"]))
        after = tuple(moved(name, place, heir) for heir in end.heirs if settled)
        yield Ending(end.since, end.source, after)


def moved(name: str, place: Place, other: str) -> str:
    """The name of the like of a body of `place` in the place `other`.

    Tỉnh ủy Hải Dương is Thành ủy Hải Phòng in thành phố Hải Phòng.
    """
    if name.endswith(str(place)):
        there = f"{name.removesuffix(str(place))}{other}"
        called: str = change_data()["called"].get(there, there)
        return called
    unit = next(unit for unit, _ in units().values() if other.startswith(f"{unit} "))
    bare = other.removeprefix(f"{unit} ")
    stem = name.removesuffix(place.name).removesuffix("Thành phố ").rstrip()
    for head, own in unit_heads().items():
        if own == place.unit and stem.lower().endswith(head):
            start = len(stem) - len(head)
            written = _like(head, unit)
            written = written.capitalize() if stem[start].isupper() else written
            return f"{stem[:start]}{written} {'Thành phố ' if bare == 'Hồ Chí Minh' else ''}{bare}"
    return f"{stem} {bare}"


def _like(head: str, unit: str) -> str:
    """The head of the same bodies at another kind of place: ``huyện ủy``, tỉnh: ``tỉnh ủy``."""
    tail = head.split()[-1]
    return next((form for form, own in unit_heads().items() if own == unit and form.endswith(tail)), head)
