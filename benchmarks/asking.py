"""Clients of the service and of the bare driver: what is asked, one by one or by twenty at a time."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

from neo4j import Driver

from graph.store import Store
from graph.store.connection import Rows
from graph.store.statements import statement as found

Ask = Callable[[int], object]
Open = Callable[[], AbstractContextManager[Ask]]  # gives each thread a client of its own


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that each answer took, in order, and seconds until all were there."""

    each: Sequence[float]
    whole: float

    def share(self, part: float) -> float:
        """The time within which this part of the answers came (nearest rank), in milliseconds."""
        return self.each[min(len(self.each) - 1, int(part * len(self.each)))] * 1e3

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.each) / self.whole


class Recorder(Store):
    """A store that keeps which statements it is asked for, with their parameters."""

    def __init__(self, store: Store) -> None:
        """Ask `store`."""
        self._store = store
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def read(self, statement: str, **parameters: Any) -> Rows:
        """What the store answers."""
        types = {name: parameters[name] for name in ("type_name", "type_names") if name in parameters}
        rest = {name: value for name, value in parameters.items() if name not in types}
        self.asked.append((found(statement).cypher(rest, **types), rest))
        return self._store.read(statement, **parameters)


@contextmanager
def bare(
    driver: Driver, database: str, asked: Sequence[Sequence[tuple[str, dict[str, Any]]]]
) -> Iterator[Ask]:
    """A client of the driver: question n is its statements, one after the other, with all their rows."""
    with driver.session(database=database, default_access_mode="READ") as session:

        def ask(number: int) -> None:
            for text, parameters in asked[number % len(asked)]:
                session.run(text, parameters).data()

        yield ask


@contextmanager
def over_http(port: int, paths: Sequence[str]) -> Iterator[Ask]:
    """A client of the service on loopback that keeps its connection: as little as a client can do."""
    requests = [f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode() for path in paths]
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def ask(number: int) -> None:
            connection.sendall(requests[number % len(requests)])
            _answer(connection)

        yield ask


def _answer(connection: socket.socket) -> None:
    """Take a whole answer in. Raises RuntimeError where it is no 200."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += _some(connection)
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    length = next(int(line.partition(b":")[2]) for line in lines if line.startswith(b"content-length:"))
    missing = length - len(body)
    while missing:
        missing -= len(_some(connection))
    if b" 200 " not in lines[0]:
        raise RuntimeError(f"the service answered {head.decode()}")


def _some(connection: socket.socket) -> bytes:
    if not (data := connection.recv(1 << 20)):
        raise RuntimeError("the service closed the connection")
    return data


def alone(asks: Sequence[Ask], times: int) -> list[Times]:
    """One client at a time, the clients in turn with the same question, so that a busy machine slows all alike."""
    taken: list[list[float]] = [[] for _ in asks]
    for number in range(times):
        for ask, own in zip(asks, taken, strict=True):
            own.append(_seconds(ask, number))
    return [Times(sorted(own), sum(own)) for own in taken]


def together(clients: int, opened: Open, seconds: float) -> Times:
    """So many threads with a client each for so long; each asks the questions in an order of its own."""
    taken: list[float] = []
    until = time.perf_counter() + seconds
    faults: list[Exception] = []

    def work(first: int) -> None:
        try:
            with opened() as ask:
                for number in count(first * 7):
                    taken.append(_seconds(ask, number))
                    if time.perf_counter() > until:
                        return
        except Exception as error:
            faults.append(error)

    start = time.perf_counter()
    threads = [threading.Thread(target=work, args=(at,)) for at in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return Times(sorted(taken), time.perf_counter() - start)


def _seconds(ask: Ask, number: int) -> float:
    start = time.perf_counter()
    ask(number)
    return time.perf_counter() - start
