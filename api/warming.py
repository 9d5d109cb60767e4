"""What opening the viewer asks, asked once when the service starts, so that nobody waits for it."""

from __future__ import annotations

import threading
from contextlib import suppress

from graph.queries.links import LinksFilter
from graph.queries.stats import stats
from graph.queries.subgraph import Extent, subgraph
from graph.store import Store, StoreError

# As the viewer asks for its first picture (START in viewer/source/state/view.ts).
FIRST_PICTURE = (LinksFilter(types=("COORDINATES_WITH",)), Extent(nodes=60, links=180))


def warm(store: Store) -> None:
    """Ask in the background; what is found is kept beside `store` (graph/queries/keeping.py)."""
    threading.Thread(target=_ask, args=(store,), name="chidao-warm", daemon=True).start()


def _ask(store: Store) -> None:
    with suppress(StoreError):  # the service says so itself to whoever asks
        subgraph(store, *FIRST_PICTURE)
        stats(store)
