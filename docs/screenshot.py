"""python -m docs.screenshot: draw docs/viewer.png, the viewer with the samples, a link and its sentences.

It takes Debian's chromium (or that of CHROMIUM) and the built viewer, and is no part of `docs.generate`: pixels differ
a little from one machine's fonts to another's.
"""

from __future__ import annotations

import os
import shutil
import sys

import httpx
from playwright.sync_api import sync_playwright

from docs.generate import DOCS
from docs.served import samples_served

PICTURE = DOCS / "viewer.png"
_SCREEN = {"width": 1120, "height": 620}
_MOST = 150_000  # bytes
_STILL = 2_500  # milliseconds until the panel is open and the names are set


def main() -> None:
    """Draw the picture. Exits with 1 where it comes out too large."""
    with samples_served() as client:
        _draw(str(client.base_url).rstrip("/") + _view(client))
    if PICTURE.stat().st_size > _MOST:
        sys.exit(f"{PICTURE} is larger than {_MOST} bytes")


def _view(client: httpx.Client) -> str:
    """The coordination network, its strongest link selected."""
    link = client.get("/v1/subgraph", params={"type": "COORDINATES_WITH"}).json()["links"][0]
    return f"/?language=vi&theme=light#select={link['source']},{link['target']},{link['type']}"


def _draw(address: str) -> None:
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport=_SCREEN, reduced_motion="reduce")  # type: ignore[arg-type]
        page.goto(address)
        page.locator(".quote").first.wait_for()
        page.wait_for_timeout(_STILL)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
