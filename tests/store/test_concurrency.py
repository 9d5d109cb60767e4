"""Several writers at once end with the graph that one writer makes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.store import Store, StoreSettings, open_store
from tests.servers import TestServer
from tests.store.made import made_graph

COUNT = 25


def load(store: Store, numbers: Iterable[int]) -> None:
    for number in numbers:
        store.replace(made_graph(number))


def at_once(*tasks: Callable[[], None]) -> None:
    with ThreadPoolExecutor(len(tasks)) as pool:
        for future in [pool.submit(task) for task in tasks]:
            future.result()


def alone(store: Store, server: TestServer, numbers: Iterable[int]) -> list[str]:
    load(store, numbers)
    dump = store.dump()
    server.empty()
    return dump


def test_writers_of_the_same_documents(store: Store, server: TestServer) -> None:
    expected = alone(store, server, range(COUNT))
    at_once(
        lambda: load(store, range(COUNT)),
        lambda: load(store, range(COUNT)),
        lambda: load(store, reversed(range(COUNT))),
    )
    assert store.dump() == expected


def test_writers_of_other_documents_about_the_same_entities(store: Store, server: TestServer) -> None:
    expected = alone(store, server, range(2 * COUNT))
    at_once(lambda: load(store, range(COUNT)), lambda: load(store, range(COUNT, 2 * COUNT)))
    assert store.dump() == expected


def test_one_removes_what_another_adds(store: Store, server: TestServer) -> None:
    expected = alone(store, server, range(COUNT))
    load(store, range(COUNT, 2 * COUNT))

    def remove() -> None:
        for number in range(COUNT, 2 * COUNT):
            store.remove(f"made-{number:04d}")

    at_once(lambda: load(store, range(COUNT)), remove, remove)
    assert store.dump() == expected


def test_two_processes_share_one_embedded_server(tmp_path: Path) -> None:
    """Both are started at once with no server there: one starts it, and the last of all stops it."""
    root = Path(__file__).parents[2]
    orders = ((0, COUNT), (COUNT, 0))
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.store.loader", str(tmp_path), str(first), str(last)],
            cwd=root,
            stdout=subprocess.DEVNULL,
        )
        for first, last in orders
    ]
    assert [process.wait(timeout=120) for process in processes] == [0, 0]
    with open_store(StoreSettings(data=tmp_path)) as store:
        together = store.dump()
        for number in range(COUNT + 1):
            store.remove(f"made-{number:04d}")
        assert store.dump() == []
        load(store, range(COUNT + 1))
        assert store.dump() == together
