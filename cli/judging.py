"""The log of judgements beside the data: what persons decided on who is who, in a file that people can review.

It is ``judgements.jsonl`` in the data folder, also where the store is a Neo4j elsewhere. File and store learn from each
other whatever one of them lacks, so that decisions survive a rebuild of the store, and a file that is lost.
"""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path

from cli.failures import CommandError
from cli.options import settings
from graph.identity.judgements import PERSON, Judgement
from graph.identity.log import LogError, read_log, record
from graph.store import Store


def log_path() -> Path:
    """Where the log is."""
    return settings().data / "judgements.jsonl"


def exchange(store: Store) -> None:
    """Make the store and the log know the decisions of each other. Raises CommandError where the log cannot be read."""
    path = log_path()
    try:
        written = [each for each in read_log(path) if each.by == PERSON]
        if store.remember(written):
            store.resolve()
        known = {(each.pair, each.on) for each in written}
        if missing := [each for each in store.decisions() if (each.pair, each.on) not in known]:
            record(path, *missing)
    except (LogError, OSError) as error:
        raise CommandError(str(error)) from error


def decided(a: str, b: str, judgement: str, why: str) -> Judgement:
    """A judgement of whoever runs the command, now."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    return Judgement(a, b, judgement, why=why, who=_user(), on=now)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # nobody of the system's own list of users
        return "unknown"
