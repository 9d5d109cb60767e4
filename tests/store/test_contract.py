"""The contract of the store, held by both servers: what a document said is there, and nothing else."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from typing import Any

import pytest
from neo4j.exceptions import Neo4jError

from graph.identity.ids import entity_id, statement_id
from graph.ontology import OntologyError
from graph.store import Outcome, Store, StoreError
from graph.store.connection import Transaction
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate
from tests.servers import TestServer
from tests.store.made import made_graph

TEXT = "Sở Y tế phối hợp với Công an tỉnh; ông Lê Văn An giữ chức Giám đốc."
HEALTH = Entity(entity_id("Organization", "Sở Y tế"), "Organization", "Sở Y tế")
POLICE = Entity(entity_id("Organization", "Công an tỉnh"), "Organization", "Công an tỉnh")
AN = Entity(entity_id("Person", "Lê Văn An"), "Person", "Lê Văn An")
PAIR = Fact("COORDINATES_WITH", HEALTH.id, POLICE.id, Evidence(TEXT, 0, len(TEXT), "test"))
POST = Fact("HOLDS_POSITION", AN.id, HEALTH.id, Evidence(TEXT, 0, len(TEXT), "test"), title="Giám đốc")


def said(name: str, *content: Entity | Fact, text: str = TEXT) -> DocumentGraph:
    entities = tuple(part for part in content if isinstance(part, Entity))
    facts = tuple(part for part in content if isinstance(part, Fact))
    return DocumentGraph(Document(name, text, published=PartialDate("2024-05")), entities, facts)


FIRST = said("first", HEALTH, POLICE, PAIR)
SECOND = said("second", AN, replace(HEALTH, name="Sở Y Tế", aliases=("SYT",)), POST)


def stored(store: Store, entity: Entity) -> dict[str, Any]:
    rows = store.read("dump_entities")
    return next(row["properties"] for row in rows if row["properties"]["id"] == entity.id)


def relationships(store: Store, type_name: str) -> list[dict[str, Any]]:
    return [row for row in store.read("dump_relationships") if row["type"] == type_name]


def test_a_document_is_stored_with_its_entities_and_facts(store: Store) -> None:
    assert store.replace(FIRST) is Outcome.ADDED
    (document,) = store.read("dump_documents")
    assert document["properties"]["text"] == TEXT
    assert document["properties"]["published"] == "2024-05"
    assert "url" not in document["properties"]
    assert stored(store, HEALTH)["search"] == "so y te"
    (fact,) = relationships(store, "COORDINATES_WITH")
    assert {fact["source"], fact["target"]} == {HEALTH.id, POLICE.id}
    assert fact["properties"]["document"] == "first"
    assert fact["properties"]["quote"] == TEXT
    assert "under" not in fact["properties"]


def test_an_unchanged_document_is_not_written_again(store: Store) -> None:
    store.replace(FIRST)
    before = store.read("dump_documents"), store.dump()
    assert store.replace(FIRST) is Outcome.UNCHANGED
    assert (store.read("dump_documents"), store.dump()) == before


def test_an_edited_document_replaces_what_it_said(store: Store) -> None:
    store.replace(FIRST)
    assert store.replace(said("first", AN, HEALTH, POST)) is Outcome.REPLACED
    edited = store.dump()
    assert not relationships(store, "COORDINATES_WITH")
    store.remove("first")
    store.replace(said("first", AN, HEALTH, POST))
    assert store.dump() == edited


def test_a_removed_document_leaves_no_trace(store: Store) -> None:
    store.replace(FIRST)
    before = store.dump()
    store.replace(SECOND)
    assert store.remove("second") is True
    assert store.dump() == before
    assert store.remove("second") is False
    store.remove("first")
    assert store.dump() == []


def test_the_order_of_loading_does_not_matter(store: Store) -> None:
    third = said(
        "third", replace(HEALTH, aliases=("sở y tế tỉnh",)), replace(POLICE, aliases=("CA tỉnh",)), PAIR
    )
    dumps = []
    for order in itertools.permutations((FIRST, SECOND, third)):
        for graph in order:
            store.replace(graph)
        dumps.append(store.dump())
        for graph in order:
            store.remove(graph.document.id)
    assert dumps[0]
    assert all(dump == dumps[0] for dump in dumps)


def test_a_random_history_ends_as_its_last_state(store: Store) -> None:
    """Adding, editing and removing in any order gives what loading the last versions afresh gives."""
    dice = random.Random(7)
    last: dict[str, DocumentGraph] = {}
    for _ in range(60):
        number, version = dice.randrange(8), dice.randrange(5)
        source = made_graph(number + 8 * version, bodies=9, people=3)
        graph = replace(source, document=replace(source.document, id=f"doc-{number}"))
        if dice.random() < 0.25:
            assert store.remove(f"doc-{number}") is (last.pop(f"doc-{number}", None) is not None)
        else:
            store.replace(graph)
            last[f"doc-{number}"] = graph
    history = store.dump()
    for name in last:
        store.remove(name)
    assert store.dump() == []
    for graph in last.values():
        store.replace(graph)
    assert store.dump() == history


def test_the_most_frequent_name_wins_and_the_others_are_aliases(store: Store) -> None:
    store.replace(FIRST)
    store.replace(SECOND)
    assert stored(store, HEALTH)["name"] == "Sở Y Tế"  # a tie: the smaller code points
    store.replace(said("third", HEALTH))
    assert stored(store, HEALTH)["name"] == "Sở Y tế"
    assert stored(store, HEALTH)["aliases"] == ["SYT", "Sở Y Tế"]
    store.remove("second")
    assert stored(store, HEALTH)["aliases"] == []


def test_a_date_and_a_place_are_taken_over_and_forgotten(store: Store) -> None:
    place = Entity(entity_id("Place", "tỉnh An Giang"), "Place", "tỉnh An Giang")
    event = Entity(entity_id("Event", "hội nghị"), "Event", "hội nghị")
    store.replace(said("first", event))
    bare = store.dump()
    store.replace(said("second", place, replace(event, date=PartialDate("2024-03"), places=(place.id,))))
    assert stored(store, event)["date"] == "2024-03"
    assert stored(store, event)["places"] == [place.id]
    store.remove("second")
    assert store.dump() == bare
    assert "date" not in stored(store, event)


def test_an_undirected_fact_is_one_whichever_end_comes_first(store: Store) -> None:
    turned = replace(PAIR, source=POLICE.id, target=HEALTH.id)
    store.replace(said("first", HEALTH, POLICE, PAIR))
    store.replace(said("second", HEALTH, POLICE, turned))
    one, other = relationships(store, "COORDINATES_WITH")
    assert (one["source"], one["target"]) == tuple(sorted((HEALTH.id, POLICE.id)))
    assert one["properties"]["statement"] == other["properties"]["statement"]
    assert (other["source"], other["target"]) == (one["source"], one["target"])


def test_a_directed_fact_keeps_its_direction_and_statement(store: Store) -> None:
    store.replace(SECOND)
    (post,) = relationships(store, "HOLDS_POSITION")
    assert (post["source"], post["target"]) == (AN.id, HEALTH.id)
    assert post["properties"]["statement"] == statement_id(POST)
    assert post["properties"]["title"] == "Giám đốc"


def test_the_same_statement_twice_in_a_document_is_two_facts(store: Store) -> None:
    again = replace(PAIR, evidence=Evidence(TEXT[:7], 0, 7, "other"))
    store.replace(said("first", HEALTH, POLICE, PAIR, again))
    assert len(relationships(store, "COORDINATES_WITH")) == 2


def test_a_document_without_entities_is_stored(store: Store) -> None:
    assert store.replace(said("empty", text="")) is Outcome.ADDED
    assert store.status()["documents"] == 1
    assert store.remove("empty")


def test_full_text_finds_names_without_marks_and_follows_renaming(store: Store) -> None:
    store.replace(SECOND)

    def found(query: str) -> list[str]:
        return [row["id"] for row in store.read("search_entities", query=query, limit=5)]

    assert found("so AND te") == [HEALTH.id]
    assert found("an") == [AN.id]
    assert found("syt") == [HEALTH.id]
    assert found('"le van an"') == [AN.id]
    assert found("le AND va*") == [AN.id]
    store.replace(said("second", replace(HEALTH, name="Sở Y tế", aliases=("cơ quan y tế",))))
    assert found("syt") == []
    assert found("quan") == [HEALTH.id]
    assert found("an") == []
    store.remove("second")
    assert found("te") == []


def test_a_thousand_facts_of_one_document(store: Store) -> None:
    graph = made_graph(3, pairs=1_300, bodies=400)
    assert len(graph.facts) > 1_000
    assert len(graph.entities) > 300
    store.replace(graph)
    counts = store.status()["facts"]
    assert sum(counts.values()) == len(graph.facts)
    store.remove(graph.document.id)
    assert store.dump() == []


def test_status_counts_by_type_and_names_the_server(store: Store, server: TestServer) -> None:
    store.replace(FIRST)
    store.replace(SECOND)
    status = store.status()
    assert status["documents"] == 2
    assert status["entities"] == {"Organization": 2, "Person": 1}
    assert status["facts"] == {"COORDINATES_WITH": 1, "HOLDS_POSITION": 1}
    assert ("ArcadeDB" in status["server"]) == (server.settings.uri is None)


def test_what_contradicts_the_ontology_is_refused_and_nothing_is_stored(store: Store) -> None:
    wrong = replace(PAIR, evidence=Evidence("không có", 0, 8, "test"))
    with pytest.raises(OntologyError, match="quote"):
        store.replace(said("first", HEALTH, POLICE, wrong))
    with pytest.raises(OntologyError, match="unknown fact type"):
        store.replace(said("first", HEALTH, POLICE, replace(PAIR, type="X]->() DETACH DELETE (n) //")))
    assert store.dump() == []


@pytest.mark.parametrize("step", ["facts_create", "mentions_create", "mentions_tally", "entities_delete"])
def test_an_error_midway_leaves_the_store_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    store.replace(FIRST)
    store.replace(SECOND)
    before = store.dump()
    run = Transaction.run

    def failing(self: Transaction, name: str, **parameters: Any) -> Any:
        rows = run(self, name, **parameters)
        if name == step:
            raise RuntimeError("midway")
        return rows

    with monkeypatch.context() as patch:
        patch.setattr(Transaction, "run", failing)
        with pytest.raises(RuntimeError, match="midway"):
            store.replace(said("first", AN, HEALTH, POST))
    assert store.dump() == before
    assert store.replace(said("first", AN, HEALTH, POST)) is Outcome.REPLACED


def test_values_are_parameters_never_statements(store: Store) -> None:
    evil = "x'}) DETACH DELETE (n) // \" ` \\ $ids"
    person = Entity(entity_id("Person", evil), "Person", evil, aliases=("{}", "`", "'"))
    store.replace(FIRST)
    store.replace(DocumentGraph(Document(evil, evil), (person,), ()))
    assert stored(store, person)["name"] == evil
    assert store.remove(evil)
    assert store.status()["documents"] == 1


def test_letters_of_every_kind_come_back_as_they_went(store: Store) -> None:
    text = "Ủy ban — “Đề án 06” 𝟙𝟚 👩‍⚖️ \u200b\ttab\nline\u2028end \x07 ế"
    store.replace(said("letters", text=text))
    assert store.read("dump_documents")[0]["properties"]["text"] == text


def test_a_refused_statement_is_one_sentence(store: Store) -> None:
    with pytest.raises(StoreError, match="refused") as caught:
        store.read("search_entities", query="(((", limit=1)
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value.__cause__, Neo4jError)
