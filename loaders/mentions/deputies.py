"""Deputies in small letters: "đại biểu Quốc hội A", "ông B, đại biểu HĐND tỉnh", but not "các đại biểu HĐND tỉnh"."""

from __future__ import annotations

from loaders.mentions.bodies import BodyMention
from loaders.mentions.names import is_surname
from loaders.mentions.reading import Reading

_OF_ONE = ("vụ", "danh", "cách", "chức", "là", "làm", "-", "–")  # before "đại biểu HĐND tỉnh": a post
_OF_MANY = ("các", "những", "nhiều", "số")


def is_of_assembly(reading: Reading, index: int, found: tuple[BodyMention, ...]) -> bool:
    """Whether "đại biểu" at `index` is the post of somebody at the assembly or council that is `found` behind it."""
    if not found:
        return False
    return found[0].name == "Quốc hội" or (_is_council(found[0]) and _is_one(reading, index, found))


def _is_council(body: BodyMention) -> bool:
    return body.pattern is not None and body.pattern.name.startswith("Hội đồng nhân dân")


def _is_one(reading: Reading, index: int, found: tuple[BodyMention, ...]) -> bool:
    """Whether one deputy is spoken of: "ông A, đại biểu HĐND tỉnh", "nhiệm vụ đại biểu HĐND", not "các đại biểu"."""
    if reading.word(index - 1) in _OF_ONE:
        return True
    end = found[0].end
    return reading.is_capital(end) and is_surname(reading, end) and reading.word(index - 1) not in _OF_MANY
