from __future__ import annotations

import base64
import json

import pytest

from graph.queries.pages import MAX_LIMIT, Page, QueryError
from graph.queries.spans import around, between, day, extent

START = ("9999-99-99", "")


def _cursor(*parts: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


def test_a_cursor_says_where_to_go_on() -> None:
    rows = [{"date": "2021", "id": "đ"}, {"date": "2020", "id": "b"}]
    shown, cursor = Page(limit=1).cut("list", rows, lambda row: (row["date"], row["id"]))
    assert shown == rows[:1]
    assert Page(cursor=cursor).after("list", START) == ("2021", "đ")
    assert Page(limit=2).cut("list", rows, lambda row: (row["date"], row["id"])) == (rows, None)


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "!!!!",
        "é",
        _cursor(),
        _cursor("other", "2021", "b"),
        _cursor("list", "2021"),
        _cursor("list", 2021, "b"),
        _cursor("list", "2021", None),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
        base64.urlsafe_b64encode(b"[" * 5000).decode(),
    ],
)
def test_a_forged_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(QueryError, match="cursor: "):
        Page(cursor=cursor).after("list", START)


@pytest.mark.parametrize("limit", [0, -1, MAX_LIMIT + 1])
def test_limits_are_bounded(limit: int) -> None:
    with pytest.raises(QueryError, match=f"limit: must lie between 1 and {MAX_LIMIT}"):
        Page(limit=limit)


@pytest.mark.parametrize("text", ["", "17", "2017-3", "2017-13", "2017-02-29", "hôm nay"])
def test_a_bad_date_names_its_parameter(text: str) -> None:
    with pytest.raises(QueryError, match="on: "):
        day("on", text)


def test_a_span_reaches_from_its_first_to_its_last_day() -> None:
    assert between(day("from", "2020-02"), day("to", "2021")) == {
        "since": "2020-02-01",
        "until": "2021-12-31",
        "dated": True,
    }
    assert between(None, None) == {"since": "", "until": "9999-99-99", "dated": False}


def test_around_takes_the_nearest_end_of_a_span() -> None:
    asked = day("on", "2020-06-15")
    assert asked
    assert around(asked, ["2019", "2020-05", "2020-06-14", "2020-07", "2021"]) == {
        "on": [],
        "before": "2020-06-14",
        "before_gap_days": 1,
        "after": "2020-07",
        "after_gap_days": 16,
    }
    assert around(asked, ["2020"])["on"] == ["2020"]


def test_extent() -> None:
    assert extent(["2021", "2020-05", "2020"]) == {"first": "2020", "last": "2021"}
    assert extent([]) == {}
