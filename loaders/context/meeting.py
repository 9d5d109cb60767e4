"""The meeting that a document reports: its name and its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.values import Document, PartialDate
from graph.values.spelling import comparable
from loaders.context.year import complete
from loaders.mentions.acts import ActMention
from loaders.mentions.dates import DateMention, dates_in
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item
from loaders.text import Sentence

Scanned = tuple[Sentence, tuple[Item, ...]]
_HOLDING = ("chair", "co_chair", "organize", "chaired_by", "attend", "attended_by", "speak")
_SYMBOL_BEFORE = re.compile(r"[A-ZĐƯ]{2,} ?,? ?$")  # the symbol of an act: "Tờ trình số 201-TTr/UBKTTW, ngày"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting: `name` from the text, `date` where it is known, `line` the index of the sentence that names it."""

    name: str
    date: PartialDate | None
    line: int

    def is_meant(self, mention: EventMention) -> bool:
        """Whether a mention is of this meeting: "hội nghị" is, another conference's name is not."""
        if not mention.named:
            return True
        own, other = set(comparable(self.name).split()), set(comparable(mention.name).split())
        return 2 * len(own & other) >= len(own) or 2 * len(own & other) >= len(other)


def find_meeting(document: Document, reading: Reading, lines: Sequence[Scanned]) -> Meeting | None:
    """The meeting that is reported; None where the document reports none."""
    candidates = [
        (_weight(sentence, items, item.value, at), -at, item.value)
        for at, (sentence, items) in enumerate(lines)
        for item in items
        if isinstance(item.value, EventMention)
    ]
    if not candidates:
        return None
    weight, at, mention = max(candidates, key=lambda candidate: candidate[:2])
    if weight <= 0:
        return None
    return Meeting(mention.name, _date(document, reading, lines, -at), -at)


def _weight(sentence: Sentence, items: Sequence[Item], mention: EventMention, at: int) -> int:
    verbs = {kind for item in items if item.kind == "verb" for kind in str(item.value).split("+")}
    held = bool(verbs & set(_HOLDING))
    weight = (
        (6 if mention.named else 0) + (5 if held else 0) + (3 if sentence.kind == "title" else 0) - at // 3
    )
    return weight if held or sentence.kind == "title" or at < 4 else weight - 8


def _date(document: Document, reading: Reading, lines: Sequence[Scanned], line: int) -> PartialDate | None:
    """The day in the sentence that names the meeting, else in the first sentences of the report."""
    dates = dates_in(reading.text.shadow)
    order = [line, *(at for at in range(min(6, len(lines))) if at != line)]
    for at in order:
        sentence, items = lines[at]
        start, end = reading.words.starts[sentence.first], reading.words.ends[sentence.end - 1]
        for date in dates:
            if start <= date.start < end and not _of_an_act(reading, items, date):
                return complete(date, document, reading.text.shadow, dates)
    return None


def _of_an_act(reading: Reading, items: Sequence[Item], date: DateMention) -> bool:
    """Whether the date is that of a directive: "Quyết định số 12/QĐ-UBND ngày 4/5/2017"."""
    shadow = reading.text.shadow
    ends = [reading.words.ends[item.end - 1] for item in items if isinstance(item.value, ActMention)]
    beside = any(end <= date.start and not shadow[end : date.start].strip(" ,(") for end in ends)
    return beside or bool(_SYMBOL_BEFORE.search(shadow[max(0, date.start - 20) : date.start]))
