from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.queries.pages import Page, QueryError
from graph.queries.positions import PositionsFilter, positions
from graph.queries.spans import day
from graph.store import Outcome, Store
from tests.queries.world import meeting, world
from tests.servers import TestServer

NEVER: dict[str, Any] = {
    "on": [],
    "before": None,
    "before_gap_days": None,
    "after": None,
    "after_gap_days": None,
}


def asked(store: Store, on: str | None, **wanted: Any) -> list[tuple[str, dict[str, Any]]]:
    answer = positions(store, PositionsFilter(on=day("on", on), **wanted), Page())
    return [(item["from"]["name"], item["observed"]) for item in answer["items"]]


def test_without_a_day_the_last_observed_comes_first(loaded: Store) -> None:
    assert asked(loaded, None) == [
        ("Trần Văn Hưng", {"first": "2022-03", "last": "2022-03"}),
        ("Trần Văn Hùng", {"first": "2021-08-13", "last": "2021-12-20"}),
        ("Lê Thị Hứng", {}),
    ]


def test_the_nearest_observations_around_a_day(loaded: Store) -> None:
    assert asked(loaded, "2021-10-01") == [
        (
            "Trần Văn Hùng",
            {
                "on": [],
                "before": "2021-08-13",
                "before_gap_days": 49,
                "after": "2021-12-20",
                "after_gap_days": 80,
            },
        ),
        ("Trần Văn Hưng", NEVER | {"after": "2022-03", "after_gap_days": 151}),
        ("Lê Thị Hứng", NEVER),
    ]


@pytest.mark.parametrize(
    ("on", "document"), [("2021-09-01", "so-ket"), ("2021-12-31", "tong-ket-2"), ("2021-08-13", "so-ket")]
)
def test_the_quote_is_that_of_the_nearest_observation(loaded: Store, on: str, document: str) -> None:
    (item,) = positions(loaded, PositionsFilter("Trần Văn Hùng", on=day("on", on)), Page())["items"]
    assert len(item["evidence"]) > 1
    assert item["evidence"][0]["document"]["id"] == document


@pytest.mark.parametrize(
    ("on", "first", "observed"),
    [
        (
            "2021-12-20",
            "Trần Văn Hùng",
            NEVER | {"on": ["2021-12-20"], "before": "2021-08-13", "before_gap_days": 129},
        ),
        ("2021", "Trần Văn Hùng", NEVER | {"on": ["2021-08-13", "2021-12-20"]}),
        ("2022-03-31", "Trần Văn Hưng", NEVER | {"on": ["2022-03"]}),
        ("2022-04-01", "Trần Văn Hưng", NEVER | {"before": "2022-03", "before_gap_days": 1}),
        ("2022-02", "Trần Văn Hưng", NEVER | {"after": "2022-03", "after_gap_days": 1}),
    ],
)
def test_partial_dates_are_spans(loaded: Store, on: str, first: str, observed: dict[str, Any]) -> None:
    assert asked(loaded, on)[0] == (first, observed)


def test_an_observation_before_never_makes_a_post_held_on_the_day(loaded: Store) -> None:
    assert all(observed["on"] == [] for _, observed in asked(loaded, "2024-01-01"))


@pytest.mark.parametrize("on", [None, "2021"])
def test_titles_classes_and_places(loaded: Store, on: str | None) -> None:
    def names(**wanted: Any) -> set[str]:
        return {name for name, _ in asked(loaded, on, **wanted)}

    heads = {"Trần Văn Hùng", "Lê Thị Hứng"}
    assert names(title="Trưởng ban") == names(title="truong ban") == names(kind="head") == heads
    assert names(title="Phó Trưởng ban") == names(kind="deputy") == {"Trần Văn Hưng"}
    assert names(title="Chánh án") == names(kind="member") == set()
    assert names(place="Hà Giang") == heads | {"Trần Văn Hưng"}
    assert names(place="Lào Cai") == set()


def test_a_class_that_cannot_be_asked() -> None:
    with pytest.raises(QueryError, match="class: 'chief' is not one of head, deputy, member"):
        PositionsFilter(kind="chief")


@pytest.mark.parametrize("on", [None, "2021-10-01"])
def test_what_was_known_at_a_day(store: Store, server: TestServer, on: str | None) -> None:
    for graph in world():
        store.replace(graph)
    with server.driver() as driver:  # so-ket was recorded in 2022, the rest in 2023
        for document, recorded in (
            ("", "2023-05-06T07:08:09+00:00"),
            ("so-ket", "2022-05-06T23:59:59+00:00"),
        ):
            driver.execute_query(
                "MATCH ()-[r:HOLDS_POSITION]->() WHERE r.document STARTS WITH $document SET r.recorded = $recorded",
                {"document": document, "recorded": recorded},
                database_=server.database,
            )
    assert asked(store, on, known_at=day("known_at", "2022-05-05")) == []
    for known in ("2022-05-06", "2022-05", "2022"):
        ((name, observed),) = asked(store, on, known_at=day("known_at", known))
        assert name == "Trần Văn Hùng"
        assert "2021-12-20" not in observed.values()
    assert len(asked(store, on, known_at=day("known_at", "2023"))) == 3


def test_what_a_new_version_says_as_the_old_one_did_was_known_before(
    store: Store, server: TestServer
) -> None:
    store.replace(meeting("m", "Trần Văn Hùng", "2021-08-13", "2021-08-14").graph)
    with server.driver() as driver:
        driver.execute_query(
            "MATCH ()-[r:HOLDS_POSITION]->() SET r.recorded = '2022-05-06T07:08:09+00:00'",
            database_=server.database,
        )
    again = meeting("m", "Trần Văn Hùng", "2021-08-13", "2021-08-15")
    told = again.facts[-1]
    more = replace(told, title="Giám đốc")
    assert store.replace(replace(again.graph, facts=(*again.facts, more))) is Outcome.REPLACED
    known = positions(store, PositionsFilter(known_at=day("known_at", "2022")), Page())["items"]
    assert [item["title"] for item in known] == [told.title]
    assert len(positions(store, PositionsFilter(), Page())["items"]) == 2


def test_an_answer_of_what_was_known_rests_on_nothing_later(store: Store, server: TestServer) -> None:
    for graph in world():
        store.replace(graph)
    wanted = _wanted("2021-10-01")
    (first, *_) = positions(store, wanted, Page())["items"]
    assert first["status"] == "inferred"
    with server.driver() as driver:
        driver.execute_query(
            "MATCH ()-[r:HOLDS_POSITION]->() WHERE r.document = 'so-ket' SET r.recorded = '2022-01-01T00:00:00+00:00'",
            database_=server.database,
        )
    (item,) = positions(store, replace(wanted, known_at=day("known_at", "2022")), Page())["items"]
    assert (item["status"], item["reason"]) == ("stale", "seen-before-only")
    assert [said["document"]["id"] for said in item["evidence"]] == ["so-ket"]


def test_filters(loaded: Store) -> None:
    assert [name for name, _ in asked(loaded, "2021", person="Hưng")] == ["Trần Văn Hưng"]
    assert len(asked(loaded, None, organization="BCĐ 138 tỉnh")) == 3
    assert asked(loaded, None, organization="Sở Y tế") == []
    assert asked(loaded, "2021", organization="không có") == []


@pytest.mark.parametrize("on", [None, "2021-10-01"])
def test_pages_neither_repeat_nor_miss_an_item(loaded: Store, on: str | None) -> None:
    whole = [item["id"] for item in positions(loaded, _wanted(on), Page())["items"]]
    found, cursor = [], None
    for _ in whole:
        answer = positions(loaded, _wanted(on), Page(limit=1, cursor=cursor))
        found += [item["id"] for item in answer["items"]]
        cursor = answer["next"]
    assert (found, cursor) == (whole, None)


def test_a_cursor_belongs_to_its_day(loaded: Store) -> None:
    cursor = positions(loaded, _wanted("2021"), Page(limit=1))["next"]
    with pytest.raises(QueryError, match="cursor: belongs to another list"):
        positions(loaded, _wanted("2022"), Page(limit=1, cursor=cursor))


def _wanted(on: str | None) -> PositionsFilter:
    return PositionsFilter(on=day("on", on))
