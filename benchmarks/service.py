"""The service beside the bare driver: the same Cypher, in the same run, on graphs of growing size.

The service keeps no answers here (api/answers.py), so that each question is one to the store.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from neo4j import Driver
from rich.console import Console
from rich.table import Table

from benchmarks.asking import Recorder, Times, alone, bare, over_http, together
from benchmarks.corpus import Corpus
from benchmarks.filling import fill
from benchmarks.loading import embedded, neo4j_server
from graph.queries.chairs import ChairsFilter, chairs
from graph.queries.coordination import CoordinationFilter, coordination
from graph.queries.entities import find_entity
from graph.queries.links import LinksFilter
from graph.queries.pages import Page
from graph.queries.positions import PositionsFilter, positions
from graph.queries.search import search
from graph.queries.timelines import neighbours
from graph.store import Store, open_store
from graph.values import PartialDate
from graph.values.spelling import without_marks
from tests.servers import TestServer, neo4j

CLIENTS = 20
_QUESTIONS = 60  # of each kind
_GREATEST = 4  # bodies, for the questions about what grows with the corpus
_ROOT = Path(__file__).parents[1]
_PROGRAM = "from api import answers; answers.LONG = float('inf'); from cli.entry import main; main()"
_HEADS = (
    *("", "facts", "driver p50", "p95", "p99 ms", "service p50", "p95", "p99 ms", "p95 allowed"),
    *("driver/s", "service/s", "share", "longest ms"),
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as the service is asked for it, and as the layer of queries is."""

    path: str
    ask: Callable[[Store], object]


def run(sizes: Sequence[int], times: int, seconds: float) -> None:
    """Print a table for each server that is to be had: each kind of question at each size."""
    for name, started in (("embedded store", embedded), ("Neo4j", neo4j_server)):
        table = Table(*_HEADS, title=f"The service beside the bare driver, {name}", box=None, pad_edge=False)
        try:
            for size in sizes:
                with started() as server, open_store(server.settings):
                    fill(server, Corpus(size).graphs())
                    for row in rows(server, Corpus(size), times, seconds):
                        print(*row, file=sys.stderr, flush=True)  # a graph of a million facts takes its time
                        table.add_row(*row)
        except neo4j.UnavailableError as reason:
            print(f"no Neo4j to measure: {reason}")
        Console(highlight=False, width=170).print("", table)


def rows(server: TestServer, corpus: Corpus, times: int, seconds: float) -> Iterator[tuple[str, ...]]:
    """A row for each kind of question on a corpus that `server` holds."""
    with open_store(server.settings) as store, server.driver() as driver, serving(server) as port:
        for name, questions in kinds(corpus).items():
            asked = [_recorded(store, question) for question in questions]
            paths = [question.path for question in questions]
            single = _single(driver, server.database, asked, port, paths, times)
            many = (
                together(CLIENTS, lambda: bare(driver, server.database, asked), seconds),  # noqa: B023
                together(CLIENTS, lambda: over_http(port, paths), seconds),  # noqa: B023
            )
            yield (name, f"{corpus.facts:,}", *_cells(*single, *many))


def _single(
    driver: Driver, database: str, asked: Any, port: int, paths: Sequence[str], times: int
) -> tuple[Times, Times]:
    with bare(driver, database, asked) as one, over_http(port, paths) as other:
        alone((one, other), min(times, len(paths)))  # once before, so that both are warm
        first, second = alone((one, other), times)
    return first, second


def _cells(driver: Times, service: Times, drivers: Times, services: Times) -> Iterator[str]:
    for one in (driver, service):
        yield from (f"{one.share(part):.1f}" for part in (0.5, 0.95, 0.99))
    yield f"{1.5 * driver.share(0.95) + 5:.1f}"
    yield from (f"{drivers.rate:.0f}", f"{services.rate:.0f}", f"{services.rate / drivers.rate:.2f}")
    yield f"{services.share(1):.0f}"


def _recorded(store: Store, question: Question) -> list[tuple[str, dict[str, Any]]]:
    recorder = Recorder(store)
    question.ask(recorder)
    return recorder.asked


def kinds(corpus: Corpus) -> dict[str, list[Question]]:
    """The questions of each kind: about any body or person, then about the greatest bodies."""
    made = random.Random(corpus.facts)
    numbers = [made.randrange(_GREATEST, len(corpus.bodies)) for _ in range(_QUESTIONS)]
    usual = {name: [of(corpus, number) for number in numbers] for name, of in _KINDS.items()}
    great = {
        f"{name}, greatest": [of(corpus, number) for number in range(_GREATEST)]
        for name, of in _KINDS.items()
    }
    return usual | great


def _entity(corpus: Corpus, number: int) -> Question:
    id_ = corpus.bodies[number].id
    return Question(f"/v1/entities/{id_}", lambda store: find_entity(store, id_, Page()))


def _chairs(corpus: Corpus, number: int) -> Question:
    id_ = corpus.bodies[number].id
    return _question(
        "chairs", lambda store: chairs(store, ChairsFilter(organization=id_), Page()), organization=id_
    )


def _positions(corpus: Corpus, number: int) -> Question:
    id_, on = corpus.bodies[number].id, f"{2011 + number % 12}-07-01"
    wanted = PositionsFilter(organization=id_, on=PartialDate(on))
    return _question("positions", lambda store: positions(store, wanted, Page()), organization=id_, on=on)


def _coordination(corpus: Corpus, number: int) -> Question:
    id_ = corpus.bodies[number].id
    wanted = CoordinationFilter(organization=id_)
    return _question("coordination", lambda store: coordination(store, wanted, Page()), organization=id_)


def _neighbours(corpus: Corpus, number: int) -> Question:
    id_ = corpus.bodies[number].id
    return Question(
        f"/v1/entities/{id_}/neighbours", lambda store: neighbours(store, id_, LinksFilter(), Page())
    )


def _search(corpus: Corpus, number: int) -> Question:
    text = without_marks(corpus.bodies[number].name).lower()
    return _question("search", lambda store: search(store, text, Page()), q=text)


_KINDS = {
    "entity": _entity,
    "chairs": _chairs,
    "positions": _positions,
    "coordination": _coordination,
    "neighbours": _neighbours,
    "search": _search,
}


def _question(route: str, ask: Callable[[Store], object], **parameters: str) -> Question:
    return Question(f"/v1/{route}?{urlencode(parameters)}", ask)


@contextmanager
def serving(server: TestServer) -> Iterator[int]:
    """The port of ``chidao serve`` over what `server` holds, in a process of its own."""
    settings = server.settings
    store = (
        {"NEO4J_URI": settings.uri, "NEO4J_USER": settings.user, "NEO4J_PASSWORD": settings.password}
        if settings.uri
        else {"CHIDAO_DATA": str(settings.data)}
    )
    command = [sys.executable, "-c", _PROGRAM, "serve", "--port", "0"]
    with subprocess.Popen(
        command, env=os.environ | store, cwd=_ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        try:
            yield next(int(line.rpartition(":")[2]) for line in process.stdout if "http://127.0.0.1:" in line)
        finally:
            process.terminate()
