"""Judging who is who among ever more documents: pairs and time for each document, beside n log n."""

from __future__ import annotations

import math
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from benchmarks.officials import documents
from benchmarks.timing import Row, show
from graph.identity.blocks import block
from graph.identity.careers import Post
from graph.identity.compare import compare_sightings
from graph.identity.evidence import Side
from graph.identity.judgements import SAME, UNSURE
from graph.store import Resolution, StoreSettings, open_store
from graph.store.resolving import worth_comparing

_HEADS = ("documents", "ms a document", "pairs a document; same, unsure", "to n log n")


@dataclass(frozen=True, slots=True)
class Run:
    """One load of `count` documents: seconds to store them, seconds to judge them, and what that came to."""

    count: int
    storing: float
    judging: float
    found: Resolution


def run(most: int, alone: int) -> None:
    """Print two tables: judging alone up to `alone` documents, and with a store up to `most`.

    They go from a thousand documents on, four times as many each time. Each judges all mentions in one go.

    The last column is by how much the time for a document grew, beside how much log n grew: above 1.00 it is worse.
    """
    run_pure(alone)
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
    return Row(f"{run.count:,} (before: {run.storing:.0f} s)", f"{1000 * each:.3f}", said, f"{growth:.2f}")


def run_pure(most: int) -> None:
    """Print the same table for judging alone: all mentions in memory, compared as the store compares them."""
    compared(1_000)  # what is read once, tables and the register, is no part of judging
    runs = [compared(count) for count in counts_up_to(most)]
    show("Identity: judging alone, without a store", _HEADS, [_row(each, runs[0]) for each in runs])


def compared(count: int) -> Run:
    """Judge the persons and meetings of `count` documents, block by block; making them is no part of the time."""
    start = time.perf_counter()
    blocks = _blocks(count)
    made = time.perf_counter()
    total = Resolution()
    for members in blocks.values():
        pairs = worth_comparing(sorted(members), members)
        found = [compare_sightings(members[a], members[b]).judgement for a, b in pairs]
        total += Resolution(len(members), len(pairs), found.count(SAME), found.count(UNSURE))
    return Run(count, made - start, time.perf_counter() - made, total)


def _blocks(count: int) -> dict[str, dict[str, tuple[Side, ...]]]:
    """By block the mentions of each referent: of a person the first and the last, as the store takes them."""
    seen: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for graph in documents(count):
        known = {entity.id: entity for entity in graph.entities}
        places = {id_: known[entity.places[0]].name for id_, entity in known.items() if entity.places}
        posts: dict[str, list[Post]] = defaultdict(list)
        for fact in graph.facts:
            if fact.type == "HOLDS_POSITION":
                body = known[fact.target]
                posts[fact.source].append(Post(fact.title or "", body.name, places[body.id]))
        for entity in graph.entities:
            if key := block(entity.type, entity.name, entity.date):
                held, on = tuple(posts[entity.id]), entity.date or graph.document.published
                place = places.get(entity.id) if entity.type == "Event" else None
                side = Side(entity.type, entity.name, (entity.name,), held, place, on)
                seen[key][entity.id].append(side)
    return {
        key: {id_: _ends(sides) for id_, sides in members.items()}
        for key, members in seen.items()
        if len(members) > 1
    }


def _ends(sides: list[Side]) -> tuple[Side, ...]:
    ordered = sorted(sides, key=lambda side: str(side.on))
    return tuple(dict.fromkeys((ordered[0], ordered[-1])))
