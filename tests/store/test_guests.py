"""Cypher of guests: what reads is answered, what does anything else is refused, and nothing runs for long."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from typing import Any

import pytest

from graph.store import BusyError, GuestError, Store, TimeLimitError, guests
from tests.store.made import made_graph

WRITES = [
    "CREATE (n:Entity {id: 'x'}) RETURN n",
    "MATCH (d:Document) SET d.title = 'x'",
    "MATCH (d:Document) DETACH DELETE d",
    "MATCH (d:Document) REMOVE d.title",
    "MERGE (n:Corpus {id: 'x'}) RETURN n",
    "FOREACH (x IN [1] | CREATE (:Entity {id: 'x'}))",
    "UNWIND [1] AS x CALL (x) { CREATE (n:Entity {id: 'x'}) RETURN n } RETURN n",
    "UNWIND [1] AS x CALL (x) { CREATE (n:Entity {id: 'x'}) } IN TRANSACTIONS RETURN x",
    "MATCH (d:Document) WHERE EXISTS { MATCH (d) } CREATE (n:New) RETURN n",
    "/* MATCH (n) RETURN n */ CREATE (n:New) // RETURN",
    "\\u0043REATE (n:New)",
    "CrEaTe (n:New)",
    "RETURN 1; CREATE (n:New)",
    "RETURN 1 AS x UNION CREATE (n:New) RETURN 1 AS x",
    "EXPLAIN CREATE (n:New)",
    "PROFILE CREATE (n:New)",
    "CREATE INDEX guests FOR (n:Entity) ON (n.name)",
    "DROP CONSTRAINT entity_id",
    "CREATE USER guest SET PASSWORD 'guestguest'",
    "SHOW USERS",
    "SHOW SETTINGS",
    "TERMINATE TRANSACTION 'x'",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row",
    "CALL apoc.load.json('file:///etc/passwd')",
    "CALL apoc.cypher.doIt('CREATE (n:New)', {}) YIELD value RETURN value",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL dbms.killQuery('1')",
    "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
    "CALL db.createLabel('New')",
    "",
    "not Cypher",
    "USE system SHOW DATABASES",
]


@pytest.fixture
def filled(store: Store) -> Store:
    store.replace(made_graph(1))
    return store


def test_what_reads_is_answered(filled: Store) -> None:
    answer = filled.ask(
        "MATCH (d:Document) WHERE d.id = $id RETURN d.id AS id, d.title AS title", {"id": "made-0001"}
    )
    assert (answer.columns, answer.rows, answer.complete) == (["id", "title"], [["made-0001", "Bài 1"]], True)
    (found,) = filled.ask(
        "MATCH p = (:Person)-[r:CHAIRS]->(e) RETURN p, r, e, 0.5, date('2020-01-02')", {}
    ).rows
    way, fact, event, half, day = found
    assert [len(way), fact["type"], event["properties"]["type"], half, day] == [
        3,
        "CHAIRS",
        "Event",
        0.5,
        "2020-01-02",
    ]
    named = filled.ask(
        "CALL db.index.fulltext.queryNodes('entity_search', $q) YIELD node RETURN node.name", {"q": "nguyen"}
    )
    assert named.rows == [["Nguyễn Văn 1"]]


@pytest.mark.parametrize("text", WRITES)
def test_what_does_not_read_is_refused_and_changes_nothing(filled: Store, text: str) -> None:
    before = filled.dump()
    with suppress(GuestError):
        assert filled.ask(text, {}).rows == []  # a plan alone
    assert filled.dump() == before


@pytest.mark.parametrize(
    "text",
    ["MATCH (d:Document) SET d.title = 'x' RETURN d.title", "MATCH (d:Document) REMOVE d.title RETURN d"],
)
def test_what_would_change_and_read_is_told_so(filled: Store, text: str) -> None:
    before = filled.dump()
    with pytest.raises(GuestError, match="only statements that read"):
        filled.ask(text, {})
    assert filled.dump() == before


@pytest.mark.parametrize("parameters", [{"x": 2**70}, {"x": {"a": object()}}])
def test_parameters_that_cannot_be_sent_are_refused(filled: Store, parameters: dict[str, Any]) -> None:
    with pytest.raises(GuestError):
        filled.ask("RETURN $x", parameters)
    with pytest.raises(GuestError):
        filled.ask("RETURN $missing", {})


def test_rows_and_their_size_are_bounded(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = filled.ask("UNWIND range(1, 5000) AS x RETURN x", {})
    assert (len(answer.rows), answer.rows[-1], answer.complete) == (guests.ROWS, [guests.ROWS], False)
    monkeypatch.setattr(guests, "CHARACTERS", 100)
    answer = filled.ask("UNWIND range(1, 50) AS x RETURN 'mười hai chữ'", {})
    assert (0 < len(answer.rows) < 10, answer.complete) == (True, False)


LONG = "UNWIND range(1, 90000) AS x UNWIND range(1, 90000) AS y WITH x, y WHERE x + y = 7 RETURN count(*)"


def test_what_takes_long_is_ended_and_only_so_many_run(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guests, "SECONDS", 2.0)
    ended: list[type[Exception]] = []

    def run() -> None:
        try:
            filled.ask(LONG, {})
        except Exception as error:
            ended.append(type(error))

    start = time.monotonic()
    threads = [threading.Thread(target=run) for _ in range(guests.AT_ONCE)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    with pytest.raises(BusyError):
        filled.ask("RETURN 1", {})
    for thread in threads:
        thread.join()
    assert ended == [TimeLimitError] * guests.AT_ONCE
    assert time.monotonic() - start < 2 * guests.SECONDS + 5
    while time.monotonic() - start < 40:  # the server lets go of what it ended
        try:
            assert filled.ask("RETURN 1 AS one", {}).rows == [[1]]
            return
        except BusyError:
            time.sleep(0.2)
    pytest.fail("the server never ended what was to end")
