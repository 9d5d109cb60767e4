"""The year of a day and month, where the text or its metadata settles it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from graph.values import Document, PartialDate
from loaders.mentions.dates import DateMention

_URL_DATE = re.compile(r"(?<!\d)(20[0-3]\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d/.-])năm (20[0-3]\d)(?![\d/])")
_PLANNED = re.compile(r"(?:phương hướng|nhiệm vụ|kế hoạch|dự toán|công tác)[\w ,.-]{0,40}$", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?:đến|tới|giai đoạn|tầm nhìn|nhiệm kỳ|từ|trước|hết|cuối|phấn đấu|mục tiêu|so với|cùng kỳ)[\w ,]{0,8}$",
    re.IGNORECASE,
)
_OF_AN_ACT = re.compile(r"[A-ZĐƯ]{2,}\S* $")  # "Nghị quyết số 20-NQ/TW năm 2012"
_LIFE = re.compile(
    r"(?:sinh|vào Đảng|chính thức:?|thành lập|nghỉ hưu|qua đời|từ trần)\s*(?:từ\s*)?(?:ngày\s*)?$",
    re.IGNORECASE,
)
_MONTH = re.compile(r"tháng (\d{1,2})[/-](20[0-3]\d)(?!\d)", re.IGNORECASE)
_MONTHS_LATER = 2  # a month is reviewed at its end or in the two that follow
_SETTLED = 3  # mentions of a year that settle it; one in the head is enough
_HEAD = 600  # characters: what stands here is what the text is about
_OLDEST = 1990  # an earlier year is that of history, not of the report
_NEAR = 31  # days within which a dated act counts as one of the same days


def complete(
    date: DateMention, document: Document, shadow: str, dates: Sequence[DateMention]
) -> PartialDate | None:
    """`date` with its year; None where neither the text nor the metadata settles it, or there is no such day."""
    year = (
        date.year
        or _from_reference(date, _reference(document, shadow, dates))
        or _from_neighbour(date, dates, shadow)
        or _from_month(date, shadow)
        or _from_review(date, shadow)
    )
    if year is None:
        return None
    try:
        return PartialDate(f"{year:04}-{date.month:02}-{date.day:02}")
    except ValueError:
        return None


def _reference(document: Document, shadow: str, dates: Sequence[DateMention]) -> PartialDate | None:
    """A date near which the document was written: its publication, its address, or its date line."""
    if document.published:
        return document.published
    if document.url and (match := _URL_DATE.search(document.url)):
        try:
            return PartialDate("-".join(match.groups()))
        except ValueError:
            return None
    near = (date for date in dates if date.start < 150 and not _of_a_life(date, shadow))
    head = [date for date in near if date.year and date.year >= _OLDEST]
    return PartialDate(f"{head[0].year}-{head[0].month:02}") if head else None


def _of_a_life(date: DateMention, shadow: str) -> bool:
    """Whether a date is that of a birth, a retirement, a foundation: it tells nothing of the report's year."""
    return bool(_LIFE.search(shadow[max(0, date.start - 24) : date.start]))


def _from_reference(date: DateMention, reference: PartialDate | None) -> int | None:
    """The last such day up to the reference; a few days after it still count as its year."""
    if reference is None:
        return None
    limit = reference.last + dt.timedelta(days=10)
    for year in (reference.last.year, reference.last.year - 1):
        day = _day(date, year)
        if day and day <= limit:
            return year
    return None


def _from_neighbour(date: DateMention, dates: Sequence[DateMention], shadow: str) -> int | None:
    """The latest year in which something else of the same days is fully dated; a birthday is none."""
    for other in sorted(dates, key=lambda each: -(each.year or 0)):
        if _of_a_life(other, shadow):
            continue
        if (other.year or 0) < _OLDEST:
            return None
        here, there = (_day(each, other.year) if other.year else None for each in (date, other))
        if here and there and abs((here - there).days) <= _NEAR:
            return other.year
    return None


def _from_month(date: DateMention, shadow: str) -> int | None:
    """The year of the month under review: "công tác tháng 8/2019" in a report of 3/9."""
    for match in _MONTH.finditer(shadow[:_HEAD]):
        month, year = int(match[1]), int(match[2])
        if (date.month - month) % 12 <= _MONTHS_LATER:
            return year + (date.month < month)
    return None


def _day(date: DateMention, year: int) -> dt.date | None:
    try:
        return dt.date(year, date.month, date.day)
    except ValueError:
        return None


def _from_review(date: DateMention, shadow: str) -> int | None:
    """The year under review, where the text keeps to one or to one and the next.

    A text that reviews a year and plans the next is written about the turn: in its last months in the year
    itself, in the first ones in the next. A year named once settles nothing, nor one named late and seldom.
    """
    reviewed: Counter[int] = Counter()
    planned: Counter[int] = Counter()
    for match in _YEAR.finditer(shadow):
        before = shadow[max(0, match.start() - 50) : match.start()]
        if not _PERIOD.search(before) and not _OF_AN_ACT.search(before):
            weight = _SETTLED if match.start() < _HEAD else 1
            (planned if _PLANNED.search(before) else reviewed)[int(match[1])] += weight
    years = reviewed + planned
    if not years:
        return None
    latest = max(years)
    if latest - 1 in years and latest in planned:
        return latest - 1 if date.month >= 9 else latest
    if latest not in reviewed:
        return (latest - 1 if date.month >= 10 else latest) if years[latest] >= _SETTLED else None
    return latest if years[latest] >= _SETTLED and latest == years.most_common(1)[0][0] else None
