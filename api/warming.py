"""What opening the viewer asks, asked once when the service starts and when much was loaded: nobody waits for it."""

from __future__ import annotations

import threading
from contextlib import suppress

from graph.queries.examples import examples
from graph.queries.stats import stats
from graph.queries.subgraph import FIRST_PICTURE, subgraph
from graph.store import Store, StoreError


def warm(store: Store) -> None:
    """Ask in the background; what is found is kept beside `store` (graph/queries/keeping.py)."""
    threading.Thread(target=prepare, args=(store,), name="chidao-warm", daemon=True).start()


def prepare(store: Store) -> None:
    """Ask, and wait until the answers are kept."""
    with suppress(StoreError):  # the service says so itself to whoever asks
        subgraph(store, *FIRST_PICTURE)
        stats(store)
        examples(store)
