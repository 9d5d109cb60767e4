"""Entities by name."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Answer, Entity
from api.parameters import SearchParameters
from api.stores import Corpus, CurrentStore
from graph.queries.search import SearchFilter, search

router = APIRouter()


@router.get("/v1/search", response_model=Answer[Entity], response_model_exclude_unset=True, tags=["entities"])
def search_entities(
    store: CurrentStore, corpus: Corpus, asked: Annotated[SearchParameters, Query()]
) -> dict[str, Any]:
    """Entities that have the words of `q` in a name or an alias, the best fit first.

    Marks that are written are meant; names whose marks contradict come only where none agrees, and names with
    a letter else only where none fits. With `from` or `to` a fact of the entity must lie in those days.
    """
    wanted = SearchFilter(asked.type, asked.place, asked.since, asked.until, asked.prefix)
    return search(store, asked.q, asked.page, wanted) | {"corpus": corpus}
