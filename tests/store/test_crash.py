"""kill -9 of the loader and of the embedded server: every document is in whole or not at all."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, StoreSettings, open_store, stop_embedded
from tests.servers import TestServer
from tests.store.made import made_graph

COUNT = 200
ROOT = Path(__file__).parents[2]


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[StoreSettings]:
    yield StoreSettings(data=tmp_path)
    stop_embedded(tmp_path)


@pytest.fixture(scope="module")
def undisturbed(embedded_server: TestServer) -> list[str]:
    """The dump of a load that nothing interrupts."""
    embedded_server.empty()
    with open_store(embedded_server.settings) as store:
        for number in range(COUNT):
            store.replace(made_graph(number))
        return store.dump()


def assert_whole(store: Store) -> set[int]:
    """The numbers of the stored documents; each has all that it says, and there is nothing beyond."""
    stored = {row["properties"]["id"] for row in store.read("dump_documents")}
    graphs = {number: made_graph(number) for number in range(COUNT)}
    graphs = {number: graph for number, graph in graphs.items() if graph.document.id in stored}
    assert len(graphs) == len(stored)
    said = Counter[tuple[str, str, str, str]]()
    for graph in graphs.values():
        document = graph.document.id
        said.update((document, "MENTIONS", document, entity.id) for entity in graph.entities)
        for fact in graph.facts:
            ends = fact.source, fact.target
            said[document, fact.type, *(sorted(ends) if fact.type == "COORDINATES_WITH" else ends)] += 1
    found = Counter(
        (row["properties"].get("document", row["source"]), row["type"], row["source"], row["target"])
        for row in store.read("dump_relationships")
    )
    assert found == said
    mentioned = {entity.id for graph in graphs.values() for entity in graph.entities}
    assert {row["properties"]["id"] for row in store.read("dump_entities")} == mentioned
    return set(graphs)


def interrupted(settings: StoreSettings, count: int, delay: int, victim: str) -> set[int]:
    """The documents that a loader reported as stored, when it or its server died `delay` ms after `count`."""
    command = [sys.executable, "-m", "tests.store.loader", str(settings.data), "0", str(COUNT - 1)]
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as loader:
        assert loader.stdout
        reported = set()
        while count not in reported:
            reported.add(int(loader.stdout.readline()))
        time.sleep(delay / 1000)
        os.kill(loader.pid if victim == "loader" else server_of(settings), signal.SIGKILL)
        reported.update(map(int, loader.stdout.read().split()))
    assert loader.returncode
    return reported


def server_of(settings: StoreSettings) -> int:
    return int((settings.data / "embedded" / "pid").read_text())


def test_a_load_interrupted_again_and_again_ends_like_an_undisturbed_one(
    settings: StoreSettings, undisturbed: list[str]
) -> None:
    """A loader starts over each time; what is in already is skipped."""
    moments = [  # how many documents are in, how many milliseconds later, who dies
        (1, 0, "server"), (20, 1, "loader"), (45, 3, "loader"), (75, 5, "server"),
        (110, 8, "loader"), (140, 2, "server"), (180, 6, "loader"),
    ]  # fmt: skip
    store = open_store(settings)
    for count, delay, victim in moments:
        reported = interrupted(settings, count, delay, victim)
        if victim == "server":
            store.close()
            store = open_store(settings)
        assert reported <= assert_whole(store)
    with store:
        for number in range(COUNT):
            store.replace(made_graph(number))
        assert store.dump() == undisturbed


@pytest.mark.parametrize("delay", [0.1, 0.7, 1.2])
def test_a_server_killed_while_it_starts_starts_again(settings: StoreSettings, delay: float) -> None:
    """Also in the midst of making the database and its schema."""
    command = [sys.executable, "-m", "tests.store.loader", str(settings.data), "0", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as loader:
        pid = settings.data / "embedded" / "pid"
        while not (pid.exists() and pid.read_text().endswith("\n")):
            assert loader.poll() is None
            time.sleep(0.005)
        time.sleep(delay)
        with contextlib.suppress(ProcessLookupError):  # on a fast machine all is done by then
            os.kill(server_of(settings), signal.SIGKILL)
    with open_store(settings) as store:
        assert assert_whole(store) <= {0}
        store.replace(made_graph(0))
        assert assert_whole(store) == {0}


def test_a_starter_killed_while_the_server_starts_is_no_hindrance(settings: StoreSettings) -> None:
    command = [sys.executable, "-m", "tests.store.loader", str(settings.data), "0", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as loader:
        pid = settings.data / "embedded" / "pid"
        while not pid.exists():
            assert loader.poll() is None
            time.sleep(0.001)
        loader.kill()
    with open_store(settings) as store:
        store.replace(made_graph(0))
        assert assert_whole(store) == {0}
