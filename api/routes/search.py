"""Entities by name."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Entity, Listing
from api.parameters import SearchParameters
from api.stores import CurrentStore
from graph.queries.search import search

router = APIRouter()


@router.get(
    "/v1/search", response_model=Listing[Entity], response_model_exclude_unset=True, tags=["entities"]
)
def search_entities(store: CurrentStore, asked: Annotated[SearchParameters, Query()]) -> dict[str, Any]:
    """Entities that have the words of `q` in a name or an alias, the best fit first."""
    return search(store, asked.q, asked.page, kind=asked.type)
