"""The hand-made worlds, loaded once for each module on each server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from graph.store import Store, open_store
from graph.values import DocumentGraph
from tests.queries.affairs import affairs
from tests.queries.world import world
from tests.servers import TestServer


def _filled(server: TestServer, graphs: Iterable[DocumentGraph]) -> Iterator[Store]:
    server.empty()
    with open_store(server.settings) as store:
        for graph in graphs:
            store.replace(graph)
        yield store


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def loaded(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store on each server in turn, with the world and nothing else."""
    yield from _filled(request.getfixturevalue(f"{request.param}_server"), world())


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def told(request: pytest.FixtureRequest) -> Iterator[Store]:
    """The same with the second world."""
    yield from _filled(request.getfixturevalue(f"{request.param}_server"), affairs())
