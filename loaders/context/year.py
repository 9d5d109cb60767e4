"""The year of a day and month, where the text or its metadata settles it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from graph.values import Document, PartialDate
from loaders.mentions.dates import DateMention

_URL_DATE = re.compile(r"(?<!\d)(20[0-3]\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d/.-])(?:năm|tháng \d{1,2}[/-]) ?(20[0-3]\d)(?!\d)")
_AHEAD = re.compile(
    r"(?:đến|tới|giai đoạn|tầm nhìn|nhiệm kỳ|kế hoạch|dự toán|từ|trước|trong giai đoạn|hết|phấn đấu|mục tiêu)"
    r"[\w ,]{0,12}$",
    re.IGNORECASE,
)


def complete(date: DateMention, document: Document, shadow: str, dates: Sequence[DateMention]) -> PartialDate | None:
    """`date` with its year; None where neither the text nor the metadata settles it, or there is no such day."""
    year = date.year or _from_reference(date, _reference(document, dates)) or _from_review(date, shadow)
    if year is None:
        return None
    try:
        return PartialDate(f"{year:04}-{date.month:02}-{date.day:02}")
    except ValueError:
        return None


def _reference(document: Document, dates: Sequence[DateMention]) -> PartialDate | None:
    """A date near which the document was written: its publication, its address, or its date line."""
    if document.published:
        return document.published
    if document.url and (match := _URL_DATE.search(document.url)):
        try:
            return PartialDate("-".join(match.groups()))
        except ValueError:
            return None
    head = [date for date in dates if date.year and date.start < 250]
    return PartialDate(f"{head[0].year}-{head[0].month:02}") if head else None


def _from_reference(date: DateMention, reference: PartialDate | None) -> int | None:
    """The last such day up to the reference; a few days after it still count as its year."""
    if reference is None:
        return None
    limit = reference.last + dt.timedelta(days=10)
    for year in (reference.last.year, reference.last.year - 1):
        try:
            if dt.date(year, date.month, date.day) <= limit:
                return year
        except ValueError:
            continue
    return None


def _from_review(date: DateMention, shadow: str) -> int | None:
    """The year under review: a meeting in January to March that reviews a year is held in the next one."""
    years = [
        int(match[1]) for match in _YEAR.finditer(shadow) if not _AHEAD.search(shadow[max(0, match.start() - 30) : match.start()])
    ]
    if not years:
        return None
    latest = max(years)
    reviewed = re.search(rf"(?:tổng kết|kết quả|công tác)[\w ,.-]{{0,60}}năm {latest}(?!\d)", shadow)
    planned = re.search(rf"(?:phương hướng|nhiệm vụ|kế hoạch)[\w ,.-]{{0,40}}năm {latest + 1}(?!\d)", shadow)
    if reviewed and date.month <= 3 and (planned or f"năm {latest + 1}" not in shadow):
        return latest + 1
    return latest
