"""The names of the nodes, set in lines, and the room that a node with its name takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, sqrt
from typing import Any

from docs.boxes import Box

LEADING = 1.22  # the height of a line in ems
_WRAP, _MOST_LINES = 19, 4
_NARROW = frozenset("iljt.,:;/'’ ()-ìíỉĩị")


@dataclass(frozen=True, slots=True)
class Label:
    """A node's name in lines, its size in pixels, and the radius of the node's circle (0: a plate)."""

    lines: tuple[str, ...]
    size: float
    radius: float

    @property
    def width(self) -> float:
        """Pixels, on the wide side: fonts differ."""
        return max(fsum(map(_ems, line)) for line in self.lines) * self.size

    @property
    def height(self) -> float:
        """Pixels of all lines."""
        return len(self.lines) * self.size * LEADING

    @property
    def box(self) -> Box:
        """What the node covers with its label below, and some air around it."""
        if not self.radius:
            return Box(self.width / 2 + 14, self.height / 2 + 10, self.height / 2 + 10)
        side = max(self.radius, self.width / 2) + 6
        return Box(side, self.radius + 6, self.radius + self.height + 9)


def label(node: Mapping[str, Any]) -> Label:
    """The label of a node of docs.drawn: bodies grow with the documents that name them."""
    lines = _wrapped(node["name"])
    if node["kind"] == "Organization":
        return Label(lines, 11.5 + 0.5 * min(node["documents"], 5), 5 + 4.2 * sqrt(node["documents"]))
    return Label(lines, 11.5, 0 if node["kind"] == "Program" else 4)


def _ems(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    return 0.74 if letter.isupper() or letter in "mw%" else 0.6


def _wrapped(name: str) -> tuple[str, ...]:
    """`name` in as few lines as it needs, evenly filled; what is beyond the last line is cut."""
    count = -(-len(name) // _WRAP)
    limit = max(_WRAP - 4, -(-len(name) // count) + 3)
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > limit:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]
    return tuple(lines)
