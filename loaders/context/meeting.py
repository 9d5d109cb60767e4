"""The meeting that a document reports: its name and its day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from graph.values import PartialDate
from graph.values.spelling import comparable
from loaders.context.meeting_day import Scanned, date_of, day_said, month_of
from loaders.context.meeting_kinds import is_aside, kind_of
from loaders.context.year import Calendar
from loaders.lexicons import word_set
from loaders.mentions.dates import DateMention
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item
from loaders.text import Sentence

_HOLDING = ("chair", "co_chair", "organize", "chaired_by", "attend", "attended_by", "speak", "held")
_CLIPPED = 4  # "chủ trì họp về A" in a caption: another mention has the full name
_LEAD = 12  # characters before the day with which a lead begins: "Chiều ngày "
_EARLY = 8  # lines: who holds the meeting is told near the beginning
_OPENINGS = ("lễ khai mạc", "lễ bế mạc")
_BARE = 2  # words: "cuộc họp", "hội nghị" are no name
_NUMBER = re.compile(r"thứ (\w+)")
_IN_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting: `name` from the text, `date` where it is known, `line` the index of the sentence that names it.

    `said` are the words for its day, also where nothing tells the year.
    """

    name: str
    date: PartialDate | None
    line: int
    said: DateMention | None = None

    def is_meant(self, mention: EventMention) -> bool:
        """Whether a mention is of this meeting: "hội nghị" is, another conference's name is not."""
        if mention.many or not _same_kind(self.name, mention):
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


def _same_kind(name: str, mention: EventMention) -> bool:
    """Whether a mention may be of the meeting called `name`: a press conference is nothing else.

    "Cuộc họp", "buổi lễ" may resume any; "hội nghị" in a report of a press conference is what that tells of.
    """
    own, other = kind_of(name), kind_of(mention.name)
    if "press" in (own, other) and own != other:
        return own == "press" and mention.name.lower() in ("cuộc họp", "buổi họp")
    opened = name.lower().startswith(_OPENINGS) and mention.head in name.lower()  # "Lễ khai mạc Đại hội A"
    return own == other or not own or not other or opened


def _differ(pattern: re.Pattern[str], own: str, other: str) -> bool:
    """Whether two names both have a number or a year, and not the same: the sixth session is not the tenth."""
    mine, theirs = set(pattern.findall(own)), set(pattern.findall(other))
    return bool(mine and theirs) and not mine & theirs


def find_meeting(reading: Reading, lines: Sequence[Scanned], calendar: Calendar) -> Meeting | None:
    """The meeting that is reported; None where the document reports none."""
    reported = any(
        (_is_held(items) and _speaks_of_one(items))
        or any(_is_told(reading, item) or _is_had(reading, item) for item in items)
        for _, items in lines
    )
    candidates = [
        (_weight(reading, sentence, items, item, at) - (0 if reported else 6), -at, item.value)
        for at, (sentence, items) in enumerate(lines)
        for item in items
        if isinstance(item.value, EventMention)
        and not (item.value.many or is_aside(reading, item) or is_past(reading, sentence))
    ]
    if not candidates:
        return None
    weight, at, mention = max(candidates, key=lambda candidate: candidate[:2])
    if weight <= 0:
        return None
    if not mention.named:
        at, mention = _named_before(candidates, at, mention) or (at, mention)
    past = [is_past(reading, sentence) for sentence, _ in lines]
    said = day_said(reading, lines, -at, past, Meeting(mention.name, None, -at).is_meant, calendar)
    date = date_of(calendar, said, mention.name) if said else month_of(reading, lines[-at][0])
    return Meeting(mention.name, date, -at, said)


Candidate = tuple[int, int, EventMention]  # weight, minus the line's index, mention


def _named_before(
    candidates: Sequence[Candidate], at: int, bare: EventMention
) -> tuple[int, EventMention] | None:
    """The likeliest named mention up to the line of a bare one: "hội nghị" is the one that was named."""
    named = [
        one
        for one in candidates
        if one[2].named and one[1] >= at and one[0] > 0 and _same_kind(one[2].name, bare)
    ]
    return max(named, key=lambda one: one[:2])[1:] if named else None


def is_past(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens by saying that it tells of what was before the meeting."""
    return reading.hit(sentence.first, "past") is not None


def _weight(reading: Reading, sentence: Sentence, items: Sequence[Item], item: Item, at: int) -> int:
    """How likely a mention is of the meeting that is reported: named, presided at, early, in the title."""
    mention = item.value
    weight = 6 if isinstance(mention, EventMention) and mention.named else 0
    held = _is_held(items) or _is_told(reading, item) or _is_had(reading, item)
    weight += 5 if held and not _is_a_task(reading, items, item) else 0
    weight += 7 if _follows(items, item, "chair", "co_chair") else 0
    dated = reading.word(sentence.first) not in ("tháng", "năm")  # "Tháng 3/2014, Hội A tổ chức": another one
    weight += 4 if at < _EARLY and dated and _hosted(items, item) else 0
    weight += 3 if sentence.kind == "title" else 0
    weight += 3 if _opens_with_day(reading, sentence) else 0
    weight -= _CLIPPED if isinstance(mention, EventMention) and mention.head == "họp" else 0
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


def _opens_with_day(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins as a lead does: "Sáng 8/1, Hội A tổ chức …"."""
    start = reading.words.starts[sentence.first]
    at = bisect_left(reading.dates, start, key=lambda date: date.start)
    return at < len(reading.dates) and reading.dates[at].start <= start + _LEAD


def _is_told(reading: Reading, item: Item) -> bool:
    """ "được Cục A nêu ra tại hội nghị B": that something was told there."""
    told = reading.word(item.first - 1) == "tại" and reading.word(item.first - 2) in word_set("telling")
    return told and isinstance(item.value, EventMention)


def _is_had(reading: Reading, item: Item) -> bool:
    """ "đoàn công tác A đã có buổi làm việc tại tỉnh": that a working session was held."""
    talks = isinstance(item.value, EventMention) and kind_of(item.value.name) == "talks"
    return talks and reading.span(max(0, item.first - 2), item.first).lower() in (
        "đã có",
        "vừa có",
        "đã tiến hành",
    )


def _is_a_task(reading: Reading, items: Sequence[Item], item: Item) -> bool:
    """ "Tập trung tổ chức đại hội các cấp": a meeting that somebody unnamed is to hold."""
    index = items.index(item)
    if not _follows(items, item, "organize") or (index > 1 and items[index - 2].kind != "verb"):
        return False
    return reading.word(items[index - 1].first - 1) in word_set("to_be_done")


def _hosted(items: Sequence[Item], item: Item) -> bool:
    """Whether a body stands before the verb that holds the meeting: not in "để tổ chức đại hội"."""
    index = items.index(item)
    return index > 1 and items[index - 2].kind == "body" and _follows(items, item, "organize")
