"""From paths to the store: what each document became, and what was dropped on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from cli.failures import complain
from cli.interrupts import obey
from cli.output import harmless
from graph.ontology import OntologyError, load_ontology
from graph.store import Store, StoreError
from graph.values import Document, DocumentGraph
from loaders.readers import ReadFailure, read_documents

T = TypeVar("T")


@dataclass
class Tally:
    """What a batch came to; `facts` by type, `dropped` by kind and reason, `outcomes` by name."""

    outcomes: Counter[str] = field(default_factory=Counter)
    entities: set[str] = field(default_factory=set)
    facts: Counter[str] = field(default_factory=Counter)
    dropped: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, graph: DocumentGraph, outcome: str) -> None:
        """Count a document's graph."""
        self.outcomes[outcome] += 1
        self.entities.update(entity.id for entity in graph.entities)
        self.facts.update(fact.type for fact in graph.facts)
        self.dropped.update((drop.kind, drop.reason) for drop in graph.dropped)

    def fail(self, failure: ReadFailure) -> None:
        """Count a document that failed, and say why on standard error."""
        self.outcomes["failed"] += 1
        complain(harmless(failure))


def graphs(paths: Iterable[str]) -> Iterator[DocumentGraph | ReadFailure]:
    """What the documents of `paths` say, in their order; what cannot be read or understood is a failure."""
    for document in read_documents(paths):
        yield document if isinstance(document, ReadFailure) else attempt(document, _graph)


def _graph(document: Document) -> DocumentGraph:
    from loaders.pipeline import extract

    graph = extract(document)
    load_ontology().check(graph)
    return graph


def attempt(document: Document, understand: Callable[[Document], T]) -> T | ReadFailure:
    """What `understand` makes of `document`; where it fails, the other documents are to be read all the same."""
    try:
        return understand(document)
    except OntologyError as error:
        return ReadFailure(document.id, f"what was read does not hold to the ontology: {error}")
    except Exception as error:
        return ReadFailure(document.id, f"an error of the program itself, {type(error).__name__}: {error}")


def load_all(store: Store | None, paths: Sequence[str]) -> Tally:
    """Store every document of `paths`, or only count it without a `store`. Raises StoreError."""
    tally = Tally()
    with _progress() as progress:
        task = progress.add_task("đọc tài liệu (documents)", total=None)
        for graph in graphs(paths):
            obey()
            if isinstance(graph, ReadFailure):
                tally.fail(graph)
            else:
                _store(store, graph, tally)
            progress.advance(task)
    return tally


def _store(store: Store | None, graph: DocumentGraph, tally: Tally) -> None:
    if store is None:
        tally.add(graph, "read")
        return
    try:
        outcome = store.replace(graph)
    except StoreError as error:
        obey()
        store.read("count_documents")  # raises where not this document but the store is at fault
        tally.fail(ReadFailure(graph.document.id, str(error)))
        return
    tally.add(graph, outcome.value)


def _progress() -> Progress:
    console = Console(stderr=True)
    columns = SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
