"""The hand-made world on each server, reached by our store and by py2neo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from graph.py2neo import connected
from graph.store import Store, StoreSettings, open_store
from tests.queries.world import world


@dataclass(frozen=True)
class Place:
    """A server with the hand-made world: our store, and py2neo's graph of the same server."""

    server: str
    settings: StoreSettings
    store: Store
    graph: Any


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    server = request.getfixturevalue(f"{request.param}_server")
    server.empty()
    with open_store(server.settings) as store, connected(server.settings) as graph:
        for one in world():
            store.replace(one)
        yield Place(request.param, server.settings, store, graph)
