"""The viewer's files, as the service serves them; what they do is tried in tests/viewer/."""

from __future__ import annotations

import gzip
import re

import httpx
import pytest

from api.routes import viewer


@pytest.fixture
def built() -> None:
    if not (viewer.BUILT / "index.html").is_file():
        pytest.fail("the viewer is not built; run: make viewer")


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("address", ["/", "/embed"])
def test_the_page_loads_nothing_from_elsewhere(client: httpx.Client, address: str) -> None:
    page = client.get(address)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "://" not in page.text
    loaded = re.findall(r'(?:src|href)="(\./assets/[^"]+)"', page.text)
    assert {each.rpartition(".")[2] for each in loaded} == {"js", "css", "svg"}
    for each in loaded:
        asset = client.get(each.removeprefix("."))
        assert asset.status_code == 200
        assert "immutable" in asset.headers["cache-control"]
        assert asset.headers["x-content-type-options"] == "nosniff"


@pytest.mark.usefixtures("built")
def test_the_policy_allows_own_scripts_and_styles_only(client: httpx.Client) -> None:
    policy = dict(
        part.strip().split(" ", 1) for part in client.get("/").headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"


@pytest.mark.usefixtures("built")
def test_only_the_embedded_view_may_stand_in_a_frame(client: httpx.Client) -> None:
    assert client.get("/").headers["x-frame-options"] == "DENY"
    assert "frame-ancestors *" in client.get("/embed").headers["content-security-policy"]
    assert client.get("/embed").headers["x-frame-options"] != "DENY"


def test_no_file_outside_the_viewer_is_served(client: httpx.Client) -> None:
    for path in ("/assets/../app.py", "/assets/%2e%2e/app.py", "/assets/nothing.js", "/assets/"):
        answer = client.get(path)
        assert answer.status_code in (404, 405), path
        assert answer.headers["content-type"] == "application/problem+json"


def test_without_the_viewer_the_routes_are_listed(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(viewer, "BUILT", tmp_path)
    assert client.get("/").text == client.get("/docs").text


@pytest.mark.usefixtures("built")
def test_the_scripts_stay_small() -> None:
    scripts = [path.read_bytes() for path in (viewer.BUILT / "assets").glob("*.js")]
    assert 0 < sum(len(gzip.compress(script)) for script in scripts) < 300_000
