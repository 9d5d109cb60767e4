from __future__ import annotations

import pytest

from graph.identity.ids import entity_id
from graph.queries.facts import FactsFilter, facts_between, facts_of
from graph.queries.links import LinksFilter
from graph.queries.pages import Page, QueryError
from graph.queries.spans import day
from graph.queries.timelines import neighbours, timeline
from graph.store import Store
from tests.queries.world import COMMITTEE, HEALTH, POLICE

BODY, HUNG = entity_id("Organization", COMMITTEE), entity_id("Person", "Trần Văn Hùng")
SERVICE, FORCE = entity_id("Organization", HEALTH), entity_id("Organization", POLICE)


def test_a_timeline_goes_from_the_first_day_to_the_last_and_to_what_has_none(loaded: Store) -> None:
    answer = timeline(loaded, BODY, FactsFilter(), Page())
    assert answer
    # Of one day they come by the ids of their statements, which say nothing to a reader.
    seen = [(item.get("first"), item.get("last"), item["type"]) for item in answer["items"]]
    assert sorted(seen, key=lambda row: (row[0] or "9999", row[2])) == [
        ("2021-08-13", "2021-12-20", "HOLDS_POSITION"),
        ("2021-08-13", "2021-08-13", "ORGANIZES"),
        ("2021-12-20", "2021-12-20", "ORGANIZES"),
        ("2022-03", "2022-03", "HOLDS_POSITION"),
        ("2022-03", "2022-03", "ORGANIZES"),
        (None, None, "HOLDS_POSITION"),
        (None, None, "ORGANIZES"),
    ]
    days = [first or "9999" for first, _, _ in seen]
    assert days == sorted(days)


def test_a_timeline_in_pages_is_the_whole_one(loaded: Store) -> None:
    whole = timeline(loaded, BODY, FactsFilter(), Page())
    assert whole
    found, cursor = [], None
    for _ in range(4):
        page = timeline(loaded, BODY, FactsFilter(), Page(limit=2, cursor=cursor))
        assert page
        found += page["items"]
        cursor = page["next"]
    assert (found, cursor) == (whole["items"], None)


def test_a_timeline_narrows(loaded: Store) -> None:
    wanted = FactsFilter(types=("HOLDS_POSITION",), since=day("from", "2022"))
    answer = timeline(loaded, BODY, wanted, Page())
    assert answer
    assert [item["from"]["name"] for item in answer["items"]] == ["Trần Văn Hưng"]


def test_neighbours_come_by_the_number_of_documents(loaded: Store) -> None:
    answer = neighbours(loaded, SERVICE, LinksFilter(), Page())
    assert answer
    assert [(item["entity"]["name"], item["type"], item["documents"]) for item in answer["items"]] == [
        (POLICE, "COORDINATES_WITH", 2),
        ("Hội Nông dân tỉnh Hà Giang", "COORDINATES_WITH", 1),
    ]
    first = neighbours(loaded, SERVICE, LinksFilter(), Page(limit=1))
    assert first
    second = neighbours(loaded, SERVICE, LinksFilter(), Page(limit=1, cursor=first["next"]))
    assert second
    assert [*first["items"], *second["items"]] == answer["items"]
    assert second["next"] is None


def test_facts_behind_an_undirected_link_are_found_from_both_ends(loaded: Store) -> None:
    for ends in ((SERVICE, FORCE), (FORCE, SERVICE)):
        answer = facts_between(loaded, FactsFilter(*ends), Page())
        (fact,) = answer["items"]
        assert [said["document"]["id"] for said in fact["evidence"]] == ["pact-2", "pact-1"]
        assert fact["under"]["name"] == "Chương trình phối hợp số 5"


def test_facts_behind_a_directed_link_are_found_in_its_direction(loaded: Store) -> None:
    assert len(facts_between(loaded, FactsFilter(HUNG, BODY), Page())["items"]) == 1
    assert facts_between(loaded, FactsFilter(BODY, HUNG), Page())["items"] == []
    assert {item["type"] for item in facts_between(loaded, FactsFilter(target=BODY), Page())["items"]} == {
        "HOLDS_POSITION"
    }
    assert facts_between(loaded, FactsFilter("nobody", BODY), Page())["items"] == []


def test_evidence_lies_in_the_days_asked_for(loaded: Store) -> None:
    wanted = FactsFilter(SERVICE, FORCE, since=day("from", "2020"), until=day("to", "2020"))
    (fact,) = facts_between(loaded, wanted, Page())["items"]
    assert [said["document"]["id"] for said in fact["evidence"]] == ["pact-1"]


def test_facts_of_an_entity_narrow(loaded: Store) -> None:
    answer = facts_of(loaded, BODY, FactsFilter(types=("ORGANIZES",), until=day("to", "2021")), Page())
    assert answer
    assert {item["to"]["name"] for item in answer["items"]} == {"Hội nghị so-ket", "Hội nghị tong-ket"}
    programme = entity_id("Program", "Chương trình phối hợp số 5")
    under = facts_of(loaded, programme, FactsFilter(types=("IMPLEMENTS",)), Page())
    assert under
    assert under["items"] == []


def test_what_is_unknown(loaded: Store) -> None:
    assert timeline(loaded, "nobody", FactsFilter(), Page()) is None
    assert neighbours(loaded, "nobody", LinksFilter(), Page()) is None
    assert facts_of(loaded, "nobody", FactsFilter(), Page()) is None
    with pytest.raises(QueryError, match="source: is needed, or target"):
        facts_between(loaded, FactsFilter(), Page())
