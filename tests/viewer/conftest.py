"""One service and one browser for all tests of the viewer; each test has a page of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, sync_playwright

from api.routes.viewer import BUILT
from api.settings import ServiceSettings
from cli.uploads import read_upload
from docs.generate import sample_graphs
from graph.store import StoreSettings, open_store
from tests.api.serving import served
from tests.viewer.crowd import crowd
from tests.viewer.person import Person

# Without --disable-gpu the software renderer of GL slows a canvas down to 3 draws a second.
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DESKTOP = {"width": 1280, "height": 800}
KEY = "khoa-cua-toi"
PHONE = {"width": 390, "height": 780}


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the service answers, with the samples in a store of its own."""
    settings = StoreSettings(data=tmp_path_factory.mktemp("viewer"))
    with open_store(settings) as store:
        for graph in sample_graphs():
            store.replace(graph)
        with served(lambda: open_store(settings)) as client:
            yield str(client.base_url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, or the one that CHROMIUM names."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    missing = "chromium (tests/tools.sh installs it)" if not path else None
    if not (BUILT / "index.html").is_file():
        missing = "the built viewer (make viewer)"
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"no {missing} to test with")
    if missing:
        pytest.skip(f"no {missing} to test with")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def person(browser: Browser, address: str) -> Iterator[Person]:
    """Someone in front of a wide screen, reading Vietnamese."""
    yield from _in_front_of(browser, address, DESKTOP)


@pytest.fixture
def with_key(browser: Browser, tmp_path: Path) -> Iterator[Person]:
    """Someone in front of a service that takes documents, with a few samples loaded and the key KEY."""
    settings = StoreSettings(data=tmp_path / "data")
    with open_store(settings) as store:
        for graph in sample_graphs()[:6]:
            store.replace(graph)
        with served(lambda: open_store(settings), ServiceSettings(key=KEY), read_upload) as client:
            yield from _in_front_of(browser, str(client.base_url), DESKTOP)


@pytest.fixture
def with_phone(browser: Browser, address: str) -> Iterator[Person]:
    """Someone with a phone."""
    yield from _in_front_of(browser, address, PHONE)


@pytest.fixture
def in_motion(browser: Browser, address: str) -> Iterator[Person]:
    """Someone who has not asked for less motion."""
    yield from _in_front_of(browser, address, DESKTOP, motion="no-preference")


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service answers that knows one large meeting, and nothing else."""
    settings = StoreSettings(data=tmp_path_factory.mktemp("crowd"))
    with open_store(settings) as store:
        store.replace(crowd())
        with served(lambda: open_store(settings)) as client:
            yield str(client.base_url)


@pytest.fixture
def at_a_crowd(browser: Browser, crowded: str) -> Iterator[Person]:
    """Someone in front of a service that knows one large meeting."""
    yield from _in_front_of(browser, crowded, DESKTOP)


@pytest.fixture
def at_nothing(browser: Browser, tmp_path: Path) -> Iterator[Person]:
    """Someone in front of a service without any document."""
    settings = StoreSettings(data=tmp_path / "data")
    with served(lambda: open_store(settings)) as client:
        yield from _in_front_of(browser, str(client.base_url), DESKTOP)


@pytest.fixture
def with_sharp_screen(browser: Browser, address: str) -> Iterator[Person]:
    """Someone in front of a screen with three dots a pixel."""
    yield from _in_front_of(browser, address, DESKTOP, dots=3)


def _in_front_of(
    browser: Browser,
    address: str,
    screen: dict[str, int],
    *,
    dots: int = 1,
    motion: Literal["reduce", "no-preference"] = "reduce",
) -> Iterator[Person]:
    context = browser.new_context(
        viewport=screen,  # type: ignore[arg-type]
        device_scale_factor=dots,
        locale="vi-VN",
        reduced_motion=motion,
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
        has_touch=screen is PHONE,
    )
    context.set_default_timeout(10_000)
    person = Person(context.new_page(), address)
    yield person
    context.close()
    assert person.complaints == []
    assert person.elsewhere == []
