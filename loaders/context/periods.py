"""Periods with their year: what a report reviews or plans says when it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = 600  # characters: what stands here is what the text is about
_AFTER = 2  # months: a period is reviewed at its end or in the two that follow
_NEXT = 1  # months: what was in a month is told in it or in the next
_AHEAD = 1  # months: a period is planned in it or in the one before

_PLANNED = 4  # months: a meeting that is to be held is told of so long before

_YEAR = r"(?P<year>20[0-3]\d)(?!\d)"
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_COUNTS = {"sáu": 6, "chín": 9, "mười": 10, "ba": 3, "bốn": 4, "năm": 5, "bảy": 7, "tám": 8, "hai": 2}
_MONTH = re.compile(rf"tháng (?P<month>1[0-2]|0?[1-9])(?:\s?[/-]\s?| năm ){_YEAR}", re.IGNORECASE)
_DATED = re.compile(r"(?<!\d)\d{1,2}[/.-](20[0-3]\d)(?!\d)")
_UP_TO = re.compile(r"(?:đến|hết|tính đến)(?: hết| cuối| giữa| đầu| nửa đầu)? $", re.IGNORECASE)
_MEETING = re.compile(
    rf"(?:sẽ|dự kiến)(?: \w+){{0,4}} (?:tổ chức|diễn ra|khai mạc)\b[^.;:\n]{{0,50}}?"
    rf"(?:tháng |\d{{1,2}} ?[/-] ?)(?P<month>1[0-2]|0?[1-9]) ?[/-] ?{_YEAR}",
    re.IGNORECASE,
)
# What is allotted for a year at its eve: "biên chế giao năm 2018"; not "thực hiện dự toán năm 2018"
_ALLOTTED = re.compile(r"(?:biên chế|dự toán|phân bổ)[\w ,-]{0,60}? năm " + _YEAR, re.IGNORECASE)
_CARRIED_OUT = re.compile(
    r"(?:thực hiện|kết quả|hoàn thành|quyết toán|điều chỉnh|tình hình)[\w ,-]{0,30}$", re.IGNORECASE
)
_ANY_YEAR = re.compile(r"(?<![\d/.-])20[0-3]\d(?!\d)")
_QUARTER = re.compile(rf"quý (?P<quarter>IV|III|II|I|[1-4])(?:\s?[/-]\s?| năm |, năm ){_YEAR}", re.IGNORECASE)
_INITIALS = "".join(sorted({count[0] for count in (*_COUNTS, "nửa")}))  # one look at a letter first
_HALF = re.compile(
    rf"(?-i:(?=[\d{_INITIALS}{_INITIALS.upper()}]))"
    rf"(?:(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)}) (?P<unit>tháng|quý)|nửa) (?P<side>đầu|cuối) năm {_YEAR}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """Months `first` to `last` of a year are those in which a report that names the period was written.

    Below 1 they lie in the year before, above 12 in the next one.
    """

    year: int
    first: int
    last: int

    def year_of(self, month: int) -> int | None:
        """The year of a `month` that lies in the span."""
        for shift in (0, 1, -1):
            if self.first <= month + 12 * shift <= self.last:
                return self.year + shift
        return None


def periods_in(shadow: str) -> tuple[Period, ...]:
    """The periods that the text reviews or plans, those of its head first."""
    found = [*_months(shadow), *_quarters(shadow), *_halves(shadow), *_meetings(shadow), *_allotments(shadow)]
    return tuple(period for _, period in sorted(found, key=lambda one: one[0]))


def _months(shadow: str) -> Iterator[tuple[int, Period]]:
    """ "công tác tháng 8/2019" in the head, "đến hết tháng 6/2017" anywhere, "từ giữa tháng 5-2017" just before.

    A month before the latest year that the text names is history.
    """
    latest = max((int(match[1]) for match in _DATED.finditer(shadow)), default=0)
    for match in _MONTH.finditer(shadow):
        year, month = int(match["year"]), int(match["month"])
        if year >= latest:
            reviewed = match.start() < _HEAD or _UP_TO.search(
                shadow[max(0, match.start() - 16) : match.start()]
            )
            yield match.start(), Period(year, month, month + (_AFTER if reviewed else _NEXT))


def _meetings(shadow: str) -> Iterator[tuple[int, Period]]:
    """ "đại hội sẽ được tổ chức ngày 13/2/2016", "dự kiến diễn ra trong tháng 4/2016": told some months before."""
    for match in _MEETING.finditer(shadow):
        month = int(match["month"])
        yield match.start(), Period(int(match["year"]), month - _PLANNED, month)


def _allotments(shadow: str) -> Iterator[tuple[int, Period]]:
    """ "phân bổ dự toán ngân sách năm 2018" for the latest year that the text names: told in November or December."""
    latest = max((int(match[0]) for match in _ANY_YEAR.finditer(shadow)), default=0)
    for match in _ALLOTTED.finditer(shadow):
        done = _CARRIED_OUT.search(shadow[max(0, match.start() - 40) : match.start()])
        if int(match["year"]) == latest and not done:
            yield match.start(), Period(latest, -1, 0)


def _quarters(shadow: str) -> Iterator[tuple[int, Period]]:
    """ "kết quả công tác quý II/2017"."""
    for match in _QUARTER.finditer(shadow):
        last = 3 * _QUARTERS[match["quarter"].upper()]
        yield match.start(), Period(int(match["year"]), last - 2 - _AHEAD, last + _AFTER)


def _halves(shadow: str) -> Iterator[tuple[int, Period]]:
    """ "sơ kết 6 tháng đầu năm 2017", "nửa cuối năm 2017", "3 quý đầu năm 2020"."""
    for match in _HALF.finditer(shadow):
        months = _months_in(match["count"] or "6", match["unit"] or "tháng")
        if not 1 <= months <= 11:
            continue
        ending = months if match["side"].lower() == "đầu" else 12 - months
        yield match.start(), Period(int(match["year"]), ending, ending + _AFTER)


def _months_in(count: str, unit: str) -> int:
    """How many months "6 tháng", "ba quý" are."""
    number = int(count) if count.isdigit() else _COUNTS[count.lower()]
    return number * (3 if unit.lower() == "quý" else 1)
