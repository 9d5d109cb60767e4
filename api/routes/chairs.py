"""Who chaired what, and when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Chair
from api.parameters import ChairsParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.chairs import chairs

router = APIRouter()


@router.get(
    "/v1/chairs",
    response_model=Answer[Chair],
    response_model_exclude_unset=True,
    responses=FORMS,
    tags=["facts"],
)
def list_chairs(
    store: CurrentStore, reply: Replying, asked: Annotated[ChairsParameters, Query()]
) -> Response:
    """Who chaired which event, with the posts stated beside the name; the latest first, undated ones last."""
    return reply.listing(lambda: chairs(store, asked.wanted, asked.page), columns.CHAIRS)
