"""All checks of the register: aliases in their scopes, places, successions, kinds, publishers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any

from graph.register.abbreviations import spread
from graph.register.checking.files import Problem, ambiguous, read_strictly
from graph.register.checking.lives import check_lives
from graph.values.spelling import comparable

_ORGANIZATIONS = ("organizations.yml", "former_organizations.yml")


def problems(folder: Traversable | None = None) -> list[Problem]:
    """All problems of the register in `folder`, of the program's own where it is None. None found: all is well."""
    data, found = read_strictly(folder or files("graph.register"))
    if found:
        return found
    bodies = _bodies(data)
    checks = (
        _aliases(data),
        _places(data),
        check_lives(data, bodies),
        _kinds(data, bodies),
        _publishers(data),
        _acts(data),
    )
    return list(chain.from_iterable(checks))


def _rows(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for file in _ORGANIZATIONS:
        yield from (row for rows in data[file].values() for row in rows)


def _bodies(data: Mapping[str, Any]) -> set[str]:
    """The names of all single bodies: with forms, with a code, or only named by other files."""
    acts = data["changes.yml"]["bodies"]
    found = {row["name"] for row in _rows(data)} | set(data["codes.yml"]["center"].values())
    found |= {name for row in data["kinds.yml"]["under"] for name in row["bodies"]}
    return found | {name for act in acts for name in act.get("begins", ())}


def _named(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each comparable form of a row with the row's name."""
    return ((comparable(spread(form)), row["name"]) for form in (row["name"], *row.get("forms", ())))


def _aliases(data: Mapping[str, Any]) -> Iterator[Problem]:
    yield from ambiguous("organizations.yml", "bodies", (pair for row in _rows(data) for pair in _named(row)))
    patterns = [row for group, rows in data["patterns.yml"].items() if group != "topics" for row in rows]
    heads = ((form, row["name"]) for row in patterns for form in row["forms"])
    yield from ambiguous("patterns.yml", "patterns", heads)
    groups = data["abbreviations.yml"].values()
    shorts = ((short.upper(), long) for group in groups for short, long in group.items())
    yield from ambiguous("abbreviations.yml", "words", shorts)
    codes = data["codes.yml"]
    for code in codes["alone"]:
        if code not in codes["center"]:
            yield Problem("codes.yml", code, "stands alone, but is no code of the centre")


def _places(data: Mapping[str, Any]) -> Iterator[Problem]:
    file, rows = "places.yml", data["places.yml"]["provinces"]
    yield from ambiguous(file, "provinces", (pair for row in rows for pair in _named(row)))
    yield from ambiguous(file, "provinces", ((row["code"], row["name"]) for row in rows))
    for row in data[file]["later"]:
        if not (isinstance(row.get("since"), dt.date) and row.get("by")):
            yield Problem(file, row["name"], "wants a date in `since` and an act in `by`")
    codes = {row["code"] for row in rows}
    for province, districts in data["districts.yml"].items():
        if province not in codes:
            yield Problem("districts.yml", province, "is no code of a province")
        named = ((comparable(names[0]), code) for code, names in districts.items())
        yield from ambiguous("districts.yml", f"districts of {province}", named)


def _acts(data: Mapping[str, Any]) -> Iterator[Problem]:
    file, rows = "known_acts.yml", data["known_acts.yml"]
    yield from ambiguous(file, "acts", ((f"{row['name']} {row['day']}", repr(row)) for row in rows))
    names = ((comparable(form), row["name"]) for row in rows for form in row.get("nicknames", ()))
    yield from ambiguous(file, "acts", names)
    for row in rows:
        if not (isinstance(row.get("day"), dt.date) and row.get("title")):
            yield Problem(file, row["name"], "wants the date of its signing in `day`, and a `title`")


def _kinds(data: Mapping[str, Any], bodies: set[str]) -> Iterator[Problem]:
    file, rows = "kinds.yml", data["kinds.yml"]["kinds"]
    heads = (
        (" … ".join(map(comparable, head.split("…"))), row["vi"]) for row in rows for head in row["heads"]
    )
    yield from ambiguous(file, "kinds", heads)
    for row in (*rows, *data[file]["under"]):
        entry = row.get("kind") or row["above"]
        if not row.get("source"):
            yield Problem(file, entry, "has no source")
        since = row.get("since", {})
        above = (row.get("above"), row.get("top"), row.get("central"), since.get("top"), since.get("central"))
        for name in above:
            if name and name not in bodies:
                yield Problem(file, entry, f"belongs to a body that the register does not know: {name}")


def _publishers(data: Mapping[str, Any]) -> Iterator[Problem]:
    file, provinces = "publishers.yml", {row["name"] for row in data["places.yml"]["provinces"]}
    rows = [row for rows in data[file].values() for row in rows]
    for row in rows:
        if "place" in row and row["place"] not in provinces:
            yield Problem(
                file, row["name"], f"speaks from a province that the register does not know: {row['place']}"
            )
    yield from ambiguous(file, "publishers", (pair for row in rows for pair in _named(row)))
    for key in ("hosts", "short"):
        words = ((word, row["name"]) for row in rows for word in row.get(key, ()))
        yield from ambiguous(file, "publishers", words)
