"""Several meetings in one document: which of them each sentence tells of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from loaders.context.meeting import Meeting, find_meeting, is_past
from loaders.context.meeting_day import Scanned, date_of, days_in
from loaders.context.meeting_kinds import kind_of
from loaders.context.working_sessions import find_session, session_called
from loaders.context.year import Calendar
from loaders.mentions.dates import DateMention
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item
from loaders.text import Sentence

_HOLDING = frozenset(("chair", "co_chair", "organize", "attend", "present"))
_NEAR = 4  # words between such a verb and the meeting
_MOST = 12  # meetings of one document; a list of more is a programme of work
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
    main = find_meeting(reading, lines, calendar) or find_session(reading, lines, calendar)
    if main is None:
        return Meetings(None)
    teller = _Teller(reading, calendar, _openings(reading), main, [main], main)
    second = teller.opening(lines[main.line][0]) is not None  # "Cũng trong ngày": another one was told before
    told = []
    for number, scanned in enumerate(lines):
        here = teller.here(number, scanned, first=second and number < main.line and len(teller.known) == 1)
        told.append((scanned[0].first, here))
    if len(teller.known) == 1:
        return Meetings(main)
    dated = {meeting: _of_the_same_day(meeting, teller.known) for meeting in teller.known}
    return Meetings(dated[main], tuple((first, dated[meeting]) for first, meeting in told))


def _of_the_same_day(meeting: Meeting, known: Sequence[Meeting]) -> Meeting:
    """A meeting with the year of another one on the same day: "Sáng 22/6 …" and "Chiều cùng ngày … năm 2017"."""
    if meeting.date or meeting.said is None:
        return meeting
    dates = (one.date for one in known if one.date and _same_day(meeting.said, one.said))
    return replace(meeting, date=next(dates, None))


@dataclass(slots=True)
class _Teller:
    """A walk over the sentences: which meetings are `known` so far, which one is told of at the moment."""

    reading: Reading
    calendar: Calendar
    openings: Sequence[int]
    main: Meeting
    known: list[Meeting]
    current: Meeting

    def here(self, number: int, scanned: Scanned, *, first: bool) -> Meeting:
        """The meeting that a sentence tells of; `first`: the main one goes on from another one before it."""
        if number == self.main.line:
            self.current = self.main
        elif other := self._another(number, scanned, first=first):
            self.known.append(other)
            self.current = other
        else:
            return self._resumed(scanned[1])
        return self.current

    def opening(self, sentence: Sentence) -> int | None:
        """The first words in a sentence that go on to another meeting."""
        at = bisect_left(self.openings, sentence.first)
        return self.openings[at] if at < len(self.openings) and self.openings[at] < sentence.end else None

    def _resumed(self, items: Sequence[Item]) -> Meeting:
        """The meeting that a sentence names, if it names one; else the one that is told of."""
        if len(self.known) == 1:
            return self.current
        for mention in (item.value for item in items if isinstance(item.value, EventMention)):
            meant = [meeting for meeting in self.known if meeting.is_meant(mention)]
            other = meant and self.current not in meant
            if other and (mention.named or kind_of(mention.name)):
                return meant[0]
        return self.current

    def _another(self, number: int, scanned: Scanned, *, first: bool) -> Meeting | None:
        """The meeting that a sentence begins to tell of."""
        sentence, items = scanned
        if is_past(self.reading, sentence) or len(self.known) == _MOST:
            return None
        opening, days = self.opening(sentence), days_in(self.reading, scanned)
        late = number > self.main.line + _LEAD and bool(days) and _same_day(days[0], self.current.said)
        own = first and bool(days)
        for at, item in enumerate(items if late or own or opening is not None else ()):
            mention = item.value if isinstance(item.value, EventMention) else None
            then = opening is not None and opening < item.first
            if not then and not (mention and mention.named and (late or own)):
                continue
            name = (
                _name(self.reading, items, at, mention)
                if mention
                else session_called(self.reading, items, at)
            )
            if name is None or _is_to_come(self.reading, sentence, item):
                continue
            if not any(_is_the_same(one, mention, name) for one in self.known if not own):
                said = days[0] if days else self.current.said
                date = date_of(self.calendar, said, name) if said else self.current.date
                return Meeting(name, date, number, said)
        return None


def _openings(reading: Reading) -> list[int]:
    """The words at which "Chiều cùng ngày", "Ngay sau lễ ký" go on to another meeting, in order."""
    return sorted(at for at, here in reading.hits.items() if "then" in here and reading.is_capital(at))


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
    if mention.many or not _is_held(reading, items, at):
        return None
    if mention.named:
        return mention.name
    bodies = [item for item in items[:at] if item.kind == "body"][-2:]
    if kind_of(mention.name) == "talks":
        sides = [reading.span(body.first, body.end) for body in bodies]
        return f"{mention.name} giữa {sides[0]} và {sides[1]}" if len(sides) == 2 else None
    return None


def _is_the_same(known: Meeting, mention: EventMention | None, name: str) -> bool:
    if known.name == name:
        return True
    return (
        mention is not None
        and mention.named
        and known.is_meant(mention)
        and not _is_numbered_else(known, name)
    )


def _is_numbered_else(known: Meeting, name: str) -> bool:
    """Whether two sessions are told apart by their names: the "Kỳ họp thứ 12" is not the "Kỳ họp bất thường"."""
    names = [one.lower() for one in (known.name, name)]
    return any("bất thường" in one for one in names) and any(" thứ " in one for one in names)
