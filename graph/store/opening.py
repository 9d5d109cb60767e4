"""Opening a store: on the embedded server, started where none runs, or on Neo4j."""

from __future__ import annotations

from contextlib import ExitStack

from graph.store.arcadedb import DATABASE, USER, add_guest, remove_guest
from graph.store.connection import Connection, driver
from graph.store.embedded import EmbeddedServer
from graph.store.guests import Guests
from graph.store.schema import ensure_schema
from graph.store.settings import StoreSettings
from graph.store.store import Store


def open_store(settings: StoreSettings) -> Store:
    """The store of `settings`, with its schema; starts or finds the embedded server. Raises StoreError."""
    resources = ExitStack()
    try:
        if settings.uri:
            return _on_neo4j(settings, resources)
        return _on_embedded(settings, resources)
    except BaseException:
        resources.close()
        raise


def _on_neo4j(settings: StoreSettings, resources: ExitStack) -> Store:
    connection = Connection(settings)
    resources.callback(connection.close)
    ensure_schema(connection)

    def welcome(resources: ExitStack) -> Guests:
        opened = driver(str(settings.uri), settings.user, settings.password)
        resources.callback(opened.close)
        return Guests(opened, settings.database, explained=True)

    return Store(connection, resources, welcome)


def _on_embedded(settings: StoreSettings, resources: ExitStack) -> Store:
    server = EmbeddedServer(settings.data)
    resources.callback(server.release)
    address = server.address
    reached = StoreSettings(address.uri, USER, address.password, DATABASE, settings.data)
    connection = Connection(reached, patience=0.0)
    resources.callback(connection.close)
    with server.alone():
        ensure_schema(connection, address)

    def welcome(resources: ExitStack) -> Guests:
        user, password = add_guest(address)
        resources.callback(remove_guest, address, user)
        opened = driver(address.uri, user, password)
        resources.callback(opened.close)
        return Guests(opened, DATABASE, explained=False)

    return Store(connection, resources, welcome, settings.data)
