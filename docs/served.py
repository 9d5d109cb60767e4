"""The samples in a store of their own, served as they are to whoever runs `make run`: for pictures and measurements."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from docs.generate import sample_graphs
from graph.store import StoreSettings, open_store
from tests.api.serving import served


@contextmanager
def samples_served() -> Iterator[httpx.Client]:
    """A client of the service over the samples, as long as the context lasts."""
    with tempfile.TemporaryDirectory() as folder:
        settings = StoreSettings(data=Path(folder))
        with open_store(settings) as store:
            for graph in sample_graphs():
                store.replace(graph)
            with served(lambda: open_store(settings)) as client:
                yield client
