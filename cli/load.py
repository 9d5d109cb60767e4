"""``chidao load`` and ``chidao extract``: from documents to facts."""

from __future__ import annotations

import json
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from api.warming import prepare
from cli import shapes
from cli.failures import Status, complain
from cli.interrupts import obey
from cli.judging import exchange
from cli.options import By, Extractor, Jobs, Manner, Paths, opened
from cli.output import emit, harmless, render
from graph.ontology import load_ontology
from graph.values import DocumentGraph, Fact

if TYPE_CHECKING:
    from cli.loading import Tally

# The readers' libraries take half a second to import, which questions need not wait for: hence cli.loading and
# cli.reading are imported by the commands that load.


_MANY = (
    1_000  # documents, after which the viewer's first picture is made at once: it takes less than they did
)


class Extracted(StrEnum):
    """How what was extracted is written."""

    JSONL = "jsonl"
    TEXT = "text"


def load(
    paths: Paths,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and count, store nothing.")] = False,
    jobs: Jobs = 1,
    extractor: By = Extractor.RULES,
) -> None:
    """Nạp tài liệu. Read documents and store what they say; a document that is read again is replaced.

    Example: chidao load samples reports.jsonl --jobs 4
    """
    from cli.loading import load_all

    manner = Manner(extractor, jobs)
    if dry_run:
        tally = load_all(None, paths, manner)
    else:
        with opened() as store:
            exchange(store)
            tally = load_all(store, paths, manner)
            exchange(store)
            if tally.outcomes["added"] + tally.outcomes["replaced"] >= _MANY:
                prepare(store)
    summary(tally)
    if tally.outcomes["failed"]:
        raise typer.Exit(Status.FAILED)


def extract(
    paths: Paths,
    form: Annotated[Extracted, typer.Option("--format", "-f", help="One JSON line a document, or text.")] = (
        Extracted.TEXT
    ),
    jobs: Jobs = 1,
    extractor: By = Extractor.RULES,
) -> None:
    """Trích xuất. Print what documents say; no store is needed.

    Example: chidao extract samples --format jsonl > facts.jsonl
    """
    from cli.reading import graphs

    failed = False
    with closing(graphs(paths, Manner(extractor, jobs))) as found:
        for graph in found:
            obey()
            if isinstance(graph, DocumentGraph):
                emit(_json_line(graph) if form is Extracted.JSONL else _text(graph))
            else:
                failed = True
                complain(harmless(graph))
    if failed:
        raise typer.Exit(Status.FAILED)


def summary(tally: Tally) -> None:
    """Print what a batch came to: documents, entities, facts by type, and what was dropped and why."""
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    table.add_column()
    for outcome in ("added", "replaced", "unchanged", "read", "failed"):
        if count := tally.outcomes[outcome]:
            table.add_row(str(count), f"tài liệu (documents) {outcome}")
    table.add_row(str(len(tally.entities)), "thực thể (entities)")
    for name, count in sorted(tally.facts.items()):
        label = load_ontology().facts[name].label
        table.add_row(str(count), Text(f"{name} {label.vi} ({label.en})"))
    if (found := tally.identity) and found.pairs:
        said = f"cặp tên đã so (pairs of names compared): {found.same} trùng (same), {found.unsure} chưa rõ (unsure)"
        table.add_row(str(found.pairs), said)
    for (kind, reason), count in sorted(tally.dropped.items()):
        table.add_row(str(count), Text(harmless(f"bỏ qua (dropped) {kind}: {reason}")))
    render(table)


def _json_line(graph: DocumentGraph) -> str:
    line = {
        "document": shapes.document(graph.document),
        "entities": [shapes.entity(entity) for entity in graph.entities],
        "facts": [shapes.fact(fact) for fact in graph.facts],
    }
    return json.dumps(line, ensure_ascii=False) + "\n"


def _text(graph: DocumentGraph) -> str:
    names = {entity.id: entity.name for entity in graph.entities}
    lines = [str(graph.document), *(_sentence(fact, names) for fact in graph.facts)]
    lines += [f"  bỏ qua (dropped) {drop.kind}: {drop.text} ({drop.reason})" for drop in graph.dropped]
    return "\n".join(map(harmless, lines)) + "\n\n"


def _sentence(fact: Fact, names: dict[str, str]) -> str:
    relation = load_ontology().facts[fact.type].label.vi
    under = names.get(fact.under) if fact.under else None
    said = ", ".join(str(value) for value in (fact.title, fact.role, fact.date, under) if value)
    ends = f"{names[fact.source]} — {relation} — {names[fact.target]}"
    quote = " ".join(fact.evidence.quote.split())
    return f"  {ends}{f' ({said})' if said else ''}: “{quote}” [{fact.evidence.rule}]"
