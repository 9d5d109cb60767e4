from __future__ import annotations

from graph.queries.coordination import coordination
from graph.queries.pages import Page
from graph.store import Store
from tests.queries.world import HEALTH, POLICE

FARMERS = "Hội Nông dân tỉnh Hà Giang"


def pairs(store: Store, organization: str | None) -> list[set[str]]:
    items = coordination(store, organization, Page())["items"]
    return [{body["name"] for body in item["organizations"]} for item in items]


def test_what_most_documents_state_comes_first(loaded: Store) -> None:
    assert pairs(loaded, None) == [{HEALTH, POLICE}, {HEALTH, FARMERS}]


def test_either_end_is_found_by_name_or_alias(loaded: Store) -> None:
    assert pairs(loaded, "Sở Y tế") == [{HEALTH, POLICE}, {HEALTH, FARMERS}]
    assert pairs(loaded, "hoi nong dan tinh ha giang") == [{HEALTH, FARMERS}]
    assert pairs(loaded, "BCĐ 138 tỉnh") == []
    assert pairs(loaded, "không có") == []


def test_the_shape_of_a_pair(loaded: Store) -> None:
    item = coordination(loaded, POLICE, Page())["items"][0]
    assert list(item) == ["organizations", "documents", "first", "last", "under", "evidence"]
    assert (item["documents"], item["first"], item["last"]) == (2, "2020-05-06", "2021")
    assert [programme["name"] for programme in item["under"]] == ["Chương trình phối hợp số 5"]
    assert [each["document"]["id"] for each in item["evidence"]] == ["pact-2", "pact-1"]


def test_pages_neither_repeat_nor_miss_a_pair(loaded: Store) -> None:
    first = coordination(loaded, None, Page(limit=1))
    second = coordination(loaded, None, Page(limit=1, cursor=first["next"]))
    assert [*first["items"], *second["items"]] == coordination(loaded, None, Page())["items"]
    assert second["next"] is None
