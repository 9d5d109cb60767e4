"""The store behind the routes, opened when first asked for: the service starts without it, and says so."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from graph.store import Store, StoreError

OpenStore = Callable[[], Store]


class LazyStore:
    """Opens a store once, for all threads; a failure is raised to who asked, and tried again for the next."""

    def __init__(self, open_store: OpenStore, store: Store | None = None) -> None:
        """Start with `store`, where it is open already."""
        self._open = open_store
        self._lock = threading.Lock()
        self._store = store

    @property
    def opened(self) -> Store | None:
        """The store where it is open."""
        return self._store

    def get(self) -> Store:
        """The open store. Raises StoreError where it cannot be opened."""
        with self._lock:
            if self._store is None:
                self._store = self._open()
            return self._store

    def forget_if_lost(self) -> None:
        """Let go of a store that no longer answers: the next request opens it anew, wherever it is."""
        with self._lock, suppress(StoreError):
            if self._store is not None:
                try:
                    self._store.read("count_documents")
                except StoreError:
                    lost, self._store = self._store, None
                    lost.close()

    def close(self) -> None:
        """Close the store if it was opened."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None


async def _current(request: Request) -> Store:
    """The store; only to open it takes a thread, which each of many clients would wait for."""
    lazy: LazyStore = request.app.state.store
    if (store := lazy.opened) is None:
        store = await run_in_threadpool(lazy.get)
    return store


def _log(request: Request) -> Callable[[], Path]:
    found: Callable[[], Path] = request.app.state.log
    return found


# Where the log of judgements is, asked for only when something is judged: to look may fail.
Log = Annotated[Callable[[], Path], Depends(_log)]
CurrentStore = Annotated[Store, Depends(_current)]
