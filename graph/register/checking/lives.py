"""Checks of changes.yml: acts, days in order, and that what came after something is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from graph.register.checking.files import Problem

_FILE = "changes.yml"
_KINDS = ("places", "bodies", "local")


def check_lives(data: Mapping[str, Any], bodies: set[str]) -> Iterator[Problem]:
    """What is wrong with the successions; `bodies` are the names of all single bodies."""
    changes, places = data[_FILE], data["places.yml"]
    provinces = {f"{row['unit']} {row['name']}" for key in ("provinces", "later") for row in places[key]}
    patterns = (row for group, rows in data["patterns.yml"].items() if group != "topics" for row in rows)
    heads = {row["name"].split(" {")[0] for row in patterns}
    for act in (act for kind in (*_KINDS, "below") for act in changes[kind]):
        if not act.get("by") or not isinstance(act.get("since"), dt.date):
            yield Problem(_FILE, str(act.get("by") or act), "wants an act in `by` and a date in `since`")
            return
    for kind in _KINDS:
        yield from _in_order(changes[kind])
        yield from _one_life(changes[kind])
        for act in changes[kind]:
            for heir in act.get("into", {}):
                if not {"places": heir in provinces, "bodies": heir in bodies, "local": _local(heir, heads)}[
                    kind
                ]:
                    yield Problem(
                        _FILE, f"{act['by']}: {heir}", "came after others, but the register does not know it"
                    )


def _local(name: str, heads: set[str]) -> bool:
    return any(name == head or name.startswith(f"{head} ") for head in heads)


def _in_order(acts: list[Mapping[str, Any]]) -> Iterator[Problem]:
    for before, act in pairwise(acts):
        if act["since"] < before["since"]:
            yield Problem(_FILE, act["by"], f"stands after {before['by']}, which is of a later day")


def _one_life(acts: list[Mapping[str, Any]]) -> Iterator[Problem]:
    """Nothing ends before it begins, twice, or into itself."""
    begins = {name: act["since"] for act in acts for name in act.get("begins", ())}
    ends: dict[str, dt.date] = {}
    for act in acts:
        into = act.get("into", {})
        for name in sorted({name for names in into.values() for name in names} | set(act.get("ended", ()))):
            if begins.get(name, dt.date.min) >= act["since"]:
                yield Problem(_FILE, name, f"ends on {act['since']}, but begins on {begins[name]}")
            if name in into:
                yield Problem(_FILE, name, "comes after itself")
            if ends.setdefault(name, act["since"]) != act["since"]:
                yield Problem(_FILE, name, f"ends twice: {ends[name]}, {act['since']}")
