"""How much is loaded, from whom, and from when to when."""

from __future__ import annotations

from typing import Any

from graph.ontology import load_ontology
from graph.queries.keeping import Question, kept
from graph.store import Store

_PUBLISHERS = 100


def stats(store: Store, patience: float | None = None) -> dict[str, Any]:
    """``{"documents", "first", "last", "entities", "facts", "publishers"}``.

    Entities and facts are counted by type, every fact once for each document that states it; `first` and `last`
    are days of publication, or null; of the publishers come the hundred with the most documents. With `patience` it
    may be the answer of an earlier corpus, as `kept` says.
    """
    return kept(store, Question("stats", {}, lasting=True), lambda: _counted(store), patience)


def _counted(store: Store) -> dict[str, Any]:
    (extent,) = store.read("documents_extent")
    return extent | {
        "entities": _counts(store, "count_entities", load_ontology().entities),
        "facts": _counts(store, "count_facts", load_ontology().facts),
        "publishers": store.read("publishers", limit=_PUBLISHERS),
    }


def _counts(store: Store, statement: str, types: Any) -> dict[str, int]:
    counts = {row["type"]: row["count"] for row in store.read(statement)}
    return {name: counts.get(name, 0) for name in types}
