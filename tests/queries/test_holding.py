"""The verdict on a day: what must hold whatever documents say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from graph.queries.holding import Observation, Post, Status, judge
from graph.register.titles import Phase
from graph.values import PartialDate

FIRST = dt.date(2020, 1, 1)
DAYS = st.integers(0, 400).map(lambda number: (FIRST + dt.timedelta(number)).isoformat())
DATES = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4])).map(PartialDate)
PHASES = st.sampled_from(Phase)
OBSERVATIONS = st.lists(st.builds(Observation, st.just("an"), DATES, PHASES), max_size=6)
OTHERS = st.lists(st.builds(Observation, st.sampled_from(["bình", "cúc"]), DATES, PHASES), max_size=6)
ANY = st.tuples(DATES, OBSERVATIONS, OTHERS)


TWO_FORMS = [Observation("an", PartialDate(form), Phase.TAKEN_UP) for form in ("2020-03-01", "2020-03")]


@example((PartialDate("2020-01-01"), TWO_FORMS, []))
@given(ANY)
def test_order_says_nothing(world: tuple[PartialDate, list[Observation], list[Observation]]) -> None:
    on, mine, others = world
    one, other = judge(on, mine, Post(others)), judge(on, mine[::-1], Post(others[::-1]))
    assert (one.status, one.reason, one.before, one.after) == (
        other.status,
        other.reason,
        other.before,
        other.after,
    )
    assert set(one.rivals) == set(other.rivals)


def test_of_two_that_begin_on_one_day_the_more_exact_is_the_nearest() -> None:
    day, month = Observation("an", PartialDate("2021-01-01")), Observation("an", PartialDate("2021-01"))
    assert judge(PartialDate("2020"), [month, day], Post()).after == day
    day, year = Observation("an", PartialDate("2021-12-31")), Observation("an", PartialDate("2021"))
    assert judge(PartialDate("2022"), [day, year], Post()).before == day


@given(ANY)
def test_the_nearest_observations_lie_on_their_sides(
    world: tuple[PartialDate, list[Observation], list[Observation]],
) -> None:
    on, mine, others = world
    verdict = judge(on, mine, Post(others))
    assert verdict.before is None or verdict.before.date.last < on.first
    assert verdict.after is None or verdict.after.date.first > on.last
    assert all(rival in others for rival in verdict.rivals)


@given(DATES, OBSERVATIONS)
def test_without_any_observation_before_or_on_a_day_nothing_is_claimed(
    on: PartialDate, mine: list[Observation]
) -> None:
    later = [one for one in mine if one.date.first > on.last]
    assert judge(on, later, Post()).status is Status.UNKNOWN


@given(DATES, OBSERVATIONS)
def test_what_is_only_earlier_never_makes_a_holder(on: PartialDate, mine: list[Observation]) -> None:
    over = [replace(one, phase=Phase.EARLIER) for one in mine]
    assert judge(on, over, Post()).status is Status.UNKNOWN


@given(ANY)
def test_others_never_make_a_holder_surer(
    world: tuple[PartialDate, list[Observation], list[Observation]],
) -> None:
    on, mine, others = world
    alone, among = judge(on, mine, Post()).status, judge(on, mine, Post(others)).status
    assert among in {alone, Status.CONTESTED if alone is Status.ATTESTED else Status.UNKNOWN}


@given(DATES, OBSERVATIONS)
def test_contested_needs_another(on: PartialDate, mine: list[Observation]) -> None:
    assert judge(on, mine, Post()).status is not Status.CONTESTED


@given(DAYS.map(PartialDate), OBSERVATIONS)
def test_being_seen_on_the_day_settles_it(on: PartialDate, mine: list[Observation]) -> None:
    seen = [*mine, Observation("an", on)]
    assert judge(on, seen, Post()).status is Status.ATTESTED


def test_a_body_that_ended_has_no_holders_since() -> None:
    seen = [Observation("an", PartialDate("2025-03-04"))]
    post = Post(ended=dt.date(2025, 6, 30))
    assert judge(PartialDate("2025-06-30"), seen, post).status is Status.STALE
    verdict = judge(PartialDate("2025-07-01"), seen, post)
    assert (verdict.status, verdict.reason) == (Status.UNKNOWN, "body-ended")
