"""One entity and its facts."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query

from api.models import EntityFacts
from api.parameters import Paging
from api.problems import responses
from api.stores import CurrentStore
from graph.queries.entities import find_entity

router = APIRouter()


@router.get(
    "/v1/entities/{id}",
    response_model=EntityFacts,
    response_model_exclude_unset=True,
    responses=responses(HTTPStatus.NOT_FOUND),
    tags=["entities"],
)
def get_entity(store: CurrentStore, id: str, asked: Annotated[Paging, Query()]) -> dict[str, Any]:  # noqa: A002
    """The entity with a page of its facts, by type, the latest first."""
    if (entity := find_entity(store, id, asked.page)) is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no entity {id!r}")
    return entity
