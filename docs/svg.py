"""The few shapes of SVG that the picture is drawn with; coordinates are rounded to a tenth of a pixel."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

FONT = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif"
PAPER, INK, QUIET = "#fcfbf8", "#22303c", "#5b6874"

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: colour, width in pixels, dashes as SVG writes them."""

    colour: str
    width: float
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; `halo` keeps lines below from running into the letters."""

    size: float = 11.5
    colour: str = INK
    weight: int = 400
    italic: bool = False
    anchor: str = "middle"
    halo: bool = True


def text(at: Point, words: str, style: Style) -> str:
    """A line of text whose baseline is at `at`."""
    more = ' font-style="italic"' if style.italic else ""
    more += f' font-weight="{style.weight}"' if style.weight != 400 else ""
    more += f' text-anchor="{style.anchor}"' if style.anchor != "start" else ""
    if style.halo:
        more += f' stroke="{PAPER}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"'
    return (
        f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" font-size="{style.size:g}" fill="{style.colour}"{more}>'
        f"{escape(words)}</text>"
    )


def line(start: Point, end: Point, stroke: Stroke) -> str:
    """A straight line."""
    dash = f' stroke-dasharray="{stroke.dash}"' if stroke.dash else ""
    return (
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        f'stroke="{stroke.colour}" stroke-width="{stroke.width:.1f}" stroke-linecap="round"{dash}/>'
    )


def circle(at: Point, radius: float, fill: str) -> str:
    """A filled circle with a white rim."""
    return (
        f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}" fill="{fill}" stroke="#fff" '
        'stroke-width="1.5"/>'
    )


def plate(at: Point, size: tuple[float, float], colours: tuple[str, str]) -> str:
    """A rounded rectangle around `at`; `colours` of its face and of its rim."""
    (x, y), (width, height), (face, rim) = at, size, colours
    return (
        f'<rect x="{x - width / 2:.1f}" y="{y - height / 2:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'rx="{min(7, height / 3):.1f}" fill="{face}" stroke="{rim}"/>'
    )
