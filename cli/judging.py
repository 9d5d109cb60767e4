"""The log of judgements, as the commands use it: ``judgements.jsonl`` in the data folder."""

from __future__ import annotations

import getpass

from cli.failures import CommandError
from cli.options import settings
from graph.identity.log import LogError
from graph.store import Store, keeping


def exchange(store: Store) -> None:
    """Make the store and the log know the decisions of each other. Raises CommandError where the log cannot be read."""
    try:
        keeping.exchange(store, settings().judgements)
    except (LogError, OSError) as error:
        raise CommandError(str(error)) from error


def decide(store: Store, pair: tuple[str, str], verdict: str, why: str) -> None:
    """Keep what whoever runs the command judges of a `pair` of ids.

    Raises CommandError where one is not stored or the log cannot be read.
    """
    try:
        keeping.decide(store, settings().judgements, keeping.spoken(*pair, verdict, why=why, who=_user()))
    except (keeping.UnknownReferentError, LogError, OSError) as error:
        raise CommandError(str(error)) from error


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # nobody of the system's own list of users
        return "unknown"
