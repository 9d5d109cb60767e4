"""Judging who is who among ever more documents: pairs and time for each document, beside n log n."""

from __future__ import annotations

import math
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.officials import documents
from benchmarks.timing import Row, show
from graph.store import Resolution, StoreSettings, open_store

_HEADS = ("documents", "ms a document", "pairs a document; same, unsure", "to n log n")


@dataclass(frozen=True, slots=True)
class Run:
    """One load of `count` documents: seconds to store them, seconds to judge them, and what that came to."""

    count: int
    storing: float
    judging: float
    found: Resolution


def run(most: int) -> None:
    """Print the table: from a thousand documents up to `most`, four times as many each time.

    The last column is by how much the time for a document grew, beside how much log n grew: above 1.00 it is worse.
    """
    runs = [measured(count) for count in counts_up_to(most)]
    show(
        "Identity: all documents stored, then judged in one go",
        _HEADS,
        [_row(each, runs[0]) for each in runs],
    )


def counts_up_to(most: int) -> list[int]:
    """1,000, 4,000 … and `most`."""
    return [*(1_000 * 4**power for power in range(8) if 1_000 * 4**power < most), most]


def measured(count: int) -> Run:
    """Store and judge `count` documents in an embedded store of their own."""
    with tempfile.TemporaryDirectory() as folder, open_store(StoreSettings(data=Path(folder))) as store:
        start = time.perf_counter()
        for graph in documents(count):
            store.replace(graph)
        stored = time.perf_counter()
        found = store.resolve()
        return Run(count, stored - start, time.perf_counter() - stored, found)


def _row(run: Run, first: Run) -> Row:
    each, base = run.judging / run.count, first.judging / first.count
    growth = (each / base) / (math.log(run.count) / math.log(first.count))
    found = run.found
    said = f"{found.pairs / run.count:.2f}; {found.same}, {found.unsure}"
    return Row(f"{run.count:,} (storing {run.storing:.0f} s)", f"{1000 * each:.2f}", said, f"{growth:.2f}")
