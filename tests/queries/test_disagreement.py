"""What a document changes, where documents disagree, and where they are silent."""

from __future__ import annotations

from typing import Any

import pytest

from graph.queries.changes import changes
from graph.queries.conflicts import ConflictsFilter, conflicts
from graph.queries.gaps import GapsFilter, gaps
from graph.queries.pages import Page, QueryError
from graph.queries.spans import day
from graph.store import Store
from tests.queries.affairs import ACT


def changed(store: Store, id_: str) -> dict[str, Any]:
    found = changes(store, id_)
    assert found
    return found


def test_what_no_other_document_says_is_added(told: Store) -> None:
    found = changed(told, "bo")
    assert [(fact["type"], fact["to"]["name"]) for fact in found["added"]] == [("IMPLEMENTS", ACT)]
    assert (found["strengthened"], found["contradicted"]) == ([], [])
    assert found["document"]["id"] == "bo"
    assert changed(told, "chuong-trinh")["entities"][0]["name"] == "Chương trình phối hợp số 5"


def test_what_others_say_too_is_strengthened(told: Store) -> None:
    found = changed(told, "ky-1")
    assert [(fact["type"], fact["documents"]) for fact in found["strengthened"]] == [("ISSUES", 2)]
    assert [(fact["type"], fact["date"]) for fact in found["added"]] == [("SIGNS", "2017-12-01")]


def test_another_holder_on_the_same_day_is_contradicted(told: Store) -> None:
    (fact,) = changed(told, "hai")["contradicted"]
    (other,) = fact["others"]
    assert (fact["from"]["name"], other["person"]["name"]) == ("Mai Thị Hải", "Bùi Văn Giang")
    assert "Bùi Văn Giang, Trưởng ban" in other["evidence"]["quote"]
    assert other["date"] == "2020-07-08"
    assert changed(told, "dung-1")["contradicted"] == []
    assert changed(told, "an-1")["contradicted"] == []
    assert changes(told, "nothing") is None


def test_two_holders_of_one_post_over_one_time(told: Store) -> None:
    items = conflicts(told, ConflictsFilter(), Page())["items"]
    found = {
        (item["organization"]["name"], item["title"]): [
            (holder["person"]["name"], holder["first"], holder["last"])
            for holder in sorted(item["holders"], key=lambda holder: holder["person"]["name"])
        ]
        for item in items
    }
    assert found == {
        ("Ban Chỉ đạo 09", "Trưởng ban"): [
            ("Bùi Văn Giang", "2020-07-08", "2020-07-08"),
            ("Mai Thị Hải", "2020-07-08", "2020-07-08"),
        ],
        ("Sở Y tế tỉnh Hà Giang", "Giám đốc"): [
            ("Nguyễn Văn An", "2019-01-01", "2019-12-31"),
            ("Trần Thị Bình", "2019-06-01", "2019-06-01"),
        ],
    }
    assert all(item["evidence"] for item in items)


def test_a_body_narrows_its_conflicts(told: Store) -> None:
    wanted = ConflictsFilter(organization="Ban Chỉ đạo 09")
    (item,) = conflicts(told, wanted, Page())["items"]
    assert {said["document"]["id"] for said in item["evidence"]} == {"giang-1", "giang-2", "hai"}
    assert conflicts(told, ConflictsFilter(organization="Bộ Y tế"), Page())["items"] == []


def test_two_dates_of_one_act(told: Store) -> None:
    (item,) = conflicts(told, ConflictsFilter("dates"), Page())["items"]
    assert (item["act"]["name"], item["dates"]) == (ACT, ["2017-12", "2017-12-01", "2017-12-05"])
    assert len(item["evidence"]) == 3
    assert conflicts(told, ConflictsFilter("dates", act="không có"), Page())["items"] == []


def test_one_event_on_two_days(told: Store) -> None:
    (item,) = conflicts(told, ConflictsFilter("events"), Page())["items"]
    assert [event["date"] for event in item["events"]] == ["2020-12-20", "2020-12-22"]
    assert item["organization"]["name"] == "Bộ Y tế"


def test_conflicts_in_pages(told: Store) -> None:
    first = conflicts(told, ConflictsFilter(), Page(limit=1))
    second = conflicts(told, ConflictsFilter(), Page(limit=1, cursor=first["next"]))
    assert [*first["items"], *second["items"]] == conflicts(told, ConflictsFilter(), Page())["items"]


def test_an_unknown_kind() -> None:
    with pytest.raises(QueryError, match="kind: 'x' is not one of holders, dates, events"):
        ConflictsFilter("x")


def silent(store: Store, since: str, **narrow: str) -> list[tuple[str, str, int]]:
    start = day("since", since)
    assert start
    items = gaps(store, GapsFilter(start, **narrow), Page())["items"]
    return [(item["organization"]["name"], item["last"], item["gap_days"]) for item in items]


def test_posts_in_which_nobody_was_seen(told: Store) -> None:
    service = ("Sở Y tế tỉnh Hà Giang", "2019-12-31", 1)
    assert silent(told, "2020") == [service]
    assert silent(told, "2019-12-31") == []
    after = silent(told, "2021-03-01")
    assert [name for name, _, _ in after] == [
        "Sở Y tế tỉnh Hà Giang",
        "Ban Chỉ đạo 09",
        "Sở Tư pháp tỉnh Hà Giang",
    ]
    assert silent(told, "2021-03-01", organization="Ban Chỉ đạo 09") == [
        ("Ban Chỉ đạo 09", "2020-07-08", 236)
    ]
    assert silent(told, "2021-03-01", place="Lào Cai") == []


def test_a_gap_says_who_was_seen_last_also_acting(told: Store) -> None:
    start = day("since", "2021-03")
    assert start
    (item,) = gaps(told, GapsFilter(start, "Sở Tư pháp tỉnh Hà Giang"), Page())["items"]
    assert (item["title"], item["person"]["name"], item["says"]) == ("Giám đốc", "Vũ Thị Cúc", "seen")
    assert "quyền Giám đốc" in item["evidence"][0]["quote"]
