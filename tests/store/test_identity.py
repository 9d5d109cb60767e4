"""Who is who in the store: joined and parted by judgements, in whatever order documents came, and back again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.identity.ids import entity_id
from graph.identity.judgements import DIFFERENT, SAME, UNSURE, Judgement
from graph.identity.log import LogError
from graph.queries.identity import doubts, survivor
from graph.queries.names import identify
from graph.queries.pages import Page
from graph.store import Store
from graph.store.deciding import UnknownReferentError
from graph.store.keeping import exchange
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate
from tests.servers import TestServer

TEXT = "Ông Lò Văn Panh dự hội nghị và phối hợp."
HOME = Entity(entity_id("Place", "tỉnh Hà Giang"), "Place", "tỉnh Hà Giang")


def body(name: str) -> Entity:
    return Entity(entity_id("Organization", name), "Organization", name, places=(HOME.id,))


COMMITTEE, COUNCIL = body("Tỉnh ủy Hà Giang"), body("Hội đồng nhân dân tỉnh Hà Giang")
AT_COMMITTEE = Entity(entity_id("Person", "Lò Văn Panh", "committee"), "Person", "Lò Văn Panh")
AT_COUNCIL = Entity(entity_id("Person", "Lò Văn Panh", "council"), "Person", "Lò Văn Panh")
ELSEWHERE = Entity(entity_id("Person", "Lò Văn Panh", "elsewhere"), "Person", "Lò Văn Panh")
SPAN = Evidence(TEXT, 0, len(TEXT), "test")


def post(person: Entity, body: Entity, title: str) -> Fact:
    return Fact("HOLDS_POSITION", person.id, body.id, SPAN, title=title, observed=PartialDate("2019-03-05"))


def said(name: str, *content: Entity | Fact) -> DocumentGraph:
    entities = tuple(part for part in content if isinstance(part, Entity))
    facts = tuple(part for part in content if isinstance(part, Fact))
    return DocumentGraph(Document(name, TEXT, published=PartialDate("2019-03-06")), (HOME, *entities), facts)


DOCUMENTS = (
    said("a", AT_COMMITTEE, COMMITTEE, post(AT_COMMITTEE, COMMITTEE, "Phó Bí thư")),
    said("b", AT_COUNCIL, COUNCIL, post(AT_COUNCIL, COUNCIL, "Chủ tịch")),
    said(
        "c",
        AT_COUNCIL,
        COUNCIL,
        COMMITTEE,
        post(AT_COUNCIL, COUNCIL, "Chủ tịch"),
        post(AT_COUNCIL, COMMITTEE, "Phó Bí thư"),
    ),
    said("d", ELSEWHERE),
)
FIRST, SECOND = sorted((AT_COMMITTEE.id, AT_COUNCIL.id))


def people(store: Store) -> dict[str, list[str]]:
    """The stored persons with the documents that name them."""
    rows = store.read("dump_relationships")
    found: dict[str, list[str]] = {}
    for row in rows:
        if row["type"] == "MENTIONS" and row["target"].startswith("per-"):
            found.setdefault(row["target"], []).append(row["source"])
    return {id_: sorted(documents) for id_, documents in found.items()}


def loaded(store: Store, documents: Any = DOCUMENTS) -> None:
    for graph in documents:
        store.replace(graph)
    store.resolve()


def graph(store: Store) -> list[str]:
    """The dump without what persons decided."""
    return [line for line in store.dump() if "'by': 'person'" not in line]


def test_one_person_at_two_bodies_is_one_entity_under_the_first_id(store: Store) -> None:
    loaded(store)
    assert people(store) == {FIRST: ["a", "b", "c"], ELSEWHERE.id: ["d"]}
    assert SECOND not in {row["properties"]["id"] for row in store.read("dump_entities")}


def test_the_graph_is_the_same_in_any_order_in_one_go_or_one_by_one(store: Store) -> None:
    loaded(store)
    expected = store.dump()
    for order in (DOCUMENTS[::-1], (DOCUMENTS[2], DOCUMENTS[3], DOCUMENTS[0], DOCUMENTS[1])):
        for graph in order:
            store.remove(graph.document.id)
        store.resolve()
        assert store.dump() == []
        for graph in order:
            store.replace(graph)
            store.resolve()
        assert store.dump() == expected


def test_removing_the_document_that_joined_two_parts_them_again(store: Store) -> None:
    loaded(store, DOCUMENTS[:2])
    before = store.dump()
    loaded(store, DOCUMENTS[2:3])
    assert store.dump() != before
    store.remove("c")
    store.resolve()
    assert store.dump() == before


def test_a_person_parts_what_rules_joined_and_takes_it_back(store: Store) -> None:
    loaded(store)
    before = graph(store)
    store.decide(Judgement(SECOND, FIRST, DIFFERENT, why="hai người", who="an", on="2026-01-01"))
    assert len(people(store)) == 3
    store.decide(Judgement(FIRST, SECOND, UNSURE))
    assert graph(store) == before


def test_a_person_joins_what_rules_cannot(store: Store) -> None:
    loaded(store)
    before = graph(store)
    store.decide(Judgement(ELSEWHERE.id, FIRST, SAME, why="cùng một người", who="an", on="2026-01-01"))
    assert list(people(store).values()) == [["a", "b", "c", "d"]]
    joined = graph(store)
    for paper in DOCUMENTS:  # a rebuild from documents keeps the decision
        store.replace(replace(paper, document=replace(paper.document, title="mới")))
        store.replace(paper)
    store.resolve()
    assert graph(store) == joined
    store.decide(Judgement(ELSEWHERE.id, FIRST, UNSURE))
    assert graph(store) == before


def held(name: str, *chairs: str) -> DocumentGraph:
    """A paper of its own on a meeting of one name and day, which `chairs` chaired."""
    day = PartialDate("2019-03-05")
    event = Entity(
        entity_id("Event", "Hội nghị giao ban", name),
        "Event",
        "Hội nghị giao ban",
        date=day,
        places=(HOME.id,),
    )
    persons = [Entity(entity_id("Person", chair, name), "Person", chair) for chair in chairs]
    facts = [Fact("CHAIRS", person.id, event.id, SPAN, role="chair", date=day) for person in persons]
    return said(name, event, *persons, *facts)


def meetings(store: Store) -> int:
    return int(store.status()["entities"]["Event"])


def test_meetings_that_only_their_chair_tells_apart(store: Store) -> None:
    papers = (
        held("e", "Lò Văn Panh"),
        held("f", "Sùng Mí Vàng"),
        held("g", "Lò Văn Panh", "Giàng Mí Sử"),
        held("h"),
    )
    loaded(store, papers)
    assert meetings(store) == 3
    expected = store.dump()
    for paper in papers:
        store.remove(paper.document.id)
    for paper in papers[::-1]:
        loaded(store, (paper,))
    assert store.dump() == expected
    store.remove("g")
    store.resolve()
    assert meetings(store) == 3


def test_a_decision_on_what_is_not_there_is_refused(store: Store) -> None:
    loaded(store)
    with pytest.raises(UnknownReferentError, match="per-nobody"):
        store.decide(Judgement(FIRST, "per-nobody", SAME))
    with pytest.raises(UnknownReferentError, match="Organization"):
        store.decide(Judgement(FIRST, COMMITTEE.id, SAME))
    with pytest.raises(UnknownReferentError):
        store.decide(Judgement(FIRST, FIRST, SAME))


def test_what_rules_are_unsure_of_is_listed_until_it_is_decided(store: Store) -> None:
    loaded(store)
    (pair,) = doubts(store, Page())["items"]
    assert {pair["a"]["id"], pair["b"]["id"]} == {FIRST, ELSEWHERE.id}
    known = pair["a"] if pair["a"]["id"] == FIRST else pair["b"]
    assert {fact["type"] for fact in known["facts"]} == {"HOLDS_POSITION"}
    assert "name_same" in {feature["name"] for feature in pair["features"]}
    assert doubts(store, Page(), kind="Event")["items"] == []
    store.decide(Judgement(FIRST, ELSEWHERE.id, DIFFERENT, who="an", on="2026-01-01"))
    assert doubts(store, Page())["items"] == []


def test_an_old_id_leads_to_the_entity_that_it_was_judged_to_be(store: Store) -> None:
    loaded(store)
    assert survivor(store, SECOND) == FIRST
    assert survivor(store, FIRST) is None
    assert survivor(store, "per-nobody-00000000") is None
    assert identify(store, "Person", SECOND) == [FIRST]
    assert identify(store, "Organization", SECOND) == []


def moved_to(id_: str, scope: str) -> DocumentGraph:
    """The paper ``b`` as better rules read it: the same person, in another scope."""
    person = Entity(entity_id("Person", "Lò Văn Panh", scope), "Person", "Lò Văn Panh")
    return said(id_, person, COUNCIL, post(person, COUNCIL, "Chủ tịch"))


def ids_of(graph: DocumentGraph) -> list[str]:
    return [entity.id for entity in graph.entities if entity.type == "Person"]


def test_an_id_that_moved_leads_to_the_new_one_and_decisions_follow(store: Store) -> None:
    loaded(store, (DOCUMENTS[1], DOCUMENTS[3]))
    store.decide(Judgement(AT_COUNCIL.id, ELSEWHERE.id, SAME, why="một người", who="an", on="2026-01-01"))
    read, again = moved_to("b", "better"), moved_to("b", "best")
    loaded(store, (read,))
    loaded(store, (again,))
    (new,) = ids_of(again)
    assert len(people(store)) == 1
    (entity,) = people(store)
    assert entity == min(new, ELSEWHERE.id)
    for old in (AT_COUNCIL.id, *ids_of(read)):
        assert survivor(store, old) == entity
        assert identify(store, "Person", old) == [entity]


def test_an_id_is_lost_where_two_may_be_meant_or_the_document_goes(store: Store) -> None:
    loaded(store, DOCUMENTS[1:2])
    two = [Entity(entity_id("Person", "Lò Văn Panh", scope), "Person", "Lò Văn Panh") for scope in "xy"]
    loaded(store, (said("b", *two, COUNCIL),))
    assert survivor(store, AT_COUNCIL.id) is None
    store.remove("b")
    assert survivor(store, two[0].id) is None


def test_an_id_that_comes_back_is_itself_again(store: Store) -> None:
    loaded(store, DOCUMENTS[1:2])
    before = store.dump()
    loaded(store, (moved_to("b", "better"),))
    (other,) = ids_of(moved_to("b", "better"))
    loaded(store, DOCUMENTS[1:2])
    assert survivor(store, AT_COUNCIL.id) is None
    assert survivor(store, other) == AT_COUNCIL.id
    assert store.dump() == before


def test_ids_that_moved_survive_the_loss_of_the_store(
    server: TestServer, store: Store, tmp_path: Path
) -> None:
    log = tmp_path / "judgements.jsonl"
    read = moved_to("b", "better")
    loaded(store, (DOCUMENTS[1],))
    loaded(store, (read,))
    exchange(store, log)
    (new,) = ids_of(read)
    server.empty()
    loaded(store, (read,))
    assert survivor(store, AT_COUNCIL.id) is None
    exchange(store, log)
    assert survivor(store, AT_COUNCIL.id) == new
    text = (tmp_path / "moved-ids.jsonl").read_text(encoding="utf-8")
    exchange(store, log)
    assert (tmp_path / "moved-ids.jsonl").read_text(encoding="utf-8") == text
    (tmp_path / "moved-ids.jsonl").write_text("nothing\n", encoding="utf-8")
    with pytest.raises(LogError, match="line 1"):
        exchange(store, log)
