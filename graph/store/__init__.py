"""The store: documents, entities and facts in the embedded server or in Neo4j."""

from graph.store.embedded import stop_embedded
from graph.store.errors import StoreError
from graph.store.resolving import Resolution
from graph.store.settings import StoreSettings
from graph.store.store import Store, open_store
from graph.store.writer import Outcome

__all__ = ["Outcome", "Resolution", "Store", "StoreError", "StoreSettings", "open_store", "stop_embedded"]
