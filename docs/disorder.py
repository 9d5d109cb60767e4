"""How hard a drawing of a graph is to read."""

from __future__ import annotations

from itertools import combinations

import networkx as nx

from docs.boxes import Box, Layout, frame, overlaps

_PAGE = 1_000  # the width of a page in pixels: what is wider is shown smaller

Segment = tuple[tuple[float, float], tuple[float, float]]


def disorder(graph: nx.Graph, layout: Layout) -> float:
    """A number that grows with edges that cross or run under labels, and with the size of the page."""
    positions, edges = layout.positions, list(graph.edges)
    lines = [(positions[a], positions[b]) for a, b in edges]
    crossings = sum(
        _cross(lines[i], lines[j])
        for i, j in combinations(range(len(edges)), 2)
        if not set(edges[i]) & set(edges[j])
    )
    heavy = {edge for edge in edges if graph.edges[edge].get("documents", 1) > 1}
    hidden = sum(
        _runs_under(line, positions[node], layout.boxes[node]) * (8 if ends in heavy else 3)
        for line, ends in zip(lines, edges, strict=True)
        for node in positions
        if node not in ends
    )
    left, top, right, bottom = frame(layout)
    size = (right - left) * (bottom - top) / 40_000
    wide = 100 * max(0.0, (right - left) / _PAGE - 1)
    return 2 * crossings + hidden + size + wide + 40 * len(overlaps(layout))


def _side(line: Segment, point: tuple[float, float]) -> float:
    (x, y), (u, v) = line
    return (u - x) * (point[1] - y) - (v - y) * (point[0] - x)


def _cross(one: Segment, other: Segment) -> bool:
    return _side(one, other[0]) * _side(one, other[1]) < 0 and _side(other, one[0]) * _side(other, one[1]) < 0


def _runs_under(line: Segment, at: tuple[float, float], box: Box) -> bool:
    x, y = at
    corners = (
        (x - box.side, y - box.above), (x + box.side, y + box.below),
        (x - box.side, y + box.below), (x + box.side, y - box.above),
    )  # fmt: skip
    return _cross(line, (corners[0], corners[1])) or _cross(line, (corners[2], corners[3]))
