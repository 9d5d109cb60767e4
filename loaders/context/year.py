"""The year of a day and month, where the text or its metadata settles it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.values import Document, PartialDate
from loaders.context.festivals import Festival, festivals_in
from loaders.context.periods import Period, periods_in
from loaders.mentions.dates import DateMention

_URL_DATE = re.compile(r"(?<!\d)(20[0-3]\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d/.-])[Nn]ăm (20[0-3]\d)(?![\d/])")
_TO_NOW = re.compile(r"từ đầu năm (20[0-3]\d)(?: đến| tới)(?: thời điểm)? (?:nay|hiện)", re.IGNORECASE)
_PLANNED = re.compile(r"(?:phương hướng|nhiệm vụ|kế hoạch|dự toán|công tác)[\w ,.-]{0,40}$", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?:đến|tới|tháng đầu|quý đầu|giai đoạn|tầm nhìn|nhiệm kỳ|từ|trước|hết|cuối|phấn đấu|mục tiêu|so với|cùng kỳ)"
    r"[\w ,]{0,8}$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"tổng kết(?! \d+ năm)[\w ]{0,40}$", re.IGNORECASE)
# "Nghị quyết số 20-NQ/TW năm 2012", "Luật Đất đai năm 2013"
_OF_AN_ACT = re.compile(r"(?:[A-ZĐƯ]{2,}\S*|(?:[Ll]uật|Pháp lệnh|Hiến pháp)(?: \w+){0,14}) $")
_CLOSING = (4, 10)  # months up to which a year is summed up in the next, and from which on in itself
_LIFE = re.compile(
    r"(?:sinh|vào Đảng|chính thức:?|thành lập|nghỉ hưu|qua đời|từ trần)\s*(?:từ\s*)?(?:ngày\s*)?$",
    re.IGNORECASE,
)
_HALVES = re.compile(r"(?:sáu|6) tháng (?:đầu|cuối) năm(?! 20\d\d)", re.IGNORECASE)
_HALF_YEAR = range(6, 9)  # months in which the first half of a year is reviewed and the second planned
_SETTLED = 3  # mentions of a year that settle it; one in the head is enough
_HEAD = 600  # characters: what stands here is what the text is about
_OLDEST = 1990  # an earlier year is that of history, not of the report
_NEAR = 31  # days within which a dated act counts as one of the same days


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that a document says of its year, found once.

    `reference` is a day near which it was written, `days` are its full dates in order, `years` theirs, the latest
    first, `months` the year of each month in which a report of its periods and festivals is written; `reviewed` and
    `planned` count the years that it looks back on and forward to, `closed` are those whose work is summed up;
    `halves`: it speaks of half a year, not of which.
    """

    reference: PartialDate | None
    days: tuple[dt.date, ...]
    years: tuple[int, ...]
    months: Mapping[int, int]
    to_now: int | None
    reviewed: Counter[int]
    planned: Counter[int]
    halves: bool = False
    closed: frozenset[int] = frozenset()

    def complete(self, date: DateMention) -> PartialDate | None:
        """`date` with its year; None where nothing settles it, or there is no such day."""
        year = (
            date.year
            or self._from_reference(date)
            or self._from_neighbour(date)
            or self.months.get(date.month)
            or self.to_now
            or self._from_review(date)
        )
        day = _day(date, year) if year else None
        return PartialDate(day.isoformat()) if day else None

    def _from_reference(self, date: DateMention) -> int | None:
        """The last such day up to the reference; a few days after it still count as its year."""
        if self.reference is None:
            return None
        limit = self.reference.last + dt.timedelta(days=10)
        for year in (self.reference.last.year, self.reference.last.year - 1):
            day = _day(date, year)
            if day and day <= limit:
                return year
        return None

    def _from_neighbour(self, date: DateMention) -> int | None:
        """The year in which something else of the same days is fully dated; none where two years would do."""
        found = [year for year in self.years if self._is_near(_day(date, year))]
        return found[0] if len(found) == 1 else None

    def _is_near(self, day: dt.date | None) -> bool:
        if day is None:
            return False
        at = bisect_left(self.days, day - dt.timedelta(days=_NEAR))
        return at < len(self.days) and self.days[at] <= day + dt.timedelta(days=_NEAR)

    def _from_review(self, date: DateMention) -> int | None:
        """The year under review, where the text keeps to one or to one and the next.

        A text that reviews a year and plans the next is written about the turn: in its last months in the year
        itself, in the first ones in the next. A year named once settles nothing, nor one named late and seldom.
        """
        years = self.reviewed + self.planned
        if not years:
            return None
        latest = max(years)
        if self.halves and len(years) == 1 and latest in self.reviewed and date.month in _HALF_YEAR:
            return latest  # "sơ kết công tác sáu tháng đầu năm", and no other year is named
        if latest in self.closed:
            return _after(latest, date.month)
        if latest - 1 in years and latest in self.planned:
            return latest - 1 if date.month >= 9 else latest
        if latest not in self.reviewed:
            return (latest - 1 if date.month >= 10 else latest) if years[latest] >= _SETTLED else None
        return latest if years[latest] >= _SETTLED and latest == years.most_common(1)[0][0] else None


def calendar(document: Document, shadow: str, dates: Sequence[DateMention]) -> Calendar:
    """What `document`, whose text is `shadow` with its `dates`, says of its year."""
    lived = [date for date in dates if date.year and date.year >= _OLDEST and not _of_a_life(date, shadow)]
    days = sorted(day for date in lived if date.year and (day := _day(date, date.year)))
    to_now = _TO_NOW.search(shadow)
    reviewed, planned, closed = _years(shadow)
    return Calendar(
        _reference(document, lived),
        tuple(days),
        tuple(sorted({day.year for day in days}, reverse=True)),
        _months(periods_in(shadow), festivals_in(shadow)),
        int(to_now[1]) if to_now else None,
        reviewed,
        planned,
        _HALVES.search(shadow) is not None,
        closed,
    )


def _months(periods: Sequence[Period], festivals: Sequence[Festival]) -> dict[int, int]:
    """The year of each month in which a report that names the periods, else the festivals, was written."""
    found: dict[int, int] = {}
    signs: tuple[Period | Festival, ...] = (*periods, *festivals)
    for sign in signs:
        for month in range(1, 13):
            if month not in found and (year := sign.year_of(month)):
                found[month] = year
    return found


def _reference(document: Document, dates: Sequence[DateMention]) -> PartialDate | None:
    """A date near which the document was written: its publication, its address, or its date line."""
    if document.published:
        return document.published
    if document.url and (match := _URL_DATE.search(document.url)):
        try:
            return PartialDate("-".join(match.groups()))
        except ValueError:
            return None
    head = next((date for date in dates if date.start < 150), None)
    return PartialDate(f"{head.year}-{head.month:02}") if head else None


def _of_a_life(date: DateMention, shadow: str) -> bool:
    """Whether a date is that of a birth, a retirement, a foundation: it tells nothing of the report's year."""
    return bool(_LIFE.search(shadow[max(0, date.start - 24) : date.start]))


def _day(date: DateMention, year: int) -> dt.date | None:
    try:
        return dt.date(year, date.month, date.day)
    except ValueError:
        return None


def _after(year: int, month: int) -> int | None:
    """The year of a `month` in which the work of `year` is summed up: its last months or the first of the next."""
    if month >= _CLOSING[1]:
        return year
    return year + 1 if month <= _CLOSING[0] else None


def _years(shadow: str) -> tuple[Counter[int], Counter[int], frozenset[int]]:
    """How often each year is looked back on, and how often planned; those that the head sums up.

    One in the head counts as settled.
    """
    reviewed: Counter[int] = Counter()
    planned: Counter[int] = Counter()
    closed: set[int] = set()
    for match in _YEAR.finditer(shadow):
        before = shadow[max(0, match.start() - 50) : match.start()]
        if not _PERIOD.search(before) and not _OF_AN_ACT.search(before):
            weight = _SETTLED if match.start() < _HEAD else 1
            (planned if _PLANNED.search(before) else reviewed)[int(match[1])] += weight
            if match.start() < _HEAD and _CLOSED.search(before):
                closed.add(int(match[1]))
    return reviewed, planned, frozenset(closed)
