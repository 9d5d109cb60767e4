"""The service over the hand-made world in the embedded server."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from api.settings import ServiceSettings
from graph.store import open_store
from tests.api.serving import served
from tests.queries.world import world
from tests.servers import TestServer


@pytest.fixture(scope="module")
def client(embedded_server: TestServer) -> Iterator[httpx.Client]:
    embedded_server.empty()
    with open_store(embedded_server.settings) as store:
        for graph in world():
            store.replace(graph)
    with served(lambda: open_store(embedded_server.settings), ServiceSettings(key="a-key")) as client:
        yield client
