"""What goes wrong with a command: one sentence on standard error, and an exit status for programs."""

from __future__ import annotations

import os
import sys
import traceback
from enum import IntEnum

import typer

from graph.queries.pages import QueryError
from graph.store import StoreError


class Status(IntEnum):
    """Exit statuses, as ``chidao --help`` documents them."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    STORE = 3
    ADDRESS = 4
    INTERNAL = 70
    INTERRUPTED = 130


EXIT_STATUSES = (
    "Exit status: 0 done; 1 a document failed, or there is no such thing; 2 the command is wrong; "
    "3 the store does not answer; 4 the address cannot be served; 130 or 143 interrupted by a signal."
)


class CommandError(Exception):
    """A command cannot do what was asked: a sentence and an exit status."""

    def __init__(self, sentence: str, status: Status = Status.FAILED) -> None:
        super().__init__(sentence)
        self.status = status


def complain(sentence: str) -> None:
    """Say one sentence on standard error."""
    print(f"chidao: {' '.join(sentence.split())}", file=sys.stderr, flush=True)


def status_of(error: Exception) -> int:
    """Say what `error` means and return the exit status; CHIDAO_DEBUG=1 shows an internal one's traceback."""
    if isinstance(error, typer.TyperException):
        if sentence := error.format_message():  # empty where the help has been shown instead
            complain(f"{sentence.rstrip('.')}; see --help")
        return error.exit_code
    for kind, status in ((CommandError, None), (QueryError, Status.USAGE), (StoreError, Status.STORE)):
        if isinstance(error, kind):
            complain(str(error))
            return error.status if isinstance(error, CommandError) else status or Status.FAILED
    if os.environ.get("CHIDAO_DEBUG"):
        traceback.print_exception(error)
    complain(f"an error of the program itself, {type(error).__name__}: {error} (CHIDAO_DEBUG=1 shows where)")
    return Status.INTERNAL
