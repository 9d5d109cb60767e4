"""Cypher that guests write: it reads only, and is bounded in time, in rows, in size and in how many run at once.

The embedded server runs it as a user without the right to write, to change the schema or to read files (ArcadeDB,
"Security": groups with access by type). Neo4j's Community edition has no such users: there the transaction is a
reading one, in which the server refuses to write, and the plan of the statement (EXPLAIN) must be of a reading type
and hold no step that reads files or calls procedures beyond those named here.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.store.errors import as_store_error
from graph.store.plain import plain
from graph.store.statements import statement

SECONDS = 10.0
ROWS = 1_000
CHARACTERS = 5_000_000  # of an answer as JSON
AT_ONCE = 2
_GRACE = 2.0  # seconds in which the server may say itself that the time is over

_PROCEDURES = (
    "db.index.fulltext.querynodes",
    "db.index.fulltext.queryrelationships",
    "db.labels",
    "db.relationshiptypes",
)
_CALLS = "ProcedureCall"
_REFUSED = ("LoadCSV", "Show")
_QUOTED = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`""", re.DOTALL)
_OF_SERVERS = re.compile(r"\b(?:SHOW|TERMINATE)\b", re.IGNORECASE)


class GuestError(ValueError):
    """What a guest wrote cannot be run; the message says why, in a sentence."""


class TimeLimitError(RuntimeError):
    """It did not end within SECONDS."""


class BusyError(RuntimeError):
    """AT_ONCE are running already."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of plain values in the order of `columns`; `complete` is whether these are all."""

    columns: list[str]
    rows: list[list[Any]]
    complete: bool


class Guests:
    """Runs the Cypher of guests in one database."""

    def __init__(self, driver: neo4j.Driver, database: str, *, explained: bool) -> None:
        """`driver` is of a user for guests; `explained`: a statement has its plan looked at before it is run."""
        self._driver = driver
        self._database, self._explained = database, explained
        self._free = threading.BoundedSemaphore(AT_ONCE)

    def ask(self, text: str, parameters: Mapping[str, Any]) -> Answer:
        """The answer to `text`. Raises GuestError, TimeLimitError, BusyError, and StoreError where the server is lost.

        One that a server does not end in time keeps its place until it does.
        """
        if not self._free.acquire(blocking=False):
            raise BusyError(f"{AT_ONCE} statements are running already")
        found: Future[Answer] = Future()
        threading.Thread(target=self._work, args=(text, dict(parameters), found), daemon=True).start()
        try:
            return found.result(SECONDS + _GRACE)
        except TimeoutError as error:
            self._end_all()
            raise TimeLimitError from error

    def _work(self, text: str, parameters: dict[str, Any], found: Future[Answer]) -> None:
        try:
            found.set_result(self._run(text, parameters))
        except Exception as error:
            found.set_exception(_as_told(error))
        finally:
            self._free.release()

    def _end_all(self) -> None:
        """End what has run too long: the embedded server looks at the time only where it reads records.

        Such a server tells its guest of no other transactions than the guest's own.
        """
        if self._explained:
            return
        with self._driver.session(database=self._database) as session:
            for row in session.run(statement("embedded_running").text).data():
                if row["elapsedTime"].seconds >= SECONDS:
                    session.run(statement("embedded_end").text, id=row["transactionId"]).consume()

    def _run(self, text: str, parameters: dict[str, Any]) -> Answer:
        if not self._explained and _OF_SERVERS.search(_QUOTED.sub("", text)):
            raise GuestError("SHOW and TERMINATE are not allowed")
        with self._driver.session(
            database=self._database, default_access_mode=neo4j.READ_ACCESS, fetch_size=ROWS + 1
        ) as session:
            if self._explained:
                _look_at(session.run(neo4j.Query(f"EXPLAIN {text}", timeout=SECONDS), parameters).consume())
            with session.begin_transaction(timeout=SECONDS) as transaction:
                result = transaction.run(text, parameters)
                columns, records = list(result.keys()), result.fetch(ROWS + 1)
                if len(records) <= ROWS:  # of a longer answer nobody waits for the end
                    _reads(result.consume())
                transaction.close()
        rows = list(_bounded(records[:ROWS]))
        return Answer(columns, rows, len(rows) == len(records))


def _bounded(records: list[neo4j.Record]) -> Iterator[list[Any]]:
    """The rows of plain values, until they are CHARACTERS long."""
    length = 0
    for record in records:
        row = [plain(value) for value in record.values()]
        length += len(json.dumps(row, ensure_ascii=False))
        if length > CHARACTERS:
            return
        yield row


def _reads(summary: neo4j.ResultSummary) -> None:
    """Raises GuestError for a statement that writes: the embedded server refuses it only when it is to be kept."""
    if summary.query_type not in (None, "r"):
        raise GuestError("only statements that read are run")


def _look_at(summary: neo4j.ResultSummary) -> None:
    """Raises GuestError where the plan writes, reads files or calls what is not allowed."""
    _reads(summary)
    if summary.plan is None:
        raise GuestError("only statements that read are run")
    for step in _steps(summary.plan):
        operator = step["operatorType"].partition("@")[0]
        if operator.startswith(_REFUSED):
            raise GuestError(f"{operator} is not allowed")
        if operator.startswith(_CALLS):
            details = str(step.get("args", {}).get("Details", "")).strip().lower()
            if not details.startswith(tuple(f"{name}(" for name in _PROCEDURES)):
                raise GuestError(f"of procedures only {', '.join(_PROCEDURES)} may be called")


def _steps(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from _steps(child)


def _as_told(error: Exception) -> Exception:
    if isinstance(error, GuestError):
        return error
    if isinstance(error, (ValueError, TypeError, OverflowError, AttributeError)) and not isinstance(
        error, Neo4jError
    ):
        return GuestError(f"the statement or its parameters cannot be sent: {error}")
    code = (error.code or "") if isinstance(error, Neo4jError) else ""
    if "TimedOut" in code or "Terminated" in code:
        return TimeLimitError()
    if "Forbidden" in code or "AccessMode" in code:
        return GuestError("only statements that read are run")
    if code.startswith(("Neo.ClientError.", "Neo.DatabaseError.")):
        return GuestError(f"the server refused it: {code.removeprefix('Neo.')}: {_message(error)}")
    return (
        as_store_error(error, "the database")
        if isinstance(error, (DriverError, OSError, Neo4jError))
        else error
    )


def _message(error: Exception) -> str:
    return " ".join(str(getattr(error, "message", "")).split())[:500]
