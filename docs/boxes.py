"""Boxes on a page: what each node covers, with its label, and where boxes overlap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

Positions = dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Box:
    """What a node covers around its position: pixels to the left and right, above and below."""

    side: float
    above: float
    below: float

    @property
    def flipped(self) -> Box:
        """The same with the label above."""
        return Box(self.side, self.below, self.above)


@dataclass(frozen=True, slots=True)
class Layout:
    """Positions in pixels from the upper left corner of the frame around all boxes, and the boxes there."""

    positions: Positions
    boxes: Mapping[str, Box]


def frame(layout: Layout) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all boxes."""
    spans = [
        (x - box.side, y - box.above, x + box.side, y + box.below)
        for (x, y), box in ((layout.positions[node], layout.boxes[node]) for node in layout.positions)
    ]
    lefts, tops, rights, bottoms = zip(*spans, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def overlaps(layout: Layout) -> list[tuple[str, str]]:
    """The pairs of nodes whose boxes overlap."""
    pairs = combinations(sorted(layout.positions), 2)
    return [(a, b) for a, b in pairs if shift(a, b, layout.positions, layout.boxes)]


def shift(a: str, b: str, positions: Positions, boxes: Mapping[str, Box]) -> tuple[float, float] | None:
    """The shortest way to move `b` off `a`, None where they do not overlap."""
    (x, y), (u, v) = positions[a], positions[b]
    across = boxes[a].side + boxes[b].side - abs(u - x)
    below = v >= y
    down = boxes[a].below + boxes[b].above - (v - y) if below else boxes[b].below + boxes[a].above - (y - v)
    if across <= 0.01 or down <= 0.01:
        return None
    if across < down:
        return (across if u >= x else -across), 0.0
    return 0.0, (down if below else -down)
