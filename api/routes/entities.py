"""One entity: what it is, its facts, its course in time, and what it is linked to."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Response

from api.models import Answer, EntityFacts, Fact, Neighbour, TimelineItem
from api.parameters import EntityFactsParameters, FactsParameters, NeighboursParameters, Paging
from api.problems import responses
from api.replies import FORMS, Reply, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.entities import find_entity
from graph.queries.facts import facts_of
from graph.queries.identity import survivor
from graph.queries.timelines import neighbours, timeline
from graph.store import Store

router = APIRouter(
    prefix="/v1/entities",
    tags=["entities"],
    responses=responses(HTTPStatus.PERMANENT_REDIRECT, HTTPStatus.NOT_FOUND),
)


def _known(store: Store, reply: Reply, id_: str, answer: dict[str, Any] | None) -> dict[str, Any]:
    """`answer`; without one it is told where the entity is now, or that there is none."""
    if answer is not None:
        return answer
    if entity := survivor(store, id_):
        raise reply.moved(id_, entity)
    raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no entity {id_!r}")


@router.get("/{id}", response_model=EntityFacts, response_model_exclude_unset=True)
def get_entity(
    store: CurrentStore,
    reply: Replying,
    id: str,  # noqa: A002
    asked: Annotated[Paging, Query()],
) -> Response:
    """The entity with its names and places, its counts, and a page of its facts, by type, the latest first."""
    return reply.whole(lambda: _known(store, reply, id, find_entity(store, id, asked.page)))


@router.get("/{id}/facts", response_model=Answer[Fact], response_model_exclude_unset=True, responses=FORMS)
def list_entity_facts(
    store: CurrentStore,
    reply: Replying,
    id: str,  # noqa: A002
    asked: Annotated[EntityFactsParameters, Query()],
) -> Response:
    """The facts of an entity, by type, the latest first; those said under it are among them."""
    return reply.listing(
        lambda: _known(store, reply, id, facts_of(store, id, asked.wanted, asked.page)), columns.FACTS
    )


@router.get(
    "/{id}/timeline", response_model=Answer[TimelineItem], response_model_exclude_unset=True, responses=FORMS
)
def list_timeline(
    store: CurrentStore,
    reply: Replying,
    id: str,  # noqa: A002
    asked: Annotated[FactsParameters, Query()],
) -> Response:
    """Its posts, events, acts and programmes in the order of time, those without a day last."""
    return reply.listing(
        lambda: _known(store, reply, id, timeline(store, id, asked.wanted, asked.page)), columns.TIMELINE
    )


@router.get(
    "/{id}/neighbours", response_model=Answer[Neighbour], response_model_exclude_unset=True, responses=FORMS
)
def list_neighbours(
    store: CurrentStore,
    reply: Replying,
    id: str,  # noqa: A002
    asked: Annotated[NeighboursParameters, Query()],
) -> Response:
    """Its links, those of which the most documents speak first, each with the entity at the other end."""
    return reply.listing(
        lambda: _known(store, reply, id, neighbours(store, id, asked.wanted, asked.page)), columns.NEIGHBOURS
    )
