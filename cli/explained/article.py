"""One document on the page: its paragraphs with the facts beside them, and tables of what was named and left out."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cli.explained.markup import english, tag
from cli.explained.paragraphs import Marks, paragraph
from cli.explained.terminal import distinct
from cli.explained.wording import details, kind_label, reason_label
from graph.ontology import load_ontology
from graph.values import Document, Entity
from loaders.explanation.values import Explanation, Told

_TOLD = ("Số dữ kiện", "Lần")
_MANY = 40  # rows of mentions beyond which the table is folded


def heading(document: Document) -> str:
    """What a document is called."""
    return " ".join((document.title or document.id).split())


def article(explanation: Explanation, number: int) -> str:
    """The article of a document, the `number`-th of its page."""
    place = f"d{number}"
    parts = (
        _head(explanation, place),
        *_paragraphs(explanation, place),
        _entities(explanation, place),
        _dropped(explanation, place),
        _mentions(explanation, place),
    )
    return tag("article", "\n".join(parts), id=place)


def _head(explanation: Explanation, place: str) -> str:
    document = explanation.document
    about = (document.id, document.publisher, document.published, document.url)
    counted = (
        (len(explanation.facts), "dữ kiện", "facts", "l1"),
        (len(explanation.entities), "thực thể", "entities", "entities"),
        (len(explanation.dropped), "bỏ qua", "dropped", "dropped"),
        (len(explanation.mentions), "đề cập", "mentions", "mentions"),
    )
    items = (
        tag("li", tag("a", tag("b", words=str(count)) + f" {vi} {english(en)}", href=f"#{place}-{where}"))
        for count, vi, en, where in counted
    )
    return (
        tag("h2", words=heading(document))
        + tag("p", words=" · ".join(str(value) for value in about if value), class_="about")
        + tag("ul", "".join(items), class_="counts")
    )


@dataclass
class _Paragraph:
    """A line of the text ``[start, end)``: the facts that it says, with their slots."""

    start: int
    end: int
    facts: list[Told] = field(default_factory=list)


def _lines(explanation: Explanation) -> list[_Paragraph]:
    found, at = [], 0
    for line in explanation.document.text.split("\n"):
        if line.strip():
            found.append(_Paragraph(at, at + len(line)))
        at += len(line) + 1
    starts = [line.start for line in found]
    for told in explanation.facts:
        found[bisect_right(starts, told.fact.evidence.start) - 1].facts.append(told)
    return found


def _paragraphs(explanation: Explanation, place: str) -> Iterator[str]:
    lines = _lines(explanation)
    starts = [line.start for line in lines]
    marks = Marks.of(explanation, place)
    entities = {entity.id: entity for entity in explanation.entities}
    order = list(load_ontology().facts)
    for number, line in enumerate(lines, 1):
        facts = sorted(line.facts, key=lambda told: order.index(told.fact.type))
        text = paragraph(marks, line.start, line.end, facts)
        where = f"{place}-l{number}"
        count = tag("a", words=str(number), class_="n", href=f"#{where}", aria_label=f"Đoạn {number}")
        beside = _facts(facts, _Names(entities, place, starts), where) if facts else ""
        yield tag("div", count + tag("p", text, class_="t") + beside, class_="r", id=where)


@dataclass(frozen=True, slots=True)
class _Names:
    entities: dict[str, Entity]
    place: str
    starts: Sequence[int]

    def line(self, at: int) -> int:
        """The number of the paragraph in which a character stands."""
        return bisect_right(self.starts, at)


def _facts(facts: Sequence[Told], names: _Names, where: str) -> str:
    """The facts of the paragraph at `where` by type; a target that the fact above has is not written again."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, str] = {}
    for slot, told in enumerate(facts, 1):
        fact = told.fact
        same = last.get(fact.type) == fact.target
        item = _fact(told, names, same=same)
        kinds[fact.type].append(tag("li", item, class_=f"n{slot}", id=f"{where}-f{slot}"))
        last[fact.type] = fact.target
    parts = []
    for kind, items in kinds.items():
        label = kind_label(kind)
        parts.append(tag("h4", f"{label.vi} {english(label.en)}") + tag("ul", "".join(items)))
    return tag("div", "".join(parts), class_="f")


def _fact(told: Told, names: _Names, *, same: bool) -> str:
    fact = told.fact
    source, target = names.entities[fact.source].name, names.entities[fact.target].name
    directed = load_ontology().facts[fact.type].directed
    words, whole = ("như trên", target) if same else (target, None)
    joined = tag("span", words=words, title=whole, class_="with" if directed else "both")
    sentence = f"#{names.place}-s{fact.evidence.start}"
    said = tag("a", tag("b", words=source) + " " + joined, href=sentence)
    more = details(fact, names.entities)
    rest = tag("span", words=f"{more} · " if more else "") + tag("code", words=fact.evidence.rule)
    again = "".join(
        " "
        + tag("a", words=f"đoạn {names.line(span.start)}", href=f"#{names.place}-l{names.line(span.start)}")
        for span in told.again
    )
    rest += f" · nói lại: {again}" if again else ""
    return said + tag("small", rest)


def _entities(explanation: Explanation, place: str) -> str:
    counted = Counter(end for told in explanation.facts for end in {told.fact.source, told.fact.target})
    order = list(load_ontology().entities)
    ranked = sorted(explanation.entities, key=lambda one: (order.index(one.type), one.name))
    rows = (
        (
            _named(one),
            _kind(one.type),
            tag("span", words=str(counted[one.id])),
            tag("code", words=one.id),
        )
        for one in ranked
    )
    heads = ("Tên", "Loại", "Số dữ kiện", "Mã")
    return _section(
        f"{place}-entities", "Thực thể", "entities", _table(heads, rows, len(ranked)), len(ranked)
    )


def _named(entity: Entity) -> str:
    aliases = "; ".join(entity.aliases)
    date = f" · {entity.date}" if entity.date else ""
    also = tag("small", words=f"còn viết: {aliases}") if aliases else ""
    return tag("span", words=entity.name + date) + also


def _kind(kind: str) -> str:
    label = kind_label(kind)
    return tag("span", words=label.vi, title=label.en, class_="kind")


def _dropped(explanation: Explanation, place: str) -> str:
    starts = [line.start for line in _lines(explanation)]
    rows = []
    for drop in explanation.dropped:
        reason = reason_label(drop.reason)
        why = tag("span", words=reason.vi) + (english(reason.en) if reason.en != reason.vi else "")
        number = bisect_right(starts, drop.start)
        where = tag("a", words=f"đoạn {number}", href=f"#{place}-l{number}")
        rows.append((tag("span", words=drop.text), _kind(drop.kind), why, where))
    body = _table(("Chữ", "Là", "Lý do", "Chỗ"), rows, len(rows))
    return _section(f"{place}-dropped", "Bỏ qua và vì sao", "dropped, and why", body, len(rows))


def _mentions(explanation: Explanation, place: str) -> str:
    rows = [
        (
            tag("span", words=words),
            _kind(kind),
            tag("span", words=normal),
            tag("code", words=rule),
            tag("span", words=str(count)),
        )
        for (words, kind, normal, rule), count in distinct(explanation)
    ]
    body = _table(("Chữ", "Loại", "Dạng chuẩn", "Luật", "Lần"), rows, len(rows))
    if len(rows) > _MANY:
        body = tag("details", tag("summary", words=f"Xem {len(rows)} cách nhắc đến") + body)
    count = len(explanation.mentions)
    return _section(f"{place}-mentions", "Đề cập", "mentions", body, count)


def _section(id_: str, vi: str, en: str, body: str, count: int) -> str:
    head = tag("h3", f"{vi} {english(en)} " + tag("span", words=str(count), class_="count"))
    return tag("section", head + body, id=id_)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], count: int) -> str:
    if not count:
        return tag("p", words="Không có gì (nothing).")
    head = tag("thead", tag("tr", "".join(tag("th", words=each, scope="col") for each in heads)))
    lines = (tag("tr", "".join(map(_cell, heads, row))) for row in rows)
    return tag("div", tag("table", head + tag("tbody", "\n".join(lines))), class_="scroll")


def _cell(head: str, inner: str) -> str:
    """A cell; on a narrow screen, where the heads are gone, one of `_TOLD` has its own before it."""
    return tag("td", inner, data_head=head if head in _TOLD else None)
