"""Draws a second of the viewer in a real browser, beside a page with cytoscape alone: same graph, places and flags.

Mouse events go over the debugger's wire without waiting for each, 125 a second, as a hand moves; the
library's own redraws are counted, not animation frames. Warm frames move a bitmap: the column of
whole redraws draws everything anew.
"""

from __future__ import annotations

import asyncio
import json
import math
import os
import random
import shutil
import statistics
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, CDPSession, Page, Route, async_playwright
from rich.console import Console
from rich.table import Table

from api.routes.viewer import BUILT

_LIBRARY = Path(__file__).parents[1] / "viewer" / "node_modules" / "cytoscape" / "dist" / "cytoscape.min.js"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_SCREEN = {"width": 1280, "height": 800}
_SITE = "http://viewer.invalid"
SIZES = ((500, 1_500), (2_000, 5_000))
_SECONDS = 1.5  # of each gesture
_WARM_UPS = 2  # pans before a round: cytoscape fills its bitmaps meanwhile
_WHEEL = 3  # pixels of the wheel at an event, at most: in and out to 2.4 times
_EVERY = 0.008  # seconds between two mouse events

_BARE = """<!doctype html><meta charset="utf-8"><style>html, body, .canvas { margin: 0; height: 100%; }</style>
<div class="canvas"></div><script src="/cytoscape.js"></script><script src="/bare.js"></script>"""
_BARE_SCRIPT = """
const { elements, zoom, pan } = GRAPH;
cytoscape({
  container: document.querySelector('.canvas'), elements, layout: { name: 'preset' },
  zoom, pan, minZoom: 0.08, maxZoom: 4,
  style: [
    { selector: 'node', style: { width: 'data(size)', height: 'data(size)', label: 'data(label)', 'font-size': 12,
      'background-color': '#0f7a5c', 'text-valign': 'bottom' } },
    { selector: 'edge', style: { width: 1.5, 'curve-style': 'bezier', 'line-color': '#8bb' } },
  ],
});
"""
_CANVAS = "document.querySelector('.canvas')?._cyreg?.cy"
_COUNT = f"""() => {{
  window.draws = [];
  if (window.counting) return;
  window.counting = true;
  {_CANVAS}.on('render', () => window.draws.push(performance.now()));
}}"""
# A hand moves the background, not a node: the place nearest to the middle at which nothing is drawn.
_FREE = f"""() => {{
  const cy = {_CANVAS};
  const {{ left, top, width, height }} = cy.container().getBoundingClientRect();
  const places = [];
  for (let x = left + 8; x < left + width; x += 40)
    for (let y = top + 8; y < top + height; y += 40) places.push([x, y]);
  const far = ([x, y]) => Math.hypot(x - left - width / 2, y - top - height / 2);
  const free = ([x, y]) => {{
    const at = cy.renderer().projectIntoViewport(x, y);
    const over = document.elementFromPoint(x, y)?.closest('.canvas');
    return over && !cy.renderer().findNearestElement(at[0], at[1], true, false);
  }};
  return places.sort((one, other) => far(one) - far(other)).find(free);
}}"""
_REDRAW = f"""async () => {{
  const cy = {_CANVAS};
  const taken = [];
  for (let turn = 0; turn < 5; turn += 1) {{
    const start = performance.now();
    await new Promise(done => {{ cy.one('render', done); cy.style().update(); cy.forceRender(); }});
    taken.push(performance.now() - start);
  }}
  return taken.sort((a, b) => a - b)[2];
}}"""


_Move = Callable[[CDPSession, float, float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Gesture:
    """What one gesture came to: draws a second, milliseconds between draws (p95), of the main thread for a draw."""

    rate: float
    gap: float
    work: float


@dataclass(frozen=True, slots=True)
class Round:
    """Both gestures on one page, and milliseconds to draw everything anew."""

    pan: Gesture
    zoom: Gesture
    redraw: float


def graph(nodes: int, links: int) -> dict[str, Any]:
    """An answer of /v1/subgraph, made up: bodies that coordinate, some with many others."""
    dice = random.Random(7)
    ids = [f"org-{number:04}" for number in range(nodes)]
    pairs: dict[tuple[str, str], int] = {}
    while len(pairs) < links:
        one, other = ids[int(nodes * dice.random() ** 2)], dice.choice(ids)
        if one < other:
            pairs[one, other] = dice.randint(1, 20)
    body: dict[str, Any] = {"type": "Organization", "aliases": [], "level": "province", "place": None}
    undated: dict[str, Any] = {"first": None, "last": None}
    return {
        "nodes": [
            {
                **body,
                "id": id_,
                "name": f"Sở Nông nghiệp số {id_[4:]}",
                "documents": dice.randint(1, 50),
                "links": 3,
            }
            for id_ in ids
        ],
        "links": [
            {
                "source": one,
                "target": other,
                "type": "COORDINATES_WITH",
                "documents": count,
                **undated,
                "roles": [],
                "under": [],
            }
            for (one, other), count in pairs.items()
        ],
        "left_out": {"nodes": 0, "links": 0},
        "corpus": "made up",
    }


def run(rounds: int, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    """Print a table for each of `sizes`, in nodes and links.

    Raises FileNotFoundError where the browser or the built viewer is missing.
    """
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium")
    for what in (browser, BUILT / "index.html", _LIBRARY):
        if not what or not Path(what).exists():
            raise FileNotFoundError(f"{what or 'chromium'} is missing: bash tests/tools.sh and make viewer")
    for nodes, links in sizes:
        found = asyncio.run(_measured(str(browser), graph(nodes, links), rounds))
        _show(f"Viewer: {nodes:,} nodes, {links:,} links", found)


async def _measured(path: str, answer: dict[str, Any], rounds: int) -> dict[str, list[Round]]:
    found: dict[str, list[Round]] = {"cytoscape alone": [], "viewer": []}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=_FLAGS)
        viewer = await _opened(browser, "/#type=*", answer)
        drawn = await viewer.evaluate(
            f"(cy => ({{ elements: cy.json().elements, zoom: cy.zoom(), pan: cy.pan() }}))({_CANVAS})"
        )
        bare = await _opened(browser, "/bare", drawn)
        for _ in range(rounds):  # in turn, so that a busy machine slows both alike
            for name, page in (("cytoscape alone", bare), ("viewer", viewer)):
                found[name].append(await _round(page))
        await browser.close()
    return found


async def _opened(browser: Browser, path: str, answer: dict[str, Any]) -> Page:
    page = await (await browser.new_context(viewport=_SCREEN, reduced_motion="reduce")).new_page()  # type: ignore[arg-type]

    async def serve(route: Route) -> None:
        name = route.request.url.removeprefix(_SITE).partition("?")[0].partition("#")[0]
        text = {"/bare": _BARE, "/bare.js": f"const GRAPH = {json.dumps(answer)};{_BARE_SCRIPT}"}
        if name in text:
            kind = "text/html" if name == "/bare" else "text/javascript"
            await route.fulfill(body=text[name], content_type=kind)
        elif name == "/v1/subgraph":
            await route.fulfill(json=answer)
        elif name.startswith("/v1/") or name == "/healthz":
            await route.fulfill(json={"first": None, "last": None, "writable": False})
        else:
            file = _LIBRARY if name == "/cytoscape.js" else BUILT / (name.strip("/") or "index.html")
            await route.fulfill(path=file)

    await page.route("**/*", serve)
    await page.goto(_SITE + path)
    while not await page.evaluate(f"{_CANVAS}?.nodes().length > 0"):
        await asyncio.sleep(0.1)
    await asyncio.sleep(2)
    return page


async def _round(page: Page) -> Round:
    await page.bring_to_front()
    wire = await page.context.new_cdp_session(page)
    await wire.send("Performance.enable")
    for _ in range(_WARM_UPS):
        await _gesture(page, wire, _panning)
    found = Round(
        await _gesture(page, wire, _panning),
        await _gesture(page, wire, _zooming),
        await page.evaluate(_REDRAW),
    )
    await wire.detach()
    return found


async def _gesture(page: Page, wire: CDPSession, move: _Move) -> Gesture:
    x, y = await page.evaluate(_FREE)
    await page.evaluate(_COUNT)
    before = await _busy(wire)
    await move(wire, x, y)
    busy = await _busy(wire) - before
    draws: list[float] = await page.evaluate("window.draws")
    gaps = sorted(later - earlier for earlier, later in pairwise(draws)) or [math.inf]
    return Gesture(
        len(draws) / _SECONDS, gaps[int(0.95 * (len(gaps) - 1))], 1_000 * busy / max(len(draws), 1)
    )


async def _busy(wire: CDPSession) -> float:
    metrics = (await wire.send("Performance.getMetrics"))["metrics"]
    return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


async def _panning(wire: CDPSession, x: float, y: float) -> None:
    await wire.send("Input.dispatchMouseEvent", _mouse("mousePressed", x, y))
    await _in_time(
        wire, lambda at: _mouse("mouseMoved", x + 200 * math.sin(4 * at), y + 120 * math.sin(6 * at))
    )
    await wire.send("Input.dispatchMouseEvent", _mouse("mouseReleased", x, y))


async def _zooming(wire: CDPSession, x: float, y: float) -> None:
    await _in_time(
        wire, lambda at: _mouse("mouseWheel", x, y) | {"deltaX": 0, "deltaY": _WHEEL * math.cos(4 * at)}
    )


async def _in_time(wire: CDPSession, event: Callable[[float], dict[str, Any]]) -> None:
    sent = []
    for number in range(int(_SECONDS / _EVERY)):
        sent.append(asyncio.ensure_future(wire.send("Input.dispatchMouseEvent", event(number * _EVERY))))
        await asyncio.sleep(_EVERY)
    await asyncio.gather(*sent)


def _mouse(kind: str, x: float, y: float) -> dict[str, Any]:
    # Between nodes and links nothing is grabbed: the background is what a hand moves.
    return {
        "type": kind,
        "x": x,
        "y": y,
        "button": "none" if kind == "mouseWheel" else "left",
        "clickCount": 1,
    }


def _show(title: str, found: dict[str, list[Round]]) -> None:
    heads = (
        "",
        "pan /s",
        "zoom /s",
        "gap p95 ms",
        "work ms/draw",
        "whole redraw ms",
        "pan to alone",
        "zoom to alone",
        "work to alone",
        "redraw to alone",
    )
    table = Table(*heads, title=title, title_justify="left", title_style="bold", pad_edge=False, box=None)
    alone = _medians(found["cytoscape alone"])
    for name, rounds in found.items():
        median = _medians(rounds)
        pan, zoom, work, redraw = (
            f"{each / peer:.2f}" for each, peer in zip(_compared(median), _compared(alone), strict=True)
        )
        cells = (
            f"{median.pan.rate:.0f}",
            f"{median.zoom.rate:.0f}",
            f"{median.pan.gap:.0f}",
            f"{median.pan.work:.1f}",
            f"{median.redraw:.0f}",
            *(pan, zoom, work, redraw),
        )
        table.add_row(name, *cells)
    Console(highlight=False, width=140).print("", table)


def _compared(one: Round) -> tuple[float, float, float, float]:
    return one.pan.rate, one.zoom.rate, one.pan.work, one.redraw


def _medians(rounds: list[Round]) -> Round:
    def gesture(of: Callable[[Round], Gesture]) -> Gesture:
        names = (field.name for field in fields(Gesture))
        return Gesture(*(statistics.median(getattr(of(one), name) for one in rounds) for name in names))

    redraw = statistics.median(one.redraw for one in rounds)
    return Round(gesture(lambda one: one.pan), gesture(lambda one: one.zoom), redraw)
