"""The store behind the routes, opened when first asked for: the service starts without it, and says so."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request

from graph.store import Store

OpenStore = Callable[[], Store]


class LazyStore:
    """Opens a store once, for all threads; a failure is raised to who asked, and tried again for the next."""

    def __init__(self, open_store: OpenStore) -> None:
        self._open = open_store
        self._lock = threading.Lock()
        self._store: Store | None = None

    def get(self) -> Store:
        """The open store. Raises StoreError where it cannot be opened."""
        with self._lock:
            if self._store is None:
                self._store = self._open()
            return self._store

    def close(self) -> None:
        """Close the store if it was opened."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None


def _current(request: Request) -> Store:
    lazy: LazyStore = request.app.state.store
    return lazy.get()


CurrentStore = Annotated[Store, Depends(_current)]
