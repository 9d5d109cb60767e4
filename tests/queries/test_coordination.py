from __future__ import annotations

import pytest

from graph.queries.coordination import CoordinationFilter, coordination
from graph.queries.pages import Page
from graph.queries.spans import day
from graph.store import Store
from tests.queries.world import HEALTH, POLICE

FARMERS = "Hội Nông dân tỉnh Hà Giang"


def pairs(store: Store, organization: str | None) -> list[set[str]]:
    items = coordination(store, CoordinationFilter(organization), Page())["items"]
    return [{body["name"] for body in item["organizations"]} for item in items]


def test_what_most_documents_state_comes_first(loaded: Store) -> None:
    assert pairs(loaded, None) == [{HEALTH, POLICE}, {HEALTH, FARMERS}]


def test_either_end_is_found_by_name_or_alias(loaded: Store) -> None:
    assert pairs(loaded, "Sở Y tế") == [{HEALTH, POLICE}, {HEALTH, FARMERS}]
    assert pairs(loaded, "hoi nong dan tinh ha giang") == [{HEALTH, FARMERS}]
    assert pairs(loaded, "BCĐ 138 tỉnh") == []
    assert pairs(loaded, "không có") == []


def test_the_shape_of_a_pair(loaded: Store) -> None:
    item = coordination(loaded, CoordinationFilter(POLICE), Page())["items"][0]
    assert list(item) == ["organizations", "documents", "first", "last", "under", "evidence"]
    assert (item["documents"], item["first"], item["last"]) == (2, "2020-05-06", "2021")
    assert [programme["name"] for programme in item["under"]] == ["Chương trình phối hợp số 5"]
    assert [each["document"]["id"] for each in item["evidence"]] == ["pact-2", "pact-1"]


def test_pages_neither_repeat_nor_miss_a_pair(loaded: Store) -> None:
    first = coordination(loaded, CoordinationFilter(), Page(limit=1))
    second = coordination(loaded, CoordinationFilter(), Page(limit=1, cursor=first["next"]))
    assert [*first["items"], *second["items"]] == coordination(loaded, CoordinationFilter(), Page())["items"]
    assert second["next"] is None


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CoordinationFilter("Sở Y tế", "Công an tỉnh Hà Giang"), [{HEALTH, POLICE}]),
        (CoordinationFilter(POLICE, HEALTH), [{HEALTH, POLICE}]),
        (CoordinationFilter(partner=FARMERS), [{HEALTH, FARMERS}]),
        (CoordinationFilter(POLICE, FARMERS), []),
        (CoordinationFilter(under="Chương trình phối hợp số 5"), [{HEALTH, POLICE}]),
        (CoordinationFilter(FARMERS, under="Chương trình phối hợp số 5"), []),
        (CoordinationFilter(under="Chương trình số 6"), []),
        (CoordinationFilter(place="ha giang"), [{HEALTH, POLICE}, {HEALTH, FARMERS}]),
        (CoordinationFilter(place="Cà Mau"), []),
        (CoordinationFilter(documents=2), [{HEALTH, POLICE}]),
        (CoordinationFilter(documents=2, until=day("to", "2020")), []),
        (CoordinationFilter(since=day("from", "2021-07")), [{HEALTH, POLICE}, {HEALTH, FARMERS}]),
        (
            CoordinationFilter(since=day("from", "2021-07"), until=day("to", "2021-07-01")),
            [{HEALTH, POLICE}, {HEALTH, FARMERS}],
        ),
        (CoordinationFilter(until=day("to", "2020-05-06")), [{HEALTH, POLICE}]),
    ],
)
def test_filters(loaded: Store, wanted: CoordinationFilter, expected: list[set[str]]) -> None:
    items = coordination(loaded, wanted, Page())["items"]
    found = [{body["name"] for body in item["organizations"]} for item in items]
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))


def test_the_documents_and_sentences_are_those_of_the_days(loaded: Store) -> None:
    (item,) = coordination(loaded, CoordinationFilter(until=day("to", "2020")), Page())["items"]
    assert (item["documents"], item["first"], item["last"]) == (1, "2020-05-06", "2020-05-06")
    assert [said["document"]["id"] for said in item["evidence"]] == ["pact-1"]
