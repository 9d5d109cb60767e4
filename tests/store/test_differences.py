"""Where the two servers differ.

What the statements of cypher/ lean on must hold on both servers. The tests named `embedded` pin what only the
embedded server does; one of them that fails after an update means that a way around it can go.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from neo4j import READ_ACCESS, Driver
from neo4j.exceptions import Neo4jError

from graph.store import Store
from graph.store.statements import statement
from tests.servers import TestServer
from tests.store.made import made_graph


class Asker:
    def __init__(self, driver: Driver, database: str) -> None:
        self.driver, self.database = driver, database

    def __call__(self, text: str, **parameters: Any) -> list[list[Any]]:
        answer = self.driver.execute_query(text, parameters, database_=self.database)
        return [record.values() for record in answer.records]


@pytest.fixture
def ask(store: Store, server: TestServer) -> Iterator[Asker]:
    """Raw Cypher on each server, over a small graph."""
    for number in range(6):
        store.replace(made_graph(number, bodies=8))
    with server.driver() as driver:
        yield Asker(driver, server.database)


@pytest.fixture
def ask_embedded(embedded_server: TestServer) -> Iterator[Asker]:
    embedded_server.empty()
    with embedded_server.driver() as driver:
        yield Asker(driver, embedded_server.database)


def test_labels_in_their_order_are_found_by_each_label(ask: Asker) -> None:
    assert ask("MATCH (n:Entity:Person) RETURN count(n)") == ask("MATCH (n:Person) RETURN count(n)")
    ((labels,),) = ask("MATCH (n:Person) RETURN labels(n) LIMIT 1")
    assert sorted(labels) == ["Entity", "Person"]


def test_collect_after_order_by_keeps_the_order(ask: Asker) -> None:
    ((names,),) = ask("MATCH (n:Entity) WITH n ORDER BY n.id RETURN collect(n.id)")
    assert names == sorted(names)
    assert len(names) > 10


def test_strings_are_ordered_by_code_point(ask: Asker) -> None:
    words = ["Z", "a", "Á", "á", "Đ", "đ", "Ủ", "ế", "", "A", "~", "１"]
    assert [row for (row,) in ask("UNWIND $words AS w RETURN w ORDER BY w", words=words)] == sorted(words)


def test_subqueries_existence_and_counts(ask: Asker) -> None:
    rows = ask(
        "MATCH (d:Document) CALL (d) { MATCH (d)-[:MENTIONS]->(e) RETURN count(e) AS n } "
        "RETURN d.id, n, COUNT { (d)-[:MENTIONS]->() }, EXISTS { (d)-[:MENTIONS]->(:Person) } ORDER BY d.id"
    )
    assert len(rows) == 6
    assert all(n == counted > 2 and exists for _, n, counted, exists in rows)


def test_shortest_paths(ask: Asker) -> None:
    ends = ask("MATCH (e:Organization) RETURN e.id ORDER BY e.id LIMIT 2")
    text = (
        "MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) "
        "MATCH p = shortestPath((a)-[:COORDINATES_WITH*..6]-(b)) RETURN length(p)"
    )
    ((length,),) = ask(text, a=ends[0][0], b=ends[1][0])
    assert 1 <= length <= 6


def test_a_null_in_a_map_removes_a_property_and_a_missing_one_stays(ask: Asker) -> None:
    ask("CREATE (:Entity:Place {id: 'plc-x', name: 'x', date: '2020', revision: 0})")
    ask("MATCH (e:Entity {id: 'plc-x'}) SET e += $row", row={"date": None, "aliases": []})
    ((properties,),) = ask("MATCH (e:Entity {id: 'plc-x'}) RETURN properties(e)")
    assert properties == {"id": "plc-x", "name": "x", "aliases": [], "revision": 0}


def test_a_transaction_rolls_back_as_a_whole(ask: Asker) -> None:
    before = ask("MATCH (n) RETURN count(n)"), ask("MATCH ()-[r]->() RETURN count(r)")
    with ask.driver.session(database=ask.database) as session, session.begin_transaction() as transaction:
        transaction.run("MATCH (e:Organization) DETACH DELETE e").consume()
        transaction.run("CREATE (:Entity:Place {id: 'plc-x'})").consume()
        transaction.rollback()
    assert (ask("MATCH (n) RETURN count(n)"), ask("MATCH ()-[r]->() RETURN count(r)")) == before


def test_an_id_is_unique_among_entities_of_all_types(ask: Asker) -> None:
    ask("CREATE (:Entity:Place {id: 'plc-x'})")
    with pytest.raises(Neo4jError) as caught:
        ask("CREATE (:Entity:Program {id: 'plc-x'})")
    assert str(caught.value.code).endswith("ConstraintValidationFailed")


@pytest.mark.parametrize("key", ["document", "statement"])
def test_facts_are_looked_up_by_an_index(ask: Asker, key: str) -> None:
    text = statement("facts_delete").cypher({"document": ""}, "CHAIRS").replace("f.document", f"f.{key}")
    answer = ask.driver.execute_query(f"EXPLAIN {text}", document="made-0001", database_=ask.database)
    assert "index" in repr(answer.summary.plan).lower()


def test_dates_are_text_that_sorts_and_compares(ask: Asker) -> None:
    rows = ask("MATCH ()-[f:CHAIRS]->() WHERE f.date >= '2024-03' RETURN f.date ORDER BY f.date")
    assert [day for (day,) in rows] == ["2024-03-03", "2024-04-04", "2024-05-05", "2024-06-06"]


def test_union_types_and_undirected_patterns_find_each_fact_once(ask: Asker) -> None:
    both = ask("MATCH (e:Entity {id: $id})-[f:CHAIRS|COORDINATES_WITH]-() RETURN count(f)", id=busiest(ask))
    out = ask("MATCH (e:Entity {id: $id})-[f]->(:Entity) RETURN count(f)", id=busiest(ask))
    into = ask("MATCH (e:Entity {id: $id})<-[f]-(:Entity) RETURN count(f)", id=busiest(ask))
    assert both[0][0] == out[0][0] + into[0][0] > 2


def busiest(ask: Asker) -> str:
    rows = ask(
        "MATCH (e:Organization)-[f:COORDINATES_WITH]-() RETURN e.id, count(f) AS n ORDER BY n DESC, e.id"
    )
    return str(rows[0][0])


def test_pages_of_an_ordered_answer_join_to_the_whole(ask: Asker) -> None:
    text = "MATCH (e:Entity) WHERE e.id > $after RETURN e.id ORDER BY e.id LIMIT 4"
    whole, after = [name for (name,) in ask("MATCH (e:Entity) RETURN e.id ORDER BY e.id")], ""
    pages: list[str] = []
    for _ in itertools.count():
        page = [name for (name,) in ask(text, after=after)]
        pages += page
        if not page:
            break
        after = page[-1]
    assert pages == whole


def test_embedded_a_label_from_a_parameter_creates_no_label(ask_embedded: Asker) -> None:
    ask_embedded("UNWIND ['Person'] AS type CREATE (:Entity:$(type) {id: 'per-x'})")
    assert ask_embedded("MATCH (n:Person) RETURN count(n)") == [[0]]


def test_embedded_a_type_from_a_parameter_is_refused(ask_embedded: Asker) -> None:
    ask_embedded("CREATE (:Entity:Person {id: 'per-x'})")
    with pytest.raises(Neo4jError):
        ask_embedded("MATCH (a:Entity) UNWIND ['CHAIRS'] AS t CREATE (a)-[:$(t)]->(a)")


def test_embedded_a_property_in_the_pattern_uses_no_index(ask_embedded: Asker) -> None:
    text = "EXPLAIN MATCH ()-[f:CHAIRS {document: 'made-0001'}]->() RETURN count(f)"
    plan = ask_embedded.driver.execute_query(text, database_=ask_embedded.database).summary.plan
    assert "index" not in repr(plan).lower()


def test_embedded_the_path_selectors_are_missing(ask_embedded: Asker) -> None:
    ask_embedded(
        "CREATE (:Entity:Person {id: 'per-x'})-[:ATTENDS {document: 'd'}]->(:Entity:Event {id: 'evt-x'})"
    )
    with pytest.raises(Neo4jError):
        ask_embedded("MATCH p = ALL SHORTEST (a:Person)-[:ATTENDS]-+(b:Event) RETURN length(p)")


def test_embedded_full_text_needs_its_own_sql(ask_embedded: Asker) -> None:
    with pytest.raises(Neo4jError):
        ask_embedded("CREATE FULLTEXT INDEX x IF NOT EXISTS FOR (e:Entity) ON EACH [e.name]")


def test_embedded_a_reading_session_does_not_refuse_to_write(ask_embedded: Asker) -> None:
    with ask_embedded.driver.session(database="chidao", default_access_mode=READ_ACCESS) as session:
        session.run("CREATE (:Entity:Place {id: 'plc-x', revision: 0})").consume()
    assert ask_embedded("MATCH (e:Place) RETURN count(e)") == [[1]]
