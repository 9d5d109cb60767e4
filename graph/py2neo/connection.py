"""py2neo's ``Graph`` on the same server as the store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from py2neo import Graph

from graph.store import StoreSettings
from graph.store.arcadedb import DATABASE, USER
from graph.store.embedded import EmbeddedServer


@contextmanager
def connected(settings: StoreSettings) -> Iterator[Graph]:
    """py2neo's graph of the store of `settings`, as long as the context lasts; starts or finds the embedded server.

    It is for reading: what is written through it goes past the ontology, the quotes and the version of the corpus.
    Raises StoreError where the embedded server does not start; what py2neo raises is left as it is.
    """
    with ExitStack() as resources:
        uri, user, password, name = settings.uri, settings.user, settings.password, settings.database
        if uri is None:
            server = EmbeddedServer(settings.data)
            resources.callback(server.release)
            uri, user, password, name = server.address.uri, USER, server.address.password, DATABASE
        graph = Graph(uri, auth=(user, password), name=name)
        resources.callback(graph.service.connector.close)
        yield graph
