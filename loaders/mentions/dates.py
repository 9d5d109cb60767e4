"""Dates as official texts write them; a generic date parser invents dates here, so the grammar is our own."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PART = r"(?:sáng|chiều|tối|trưa|đêm)(?:\s(?:nay|qua))?"
_WEEKDAY = r"(?:(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])),?\s)?"
_MARK = r"\s?[./\-–⁄]\s?"
_SINCE = r"từ(?=\s\d{1,2}\s?[-–]\s?\d{1,2}[./]\d{1,2}(?!\d))"  # "từ 5-7/3", not "từ 2/3 số phiếu"
_MORE = r"(?:(?:\s(?:và|đến)\s|\s?,\s?|\s?[-–]\s?)(?:ngày\s)?\d{1,2})"  # "07 và 08 tháng 3", "5, 6 và 7/3", "5-7/3"
_DATE = re.compile(
    rf"""
    (?-i:(?=[\dnNsScCtTđĐhH]))  # how a date begins: one look at a letter first
    (?:
      (?:(?<![\d/.,-])|(?<=[/.-]\d{{4}}-))(?P<day>\d{{1,2}}){_MARK}(?P<month>\d{{1,2}}){_MARK}(?P<year>(?:19|20)\d\d)(?!\d)
    | (?:ngày|{_PART},?|hôm)\s+(?:ngày\s+)?(?:m[ùồ]ng\s+)?(?P<day2>\d{{1,2}}){_MORE}{{0,2}}
      \s+tháng\s+(?P<month2>\d{{1,2}})
      (?:\s+năm\s+(?P<year2>(?:19|20)\d\d))?
    | (?:ngày|{_PART}|hôm\ nay|hôm\ qua|hôm|{_SINCE})[\s,(]+{_WEEKDAY}(?:ngày\s+)?(?:m[ùồ]ng\s+)?(?P<day3>\d{{1,2}})
      (?:{_MORE}{{1,2}}(?={_MARK}\d))?{_MARK}(?P<month3>\d{{1,2}})
      (?:{_MARK}(?P<year3>(?:19|20)\d\d))?(?![\d%/]|[.,]\d)
    | (?<=\()(?P<day4>\d{{1,2}})[/-](?P<month4>\d{{1,2}})(?=\))
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day at ``shadow[start:end]``; `year` is None where the text leaves it out."""

    start: int
    end: int
    day: int
    month: int
    year: int | None


def dates_in(shadow: str) -> tuple[DateMention, ...]:
    """Every day named in `shadow`, in order."""
    found = []
    for match in _DATE.finditer(shadow):
        groups = match.groupdict()
        day, month, year = (
            next((int(groups[key]) for key in groups if key.startswith(part) and groups[key]), None)
            for part in ("day", "month", "year")
        )
        if day and month and 1 <= day <= 31 and 1 <= month <= 12:
            found.append(DateMention(match.start(), match.end(), day, month, year))
    return tuple(found)
