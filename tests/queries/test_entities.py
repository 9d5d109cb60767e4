from __future__ import annotations

from graph.ontology import load_ontology
from graph.queries.documents import documents, find_document
from graph.queries.entities import find_entity, named
from graph.queries.examples import examples
from graph.queries.pages import Page
from graph.store import Store
from tests.queries.world import COMMITTEE


def test_an_entity_has_its_facts_on_pages(loaded: Store) -> None:
    (committee,) = named(loaded, "BCĐ 138 tỉnh")
    whole = find_entity(loaded, committee["id"], Page())
    assert whole
    assert list(whole) == [
        *("id", "type", "name", "aliases", "places", "level", "place"),
        *("documents", "counts", "kind", "until", "successors", "facts"),
    ]
    assert (whole["name"], whole["documents"]) == (COMMITTEE, 5)
    assert (whole["level"], whole["place"]["name"]) == ("province", "tỉnh Hà Giang")
    assert whole["counts"] == {"HOLDS_POSITION": 3, "ORGANIZES": 4}
    types = [fact["type"] for fact in whole["facts"]["items"]]
    assert types == ["HOLDS_POSITION"] * 3 + ["ORGANIZES"] * 4
    found, cursor = [], None
    for _ in range(4):
        page = find_entity(loaded, committee["id"], Page(limit=2, cursor=cursor))
        assert page
        found += page["facts"]["items"]
        cursor = page["facts"]["next"]
    assert (found, cursor) == (whole["facts"]["items"], None)


def test_a_body_is_shown_with_its_life(loaded: Store) -> None:
    (committee,) = named(loaded, "BCĐ 138 tỉnh")
    whole = find_entity(loaded, committee["id"], Page())
    assert whole
    assert whole["kind"] == {"vi": "ban chỉ đạo", "en": "steering committee"}
    assert whole["until"] == "2025-06-30"
    (heir,) = whole["successors"]
    assert (heir["name"], heir["from"]) == ("Ban Chỉ đạo 138 tỉnh Tuyên Quang", "2025-07-01")
    assert "202/2025/QH15" in heir["source"]
    (programme,) = named(loaded, "Chương trình phối hợp số 5")
    assert "kind" not in (find_entity(loaded, programme["id"], Page()) or {})


def test_a_programme_has_the_coordination_under_it(loaded: Store) -> None:
    (programme,) = named(loaded, "Chương trình phối hợp số 5")
    answer = find_entity(loaded, programme["id"], Page())
    assert answer
    (fact,) = answer["facts"]["items"]
    assert (fact["type"], fact["under"]["id"]) == ("COORDINATES_WITH", programme["id"])
    assert [each["document"]["id"] for each in fact["evidence"]] == ["pact-2", "pact-1"]


def test_unknown_ids(loaded: Store) -> None:
    assert find_entity(loaded, "per-nobody-00000000", Page()) is None
    assert find_document(loaded, "nothing", Page()) is None
    assert named(loaded, "không có") == []


def test_documents_the_last_published_first(loaded: Store) -> None:
    ids = [document["id"] for document in documents(loaded, Page())["items"]]
    assert ids[:3] == ["dau-nam", "tong-ket-2", "tong-ket"]
    assert ids[-1] == "khong-ngay"
    first = documents(loaded, Page(limit=7))
    second = documents(loaded, Page(limit=7, cursor=first["next"]))
    assert [document["id"] for answer in (first, second) for document in answer["items"]] == ids


def test_a_document_with_its_text_and_facts_in_their_order(loaded: Store) -> None:
    answer = find_document(loaded, "tong-ket", Page())
    assert answer
    assert list(answer) == ["id", "title", "publisher", "published", "text", "citation", "facts"]
    for fact in answer["facts"]["items"]:
        (evidence,) = fact["evidence"]
        assert answer["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
        assert evidence["document"]["id"] == "tong-ket"
    starts = [fact["evidence"][0]["start"] for fact in answer["facts"]["items"]]
    assert len(starts) == 3
    assert starts == sorted(starts)
    first = find_document(loaded, "tong-ket", Page(limit=2))
    assert first
    second = find_document(loaded, "tong-ket", Page(limit=2, cursor=first["facts"]["next"]))
    assert second
    assert [*first["facts"]["items"], *second["facts"]["items"]] == answer["facts"]["items"]


def test_examples_are_three_questions_of_what_is_loaded(loaded: Store) -> None:
    asked = examples(loaded)
    assert [example.path.partition("?")[0] for example in asked] == [
        "/v1/chairs",
        "/v1/positions",
        "/v1/coordination",
    ]
    assert "Trần Văn Hưng" in asked[0].vi


def test_only_coordination_is_said_under_something() -> None:
    # cypher/entity_facts.cypher looks for such facts among COORDINATES_WITH alone.
    under = {name for name, kind in load_ontology().facts.items() if "under" in kind.references}
    assert under == {"COORDINATES_WITH"}
