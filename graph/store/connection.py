"""A connection to one server over Bolt: transactions that are retried, and errors in one sentence."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any, TypeVar

from neo4j import Driver, GraphDatabase, ManagedTransaction, Session
from neo4j.exceptions import DriverError, Neo4jError

from graph.store.errors import as_store_error
from graph.store.statements import statement

Rows = list[dict[str, Any]]
Result = TypeVar("Result")

_ATTEMPTS = 12
_LONGEST_PAUSE = 1.0
# Two writers that create or delete the same node at once: the one that loses sees one of these.
_RACES = ("ConstraintValidationFailed", "ConstraintViolation", "EntityNotFound")


class Transaction:
    """One transaction; statements are named by their files in cypher/."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, name: str, *, type_name: str | None = None, **parameters: Any) -> Rows:
        """The rows of the statement `name`, for a type of the ontology where its header asks for one."""
        return self._transaction.run(statement(name).cypher(parameters, type_name), parameters).data()


class Connection:
    """A pool of connections to one database of one server; safe for threads."""

    def __init__(self, uri: str, database: str, user: str, password: str, *, patience: float = 15.0) -> None:
        """Connect and check the password; `patience` is how long (seconds) a lost server is waited for."""
        self._where = uri
        self._database = database
        try:
            self._driver: Driver = GraphDatabase.driver(
                uri,
                auth=(user, password),
                connection_timeout=5.0,
                connection_acquisition_timeout=30.0,
                max_transaction_retry_time=patience,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="chidao",
            )
        except (DriverError, ValueError) as error:
            raise as_store_error(error, self._where) from error
        try:
            self.agent = str(self._driver.get_server_info().agent)
        except (DriverError, Neo4jError, OSError) as error:
            self.close()
            raise as_store_error(error, self._where) from error

    def read(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns, in one reading transaction. Raises StoreError."""
        return self._attempt(lambda session: session.execute_read(lambda tx: work(Transaction(tx))))

    def write(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns, in one transaction that holds wholly or not at all. Raises StoreError."""
        return self._attempt(lambda session: session.execute_write(lambda tx: work(Transaction(tx))))

    def command(self, name: str, type_name: str | None = None) -> None:
        """Run a schema statement in a transaction of its own."""
        text = statement(name).cypher({}, type_name)
        self._attempt(lambda session: session.run(text).consume())

    def _attempt(self, run: Callable[[Session], Result]) -> Result:
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                with self._driver.session(database=self._database) as session:
                    return run(session)
            except (DriverError, Neo4jError, OSError) as error:
                if attempt == _ATTEMPTS or not _race(error):
                    raise as_store_error(error, self._where) from error
            time.sleep(random.uniform(0, min(_LONGEST_PAUSE, 0.01 * 2**attempt)))  # noqa: S311
        raise AssertionError("unreachable")

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()


def _race(error: Exception) -> bool:
    return isinstance(error, Neo4jError) and (error.code or "").endswith(_RACES)
