"""A paragraph of the text with its sentences and mentions marked, each with the facts that it bears."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from cli.explained.markup import opened
from cli.explained.nesting import Span, steps
from cli.explained.wording import kind_label, letter, reason_label
from cli.output import harmless
from loaders.explanation.values import Explanation, Mention, Told

SLOTS = 96  # facts of a paragraph whose ends light up; of those after them, the sentence is a link away
_Tag = tuple[str, str, str]  # the opening of an element, that of its later pieces, and its name


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in a text: `mentions` in its order, with their `starts`."""

    text: str
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    place: str

    @classmethod
    def of(cls, explanation: Explanation, place: str) -> Marks:
        """The marks of a document; `place` begins the ids of its sentences."""
        mentions = explanation.mentions
        return cls(explanation.document.text, mentions, tuple(m.start for m in mentions), place)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in ``[start, end)``."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def paragraph(marks: Marks, start: int, end: int, facts: Sequence[Told]) -> str:
    """The text ``[start, end)`` in HTML. The `n`-th fact marks its sentence and its ends with the class ``en``."""
    spans = [
        Span(max(one.start, start) - start, min(one.end, end) - start, one.what)
        for one in (*_sentences(marks.place, facts), *_mentions(marks.within(start, end), facts))
    ]
    parts: list[str] = []
    for step in steps(spans, end - start):
        if step.opens:
            parts.append(
                step.opens[0] if step.first else step.opens[0].partition(" id=")[0].rstrip(">") + ">"
            )
        elif step.closes:
            parts.append(f"</{step.closes[2]}>")
        else:
            parts.append(escape(harmless(marks.text[start + step.start : start + step.end])))
    return "".join(parts)


def _sentences(place: str, facts: Iterable[Told]) -> Iterator[Span[_Tag]]:
    """Each sentence that states a fact."""
    slots: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for slot, told in enumerate(facts, 1):
        slots[told.fact.evidence.start, told.fact.evidence.end].append(slot)
    for (start, end), bearing in slots.items():
        classes = " ".join(["s", *(f"e{slot}" for slot in bearing if slot <= SLOTS)])
        first = opened("span", class_=classes, id=f"{place}-s{start}")
        yield Span(start, end, (first, opened("span", class_=classes), "span"))


def _mentions(mentions: Iterable[Mention], facts: Sequence[Told]) -> Iterator[Span[_Tag]]:
    bearing = _bearing(facts)
    for mention in mentions:
        slots = dict.fromkeys(
            slot
            for entity in mention.entities
            for slot, start, end in bearing.get(entity, ())
            if start <= mention.start < end
        )
        mark = _opened(mention, slots)
        yield Span(mention.start, mention.end, (mark, mark, "mark"))


def _bearing(facts: Sequence[Told]) -> Mapping[str, list[tuple[int, int, int]]]:
    """For each entity the slots of the facts that it is an end of, with their sentences."""
    found: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for slot, told in enumerate(facts[:SLOTS], 1):
        fact = told.fact
        for entity in dict.fromkeys((fact.source, fact.target, fact.under)):
            if entity:
                found[entity].append((slot, fact.evidence.start, fact.evidence.end))
    return found


def _opened(mention: Mention, slots: Iterable[int]) -> str:
    nowhere = ["no"] if mention.reason else []
    classes = " ".join([mention.kind, *nowhere, *(f"e{slot}" for slot in slots)])
    sign = letter(mention.kind) + ("?" if mention.reason else "")
    return opened("mark", class_=classes, title=_title(mention), data_k=sign or None)


def _title(mention: Mention) -> str:
    """What pointing at a mark tells: ``Cơ quan, tổ chức: Ủy ban nhân dân tỉnh Hà Giang · body-by-context``."""
    normal = "; ".join(mention.normal)
    told = f"{kind_label(mention.kind).vi}{': ' if normal else ''}{normal} · {mention.rule}"
    return f"{told} · {reason_label(mention.reason).vi}" if mention.reason else told
