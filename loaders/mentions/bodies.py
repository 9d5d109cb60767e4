"""What the words for a body say, and the canonical names that the register's patterns build."""

from __future__ import annotations

from dataclasses import dataclass

from graph.register.organizations import Pattern
from graph.register.places import Place

PARTY_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}
_PARTY_GROUPS = ("Ban cán sự đảng", "Đảng đoàn", "Đảng ủy")


@dataclass(frozen=True, slots=True)
class BodyMention:
    """Words ``[first, end)`` name a body.

    `name` is its canonical name where the words alone give it. Else `pattern` and `field` wait for a place:
    `unit` is the kind of place that the words name without its name ("UBND tỉnh"), or None. `office`: the words
    name an office ("Thủ tướng Chính phủ").
    """

    first: int
    end: int
    name: str | None = None
    pattern: Pattern | None = None
    field: str = ""
    unit: str | None = None
    place: Place | None = None
    office: bool = False


def build_name(pattern: Pattern, field: str, place: Place | None) -> str:
    """The canonical name by the register's pattern."""
    bare = place.name if place else ""
    name = pattern.name.format(place=place or "", bare=bare, party=_party(place), field=field)
    if place and place.name == "Hồ Chí Minh" and "{bare}" in pattern.name:
        name = name.replace("Hồ Chí Minh", "Thành phố Hồ Chí Minh")
    elif place and place.name == "Hồ Chí Minh" and "{party}" in pattern.name:
        name = name.replace("ủy Hồ Chí Minh", "ủy Thành phố Hồ Chí Minh")
    return " ".join(name.split())


def _party(place: Place | None) -> str:
    """The Party's committee of a place: "Tỉnh ủy Nghệ An", "Đảng ủy xã Đông Anh"."""
    if place is None:
        return ""
    committee = PARTY_COMMITTEES.get(place.unit)
    return f"{committee} {place.name}" if committee else f"Đảng ủy {place}"


def is_party_group(pattern: Pattern) -> bool:
    """Whether bodies of this pattern are the Party's groups inside another body."""
    return pattern.name.split(" {")[0] in _PARTY_GROUPS


def group_name(pattern: Pattern, owner: str) -> str:
    """The name of the party group of `owner`."""
    return part_name(build_name(pattern, "", None), owner)


def part_name(own: str, owner: str) -> str:
    """A part of `owner`; a party group is named after an association, not after its central committee."""
    if own in _PARTY_GROUPS:
        owner = owner.removeprefix("Ủy ban Trung ương ").removeprefix("Trung ương ")
    return f"{own} {owner}"
