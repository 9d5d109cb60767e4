from __future__ import annotations

from dataclasses import replace

import pytest

from graph.queries.chairs import ChairsFilter, chairs
from graph.queries.pages import Page
from graph.store import Store
from tests.queries.world import meeting

HUNG = "Trần Văn Hùng"


def chaired(store: Store, organization: str) -> list[str]:
    answer = chairs(store, ChairsFilter(organization=organization), Page())
    return [item["date"] for item in answer["items"]]


def test_a_body_at_which_the_chair_has_a_post_finds_what_another_organized(store: Store) -> None:
    paper = meeting("chung", HUNG, "2020-01-02", None)
    other = paper.name("Organization", "Sở Tư pháp")
    paper.facts = [fact for fact in paper.facts if fact.type != "ORGANIZES"]
    paper.say("ORGANIZES", (other, paper.facts[0].target), "hội nghị")
    store.replace(paper.graph)
    assert chaired(store, "BCĐ 138 tỉnh") == ["2020-01-02"]
    assert chaired(store, "Sở Tư pháp") == ["2020-01-02"]


def test_evidence_is_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.queries.chairs.MAX_EVIDENCE", 2)
    told = meeting("chung", HUNG, "2020-01-02", "2020-01-03")
    for number in range(3):
        store.replace(replace(told.graph, document=replace(told.graph.document, id=f"chung-{number}")))
    (item,) = chairs(store, ChairsFilter(), Page())["items"]
    assert [each["document"]["id"] for each in item["evidence"]] == ["chung-0", "chung-1"]
