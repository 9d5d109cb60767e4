"""Whether someone held a post on a day, judged from the days on which documents place people in it.

The rules are those of docs/positions.md, whose table of cases is their test.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from graph.register.titles import Phase, TermEnd
from graph.values import PartialDate


class Status(StrEnum):
    """How sure it is that someone held the post on the day."""

    ATTESTED = "attested"
    INFERRED = "inferred"
    STALE = "stale"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Observation:
    """A document places `holder` in the post on `date`, or has the post begin or end then."""

    holder: str
    date: PartialDate
    phase: Phase = Phase.SEEN

    @property
    def day(self) -> dt.date | None:
        """The day, where the document is as exact as that."""
        return self.date.first if self.date.precision == "day" else None


@dataclass(frozen=True, slots=True)
class Post:
    """What bears on the question beside the holder's own observations.

    `others` are the observations of other holders, empty where several people hold the post at a time; `ended`
    is the last day of the body; `terms` are days by which terms of office had ended.
    """

    others: Sequence[Observation] = ()
    ended: dt.date | None = None
    terms: Sequence[TermEnd] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with its reason, the nearest observations before and after the day, and those of rivals."""

    status: Status
    reason: str
    before: Observation | None = None
    after: Observation | None = None
    rivals: tuple[Observation, ...] = field(default=())


# Of one day: before the question the last of these counts, after it the first; of equal ones the more exact.
_ORDER = (Phase.TAKEN_UP, Phase.SEEN, Phase.GIVEN_UP, Phase.EARLIER)
_HOLDS = (Phase.SEEN, Phase.TAKEN_UP)
_HELD_UNTIL = (Phase.SEEN, Phase.GIVEN_UP)


def judge(on: PartialDate, mine: Sequence[Observation], post: Post) -> Verdict:
    """Whether the holder of the observations `mine` held the post on `on`; a wider span asks for some day in it."""
    before, after = _before(on, mine), _after(on, mine)
    verdict = _said(on, mine, post) or _between(before, after, post) or _open(on, mine, before, after, post)
    return Verdict(*verdict[:2], before, after, tuple(verdict[2]))


_Found = tuple[Status, str, Sequence[Observation]]


def _said(on: PartialDate, mine: Sequence[Observation], post: Post) -> _Found | None:
    """Documents say so: on the day itself, or by taking up before and giving up after."""
    here = [one for one in mine if _inside(one, on) and one.phase is not Phase.EARLIER]
    if here:
        rivals = [other for other in post.others if any(same_day(one, other) for one in here)]
        return _sure("seen-on-the-day", [*rivals, *_opened(on, post.others)])
    if opening := _opened(on, mine):
        closing = next(
            one for one in _by_time(mine) if one.phase is Phase.GIVEN_UP and one.date.first > on.last
        )
        start, end = opening[0].date.last, closing.date.first
        rivals = [other for other in post.others if _claims_between(other, start, end)]
        return _sure("taken-up-before-and-given-up-after", rivals)
    return None


def _sure(reason: str, rivals: list[Observation]) -> _Found:
    return (
        (Status.CONTESTED, "another-holder-on-the-day", rivals) if rivals else (Status.ATTESTED, reason, [])
    )


def _between(before: Observation | None, after: Observation | None, post: Post) -> _Found | None:
    """The same holder before and after."""
    if not (before and after and before.phase in _HOLDS and after.phase in _HELD_UNTIL):
        return None
    rivals = [one for one in post.others if _claims_between(one, before.date.last, after.date.first)]
    if rivals:
        return Status.UNKNOWN, "another-holder-between", rivals
    return Status.INFERRED, "seen-before-and-after", []


def _open(
    on: PartialDate,
    mine: Sequence[Observation],
    before: Observation | None,
    after: Observation | None,
    post: Post,
) -> _Found:
    """Nothing holds from both sides."""
    if before is None:
        return Status.UNKNOWN, _without_before(on, mine, after), []
    if before.phase not in _HOLDS:
        return Status.UNKNOWN, "given-up-before" if before.phase is Phase.GIVEN_UP else "former-before", []
    if post.ended and post.ended < on.first:
        return Status.UNKNOWN, "body-ended", []
    since = [
        one for one in post.others if one.date.first > before.date.last and one.phase is not Phase.EARLIER
    ]
    if since:
        return Status.UNKNOWN, "another-holder-since", since
    if after and after.phase is Phase.EARLIER:
        return Status.UNKNOWN, "former-after", []
    # What is seen in the year in which a term ends may have been seen before it ended.
    if any(before.date.first < term.day <= on.first for term in post.terms):
        return Status.UNKNOWN, "term-ended", []
    return Status.STALE, "seen-before-only", []


def _without_before(on: PartialDate, mine: Sequence[Observation], after: Observation | None) -> str:
    if any(one.date.overlaps(on) and one.phase is Phase.EARLIER for one in mine):
        return "former-before"
    if any(one.date.overlaps(on) for one in mine):
        return "imprecise"
    if after is None:
        return "never-dated"
    return {Phase.TAKEN_UP: "taken-up-later", Phase.EARLIER: "former-after"}.get(
        after.phase, "seen-later-only"
    )


def _inside(one: Observation, on: PartialDate) -> bool:
    return on.first <= one.date.first and one.date.last <= on.last


def same_day(one: Observation, other: Observation) -> bool:
    """Whether both are placed in the post on one day; who gives up and who takes up may meet on it."""
    handed = {one.phase, other.phase} == {Phase.GIVEN_UP, Phase.TAKEN_UP}
    return one.day is not None and one.day == other.day and other.phase is not Phase.EARLIER and not handed


def _opened(on: PartialDate, observations: Iterable[Observation]) -> list[Observation]:
    """The taking up of each holder who took the post up before `on` and gave it up after, nothing between."""
    found = []
    for own in by_holder(observations).values():
        earlier = [one for one in _by_time(own) if one.date.last < on.first and one.phase is not Phase.SEEN]
        later = [one for one in _by_time(own) if one.date.first > on.last and one.phase is not Phase.SEEN]
        if earlier and later and (earlier[-1].phase, later[0].phase) == (Phase.TAKEN_UP, Phase.GIVEN_UP):
            found.append(earlier[-1])
    return found


def _claims_between(other: Observation, start: dt.date, end: dt.date) -> bool:
    """Whether `other` is in the post after `start` and before `end`, as far as its document is exact."""
    return other.phase is not Phase.EARLIER and start < other.date.first and other.date.last < end


def _before(on: PartialDate, mine: Iterable[Observation]) -> Observation | None:
    return max(
        (one for one in mine if one.date.last < on.first),
        key=lambda one: (one.date.last, _ORDER.index(one.phase), one.date.first),
        default=None,
    )


def _after(on: PartialDate, mine: Iterable[Observation]) -> Observation | None:
    return next((one for one in _by_time(mine) if one.date.first > on.last), None)


def _by_time(observations: Iterable[Observation]) -> list[Observation]:
    return sorted(observations, key=lambda one: (one.date.first, _ORDER.index(one.phase), one.date.last))


def by_holder(observations: Iterable[Observation]) -> Mapping[str, list[Observation]]:
    """The observations of each holder."""
    found: dict[str, list[Observation]] = {}
    for one in observations:
        found.setdefault(one.holder, []).append(one)
    return found
