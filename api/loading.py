"""Loading over HTTP: what is sent, who reads it, and the jobs that read many documents.

The service knows no reader: whoever wires it gives it one (cli/uploads.py).
"""

from __future__ import annotations

import secrets
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from api.warming import warm
from graph.store import Store, StoreError
from graph.values import DocumentGraph

_KEPT = 200  # jobs of which the outcome can be asked
_REASONS = 100  # failures that a job tells in words
# What is sent, by its media type, as the suffix of a file of that kind.
KINDS = {
    "text/plain": ".txt",
    "text/html": ".html",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/json": ".json",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """The bytes of a document (or of JSON lines, `kind` .jsonl), its id if given, and what is known of its source."""

    kind: str
    data: bytes
    id: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be read: which, and the reason in one sentence."""

    name: str
    reason: str


ReadUpload = Callable[[Upload], Iterator[DocumentGraph | Refused]]


class Job:
    """Documents that are being loaded one after the other, and what became of those that are done."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        self._lock = threading.Lock()
        self._outcomes: Counter[str] = Counter()
        self._failures: list[Refused] = []
        self._status = "waiting"

    def state(self) -> dict[str, Any]:
        """``{"id", "status", "documents", "outcomes", "failures"}``; status is waiting, running, done or failed."""
        with self._lock:
            failures = [{"name": one.name, "reason": one.reason} for one in self._failures]
            return {
                "id": self.id,
                "status": self._status,
                "documents": self._outcomes.total(),
                "outcomes": dict(sorted(self._outcomes.items())),
                "failures": failures,
            }

    def run(self, store: Store, found: Iterator[DocumentGraph | Refused]) -> None:
        """Store each document of `found`; one that fails leaves the others as they are."""
        self._turn("running")
        try:
            for one in found:
                self._count(one if isinstance(one, Refused) else kept(store, one))
            store.resolve()
            self._turn("done")
            warm(store)
        except Exception as error:
            self._count(
                Refused("the job", f"ended by an error of the program itself, {type(error).__name__}")
            )
            self._turn("failed")
            raise

    def _turn(self, status: str) -> None:
        with self._lock:
            self._status = status

    def _count(self, outcome: str | Refused) -> None:
        with self._lock:
            self._outcomes["failed" if isinstance(outcome, Refused) else outcome] += 1
            if isinstance(outcome, Refused) and len(self._failures) < _REASONS:
                self._failures.append(outcome)


def kept(store: Store, graph: DocumentGraph) -> str | Refused:
    """What storing `graph` did: added, replaced or unchanged."""
    try:
        return store.replace(graph).value
    except StoreError as error:
        return Refused(graph.document.id, str(error))


class Jobs:
    """The jobs of this process, done one after the other; the outcomes of the last ones are kept in memory."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="chidao-load")

    def start(self, store: Store, found: Iterator[DocumentGraph | Refused]) -> Job:
        """A new job that stores `found`."""
        job = Job(secrets.token_hex(8))
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-_KEPT]:
            del self._jobs[old]
        self._worker.submit(job.run, store, found)
        return job

    def find(self, id_: str) -> Job | None:
        """The job `id_`, or None."""
        return self._jobs.get(id_)

    def close(self) -> None:
        """Finish what is running and drop what waits."""
        self._worker.shutdown(wait=True, cancel_futures=True)
