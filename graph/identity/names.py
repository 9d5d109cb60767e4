"""How two persons' names relate, and how many people are likely to bear one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from graph.values.spelling import comparable, without_marks

_REMEMBERED = 65536  # names: each is compared with many
GENERAL = 8  # the place of the lowest general among the ranks
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
    if not short:
        return "name_other"
    if len(short) == 1:
        return "name_given_only" if long[-1] == short[0] else "name_other"
    if len(long) == len(short) + 1 and len(short) > 1 and _is_shortened(short, long):
        return "name_shortened"
    return "name_other"


def block_name(name: str) -> str:
    """The form that all names share which may be one person's: y as i, no Thị or Văn in the middle; tones stay."""
    syllables = _with_i(comparable(name)).split()
    middle = [syllable for syllable in syllables[1:-1] if syllable not in _LEFT_OUT]
    return " ".join((*syllables[:1], *middle, *syllables[1:][-1:]))


def _with_i(name: str) -> str:
    return _FINAL_Y.sub(lambda match: match.group().translate(_I), name)


def _is_shortened(short: list[str], long: list[str]) -> bool:
    return any(
        syllable in _LEFT_OUT and long[:at] + long[at + 1 :] == short
        for at, syllable in enumerate(long[1:-1], start=1)
    )


@lru_cache(_REMEMBERED)
def bearers(name: str) -> float:
    """How many living people are likely to bear `name`: its parts drawn independently, but for usual pairs.

    Syllables that are common each go together oftener than by chance (Thu Hà), and so do all names of a people that
    has few of them and lives in a few provinces (Giàng A Páo).
    """
    shares, syllables = _shares(), comparable(name).split()
    if len(syllables) < 2:
        return float(shares["bearers"])  # a given name alone, or no name: anybody's
    other, (surname, *middle, given) = shares["other"], syllables
    share = float(shares["bearers"] * shares["surname"].get(surname, other["surname"]))
    for syllable in middle:
        share *= shares["middle"].get(syllable, other["middle"])
    share *= float(shares["given"].get(given, other["given"])) * (1.0 if middle else float(shares["bare"]))
    if surname in shares["clustered"]:
        return share * float(shares["cluster"])
    popular = shares["given"].get(given, 0.0) >= shares["popular"]
    usual = popular and bool(middle) and all(part in shares["middle"] for part in middle)
    return share * float(shares["usual"]) ** len(middle) if usual else share


def rarity(name: str) -> str | None:
    """``name_rare``, ``name_common``, ``name_very_common`` or, in between, None."""
    count, shares = bearers(name), _shares()
    if count < shares["rare"]:
        return "name_rare"
    if count > shares["very_common"]:
        return "name_very_common"
    return "name_common" if count > shares["common"] else None


def grade(rank: str | None) -> int | None:
    """The place of an officer's rank among the ranks, the lowest 0; None for none and for one that is not known."""
    found: list[str] = _shares()["ranks"]
    name = comparable(rank or "")
    return found.index(name) if name in found else None
