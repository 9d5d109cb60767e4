"""The picture of the samples: a graph as SVG, with a legend in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import networkx as nx

from docs.boxes import Layout, frame
from docs.labels import LEADING, Label, label
from docs.layout import place
from docs.svg import FONT, PAPER, QUIET, Stroke, Style, circle, line, plate, text

_MARGIN, _HEAD, _FOOT, _NARROWEST = 28, 64, 88, 940
_CENTRE, _LOCAL, _PERSON, _ACT, _ACT_INK = "#1f5f8b", "#3d9a8b", "#8a8f98", ("#fdf0d0", "#e0b960"), "#6b4e12"
_MORE = 1.8  # pixels that each further document makes a coordination wider
STROKES = {
    "HOLDS_POSITION": Stroke("#c3c6cc", 1.1),
    "MEMBER_OF": Stroke("#7d93a6", 1.4, "6 4"),
    "STANDING_AGENCY_OF": Stroke("#7d93a6", 1.4, "6 4"),
    "ISSUES": Stroke("#d9a441", 1.5, "1 4"),
    "SIGNS": Stroke("#d9a441", 1.5, "1 4"),
    "IMPLEMENTS": Stroke("#d9a441", 1.5),
    "COORDINATES_WITH": Stroke("#c8553d", 2.4),
}  # in the order in which they are drawn: the quiet ones below
_LEGEND = (
    (
        ("centre", "cơ quan trung ương", "central body"),
        ("local", "cơ quan địa phương", "local body"),
        ("act", "chương trình, văn bản", "programme, act"),
        ("person", "người ở nhiều cơ quan", "person at several bodies"),
    ),
    (
        ("COORDINATES_WITH", "phối hợp (số: tài liệu)", "coordinate (number: documents)"),
        ("IMPLEMENTS", "thực hiện", "carries out"),
        ("ISSUES", "ban hành, ký", "issues, signs"),
        ("MEMBER_OF", "thành viên, thường trực của", "member, standing agency of"),
        ("HOLDS_POSITION", "giữ chức vụ tại", "holds a post at"),
    ),
)


def picture(graph: nx.Graph, title: tuple[str, str]) -> str:
    """`graph` of docs.drawn as an SVG document; `title` in Vietnamese and English."""
    labels = {node: label(data) for node, data in graph.nodes(data=True)}
    layout = place(graph, {node: each.box for node, each in labels.items()})
    _, _, right, bottom = frame(layout)
    width, height = max(right + 2 * _MARGIN, _NARROWEST), bottom + _HEAD + _FOOT
    indent = (width - right) / 2
    layout = replace(layout, positions={n: (x + indent, y + _HEAD) for n, (x, y) in layout.positions.items()})
    vi, en = map(escape, title)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img" '
        f'aria-label="{vi}" font-family="{FONT}">',
        f"<title>{vi} / {en}</title>",
        f'<rect width="100%" height="100%" rx="10" fill="{PAPER}"/>',
        text((_MARGIN, 30), title[0], Style(17, weight=700, anchor="start")),
        text((_MARGIN, 49), title[1], Style(13, QUIET, anchor="start")),
        *_edges(graph, layout),
        *(part for node in graph for part in _node(graph.nodes[node], node, layout, labels)),
        *_counts(graph, layout),
        *_legend(height - _FOOT + 30),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _edges(graph: nx.Graph, layout: Layout) -> Iterator[str]:
    order = list(STROKES)
    edges = [edge for edge in graph.edges(data=True) if edge[2]["kind"] in STROKES]
    for a, b, data in sorted(edges, key=lambda edge: order.index(edge[2]["kind"])):
        stroke = STROKES[data["kind"]]
        if data["kind"] == "COORDINATES_WITH":
            stroke = replace(stroke, width=stroke.width + _MORE * (data["documents"] - 1))
        yield line(layout.positions[a], layout.positions[b], stroke)


def _counts(graph: nx.Graph, layout: Layout) -> Iterator[str]:
    """In how many documents two bodies coordinate, where it is more than one."""
    for a, b, data in graph.edges(data=True):
        if data["kind"] == "COORDINATES_WITH" and data["documents"] > 1:
            middle = _free(layout, a, b)
            yield circle(middle, 9, STROKES["COORDINATES_WITH"].colour)
            words = Style(11, "#fff", weight=700, halo=False)
            yield text((middle[0], middle[1] + 4), str(data["documents"]), words)


def _free(layout: Layout, a: str, b: str) -> tuple[float, float]:
    """The point of an edge, near its middle, where a number hides no name; the middle where there is none."""
    (x, y), (u, v) = layout.positions[a], layout.positions[b]
    points = [(x + (u - x) * part, y + (v - y) * part) for part in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)]
    free = (point for point in points if not any(map(partial(_covers, layout, point), layout.positions)))
    return next(free, points[0])


def _covers(layout: Layout, point: tuple[float, float], node: str) -> bool:
    (x, y), box = layout.positions[node], layout.boxes[node]
    return abs(point[0] - x) < box.side + 4 and -box.above - 4 < point[1] - y < box.below + 4


def _node(data: Mapping[str, Any], node: str, layout: Layout, labels: Mapping[str, Label]) -> Iterator[str]:
    (x, y), name, covered = layout.positions[node], labels[node], layout.boxes[node]
    yield f"<g><title>{escape(data['name'])} — {data['documents']} tài liệu (documents)</title>"
    if not name.radius:
        yield plate((x, y), (name.width + 16, name.height + 10), _ACT)
        top = y - name.height / 2
    else:
        yield circle((x, y), name.radius, _fill(data))
        below = covered.below >= covered.above
        top = y + name.radius + 3 if below else y - name.radius - 3 - name.height
    for index, words in enumerate(name.lines):
        yield text((x, top + (index + 0.82) * name.size * LEADING), words, _style(data, name))
    yield "</g>"


def _fill(data: Mapping[str, Any]) -> str:
    if data["kind"] == "Person":
        return _PERSON
    return _LOCAL if data["local"] else _CENTRE


def _style(data: Mapping[str, Any], name: Label) -> Style:
    if data["kind"] == "Person":
        return Style(name.size, QUIET, italic=True)
    if data["kind"] == "Program":
        return Style(name.size, _ACT_INK, halo=False)
    return Style(name.size, weight=600 if data["documents"] > 1 else 400)


def _legend(top: float) -> Iterator[str]:
    """What the marks mean, what the lines mean; Vietnamese above, English below."""
    for row, entries in enumerate(_LEGEND):
        x, y = float(_MARGIN), top + 34 * row
        for key, vi, en in entries:
            yield _sign(key, (x + 11, y - 2))
            yield text((x + 29, y), vi, Style(anchor="start"))
            yield text((x + 29, y + 13), en, Style(10, QUIET, anchor="start"))
            x += 29 + max(Label((vi,), 11.5, 0).width, Label((en,), 10, 0).width) + 12


def _sign(key: str, at: tuple[float, float]) -> str:
    if key in STROKES:
        return line((at[0] - 11, at[1]), (at[0] + 11, at[1]), STROKES[key])
    if key == "act":
        return plate(at, (20, 14), _ACT)
    return circle(at, *{"centre": (8, _CENTRE), "local": (8, _LOCAL), "person": (4, _PERSON)}[key])
