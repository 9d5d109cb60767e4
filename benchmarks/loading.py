"""Facts per second of loading, beside a bare loop over the driver that writes the same rows."""

from __future__ import annotations

import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from neo4j import Driver

from benchmarks.timing import Row, rate_row, seconds, show
from graph.store import Store, StoreSettings, open_store
from graph.store.rows import digest, document_properties, entity_properties, fact_rows, mention_properties
from graph.store.statements import statement
from graph.values import DocumentGraph
from tests.servers import TestServer, neo4j
from tests.store.made import made_graph

_HEADS = ("", "facts/s", "slowest – fastest", "times the bare loop's time")
_RECORDED = "2000-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Write:
    """A statement of cypher/ with its parameters."""

    text: str
    parameters: dict[str, Any]


def run(runs: int, documents: int) -> None:
    """Print a table for each server that is to be had."""
    graphs = made(documents)
    with embedded() as server:
        show(f"Loading {documents} documents, embedded store", _HEADS, rows(server, graphs, runs))
    try:
        with neo4j_server() as server:
            show(f"Loading {documents} documents, Neo4j", _HEADS, rows(server, graphs, runs))
    except neo4j.UnavailableError as reason:
        print(f"no Neo4j to measure: {reason}")


def made(documents: int) -> list[DocumentGraph]:
    """Documents with about ten facts each, whose bodies and people are shared by some twenty others."""
    return [
        made_graph(number, pairs=9, bodies=documents + 40, people=documents // 4 + 5)
        for number in range(documents)
    ]


@contextmanager
def embedded() -> Iterator[TestServer]:
    """An embedded store of its own, and how to reach its server past the store."""
    with tempfile.TemporaryDirectory() as folder:
        settings = StoreSettings(data=Path(folder))
        with open_store(settings):
            port = json.loads((settings.data / "embedded/ports.json").read_text())["bolt"]
            password = (settings.data / "embedded/password").read_text()
            yield TestServer(settings, f"bolt://127.0.0.1:{port}", "root", password, "chidao")


@contextmanager
def neo4j_server() -> Iterator[TestServer]:
    """The Neo4j of the tests: that of NEO4J_TEST_URI, else one of its own. Raises UnavailableError."""
    if server := neo4j.configured(os.environ):
        yield server
        return
    with tempfile.TemporaryDirectory() as folder, neo4j.started(Path(folder)) as server:
        yield server


def rows(server: TestServer, graphs: Sequence[DocumentGraph], runs: int) -> list[Row]:
    """The bare loop, the store, and the store again over what it holds already; facts per second."""
    batches = bare_writes(graphs)
    facts = sum(len(graph.facts) for graph in graphs)
    times: dict[str, list[float]] = defaultdict(list)
    with open_store(server.settings) as store, server.driver() as driver:
        works = {
            "peer: bare driver loop, same rows, no checks": lambda: _write(driver, server.database, batches),
            "Store.replace, all new": lambda: _replace(store, graphs),
        }
        for count in range(runs + 1):
            found = [_measured(server, store, work) for work in works.values()]
            assert found[0][1] == found[1][1], f"not the same rows: {found[0][1]} and {found[1][1]}"
            again = seconds(lambda: _replace(store, graphs))
            if count:  # one round before is not counted
                for name, (taken, _) in zip(works, found, strict=True):
                    times[name].append(taken)
                times["Store.replace, all unchanged"].append(again)
    peer = next(iter(times.values()))
    return [rate_row(name, facts, taken, peer) for name, taken in times.items()]


def bare_writes(graphs: Sequence[DocumentGraph]) -> list[list[Write]]:
    """For each document the same batched writes as the store's; rows are made and entities told apart beforehand."""
    seen: set[str] = set()
    return [_writes_of(graph, seen) for graph in graphs]


def _writes_of(graph: DocumentGraph, seen: set[str]) -> list[Write]:
    document = graph.document.id
    properties = document_properties(graph.document) | {"digest": digest(graph), "recorded": _RECORDED}
    writes = [_made("document_create", properties=properties)]
    new: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entity in graph.entities:
        if entity.id not in seen:
            named = entity_properties([mention_properties(entity) | {"documents": 1}])
            new[entity.type].append({"id": entity.id, "properties": {"type": entity.type} | named})
    seen |= {entity.id for entity in graph.entities}
    writes += [_made("entities_create", kind, rows=found) for kind, found in sorted(new.items())]
    mentions = [{"id": entity.id, "properties": mention_properties(entity)} for entity in graph.entities]
    writes.append(_made("mentions_create", document=document, rows=mentions))
    facts = fact_rows(graph.facts, document, _RECORDED, {})
    return writes + [_made("facts_create", kind, rows=found) for kind, found in sorted(facts.items())]


def _made(name: str, type_name: str | None = None, **parameters: Any) -> Write:
    return Write(statement(name).cypher(parameters, type_name), parameters)


def _write(driver: Driver, database: str, batches: Sequence[Sequence[Write]]) -> None:
    with driver.session(database=database) as session:
        for batch in batches:
            with session.begin_transaction() as transaction:
                for write in batch:
                    transaction.run(write.text, write.parameters).consume()
                transaction.commit()


def _replace(store: Store, graphs: Sequence[DocumentGraph]) -> None:
    for graph in graphs:
        store.replace(graph)


def _measured(server: TestServer, store: Store, work: Callable[[], object]) -> tuple[float, dict[str, Any]]:
    """Seconds of `work` on the empty server, and how much the server holds after it."""
    server.empty()
    taken = seconds(work)
    return taken, {name: count for name, count in store.status().items() if name != "server"}
