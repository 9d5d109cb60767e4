"""Acts that texts often name by a title or a nickname instead of their number."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class KnownAct:
    """An act: its name (kind, number and symbols), the day it was signed, its title, and what else it is called."""

    name: str
    day: dt.date
    title: str
    nicknames: tuple[str, ...] = ()


@cache
def known_acts() -> tuple[KnownAct, ...]:
    """The acts of known_acts.yml, in its order."""
    rows = yaml.safe_load(files("graph.register").joinpath("known_acts.yml").read_text(encoding="utf-8"))
    return tuple(KnownAct(**row | {"nicknames": tuple(row.get("nicknames", ()))}) for row in rows)
