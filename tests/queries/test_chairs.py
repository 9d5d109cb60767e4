from __future__ import annotations

from typing import Any

import pytest

from graph.queries.chairs import ChairsFilter, chairs
from graph.queries.pages import Page, QueryError
from graph.queries.spans import day
from graph.store import Store

HUNG, HUWNG, HUWSNG = "Trần Văn Hùng", "Trần Văn Hưng", "Lê Thị Hứng"
ALL = [(HUWNG, "2022-03"), (HUNG, "2021-12-20"), (HUNG, "2021-08-13"), (HUWSNG, None)]


def asked(store: Store, **wanted: Any) -> list[tuple[str, str | None]]:
    answer = chairs(store, ChairsFilter(**wanted), Page())
    assert answer["next"] is None
    return [(item["from"]["name"], item.get("date")) for item in answer["items"]]


def test_the_latest_comes_first_and_what_has_no_date_last(loaded: Store) -> None:
    assert asked(loaded) == ALL


def test_an_item_is_a_fact_with_the_posts_beside_the_name(loaded: Store) -> None:
    item = chairs(loaded, ChairsFilter(person=HUNG), Page())["items"][0]
    assert list(item) == ["id", "type", "from", "to", "role", "date", "evidence", "posts"]
    assert item["type"] == "CHAIRS"
    assert item["from"] == {"id": item["from"]["id"], "type": "Person", "name": HUNG, "aliases": []}
    assert set(item["to"]) == {"id", "type", "name", "aliases", "date", "places"}
    assert item["to"]["date"] == item["date"] == "2021-12-20"
    evidence = item["evidence"][0]
    assert list(evidence) == ["quote", "start", "end", "rule", "document"]
    assert evidence["document"] == {
        "id": "tong-ket-2",
        "title": "Hội nghị tong-ket",
        "publisher": "Đài Hà Giang",
        "published": "2021-12-22",
    }
    (post,) = item["posts"]
    assert list(post) == ["id", "type", "from", "to", "title", "evidence"]
    assert (post["title"], post["to"]["name"]) == ("Trưởng ban", "Ban Chỉ đạo 138 tỉnh Hà Giang")


def test_the_same_statement_of_two_documents_is_one_item_the_newest_first(loaded: Store) -> None:
    item = chairs(loaded, ChairsFilter(event="Hội nghị tong-ket"), Page())["items"][0]
    assert [each["document"]["id"] for each in item["evidence"]] == ["tong-ket-2", "tong-ket"]
    assert [each["document"]["id"] for each in item["posts"][0]["evidence"]] == ["tong-ket-2", "tong-ket"]


def test_posts_of_other_documents_stay_away(loaded: Store) -> None:
    item = chairs(loaded, ChairsFilter(event="Hội nghị so-ket"), Page())["items"][0]
    assert {each["document"]["id"] for post in item["posts"] for each in post["evidence"]} == {"so-ket"}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"person": HUNG}, ALL[1:3]),
        ({"person": "tran van hung"}, ALL[:3]),
        ({"person": "hung"}, ALL),
        ({"person": "Hưng"}, ALL[:1]),
        ({"person": "Nguyễn Văn A"}, []),
        ({"person": "Hội nghị so-ket"}, []),
        ({"organization": "BCĐ 138 tỉnh"}, ALL),
        ({"organization": "Sở Y tế"}, []),
        ({"event": "so-ket"}, ALL[2:3]),
        ({"place": "tỉnh Hà Giang"}, ALL),
        ({"place": "ha giang", "person": "Hưng"}, ALL[:1]),
        ({"person": "hung", "organization": "Sở Y tế"}, []),
        ({"role": "chair"}, ALL),
        ({"role": "co_chair"}, []),
        ({"text": "so ket"}, ALL[2:3]),
        ({"text": "hoi nghi so-ket"}, ALL[2:3]),
        ({"text": "Phó Trưởng ban"}, ALL[:1]),
        ({"text": "SO-KET", "person": "Hưng"}, []),
    ],
)
def test_filters_take_names_with_and_without_marks(
    loaded: Store, wanted: dict[str, str], expected: list[tuple[str, str | None]]
) -> None:
    assert asked(loaded, **wanted) == expected


def test_filters_take_ids(loaded: Store) -> None:
    item = chairs(loaded, ChairsFilter(person=HUNG), Page())["items"][0]
    assert asked(loaded, person=item["from"]["id"]) == ALL[1:3]
    assert asked(loaded, event=item["to"]["id"]) == ALL[1:2]
    assert asked(loaded, person=item["to"]["id"]) == []


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2022", None, ALL[:1]),
        ("2022-03-31", None, ALL[:1]),
        ("2022-04", None, []),
        (None, "2021", ALL[1:3]),
        (None, "2021-12-19", ALL[2:3]),
        ("2021-12", "2022-03-01", ALL[:2]),
        ("2021-08-13", "2021-08-13", ALL[2:3]),
        ("2022-03-15", "2022-03-15", ALL[:1]),
        ("2000", "2030", ALL[:3]),
    ],
)
def test_spans_that_touch_the_asked_one_fit_and_undated_facts_do_not(
    loaded: Store, since: str | None, until: str | None, expected: list[tuple[str, str | None]]
) -> None:
    assert asked(loaded, since=day("from", since), until=day("to", until)) == expected


def test_a_span_that_ends_before_it_starts_is_refused(loaded: Store) -> None:
    with pytest.raises(QueryError, match="to: 2020 lies before from=2021"):
        asked(loaded, since=day("from", "2021"), until=day("to", "2020"))


def test_pages_neither_repeat_nor_miss_an_item(loaded: Store) -> None:
    found, cursor = [], None
    for _ in ALL:
        answer = chairs(loaded, ChairsFilter(), Page(limit=1, cursor=cursor))
        found += [(item["from"]["name"], item.get("date")) for item in answer["items"]]
        cursor = answer["next"]
    assert found == ALL
    assert cursor is None


@pytest.mark.parametrize(
    ("wanted", "said"), [({"role": "guest"}, "role: 'guest'"), ({"text": "."}, "text: has no")]
)
def test_what_cannot_be_asked(wanted: dict[str, Any], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        ChairsFilter(**wanted)
