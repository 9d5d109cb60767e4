"""Who held which post."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Position
from api.parameters import PositionsParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.positions import positions

router = APIRouter()


@router.get(
    "/v1/positions",
    response_model=Answer[Position],
    response_model_exclude_unset=True,
    responses=FORMS,
    tags=["facts"],
)
def list_positions(
    store: CurrentStore, reply: Replying, asked: Annotated[PositionsParameters, Query()]
) -> Response:
    """Who holds which post, the last observed first; with `on` those observed nearest to that day first.

    An observation vouches for its own day alone; that no end is told never means that a post was still held. With
    `on` each has a status: attested, inferred, stale, contested or unknown, by the rules of docs/positions.md.
    """
    return reply.listing(lambda: positions(store, asked.wanted, asked.page), columns.POSITIONS)
