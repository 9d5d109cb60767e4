"""Entities by name."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Placed
from api.parameters import SearchParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.search import SearchFilter, search

router = APIRouter()


@router.get(
    "/v1/search",
    response_model=Answer[Placed],
    response_model_exclude_unset=True,
    responses=FORMS,
    tags=["entities"],
)
def search_entities(
    store: CurrentStore, reply: Replying, asked: Annotated[SearchParameters, Query()]
) -> Response:
    """Entities that have the words of `q` in a name or an alias, the best fit first, with level and place.

    Marks that are written are meant; names whose marks contradict come only where none agrees, and names with
    a letter else only where none fits. With `from` or `to` a fact of the entity must lie in those days.
    """
    wanted = SearchFilter(asked.type, asked.place, asked.since, asked.until, asked.prefix)
    return reply.listing(lambda: search(store, asked.q, asked.page, wanted), columns.ENTITIES)
