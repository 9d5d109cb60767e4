"""The hand-made world, loaded once for each module on each server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.queries.world import world
from tests.servers import TestServer


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def loaded(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store on each server in turn, with the world and nothing else."""
    server: TestServer = request.getfixturevalue(f"{request.param}_server")
    server.empty()
    with open_store(server.settings) as store:
        for graph in world():
            store.replace(graph)
        yield store
