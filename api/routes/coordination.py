"""Which bodies coordinate."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Coordination
from api.parameters import CoordinationParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.coordination import coordination

router = APIRouter()


@router.get(
    "/v1/coordination",
    response_model=Answer[Coordination],
    response_model_exclude_unset=True,
    responses=FORMS,
    tags=["facts"],
)
def list_coordination(
    store: CurrentStore, reply: Replying, asked: Annotated[CoordinationParameters, Query()]
) -> Response:
    """Pairs of bodies that coordinate, those of which the most documents speak first."""
    return reply.listing(lambda: coordination(store, asked.wanted, asked.page), columns.COORDINATION)
