"""The store: documents, entities and facts in the embedded server or in Neo4j."""

from graph.store.embedded import stop_embedded
from graph.store.errors import StoreError
from graph.store.guests import Answer, BusyError, GuestError, TimeLimitError
from graph.store.opening import open_store
from graph.store.resolving import Resolution
from graph.store.settings import StoreSettings
from graph.store.store import Store
from graph.store.writer import Outcome

__all__ = [
    "Answer",
    "BusyError",
    "GuestError",
    "Outcome",
    "Resolution",
    "Store",
    "StoreError",
    "StoreSettings",
    "TimeLimitError",
    "open_store",
    "stop_embedded",
]
