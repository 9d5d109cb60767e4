"""Fixtures for all tests: each server is started once for the whole run, and emptied for each test."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import pytest

from graph.store import Store, StoreSettings, open_store
from tests.servers import TestServer, neo4j


@pytest.fixture(scope="session")
def embedded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    settings = StoreSettings(data=tmp_path_factory.mktemp("data"))
    with open_store(settings):
        folder = settings.data / "embedded"
        port = json.loads((folder / "ports.json").read_text())["bolt"]
        password = (folder / "password").read_text()
        yield TestServer(settings, f"bolt://127.0.0.1:{port}", "root", password, "chidao")


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    if server := neo4j.configured(os.environ):
        yield server
        return
    try:
        with neo4j.started(tmp_path_factory.mktemp("neo4j")) as server:
            yield server
    except neo4j.UnavailableError as reason:
        if os.environ.get("CI") == "true":
            pytest.fail(f"no Neo4j to test with: {reason}")
        pytest.skip(f"no Neo4j to test with: {reason}")


@pytest.fixture(params=["embedded", "neo4j"])
def server(request: pytest.FixtureRequest) -> TestServer:
    """Each server in turn, empty."""
    found: TestServer = request.getfixturevalue(f"{request.param}_server")
    found.empty()
    return found


@pytest.fixture
def store(server: TestServer) -> Iterator[Store]:
    """A store on each server in turn, empty."""
    with open_store(server.settings) as opened:
        yield opened
