"""From paths to the store: what each document became, and what was dropped on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from cli.failures import complain
from cli.interrupts import obey
from cli.options import Manner
from cli.output import harmless
from cli.reading import graphs
from graph.store import Resolution, Store, StoreError
from graph.values import DocumentGraph
from loaders.readers import ReadFailure

_ALONE = Manner()


@dataclass
class Tally:
    """What a batch came to; `facts` by type, `dropped` by kind and reason, `outcomes` by name."""

    outcomes: Counter[str] = field(default_factory=Counter)
    entities: set[str] = field(default_factory=set)
    facts: Counter[str] = field(default_factory=Counter)
    dropped: Counter[tuple[str, str]] = field(default_factory=Counter)
    identity: Resolution | None = None

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


def load_all(store: Store | None, paths: Sequence[str], manner: Manner = _ALONE) -> Tally:
    """Store every document of `paths`, or only count it without a `store`. Raises StoreError."""
    tally = Tally()
    with _progress() as progress, closing(graphs(paths, manner)) as found:
        task = progress.add_task("đọc tài liệu (documents)", total=None)
        for graph in found:
            obey()
            if isinstance(graph, ReadFailure):
                tally.fail(graph)
            else:
                _store(store, graph, tally)
            progress.advance(task)
        if store:
            tally.identity = _resolve(store, progress)
    return tally


def _resolve(store: Store, progress: Progress) -> Resolution:
    """Judge who is who among all that is loaded, wherever something new is known."""
    task = progress.add_task("nhận diện (identity)", total=None)

    def tell(step: Resolution) -> None:
        obey()
        progress.advance(task, step.referents)

    return store.resolve(tell)


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
