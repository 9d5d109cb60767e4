"""How soon the viewer shows something, and answers a hand: on the real service, in the real browser.

The first useful picture is the first draw that has nodes, counted from the start of the navigation, in a browser that
has kept nothing. Typing is the browser's own measure of an event (to the next paint after it), hovering the time from
the event to cytoscape's next draw. Both wait for whatever else the machine does; the computing time of the main thread
for a key (the hits that it brings included) and for a hover does not.
"""

from __future__ import annotations

import os
import shutil
import statistics
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from docs.served import samples_served

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_SCREEN = {"width": 1280, "height": 800}
_WORDS = "nguyen van"
_HOVERED = 30  # nodes
_CANVAS = "document.querySelector('.canvas')?._cyreg?.cy"
_WATCH = f"""
window.slowest = 0;
window.longest = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => {{
  if (entry.name.startsWith('key') || entry.name === 'input') window.slowest = Math.max(window.slowest, entry.duration);
}})).observe({{ type: 'event', durationThreshold: 16 }});
new PerformanceObserver(list => list.getEntries().forEach(entry => {{
  window.longest = Math.max(window.longest, entry.duration);
}})).observe({{ type: 'longtask' }});
const look = () => {{
  const cy = {_CANVAS};
  if (cy?.nodes().length > 0) requestAnimationFrame(() => {{ window.firstPicture = performance.now(); }});
  else requestAnimationFrame(look);
}};
look();
"""
_HOVERS = f"""() => {{
  window.hovers = [];
  const cy = {_CANVAS};
  cy.on('mouseover', 'node', event => {{
    const start = event.originalEvent.timeStamp;
    cy.one('render', () => window.hovers.push(performance.now() - start));
  }});
  const {{ left, top }} = cy.container().getBoundingClientRect();
  return cy.nodes().map(node => node.renderedPosition()).map(({{ x, y }}) => [left + x, top + y]);
}}"""


def run(rounds: int, address: str = "") -> None:
    """Print a table: for the samples, and for the service at `address` where one is given."""
    table = Table(
        *("", "first picture ms", "slowest key ms", "longest task ms", "slowest hover ms"),
        *("computing a key ms", "a hover ms"),
        title="Viewer: opening, typing, hovering",
        title_justify="left",
        title_style="bold",
        pad_edge=False,
        box=None,
    )
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        with samples_served() as client:
            table.add_row("samples", *_measured(browser, str(client.base_url).rstrip("/"), rounds))
        if address:
            table.add_row(_size(browser, address), *_measured(browser, address.rstrip("/"), rounds))
        browser.close()
    Console(highlight=False, width=140).print("", table)


def _size(browser: Browser, address: str) -> str:
    context = browser.new_context()
    stats = context.request.get(f"{address.rstrip('/')}/v1/stats").json()
    context.close()
    return f"{sum(stats['facts'].values()):,} facts"


def _measured(browser: Browser, address: str, rounds: int) -> list[str]:
    found = [_round(browser, address) for _ in range(rounds)]
    return [f"{statistics.median(values):.0f}" for values in zip(*found, strict=True)]


def _round(browser: Browser, address: str) -> tuple[float, float, float, float, float, float]:
    context = browser.new_context(viewport=_SCREEN, reduced_motion="reduce", locale="vi-VN")  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(address)
    first = _until(page, "window.firstPicture")
    page.wait_for_timeout(1_000)
    page.evaluate("window.longest = window.slowest = 0")
    wire = context.new_cdp_session(page)
    wire.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _computed(wire)
    page.get_by_role("combobox").first.press_sequentially(_WORDS, delay=120)
    page.wait_for_timeout(2_000)
    key = (_computed(wire) - before) / len(_WORDS)
    typing = page.evaluate("[window.slowest, window.longest]")
    page.keyboard.press("Escape")
    places = page.evaluate(_HOVERS)[:_HOVERED]
    before = _computed(wire)
    for x, y in places:
        page.mouse.move(x, y)
        page.wait_for_timeout(60)
    hover = (_computed(wire) - before) / len(places)
    hovers = page.evaluate("window.hovers")
    context.close()
    return first, typing[0], typing[1], max(hovers, default=float("nan")), key, hover


def _computed(wire: CDPSession) -> float:
    """Milliseconds that the main thread of the page has computed so far, those it waited for a processor apart."""
    metrics = wire.send("Performance.getMetrics")["metrics"]
    return 1_000 * next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


def _until(page: Page, expression: str) -> float:
    """The value of `expression` once there is one; the policy of the page forbids playwright's own way of waiting."""
    found: Any = None
    while not (found := page.evaluate(expression)):
        page.wait_for_timeout(20)
    return float(found)
