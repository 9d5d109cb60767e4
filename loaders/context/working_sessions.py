"""Meetings that only a verb tells of: "Sáng 7/3, đoàn công tác A đã làm việc với Sở B", "Ban Chỉ đạo C họp bàn …"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.context.meeting import Meeting, is_past
from loaders.context.meeting_day import Scanned, date_of, days_in, today
from loaders.context.year import Calendar
from loaders.lexicons import word_set
from loaders.mentions.event_names import name_end
from loaders.mentions.persons import PersonMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item

_FIRST = 4  # lines: a report of a working session tells of it at its beginning
_DOERS = ("person", "body")
_UNDONE = frozenset(("sẽ", "để", "cần", "phải", "sắp", "nên", "không", "chưa", "đang", "mời", "yêu", "đề"))
SITTING = ("họp", "họp với")
_LIGHT = (
    "có",
    "chủ trì",
    "đã chủ trì",
)  # verbs between: "đã có buổi kiểm tra, làm việc với", "chủ trì làm việc với"
_NEAR = 6  # words between whoever works with somebody and the verb: "đã đến thăm và"


def session_called(reading: Reading, items: Sequence[Item], at: int) -> str | None:
    """ "Sáng cùng ngày, A đã làm việc với Bộ B": a working session that is called by whom it was with."""
    item, after = items[at], items[at + 1] if at + 1 < len(items) else None
    meets = item.kind == "verb" and "meet" in str(item.value).split("+")
    if not meets or after is None or after.kind != "body" or reading.word(item.end - 1) not in ("với", "tại"):
        return None
    if not set(reading.words.lower[item.end : after.first]) <= word_set("delegation"):
        return None
    return f"Buổi làm việc với {reading.span(after.first, after.end)}"


def sitting_called(reading: Reading, item: Item) -> str | None:
    """ "UBND tỉnh A họp bàn việc phòng, chống dịch", "Bộ B đã họp với Sở C": called by its subject."""
    words = reading.span(item.first, item.end).lower()
    if item.kind != "verb" or words not in SITTING:
        return None
    if words != "họp" or reading.hit(item.end, "event", "body", "pattern"):
        return "Cuộc họp"
    return f"Cuộc họp {reading.span(item.end, name_end(reading, item.first, item.end))}".strip()


def is_reception(words: Sequence[str]) -> bool:
    """Whether words between two say that one receives the other: "đã tiếp đoàn đại biểu", "tiếp xã giao"."""
    return "tiếp" in words and set(words) <= word_set("receiving") | word_set("delegation")


def reception_called(reading: Reading, items: Sequence[Item], at: int) -> str | None:
    """ "Chiều 8/1, Chủ tịch UBND tỉnh A tiếp ông B": a reception that is called by who was received."""
    item = items[at]
    after = next(
        (other for other in items[at + 1 : at + 3] if other.kind != "verb"), None
    )  # over "tiếp đoàn"
    guest = after.value if after and after.kind == "person" else None
    if (
        item.kind != "person"
        or after is None
        or not is_reception(reading.words.lower[item.end : after.first])
    ):
        return None
    if isinstance(guest, PersonMention) and guest.name:
        return f"Buổi tiếp {reading.span(after.first, guest.name_last)}"
    return f"Buổi tiếp {reading.span(after.first, after.end)}" if after.kind == "body" else None


def find_session(reading: Reading, lines: Sequence[Scanned], calendar: Calendar) -> Meeting | None:
    """The working session that a report without any noun for a meeting opens with; None where there is none."""
    for number, scanned in enumerate(lines[:_FIRST]):
        sentence, items = scanned
        days = days_in(reading, scanned) or today(reading, scanned, calendar)
        if is_past(reading, sentence) or not days:
            continue
        for at, item in enumerate(items):
            done = _is_done(reading, items, at)
            name = (sitting_called(reading, item) or session_called(reading, items, at)) if done else None
            name = name or reception_called(reading, items, at)
            if name and days[0].start < reading.words.ends[item.end - 1]:
                return Meeting(name, date_of(calendar, days[0], name), number, days[0])
    return None


def _is_done(reading: Reading, items: Sequence[Item], at: int) -> bool:
    """Whether somebody stands before the verb at index `at`, and did it: not "sẽ làm việc với"."""
    back = at - 1
    while back > 0 and reading.span(items[back].first, items[back].end).lower() in _LIGHT:
        back -= 1
    before = items[back] if at else None
    if before is None or before.kind not in _DOERS:
        return False
    words = reading.words.lower[before.end : items[at].first]
    return len(words) <= _NEAR and _UNDONE.isdisjoint(words)
