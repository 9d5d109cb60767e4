"""Where the nodes of a small graph are drawn: near what they are joined to, and no label upon another.

Pure Python with the operations that IEEE 754 rounds exactly, so that the drawing is the same on every machine and
in every version of Python; the layouts of networkx need numpy.
Method: stress majorization (Gansner, Koren, North 2004, "Graph Drawing by Stress Majorization"), then boxes that
overlap are pushed apart; of several starts the drawing with the fewest crossings is kept.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import fsum, sqrt

import networkx as nx

from docs.boxes import Box, Layout, Positions, frame, shift
from docs.disorder import disorder

_EDGE = 105.0  # the length that an edge should have, in pixels
_WIDER = 1.15  # labels are wide
_APART = 3.2  # how many edges apart the parts of a graph that nothing joins should be
_STARTS, _STEPS, _PUSHES = 32, 70, 400


def place(graph: nx.Graph, boxes: Mapping[str, Box]) -> Layout:
    """Where to draw the nodes of `graph`, whose labels stand below or, where edges leave downwards, above."""
    lengths = _lengths(graph)
    drawings = [_drawing(graph, lengths, boxes, seed) for seed in range(_STARTS)]
    best = min(drawings, key=lambda layout: disorder(graph, layout))
    left, top, _, _ = frame(best)
    return Layout({node: (x - left, y - top) for node, (x, y) in best.positions.items()}, best.boxes)


def _lengths(graph: nx.Graph) -> dict[tuple[str, str], float]:
    steps = dict(nx.all_pairs_shortest_path_length(graph))
    return {(a, b): _EDGE * steps[a].get(b, _APART) for a, b in combinations(sorted(graph), 2)}


def _drawing(
    graph: nx.Graph, lengths: Mapping[tuple[str, str], float], boxes: Mapping[str, Box], seed: int
) -> Layout:
    start, nodes = random.Random(seed), sorted(graph)  # noqa: S311
    size = _EDGE * sqrt(len(nodes))
    positions = {node: (start.random() * size, start.random() * size) for node in nodes}
    near: dict[str, list[tuple[str, float]]] = {node: [] for node in nodes}
    for (a, b), length in lengths.items():
        near[a].append((b, length))
        near[b].append((a, length))
    for _ in range(_STEPS):
        for node in nodes:
            positions[node] = _better(node, positions, near[node])
    positions = {node: (x * _WIDER, y) for node, (x, y) in _lying(positions).items()}
    turned = {node: _turned(node, graph, positions, boxes[node]) for node in nodes}
    for _ in range(_PUSHES):
        if not _push_apart(positions, turned):
            break
    return Layout(positions, turned)


def _length(x: float, y: float) -> float:
    # math.hypot may differ in the last bit from one version to the next.
    return sqrt(x * x + y * y)


def _lying(positions: Positions) -> Positions:
    """`positions` turned so that their longer axis is horizontal."""
    count = len(positions)
    across, down = (fsum(p[axis] for p in positions.values()) / count for axis in (0, 1))
    centred = {node: (x - across, y - down) for node, (x, y) in positions.items()}
    xx = fsum(x * x for x, _ in centred.values())
    yy = fsum(y * y for _, y in centred.values())
    xy = fsum(x * y for x, y in centred.values())
    longest = (xx + yy) / 2 + _length((xx - yy) / 2, xy)
    u, v = (xy, longest - xx) if abs(xy) > 1e-9 else ((1.0, 0.0) if xx >= yy else (0.0, 1.0))
    length = _length(u, v)
    u, v = u / length, v / length
    return {node: (x * u + y * v, y * u - x * v) for node, (x, y) in centred.items()}


def _turned(node: str, graph: nx.Graph, positions: Positions, box: Box) -> Box:
    """`box`, flipped where the edges would run through the label below rather than through one above."""
    x, y = positions[node]
    tilt = 0.0
    for other in graph[node]:
        u, v = positions[other]
        steep = abs(v - y) > 0.7 * abs(u - x)
        tilt += (1 if v > y else -1) if steep else 0
    return box.flipped if tilt > 0 else box


def _better(node: str, positions: Positions, others: Sequence[tuple[str, float]]) -> tuple[float, float]:
    """The place of least stress for `node` while the others stay where they are."""
    x, y = positions[node]
    across = down = weights = 0.0
    for other, length in others:
        u, v = positions[other]
        distance = max(_length(x - u, y - v), 1e-6)
        weight = 1 / (length * length)
        across += weight * (u + length * (x - u) / distance)
        down += weight * (v + length * (y - v) / distance)
        weights += weight
    return across / weights, down / weights


def _push_apart(positions: Positions, boxes: Mapping[str, Box]) -> bool:
    """Move every two boxes that overlap away from each other; False where none do."""
    pushed = False
    for a, b in combinations(sorted(positions), 2):
        if away := shift(a, b, positions, boxes):
            pushed = True
            for node, sign in ((a, -0.5), (b, 0.5)):
                x, y = positions[node]
                positions[node] = x + sign * away[0], y + sign * away[1]
    return pushed
