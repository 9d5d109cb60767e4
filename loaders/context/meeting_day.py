"""The day of a meeting: that of the sentence which tells of it, else of the first sentences of the report."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter

from graph.values import PartialDate
from loaders.context.year import Calendar
from loaders.mentions.act_mentions import ActMention
from loaders.mentions.dates import DateMention
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item
from loaders.text import Sentence

Scanned = tuple[Sentence, tuple[Item, ...]]
_SETTLED = 3  # months: from then on a meeting of a year is not that of the year before
_OWN_YEAR = re.compile(r" năm (20[0-3]\d)(?!\d)")
# A year of work or of a law in a name is not the year in which the meeting is held.
_OTHER_YEAR = re.compile(
    r"(?:tổng kết|kết quả|công tác|nhiệm vụ|kế hoạch|dự toán|giai đoạn|đến|tình hình|khóa|luật|nghị quyết|nghị định|"
    r"quyết định|chỉ thị|pháp lệnh)[^,]* năm 20\d\d",
    re.IGNORECASE,
)
_BESIDE = 22  # characters between a meeting and its day: " diễn ra vào sáng qua ("
_LEAD = 12  # characters before the day with which a lead begins: "Chiều ngày "
_PARTS = ("sáng", "trưa", "chiều", "tối")
_BACK = {"nay": 0, "qua": 1}  # days from the paper's day back to "sáng nay", "sáng qua"
_FIRST = 6  # lines: the lead and the captions before it
_MONTH = re.compile(
    r"(?:Trong |Vào |trong |vào )?[Tt]háng (?P<month>1[0-2]|0?[1-9])(?: năm |[/-])(?P<year>20\d\d)(?!\d)"
)
# A deadline, an anniversary or a first day of validity is no day of a meeting.
_NOT_ITS_DAY = re.compile(
    r"(?:trước|kể từ|chậm nhất|hết|đến|hiệu lực|nghỉ hưu từ|\d{4} ?[-–]|Ngày [^\W\d]+ \(|[^\W\d] \()"
    r"\s*(?:\d+ ?(?:h|giờ)\s*)?(?:ngày\s*)?$"
)
# "sẽ được tổ chức vào tối ngày 7/8": the day of something else
_STILL_TO_COME = re.compile(r"(?:sẽ|dự kiến)(?: \w+){1,4} (?:vào|trong|ngày)(?: \w+){0,2} ?$")
# "Thực hiện Kế hoạch A, ngày 5/3, Sở B tổ chức": between commas, with no issuer behind
_OF_THE_CLAUSE = re.compile(r"\s?, (?!của|về|do|giữa)")
_SYMBOL_BEFORE = re.compile(r"[/-] ?[A-ZĐƯ]{2,}\d* ?,? ?$")  # of an act: "Tờ trình số 201-TTr/UBKTTW, ngày"


def day_said(
    reading: Reading,
    lines: Sequence[Scanned],
    line: int,
    is_past: Sequence[bool],
    is_meant: Callable[[EventMention], bool],
    calendar: Calendar,
) -> DateMention | None:
    """The words for the day of the meeting that the line with the index `line` tells of.

    They stand in that line or among the first ones; else a sentence further on that tells of it opens with them, as
    the captions do that some papers put at the end: "Chiều 6/2, ông A chủ trì cuộc họp".
    """
    told = [
        at for at in (line, *(at for at in range(min(_FIRST, len(lines))) if at != line)) if not is_past[at]
    ]
    for days in (days_in, partial(today, calendar=calendar)):
        for at in told:
            for day in days(reading, lines[at]):
                if not _of_another(reading, lines[at][1], day, is_meant):
                    return day
    telling = (one for at, one in enumerate(lines) if not is_past[at] and _speaks_of(one[1], is_meant))
    openings = [day for one in telling for day in _opening(reading, one)]
    return openings[0] if len({(day.day, day.month) for day in openings}) == 1 else None


def _speaks_of(items: Sequence[Item], is_meant: Callable[[EventMention], bool]) -> bool:
    return any(isinstance(item.value, EventMention) and is_meant(item.value) for item in items)


def _opening(reading: Reading, scanned: Scanned) -> tuple[DateMention, ...]:
    """The day with which a sentence opens as a lead does: "Sáng 8/1, …"; with a year it is rather one of the past."""
    start = reading.words.starts[scanned[0].first]
    return tuple(
        day for day in days_in(reading, scanned)[:1] if day.start <= start + _LEAD and day.year is None
    )


def today(reading: Reading, scanned: Scanned, calendar: Calendar) -> tuple[DateMention, ...]:
    """The day of "sáng nay", "chiều qua" in a paper whose day is known; "hôm nay" only where it opens the sentence."""
    written, sentence = calendar.reference, scanned[0]
    if written is None or written.precision != "day":
        return ()
    words = reading.words.lower
    for at in range(sentence.first, sentence.end - 1):
        told = words[at] in _PARTS or (words[at] == "hôm" and at <= sentence.first + 1)
        if told and words[at + 1] in _BACK and words[at - 1] != "sẽ":
            day = written.first - dt.timedelta(days=_BACK[words[at + 1]])
            starts = reading.words.starts
            return (DateMention(starts[at], starts[at + 1], day.day, day.month, day.year),)
    return ()


def _of_another(
    reading: Reading, items: Sequence[Item], day: DateMention, is_meant: Callable[[EventMention], bool]
) -> bool:
    """Whether a day stands right behind another meeting: "tại cuộc họp báo diễn ra sáng 8/2"."""
    ends = reading.words.ends
    behind = [item for item in items if item.kind == "event" and ends[item.end - 1] <= day.start]
    if not behind or not isinstance(mention := behind[-1].value, EventMention):
        return False
    return day.start - ends[behind[-1].end - 1] <= _BESIDE and not is_meant(mention)


def date_of(calendar: Calendar, said: DateMention, name: str) -> PartialDate | None:
    """The date of a day, whose year may also be that in the meeting's own name: "Hội nghị cán bộ năm 2017"."""
    if date := calendar.complete(said):
        return date
    match = _OWN_YEAR.search(name)
    if match is None or said.month < _SETTLED or _OTHER_YEAR.search(name):
        return None
    return calendar.complete(replace(said, year=int(match[1])))


def days_in(reading: Reading, scanned: Scanned) -> tuple[DateMention, ...]:
    """The days in a sentence that may be those of a meeting, in order."""
    sentence, items = scanned
    start, end = reading.words.starts[sentence.first], reading.words.ends[sentence.end - 1]
    first, last = (bisect_left(reading.dates, at, key=attrgetter("start")) for at in (start, end))
    return tuple(date for date in reading.dates[first:last] if not _of_an_act(reading, items, date))


def month_of(reading: Reading, sentence: Sentence) -> PartialDate | None:
    """ "Tháng 6 năm 2020, Sở A tổ chức": a month is all that some sentences tell."""
    match = _MONTH.match(reading.span(sentence.first, sentence.end))
    return PartialDate(f"{match['year']}-{int(match['month']):02}") if match else None


def _of_an_act(reading: Reading, items: Sequence[Item], date: DateMention) -> bool:
    """Whether the date is no day of a meeting but a deadline, an anniversary or that of a directive.

    "Quyết định số 12/QĐ-UBND ngày 4/5/2017".
    """
    shadow = reading.text.shadow
    if _NOT_ITS_DAY.search(shadow[max(0, date.start - 14) : date.start]):
        return True
    ends = [reading.words.ends[item.end - 1] for item in items if isinstance(item.value, ActMention)]
    if _STILL_TO_COME.search(shadow[max(0, date.start - 40) : date.start]):
        return True
    beside = any(end <= date.start and not shadow[end : date.start].strip(" ,(") for end in ends)
    alone = shadow[: date.start].endswith((", ", ", ngày ")) and _OF_THE_CLAUSE.match(
        shadow[date.end : date.end + 12]
    )
    return (beside and not alone) or bool(_SYMBOL_BEFORE.search(shadow[max(0, date.start - 20) : date.start]))
