"""The two servers of the tests: the embedded one and a real Neo4j."""

from __future__ import annotations

from dataclasses import dataclass

from neo4j import Driver, GraphDatabase

from graph.store import StoreSettings


@dataclass(frozen=True)
class TestServer:
    """A running server that belongs to the tests alone, and how to reach it past the store."""

    __test__ = False
    settings: StoreSettings
    uri: str
    user: str
    password: str
    database: str

    def driver(self) -> Driver:
        return GraphDatabase.driver(
            self.uri, auth=(self.user, self.password), notifications_min_severity="OFF"
        )

    def empty(self) -> None:
        with self.driver() as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n", database_=self.database)
