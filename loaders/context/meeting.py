"""The meeting that a document reports: its name and its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.values import PartialDate
from graph.values.spelling import comparable
from loaders.context.year import Calendar
from loaders.mentions.act_mentions import ActMention
from loaders.mentions.dates import DateMention
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item
from loaders.text import Sentence

Scanned = tuple[Sentence, tuple[Item, ...]]
_HOLDING = ("chair", "co_chair", "organize", "chaired_by", "attend", "attended_by", "speak", "held")
_MONTH = re.compile(
    r"(?:Trong |Vào |trong |vào )?[Tt]háng (?P<month>1[0-2]|0?[1-9])(?: năm |[/-])(?P<year>20\d\d)(?!\d)"
)
_EARLY = 8  # lines: who holds the meeting is told near the beginning
_BARE = 2  # words: "cuộc họp", "hội nghị" are no name
_NUMBER = re.compile(r"thứ (\w+)")
_IN_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
# A deadline, an anniversary or a first day of validity is no day of a meeting.
_NOT_ITS_DAY = re.compile(
    r"(?:trước|kể từ|chậm nhất|hết|đến|hiệu lực|nghỉ hưu từ|\d{4} ?[-–]|Ngày [^\W\d]+ \(|[^\W\d] \()"
    r"\s*(?:\d+ ?(?:h|giờ)\s*)?(?:ngày\s*)?$"
)
_SYMBOL_BEFORE = re.compile(r"[/-] ?[A-ZĐƯ]{2,}\d* ?,? ?$")  # of an act: "Tờ trình số 201-TTr/UBKTTW, ngày"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting: `name` from the text, `date` where it is known, `line` the index of the sentence that names it."""

    name: str
    date: PartialDate | None
    line: int

    def is_meant(self, mention: EventMention) -> bool:
        """Whether a mention is of this meeting: "hội nghị" is, another conference's name is not."""
        if mention.many:
            return False
        if not mention.named:
            return True
        own, other = comparable(self.name), comparable(mention.name)
        if _differ(_NUMBER, own, other) or _differ(_IN_YEAR, own, other):
            return False
        words, others = set(own.split()), set(other.split())
        if len(words) <= _BARE:
            return other.startswith(own)
        shared = len(words & others)
        return 2 * shared >= len(words) or 2 * shared >= len(others)


def _differ(pattern: re.Pattern[str], own: str, other: str) -> bool:
    """Whether two names both have a number or a year, and not the same: the sixth session is not the tenth."""
    mine, theirs = set(pattern.findall(own)), set(pattern.findall(other))
    return bool(mine and theirs) and not mine & theirs


def find_meeting(reading: Reading, lines: Sequence[Scanned], calendar: Calendar) -> Meeting | None:
    """The meeting that is reported; None where the document reports none."""
    reported = any(_is_held(items) and _speaks_of_one(items) for _, items in lines)
    candidates = [
        (_weight(reading, sentence, items, item, at) - (0 if reported else 6), -at, item.value)
        for at, (sentence, items) in enumerate(lines)
        for item in items
        if isinstance(item.value, EventMention) and not item.value.many and not is_past(reading, sentence)
    ]
    if not candidates:
        return None
    weight, at, mention = max(candidates, key=lambda candidate: candidate[:2])
    if weight <= 0:
        return None
    if not mention.named:
        at, mention = _named_before(candidates, at) or (at, mention)
    return Meeting(mention.name, _date(reading, lines, -at, calendar), -at)


Candidate = tuple[int, int, EventMention]  # weight, minus the line's index, mention


def _named_before(candidates: Sequence[Candidate], at: int) -> tuple[int, EventMention] | None:
    """The likeliest named mention up to the line of a bare one: "hội nghị" is the one that was named."""
    named = [one for one in candidates if one[2].named and one[1] >= at and one[0] > 0]
    return max(named, key=lambda one: one[:2])[1:] if named else None


def is_past(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens by saying that it tells of what was before the meeting."""
    return reading.hit(sentence.first, "past") is not None


def _weight(reading: Reading, sentence: Sentence, items: Sequence[Item], item: Item, at: int) -> int:
    """How likely a mention is of the meeting that is reported: named, presided at, early, in the title."""
    mention = item.value
    weight = 6 if isinstance(mention, EventMention) and mention.named else 0
    weight += 5 if _is_held(items) else 0
    weight += 7 if _follows(items, item, "chair", "co_chair") else 0
    dated = reading.word(sentence.first) not in ("tháng", "năm")  # "Tháng 3/2014, Hội A tổ chức": another one
    weight += 4 if at < _EARLY and dated and _hosted(items, item) else 0
    weight += 3 if sentence.kind == "title" else 0
    return weight - min(at, 9) // 3


def _verbs(item: Item) -> set[str]:
    return set(str(item.value).split("+")) if item.kind == "verb" else set()


def _is_held(items: Sequence[Item]) -> bool:
    return any(_verbs(item) & set(_HOLDING) for item in items)


def _speaks_of_one(items: Sequence[Item]) -> bool:
    return any(isinstance(item.value, EventMention) for item in items)


def _follows(items: Sequence[Item], item: Item, *meanings: str) -> bool:
    """Whether the verb before the mention says that somebody presides at it, or holds it."""
    index = items.index(item)
    return bool(index) and bool(_verbs(items[index - 1]) & set(meanings))


def _hosted(items: Sequence[Item], item: Item) -> bool:
    """Whether a body stands before the verb that holds the meeting: not in "để tổ chức đại hội"."""
    index = items.index(item)
    return index > 1 and items[index - 2].kind == "body" and _follows(items, item, "organize")


def _date(reading: Reading, lines: Sequence[Scanned], line: int, calendar: Calendar) -> PartialDate | None:
    """The day in the sentence that names the meeting, else in the first sentences of the report."""
    dates = reading.dates
    order = [line, *(at for at in range(min(6, len(lines))) if at != line)]
    for at in order:
        sentence, items = lines[at]
        if is_past(reading, sentence):
            continue
        start, end = reading.words.starts[sentence.first], reading.words.ends[sentence.end - 1]
        for date in dates:
            if start <= date.start < end and not _of_an_act(reading, items, date):
                return calendar.complete(date)
    return _month(reading, lines[line][0])


def _month(reading: Reading, sentence: Sentence) -> PartialDate | None:
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
    beside = any(end <= date.start and not shadow[end : date.start].strip(" ,(") for end in ends)
    return beside or bool(_SYMBOL_BEFORE.search(shadow[max(0, date.start - 20) : date.start]))
