"""Writing a whole corpus in bulk: the rows that Store.replace would write, many documents in a transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from neo4j import Transaction

from graph.store.connection import Transaction as Statements
from graph.store.corpus import ensure_corpus
from graph.store.rows import digest, document_properties, entity_properties, fact_rows, mention_properties
from graph.store.statements import statement
from graph.values import DocumentGraph
from tests.servers import TestServer

_DOCUMENTS = 200  # in one transaction
_RECORDED = "2000-01-01T00:00:00+00:00"
_CREATE_DOCUMENTS = "UNWIND $rows AS row CREATE (d:Document {revision: 0}) SET d += row"
_FORGET_CORPUS = "MATCH (c:Corpus) DELETE c"
_CREATE_MENTIONS = """\
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (e:Entity {id: row.id})
CREATE (d)-[m:MENTIONS]->(e)
SET m = row.properties"""

Rows = list[dict[str, Any]]


def fill(server: TestServer, graphs: Iterable[DocumentGraph]) -> int:
    """Write `graphs`, of documents and entities that are always named alike, into an empty store; how many facts."""
    seen: set[str] = set()
    facts = 0
    with server.driver() as driver, driver.session(database=server.database) as session:
        for part in _parts(iter(graphs)):
            with session.begin_transaction() as transaction:
                _write(transaction, part, seen)
                transaction.commit()
            facts += sum(len(graph.facts) for graph in part)
        with session.begin_transaction() as transaction:
            transaction.run(_FORGET_CORPUS).consume()
            ensure_corpus(Statements(transaction))
            transaction.commit()
    return facts


def _parts(graphs: Iterator[DocumentGraph]) -> Iterator[list[DocumentGraph]]:
    while part := list(islice(graphs, _DOCUMENTS)):
        yield part


def _write(transaction: Transaction, graphs: list[DocumentGraph], seen: set[str]) -> None:
    documents = [
        document_properties(graph.document) | {"digest": digest(graph), "recorded": _RECORDED}
        for graph in graphs
    ]
    transaction.run(_CREATE_DOCUMENTS, rows=documents).consume()
    for kind, new in _entities(graphs, seen).items():
        _run(transaction, "entities_create", kind, new)
    mentions = [
        {"document": graph.document.id, "id": entity.id, "properties": mention_properties(entity)}
        for graph in graphs
        for entity in graph.entities
    ]
    transaction.run(_CREATE_MENTIONS, rows=mentions).consume()
    for kind, said in _facts(graphs).items():
        _run(transaction, "facts_create", kind, said)


def _entities(graphs: list[DocumentGraph], seen: set[str]) -> dict[str, Rows]:
    new: dict[str, Rows] = defaultdict(list)
    for graph in graphs:
        for entity in graph.entities:
            if entity.id not in seen:
                seen.add(entity.id)
                named = entity_properties([mention_properties(entity) | {"documents": 1}])
                new[entity.type].append({"id": entity.id, "properties": {"type": entity.type} | named})
    return new


def _facts(graphs: list[DocumentGraph]) -> dict[str, Rows]:
    found: dict[str, Rows] = defaultdict(list)
    for graph in graphs:
        for kind, rows in fact_rows(graph.facts, graph.document.id, _RECORDED, {}).items():
            found[kind] += rows
    return found


def _run(transaction: Transaction, name: str, kind: str, rows: Rows) -> None:
    transaction.run(statement(name).cypher({"rows": rows}, kind), {"rows": rows}).consume()
