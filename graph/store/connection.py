"""A connection to one server over Bolt: transactions that are retried, and errors in one sentence."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.store.errors import StoreError, as_store_error
from graph.store.settings import StoreSettings
from graph.store.statements import statement

Rows = list[dict[str, Any]]
Result = TypeVar("Result")

_CONFLICT_SECONDS = 60.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.01, 1.0
# Two writers that create or delete the same node at once: the one that loses sees one of these.
_RACES = ("ConstraintValidationFailed", "EntityNotFound")


def driver(uri: str, user: str, password: str) -> neo4j.Driver:
    """A driver as all of the program use it."""
    return neo4j.GraphDatabase.driver(
        uri,
        auth=(user, password),
        connection_timeout=5.0,
        connection_acquisition_timeout=30.0,
        notifications_min_severity="OFF",
        telemetry_disabled=True,
        user_agent="chidao",
    )


class Transaction:
    """One transaction, or one for each statement; statements are named by their files in cypher/."""

    def __init__(self, transaction: neo4j.Transaction | neo4j.Session) -> None:
        self._transaction = transaction

    def run(
        self,
        name: str,
        *,
        type_name: str | None = None,
        type_names: Sequence[str] | None = None,
        **parameters: Any,
    ) -> Rows:
        """The rows of the statement `name`, for a type or types of the ontology where its header asks for them."""
        text = statement(name).cypher(parameters, type_name, type_names)
        result = self._transaction.run(text, parameters)
        # No statement returns nodes or relationships themselves: Result.data() would look at every value for them.
        names = result.keys()
        return [dict(zip(names, record, strict=True)) for record in result]


class Connection:
    """A pool of connections to one database of one server; safe for threads."""

    def __init__(self, settings: StoreSettings, *, patience: float = 15.0) -> None:
        """Connect and check the password; `patience` is how long (seconds) a lost server is waited for."""
        self._where = str(settings.uri)
        self._database = settings.database
        self._patience = patience
        if urlsplit(self._where).scheme.partition("+")[0] not in ("bolt", "neo4j"):
            raise StoreError("the server's address must start with bolt:// or neo4j://")
        try:
            self._driver = driver(self._where, settings.user, settings.password)
        except (DriverError, ValueError) as error:
            raise as_store_error(error, self._where) from error
        try:
            self.agent = str(self._driver.get_server_info().agent)
        except (DriverError, Neo4jError, OSError) as error:
            self.close()
            raise as_store_error(error, self._where) from error

    def read(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns; each statement reads in a transaction of its own. Raises StoreError.

        The servers promise no more to statements of one transaction, and to begin and end it are two more journeys.
        """
        return self._retried(lambda: self._read(work))

    def write(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns, in one transaction that holds wholly or not at all. Raises StoreError."""
        return self._retried(lambda: self._transact(work))

    def command(self, name: str, type_name: str | None = None) -> None:
        """Run a schema statement in a transaction of its own. Raises StoreError."""
        self._retried(lambda: self._run_alone(statement(name).cypher({}, type_name)))

    def _read(self, work: Callable[[Transaction], Result]) -> Result:
        with self._driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS) as session:
            return work(Transaction(session))

    def _transact(self, work: Callable[[Transaction], Result]) -> Result:
        with (
            self._driver.session(database=self._database) as session,
            session.begin_transaction() as transaction,
        ):
            result = work(Transaction(transaction))
            transaction.commit()
            return result

    def _run_alone(self, text: str) -> None:
        with self._driver.session(database=self._database) as session:
            session.run(text).consume()

    def _retried(self, run: Callable[[], Result]) -> Result:
        start, pause = time.monotonic(), _FIRST_PAUSE
        while True:
            try:
                return run()
            except (DriverError, Neo4jError, OSError) as error:
                if time.monotonic() - start > self._seconds_for(error):
                    raise as_store_error(error, self._where) from error
            # Two that collided must not collide again: the pause is random, up to a limit that doubles.
            time.sleep(random.uniform(0, pause))  # noqa: S311
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _seconds_for(self, error: Exception) -> float:
        """How long to go on trying after `error`; negative where another try cannot help."""
        if isinstance(error, ServiceUnavailable | SessionExpired):
            return self._patience if error.is_retryable() else -1.0
        if isinstance(error, Neo4jError) and (error.is_retryable() or (error.code or "").endswith(_RACES)):
            return _CONFLICT_SECONDS
        return -1.0

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()
