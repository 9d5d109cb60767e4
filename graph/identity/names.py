"""How two persons' names relate, and how many people are likely to bear one."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.values.spelling import comparable, without_marks

_LEFT_OUT = frozenset(("thị", "văn"))  # middle syllables that reports leave out
# Source: Quyết định 240/QĐ (Bộ Giáo dục, 1984): i ends an open syllable; names keep the y of their bearers.
_FINAL_Y = re.compile(r"(?<=[bcdđghklmnprstvx])[yỳýỷỹỵ]\b|(?<=qu)[yỳýỷỹỵ]\b")
_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


@cache
def _shares() -> Any:
    return yaml.safe_load(files("graph.identity").joinpath("names.yml").read_text(encoding="utf-8"))


def relation(a: str, b: str) -> str:
    """How the names `a` and `b` relate: one of the features ``name_…`` of a Person in features.yml."""
    left, right = comparable(a), comparable(b)
    if left == right:
        return "name_same"
    if _with_i(left) == _with_i(right):
        return "name_spelled_otherwise"
    if without_marks(left) == without_marks(right):
        return "name_other_marks"
    short, long = sorted((left.split(), right.split()), key=len)
    if len(short) == 1:
        return "name_given_only" if long[-1] == short[0] else "name_other"
    if len(long) == len(short) + 1 and len(short) > 1 and _is_shortened(short, long):
        return "name_shortened"
    return "name_other"


def _with_i(name: str) -> str:
    return _FINAL_Y.sub(lambda match: match.group().translate(_I), name)


def _is_shortened(short: list[str], long: list[str]) -> bool:
    return any(
        syllable in _LEFT_OUT and long[:at] + long[at + 1 :] == short
        for at, syllable in enumerate(long[1:-1], start=1)
    )


def bearers(name: str) -> float:
    """How many living people are likely to bear `name`, if its parts were drawn independently."""
    shares, syllables = _shares(), comparable(name).split()
    other = shares["other"]
    share = float(shares["bearers"] * shares["surname"].get(syllables[0], other["surname"]))
    for syllable in syllables[1:-1]:
        share *= shares["middle"].get(syllable, other["middle"])
    given = float(shares["given"].get(syllables[-1], other["given"]))
    return share * given


def rarity(name: str) -> str | None:
    """``name_rare``, ``name_common`` or, in between, None."""
    count, shares = bearers(name), _shares()
    if count < shares["rare"]:
        return "name_rare"
    return "name_common" if count > shares["common"] else None
