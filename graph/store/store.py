"""The store: one class over two servers that speak Bolt and Cypher."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from graph.identity.judgements import Judgement
from graph.ontology import load_ontology
from graph.store.connection import Connection, Result, Rows, Transaction
from graph.store.corpus import corpus_state
from graph.store.deciding import decide, decisions, remember
from graph.store.errors import StoreError, as_disk_error
from graph.store.guests import Answer, Guests
from graph.store.resolving import Resolution, resolve, waiting
from graph.store.retiring import led_to, note_moved
from graph.store.sightings import Sides, sides
from graph.store.writer import Outcome, remove_document, replace_document
from graph.values import DocumentGraph

_BLOCKS = 50  # judged in one transaction
_UNTOLD = ("recorded", "revision", "pending")


class Store:
    """The graph in one server. Safe for threads; close it, or use it as a context manager."""

    def __init__(
        self,
        connection: Connection,
        resources: ExitStack,
        welcome: Callable[[ExitStack], Guests],
        folder: Path | None = None,
    ) -> None:
        """`folder` is where an embedded server keeps its files; `resources` are closed with the store.

        `welcome` makes ready for guests, once the first one asks.
        """
        self._connection = connection
        self._welcome, self._lock = welcome, threading.Lock()
        self._guests: Guests | None = None
        self._resources = resources
        self._folder = folder

    def read(self, statement: str, **parameters: Any) -> Rows:
        """The rows of ``cypher/<statement>.cypher``. Raises StoreError where the server fails."""
        return self._connection.read(lambda transaction: transaction.run(statement, **parameters))

    def ask(self, text: str, parameters: Mapping[str, Any]) -> Answer:
        """The answer to Cypher that a guest wrote (graph/store/guests.py, which says what it raises)."""
        with self._lock:
            self._guests = guests = self._guests or self._welcome(self._resources)
        return guests.ask(text, parameters)

    def replace(self, graph: DocumentGraph) -> Outcome:
        """Store a document's graph in place of what it said before, as a whole or not at all.

        Raises OntologyError where the graph does not hold to the ontology or a quote to its text, and
        StoreError where the server fails.
        """
        load_ontology().check(graph)
        return self._write(lambda transaction: replace_document(transaction, graph))

    def remove(self, document_id: str) -> bool:
        """Remove a document and all that only it said; False where it is not stored."""
        return self._write(lambda transaction: remove_document(transaction, document_id))

    def resolve(self, tell: Callable[[Resolution], None] = lambda _: None) -> Resolution:
        """Judge who is who, wherever something new is known since the last time; `tell` hears of each step.

        The graph depends only on the documents and the decisions of persons that are stored, not on when this is
        called or how often. Stopped midway it goes on where it was. Raises StoreError.
        """
        total = Resolution()
        while True:
            alone, blocks = self._write(waiting)
            if not alone and not blocks:
                return total
            parts = (blocks[at : at + _BLOCKS] for at in range(0, len(blocks), _BLOCKS))
            for step in chain((Resolution(referents=alone),), map(self._resolved, parts)):
                total += step
                tell(step)

    def _resolved(self, blocks: Sequence[str]) -> Resolution:
        return self._write(lambda transaction: resolve(transaction, blocks))

    def decide(self, judgement: Judgement) -> bool:
        """Keep what a person judged of two referents, in place of what was decided before, and act on it.

        An ``unsure`` takes a decision back. False where the same was decided already, or nothing to be taken back.
        Raises UnknownReferentError where one is not stored or their types differ.
        """
        changed = self._write(lambda transaction: decide(transaction, judgement))
        self.resolve()
        return changed

    def decisions(self) -> list[Judgement]:
        """What persons judged, the last word on each pair, taken back or not."""
        return self._connection.read(decisions)

    def remember(self, judgements: Iterable[Judgement]) -> int:
        """Keep those of `judgements`, persons' all, that are later than what is stored of their pair; how many.

        What they speak of may come later. Nothing moves before `resolve`.
        """
        found = tuple(judgements)
        return self._write(lambda transaction: remember(transaction, found))

    def led_to(self, id_: str) -> str | None:
        """The entity that `id_`, the id of no referent any more, leads to; None where nobody knows."""
        return self._connection.read(lambda transaction: led_to(transaction, id_))

    def moved(self) -> list[tuple[str, str]]:
        """All ids that are no more since their documents were read anew, each with the id that it leads to."""
        return [(row["id"], row["to"]) for row in self.read("retired")]

    def remember_moved(self, moved: Iterable[tuple[str, str]]) -> None:
        """Let ids that are no more lead where they led in another store, but for those that lead somewhere already."""
        known = dict(self.moved())
        new = [pair for pair in moved if pair[0] not in known]
        self._write(lambda transaction: note_moved(transaction, new))

    def _write(self, work: Callable[[Transaction], Result]) -> Result:
        try:
            return self._connection.write(work)
        except StoreError as error:
            # The embedded server hides its reasons from its clients.
            if self._folder and (full := as_disk_error(self._folder)):
                raise full from error
            raise

    def status(self) -> dict[str, Any]:
        """The server and how much it holds: documents, entities and facts by type."""
        return {
            "server": self._connection.agent,
            "documents": self.read("count_documents")[0]["count"],
            "entities": {row["type"]: row["count"] for row in self.read("count_entities")},
            "facts": {row["type"]: row["count"] for row in self.read("count_facts")},
        }

    def corpus(self) -> str:
        """The version of what is stored: equal for the same documents with the same facts. Raises StoreError."""
        return self.corpus_state()[0]

    def corpus_state(self) -> tuple[str, int]:
        """The version, and how often judging who is who moved something: what answers depend on."""
        return self._connection.read(corpus_state)

    def keep(self, question: str, state: str, answer: str) -> None:
        """Keep the `answer` to a `question`, made in a `state` of the store, in place of the one before."""
        self._write(lambda transaction: transaction.run("keep", id=question, state=state, answer=answer))

    def kept(self, question: str) -> tuple[str, str] | None:
        """The state and the answer that are kept for `question`; None where there is none."""
        rows = self.read("kept", id=question)
        return (rows[0]["state"], rows[0]["answer"]) if rows else None

    def sightings(self, kind: str, ids: Sequence[str]) -> dict[str, Sides]:
        """What documents say of the referents `ids`, all of the type `kind`: by id, as sides to compare."""
        return self._connection.read(lambda transaction: sides(transaction, kind, ids))

    def dump(self) -> list[str]:
        """The whole graph, a sorted line for each node and relationship, without when it was recorded."""
        names = ("dump_documents", "dump_entities", "dump_relationships", "dump_referents")
        return sorted(_line(row) for name in names for row in self.read(name))

    def close(self) -> None:
        """Close the connections; the embedded server stops with its last user."""
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _line(row: Mapping[str, Any]) -> str:
    told = {key: value for key, value in sorted(row["properties"].items()) if key not in _UNTOLD}
    rest = {key: sorted(row[key]) if key == "labels" else row[key] for key in row if key != "properties"}
    return repr(rest | {"properties": told})
