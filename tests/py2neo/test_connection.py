from __future__ import annotations

from pathlib import Path

import pytest
from py2neo.errors import ServiceUnavailable

from graph.py2neo import connected
from graph.store import StoreSettings, open_store, stop_embedded


def test_it_starts_the_embedded_server_and_stops_it_again(tmp_path: Path) -> None:
    settings = StoreSettings(data=tmp_path)
    with connected(settings) as graph:
        assert graph.evaluate("RETURN 1") == 1
    assert not stop_embedded(tmp_path)


def test_it_finds_the_server_that_runs_and_leaves_it_running(embedded_settings: StoreSettings) -> None:
    with open_store(embedded_settings) as store:
        with connected(embedded_settings) as graph:
            assert graph.name == "chidao"
        assert store.read("count_documents")


def test_nothing_is_open_after_the_block(embedded_settings: StoreSettings) -> None:
    with connected(embedded_settings) as graph:
        graph.evaluate("RETURN 1")
    with pytest.raises(ServiceUnavailable):
        graph.evaluate("RETURN 1")


@pytest.fixture
def embedded_settings(request: pytest.FixtureRequest) -> StoreSettings:
    settings: StoreSettings = request.getfixturevalue("embedded_server").settings
    return settings
