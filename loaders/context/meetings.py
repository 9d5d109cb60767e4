"""Several meetings in one document: which of them each sentence tells of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from loaders.context.meeting import Meeting, find_meeting, is_past, kind_of
from loaders.context.meeting_day import Scanned, date_of, days_in
from loaders.context.year import Calendar
from loaders.mentions.dates import DateMention
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item
from loaders.text import Sentence

_HOLDING = frozenset(("chair", "co_chair", "organize", "attend", "present"))
_NEAR = 4  # words between such a verb and the meeting
_LEAD = 3  # lines: up to here another name on the same day is still the same meeting's
_UNMADE = 12  # words before a meeting in which "sẽ", "dự kiến" say that it is still to come
_AHEAD = frozenset(("sẽ", "sắp", "để", "nhằm"))
_PREPARED = ("dự kiến", "chuẩn bị")


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings of a document: the `main` one, and from which word on each is told of, in order."""

    main: Meeting | None
    told: tuple[tuple[int, Meeting], ...] = ()

    def at(self, word: int) -> Meeting | None:
        """The meeting that the sentence around `word` tells of."""
        index = bisect_right(self.told, word, key=itemgetter(0)) - 1
        return self.told[index][1] if index >= 0 else self.main

    def named(self, name: str) -> Meeting | None:
        """The meeting called `name`."""
        return next((meeting for _, meeting in self.told if meeting.name == name), self.main)


def find_meetings(reading: Reading, lines: Sequence[Scanned], calendar: Calendar) -> Meetings:
    """The meeting that is reported, and others that the text goes on to: "Chiều cùng ngày, Bộ A tổ chức …"."""
    main = find_meeting(reading, lines, calendar)
    if main is None:
        return Meetings(None)
    told: list[tuple[int, Meeting]] = []
    known, current = [main], main
    second = (
        _opening(reading, lines[main.line][0]) is not None
    )  # "Cũng trong ngày": another one was told before
    for number, scanned in enumerate(lines):
        here = None
        if number == main.line:
            here = current = main
        elif other := _another(
            reading, scanned, number, known, current, calendar, first=second and number < main.line
        ):
            known.append(other)
            here = current = other
            second = False
        told.append((scanned[0].first, here or _resumed(scanned[1], known, current)))
    if len(known) == 1:
        return Meetings(main)
    dated = [_of_the_same_day(meeting, known) for meeting in known]
    return Meetings(dated[0], tuple((first, dated[known.index(meeting)]) for first, meeting in told))


def _of_the_same_day(meeting: Meeting, known: Sequence[Meeting]) -> Meeting:
    """A meeting with the year of another one on the same day: "Sáng 22/6 …" and "Chiều cùng ngày … năm 2017"."""
    if meeting.date or meeting.said is None:
        return meeting
    dates = (one.date for one in known if one.date and _same_day(meeting.said, one.said))
    return replace(meeting, date=next(dates, None))


def _resumed(items: Sequence[Item], known: Sequence[Meeting], current: Meeting) -> Meeting:
    """The meeting that a sentence names, if it names one; else the one that is told of."""
    for mention in _mentions(items):
        meant = [meeting for meeting in known if meeting.is_meant(mention)]
        if mention.named and meant and current not in meant:
            return meant[0]
        if kind_of(mention.name) and not current.is_meant(mention) and meant:
            return meant[0]
    return current


def _mentions(items: Sequence[Item]) -> Iterator[EventMention]:
    return (item.value for item in items if isinstance(item.value, EventMention))


def _another(
    reading: Reading,
    scanned: Scanned,
    number: int,
    known: Sequence[Meeting],
    current: Meeting,
    calendar: Calendar,
    *,
    first: bool,
) -> Meeting | None:
    """The meeting that a sentence begins to tell of; `first`: the main one goes on from it."""
    sentence, items = scanned
    if is_past(reading, sentence):
        return None
    opening = _opening(reading, sentence)
    days = days_in(reading, scanned)
    late = number > known[0].line + _LEAD and bool(days) and _same_day(days[0], current.said)
    for at, item in enumerate(items):
        mention = item.value if isinstance(item.value, EventMention) else None
        if (mention and mention.many) or _is_to_come(reading, sentence, item):
            continue
        then = opening is not None and opening < item.first
        own = first and bool(days) and mention is not None and mention.named
        if not (then or own or (late and mention and mention.named)):
            continue
        name = _name(reading, items, at, mention) if mention else _session(reading, items, at)
        if name and not any(_is_the_same(one, mention, name) for one in known if not own):
            said = days[0] if days else current.said
            date = date_of(calendar, said, name) if said else current.date
            return Meeting(name, date, number, said)
    return None


def _session(reading: Reading, items: Sequence[Item], at: int) -> str | None:
    """ "Sáng cùng ngày, A đã làm việc với Bộ B": a working session that is called by whom it was with."""
    item, after = items[at], items[at + 1] if at + 1 < len(items) else None
    meets = item.kind == "verb" and "meet" in str(item.value).split("+")
    if not meets or after is None or after.kind != "body" or reading.word(item.end - 1) != "với":
        return None
    return f"Buổi làm việc với {reading.span(item.end, after.end)}"


def _opening(reading: Reading, sentence: Sentence) -> int | None:
    """The word at which words like "Chiều cùng ngày", "Ngay sau lễ ký" go on to another meeting."""
    words = range(sentence.first, sentence.end)
    return next((at for at in words if reading.is_capital(at) and reading.hit(at, "then")), None)


def _same_day(day: DateMention, other: DateMention | None) -> bool:
    return other is not None and (day.day, day.month) == (other.day, other.month)


def _is_to_come(reading: Reading, sentence: Sentence, item: Item) -> bool:
    """Whether a meeting is still to come: "sẽ tổ chức", "chuẩn bị"."""
    before = range(max(sentence.first, item.first - _UNMADE), item.first)
    return any(
        reading.word(at) in _AHEAD or reading.span(at - 1, at + 1).lower() in _PREPARED for at in before
    )


def _is_held(reading: Reading, items: Sequence[Item], at: int) -> bool:
    """Whether somebody holds or attends the meeting at index `at`, or it takes place."""
    item, mention = items[at], items[at].value
    before = items[at - 1] if at else None
    if before and before.kind == "verb" and not _HOLDING.isdisjoint(str(before.value).split("+")):
        return item.first - before.end <= _NEAR
    if before and before.kind == "body" and kind_of(reading.span(item.first, item.end)) == "talks":
        return reading.span(before.end, item.first).lower() in ("đã", "cùng", "đã cùng")
    after = items[at + 1] if at + 1 < len(items) else None
    named = isinstance(mention, EventMention) and mention.named
    return bool(named and after and after.kind == "verb" and "held" in str(after.value).split("+"))


def _name(reading: Reading, items: Sequence[Item], at: int, mention: EventMention) -> str | None:
    """The name of the meeting at index `at` if it is held; talks without a name are called by their sides."""
    if not _is_held(reading, items, at):
        return None
    if mention.named:
        return mention.name
    bodies = [item for item in items[:at] if item.kind == "body"][-2:]
    if kind_of(mention.name) == "talks":
        sides = [reading.span(body.first, body.end) for body in bodies]
        return f"{mention.name} giữa {sides[0]} và {sides[1]}" if len(sides) == 2 else None
    return None


def _is_the_same(known: Meeting, mention: EventMention | None, name: str) -> bool:
    return known.name == name or (mention is not None and mention.named and known.is_meant(mention))
