"""Whose party group it is, where the leaders of its body are named beside it: "Đảng ủy, Bộ Tư lệnh Vùng 3"."""

from __future__ import annotations

from dataclasses import replace

from loaders.mentions.bodies import BodyMention, build_name, group_name
from loaders.mentions.owners import Bodies
from loaders.mentions.reading import Reading

_LEADERS = (
    "lãnh đạo",
    "ban lãnh đạo",
    "ban giám đốc",
    "ban giám hiệu",
    "chỉ huy",
    "tập thể lãnh đạo",
    "ban chỉ huy",
)
_COMMANDS = (
    "Bộ Tư lệnh ",
    "Bộ Chỉ huy ",
    "Ban Chỉ huy ",
)  # of a force, whose party committee has the force's name
_OF_PLACES = ("Ủy ban nhân dân", "Hội đồng nhân dân")


def with_leaders(reading: Reading, mention: BodyMention, bodies: Bodies) -> BodyMention:
    """A party group and the leaders of the same body: "Đảng ủy, Bộ Tư lệnh Vùng 3", "Đảng ủy, lãnh đạo Cục A"."""
    pattern, start = mention.pattern, mention.end + 1
    leaders = next((n for n in (3, 2) if reading.span(start, start + n).lower() in _LEADERS), 0)
    found = bodies(start + leaders)
    if pattern is None or len(found) != 1 or not found[0].name:
        return mention
    owner, place = found[0].name, found[0].place
    if owner.startswith(_OF_PLACES):
        return (
            replace(mention, name=f"{build_name(pattern, '', None)} {place}", place=place)
            if place
            else mention
        )
    if not leaders and not owner.startswith(_COMMANDS):
        return mention
    for command in _COMMANDS:
        owner = owner.removeprefix(command)
    return replace(mention, name=group_name(pattern, owner), place=place)
