from __future__ import annotations

import re
from dataclasses import replace

import pytest

from graph.store import Store, open_store
from graph.values import DocumentGraph
from tests.queries.world import world
from tests.servers import TestServer

GRAPHS = world()


def test_the_same_documents_have_the_same_version_in_any_order(server: TestServer) -> None:
    versions = set()
    for order in (GRAPHS, GRAPHS[::-1]):
        server.empty()
        with open_store(server.settings) as store:
            for graph in order:
                store.replace(graph)
            versions.add(store.corpus())
    (version,) = versions
    assert re.fullmatch(rf"{len(GRAPHS)}-[0-9a-f]{{15}}", version)


def changed(graph: DocumentGraph) -> DocumentGraph:
    return replace(graph, document=replace(graph.document, title="Một tiêu đề khác"))


def test_every_change_changes_it_and_taking_it_back_brings_it_back(store: Store) -> None:
    assert store.corpus() == "0-000000000000000"
    seen = []
    for graph in GRAPHS[:3]:
        store.replace(graph)
        seen.append(store.corpus())
    assert len(set(seen)) == 3
    store.replace(GRAPHS[0])
    assert store.corpus() == seen[-1]
    store.replace(changed(GRAPHS[0]))
    assert store.corpus() not in seen
    store.replace(GRAPHS[0])
    assert store.corpus() == seen[-1]
    assert store.remove(GRAPHS[2].document.id)
    assert store.corpus() == seen[-2]


@pytest.mark.parametrize("lost", ["before it is opened", "while it is open"])
def test_a_version_that_was_never_written_down_is_counted(server: TestServer, lost: str) -> None:
    with open_store(server.settings) as store:
        for graph in GRAPHS:
            store.replace(graph)
        expected = store.corpus()
        with server.driver() as driver:
            driver.execute_query("MATCH (c:Corpus) DELETE c", database_=server.database)
        if lost == "while it is open":
            store.replace(changed(GRAPHS[0]))
            store.replace(GRAPHS[0])
            assert store.corpus() == expected
    with open_store(server.settings) as store:
        assert store.corpus() == expected
