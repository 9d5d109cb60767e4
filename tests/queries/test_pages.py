from __future__ import annotations

import base64
import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.queries.pages import MAX_LIMIT, Page, QueryError
from graph.queries.spans import around, between, day
from graph.values import PartialDate

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


KEYS = st.tuples(st.integers(-5, 5), st.text("aăâđ", max_size=2))


@given(st.sets(KEYS), st.integers(1, 7), st.text(max_size=5))
def test_pages_show_every_item_once_whatever_their_size(
    keys: set[tuple[int, str]], limit: int, asked: str
) -> None:
    def question(page: Page) -> tuple[list[tuple[int, str]], str | None]:
        after = page.after("list", (-99, ""))
        rows = [{"key": key} for key in sorted(keys) if key > after][: page.limit + 1]
        shown, following = page.cut("list", rows, lambda row: row["key"])
        return [row["key"] for row in shown], following

    found, cursor = question(Page(limit).of(asked))
    while cursor is not None:
        more, cursor = question(Page(limit, cursor).of(asked))
        found += more
    assert found == sorted(keys)


@given(st.text(max_size=5), st.text(max_size=5))
def test_a_cursor_fits_its_question_alone(one: str, other: str) -> None:
    _, cursor = Page(1).of(one).cut("list", [{"id": "a"}, {"id": "b"}], lambda row: (row["id"],))
    page = Page(1, cursor).of(other)
    if one == other:
        assert page.after("list", ("",)) == ("a",)
        return
    with pytest.raises(QueryError, match="cursor: belongs to another list"):
        page.after("list", ("",))


@given(st.text(max_size=80))
def test_no_cursor_breaks_anything_but_itself(text: str) -> None:
    with pytest.raises(QueryError, match="cursor: "):
        Page(cursor=text).of("x").after("list", ("",))


DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2004, 12, 31)).map(dt.date.isoformat)
DATES = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4])).map(PartialDate)


@given(DATES, DATES)
def test_dates_compare_as_spans(one: PartialDate, other: PartialDate) -> None:
    days = {one.first + dt.timedelta(number) for number in range((one.last - one.first).days + 1)}
    others = {other.first + dt.timedelta(number) for number in range((other.last - other.first).days + 1)}
    assert one.overlaps(other) == bool(days & others) == other.overlaps(one)
    assert (one < other) + (other < one) + (one == other) == 1


@given(DATES, DATES, DATES)
def test_a_fact_fits_a_span_when_they_share_a_day(
    since: PartialDate, until: PartialDate, date: PartialDate
) -> None:
    if until.last < since.first:
        with pytest.raises(QueryError, match="to: "):
            between(since, until)
        return
    span = between(since, until)
    # The condition of the statements, in Python.
    first, last = str(span["since"]), str(span["until"])
    fits = date.iso <= last and (date.iso >= first or first.startswith(date.iso))
    assert fits == (date.first <= until.last and since.first <= date.last)


@given(DATES, st.lists(DATES, max_size=8))
def test_around_never_passes_by_a_nearer_observation(asked: PartialDate, observed: list[PartialDate]) -> None:
    found = around(asked, [date.iso for date in observed])
    assert sorted(found["on"]) == sorted(date.iso for date in observed if date.overlaps(asked))
    gaps = [(asked.first - date.last).days for date in observed if date.last < asked.first]
    assert found["before_gap_days"] == min(gaps, default=None)
    later = [(date.first - asked.last).days for date in observed if date.first > asked.last]
    assert found["after_gap_days"] == min(later, default=None)
