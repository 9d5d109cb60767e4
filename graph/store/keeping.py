"""The log of judgements beside the data: what persons decided on who is who, in a file that people can review.

File and store learn from each other whatever one of them lacks, so that decisions survive a rebuild of the store, and a
file that is lost. So they do with ids that moved, in a file of their own beside it.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from graph.identity.judgements import PERSON, Judgement
from graph.identity.log import read_log, record
from graph.identity.moved import read_moved, record_moved
from graph.store.deciding import UnknownReferentError
from graph.store.store import Store

__all__ = ["UnknownReferentError", "decide", "exchange", "spoken"]


def exchange(store: Store, path: Path) -> None:
    """Make `store` and the log at `path` know the decisions of each other.

    Raises LogError where the file holds something else, OSError where it cannot be read or written, StoreError.
    """
    written = [each for each in read_log(path) if each.by == PERSON]
    if store.remember(written):
        store.resolve()
    known = {(each.pair, each.on) for each in written}
    if missing := [each for each in store.decisions() if (each.pair, each.on) not in known]:
        record(path, *missing)
    _exchange_moved(store, path.with_name("moved-ids.jsonl"))


def _exchange_moved(store: Store, path: Path) -> None:
    written = read_moved(path)
    store.remember_moved(written.items())
    moved = dict(store.moved())
    if moved != written:
        record_moved(path, moved.items())


def decide(store: Store, path: Path, judgement: Judgement) -> bool:
    """Keep what a person judged in `store` and in the log at `path`, and act on it; False where it stood already.

    Raises UnknownReferentError where one of the two is not stored or their types differ, and as `exchange`.
    """
    exchange(store, path)
    changed = store.decide(judgement)
    if changed:
        exchange(store, path)
    return changed


def spoken(a: str, b: str, judgement: str, *, why: str, who: str) -> Judgement:
    """A person's judgement, made now."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    return Judgement(a, b, judgement, why=why, who=who, on=now)
