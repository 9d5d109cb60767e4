"""Letters and notices known by what they say: "công văn hỏa tốc yêu cầu …", "thông báo kết luận của ông A tại …"."""

from __future__ import annotations

from loaders.lexicons import word_set
from loaders.mentions.act_mentions import ActMention, is_draft, is_governed
from loaders.mentions.events import event_at
from loaders.mentions.persons import person_at
from loaders.mentions.reading import Reading
from loaders.mentions.titles import title_end

_LETTERS = ("Công văn", "Công điện", "Văn bản")
_PASSED_ON = "truyền đạt"  # of the letters without a kind, those that pass on somebody's word are one act
_NOTICES = ("Thông báo", "Thông báo kết luận")
_ADDRESSED = 30  # words of those to whom a letter goes
_SPEAKER = 14  # words of the one whose conclusions are told: "của Phó Thủ tướng Thường trực Chính phủ A tại"
_OF = 6  # words of "ý kiến chỉ đạo" before "của"
_DAY = ("/", "-", ".", "tháng", "năm", ",")
_SHORTEST = 3


def dispatched(reading: Reading, index: int, end: int, kind: str) -> ActMention | None:
    """The letter or notice whose kind stands in the words ``[index, end)``, if it is known by what it says."""
    if kind in _LETTERS:
        return _letter(reading, index, end, kind)
    return _conclusions(reading, index, end, kind) if kind in _NOTICES else None


def _letter(reading: Reading, index: int, end: int, kind: str) -> ActMention | None:
    """ "công văn hỏa tốc gửi Sở A, yêu cầu tăng cường …": the name leaves out to whom it goes."""
    urgent = reading.hit(end, "urgent")
    start = _past_day(reading, urgent.end if urgent else end)
    said = _behind_addressee(reading, start) if reading.word(start) == "gửi" else start
    told = reading.hit(said, "dispatch")
    if kind == "Văn bản" and (told is None or told.value != _PASSED_ON):
        return None
    plain = reading.word(said) == "về" or bool(reading.hit(said, "opener"))
    if (told is None or reading.word(told.end) == "và") and not (urgent and plain):
        return None
    last = _before_addressee(reading, said, title_end(reading, said))
    if (
        not (urgent or is_governed(reading, index, "gives", "sends"))
        or last is None
        or last - said < _SHORTEST
    ):
        return None
    subject = reading.span(said, last)
    name = " ".join((kind, urgent.value, subject)) if urgent else f"{kind} {subject}"
    draft, until = is_draft(reading, index), None
    if told and told.value == _PASSED_ON and (speaker := _speaker(reading, told.end, last)):
        last, until = speaker, last  # whose word it is is read on its own
    return ActMention(index, last, name, kind, subject, draft=draft, title=said, until=until)


def _speaker(reading: Reading, index: int, end: int) -> int | None:
    """Where those begin whose word is passed on: "ý kiến chỉ đạo của Phó Thủ tướng A yêu cầu …"."""
    of = (at for at in range(index, min(index + _OF, end)) if reading.word(at) == "của")
    start = next(of, None)
    person = person_at(reading, start + 1) if start else None
    return start if person and person.name else None


def past_urgency(reading: Reading, index: int) -> int:
    """Behind the word for how urgent an act is, before its number: "Công điện khẩn số 12", "(hỏa tốc) số 5"."""
    bracket = reading.word(index) == "("
    urgent = reading.hit(index + bracket, "urgent")
    if urgent is None or (bracket and reading.word(urgent.end) != ")"):
        return index
    end = urgent.end + bracket
    return end if reading.word(end) == "số" else index


def _past_day(reading: Reading, index: int) -> int:
    """Behind the day of a letter: "Công văn ngày 14/1 đề nghị …"."""
    if reading.word(index) != "ngày" or not reading.word(index + 1).isdigit():
        return index
    end = index + 2
    while reading.word(end) in _DAY or reading.word(end).isdigit():
        end += 1
    return end


def _behind_addressee(reading: Reading, index: int) -> int:
    """Where a letter's content begins behind "gửi Sở A, Sở B,"; `index` where nothing tells it."""
    for position in range(index + 1, min(index + _ADDRESSED, len(reading.words))):
        if reading.word(position) in (".", ";", ":"):
            break
        verb = reading.hit(position, "dispatch", "opener") and not reading.is_capital(position)
        if verb or reading.word(position) == "về":
            return position
    return index


def _before_addressee(reading: Reading, first: int, end: int | None) -> int | None:
    """The end of what a letter says, before "gửi Sở A", "gửi các địa phương"."""
    for position in range(first + _SHORTEST, end or 0):
        to = reading.is_capital(position + 1) or reading.word(position + 1) in word_set("before_receivers")
        if reading.word(position) == "gửi" and to:
            return position
    return end


def _conclusions(reading: Reading, index: int, end: int, kind: str) -> ActMention | None:
    """ "thông báo kết luận của Phó Thủ tướng A tại cuộc họp B": a notice known by who concluded and where."""
    if (
        not kind.endswith("kết luận")
        or reading.word(end) != "của"
        or not is_governed(reading, index, "sends")
    ):
        return None
    for position in range(end + 2, min(end + _SPEAKER, len(reading.words))):
        if reading.word(position) in (".", ";", ":", ","):
            return None
        if reading.word(position) == "tại" and (event := event_at(reading, position + 1)):
            subject = reading.span(end, event.end)
            return ActMention(index, end, f"{kind} {subject}", kind, subject, title=end, until=event.end)
    return None
