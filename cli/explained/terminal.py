"""An explanation in a terminal: the text with its marks, then the facts, entities, mentions and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from cli.explained.nesting import Span, steps
from cli.explained.wording import details, kind_label, kinds, letter, reason_label
from cli.output import harmless
from graph.ontology import Label, load_ontology
from loaders.explanation.values import Explanation, Mention

_STYLES = {
    "Person": "bold blue",
    "Organization": "green",
    "Event": "magenta",
    "Directive": "yellow",
    "Program": "cyan",
    "Place": "red",
    "post": "underline",
    "date": "bold",
    "verb": "italic",
}
Row = Sequence[str]


def shown(explanation: Explanation) -> Iterator[RenderableType]:
    """The parts of an explanation, from top to bottom."""
    document = explanation.document
    yield Text(harmless(document.title or document.id), "bold")
    about = (document.id, document.publisher, document.published, document.url)
    yield Text(harmless(" · ".join(str(value) for value in about if value)) + "\n")
    yield marked(explanation)
    yield _legend()
    tables = (
        (
            Label("Dữ kiện", "facts"),
            ("Ai, cái gì", "Quan hệ", "Với", "Chi tiết", "Luật", "Chỗ"),
            _facts(explanation),
        ),
        (Label("Thực thể", "entities"), ("Tên", "Loại", "Dữ kiện", "Mã"), _entities(explanation)),
        (Label("Đề cập", "mentions"), ("Chữ", "Loại", "Dạng chuẩn", "Luật", "Lần"), _mentions(explanation)),
        (Label("Bỏ qua", "dropped"), ("Loại", "Chữ", "Lý do", "Chỗ"), _dropped(explanation)),
    )
    for label, heads, rows in tables:
        yield from _table(label, heads, list(rows))


def marked(explanation: Explanation) -> Text:
    """The text; a mention of an entity stands in brackets with the letter of its kind behind."""
    text = explanation.document.text
    spans = [Span(mention.start, mention.end, mention) for mention in explanation.mentions]
    done, styles = Text(), [""]
    for step in steps(spans, len(text)):
        if step.opens:
            styles.append(_style(step.opens))
            done.append("[" if step.first and letter(step.opens.kind) else "", "dim")
        elif step.closes:
            styles.pop()
            sign = letter(step.closes.kind)
            done.append(f"]{sign}" if step.last and sign else "", "dim")
        else:
            done.append(harmless(text[step.start : step.end]), " ".join(styles))
    return done


def _style(mention: Mention) -> str:
    return "dim" if mention.reason else _STYLES.get(mention.kind, "")


def _legend() -> Text:
    line = Text("\n")
    for kind in kinds():
        label, sign = kind_label(kind), letter(kind)
        line.append(f"{label.vi} ({label.en})", _STYLES[kind])
        line.append(f" {sign}   " if sign else "   ", "dim")
    line.append("không dẫn đến đâu (leads nowhere)", "dim")
    return line


def _table(label: Label, heads: Row, rows: Sequence[Row]) -> Iterator[RenderableType]:
    yield Text(f"\n{label.vi} ({label.en}): {len(rows)}", "bold")
    if not rows:
        return
    table = Table(header_style="dim", pad_edge=False, box=None, padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*(Text(harmless(cell)) for cell in row))
    yield table


def _place(start: int, end: int) -> str:
    return f"{start}–{end}"


def _facts(explanation: Explanation) -> Iterator[Row]:
    entities = {entity.id: entity for entity in explanation.entities}
    for told in explanation.facts:
        fact = told.fact
        again = f" (+{len(told.again)})" if told.again else ""
        yield (
            entities[fact.source].name,
            load_ontology().facts[fact.type].label.vi,
            entities[fact.target].name,
            details(fact, entities),
            fact.evidence.rule,
            _place(fact.evidence.start, fact.evidence.end) + again,
        )


def _entities(explanation: Explanation) -> Iterator[Row]:
    counted = Counter(end for told in explanation.facts for end in {told.fact.source, told.fact.target})
    for entity in explanation.entities:
        yield entity.name, kind_label(entity.type).vi, str(counted[entity.id]), entity.id


def _mentions(explanation: Explanation) -> Iterator[Row]:
    for (words, kind, normal, rule), count in distinct(explanation):
        yield words, kind_label(kind).vi, normal, rule, str(count)


def distinct(explanation: Explanation) -> Iterable[tuple[tuple[str, str, str, str], int]]:
    """What is mentioned, each way once, with how often: the words, the kind, the normal form, the rule."""
    text = explanation.document.text
    return Counter(
        (" ".join(text[m.start : m.end].split()), m.kind, "; ".join(m.normal), m.rule)
        for m in explanation.mentions
    ).items()


def _dropped(explanation: Explanation) -> Iterator[Row]:
    for drop in explanation.dropped:
        reason = reason_label(drop.reason)
        told = reason.vi if reason.vi == reason.en else f"{reason.vi} ({reason.en})"
        yield kind_label(drop.kind).vi, drop.text, told, _place(drop.start, drop.end)
