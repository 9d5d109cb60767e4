"""One entity: what it is, its facts, its course in time, and what it is linked to."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query

from api.models import Answer, EntityFacts, Fact, Neighbour, TimelineItem
from api.parameters import FactsParameters, NeighboursParameters, Paging
from api.problems import responses
from api.stores import Corpus, CurrentStore
from graph.queries.entities import find_entity
from graph.queries.facts import facts_of
from graph.queries.timelines import neighbours, timeline

router = APIRouter(prefix="/v1/entities", tags=["entities"], responses=responses(HTTPStatus.NOT_FOUND))


def _known(id_: str, answer: dict[str, Any] | None, corpus: str) -> dict[str, Any]:
    if answer is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no entity {id_!r}")
    return answer | {"corpus": corpus}


@router.get("/{id}", response_model=EntityFacts, response_model_exclude_unset=True)
def get_entity(
    store: CurrentStore,
    corpus: Corpus,
    id: str,  # noqa: A002
    asked: Annotated[Paging, Query()],
) -> dict[str, Any]:
    """The entity with its names and places, its counts, and a page of its facts, by type, the latest first."""
    return _known(id, find_entity(store, id, asked.page), corpus)


@router.get("/{id}/facts", response_model=Answer[Fact], response_model_exclude_unset=True)
def list_entity_facts(
    store: CurrentStore,
    corpus: Corpus,
    id: str,  # noqa: A002
    asked: Annotated[FactsParameters, Query()],
) -> dict[str, Any]:
    """The facts of an entity, by type, the latest first; those said under it are among them."""
    return _known(id, facts_of(store, id, asked.wanted, asked.page), corpus)


@router.get("/{id}/timeline", response_model=Answer[TimelineItem], response_model_exclude_unset=True)
def list_timeline(
    store: CurrentStore,
    corpus: Corpus,
    id: str,  # noqa: A002
    asked: Annotated[FactsParameters, Query()],
) -> dict[str, Any]:
    """Its posts, events, acts and programmes in the order of time, those without a day last."""
    return _known(id, timeline(store, id, asked.wanted, asked.page), corpus)


@router.get("/{id}/neighbours", response_model=Answer[Neighbour], response_model_exclude_unset=True)
def list_neighbours(
    store: CurrentStore,
    corpus: Corpus,
    id: str,  # noqa: A002
    asked: Annotated[NeighboursParameters, Query()],
) -> dict[str, Any]:
    """Its links, those of which the most documents speak first, each with the entity at the other end."""
    return _known(id, neighbours(store, id, asked.wanted, asked.page), corpus)
