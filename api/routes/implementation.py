"""Which bodies implement an act or a programme."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Cascade, Implementation
from api.parameters import CascadeParameters, ImplementationParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.implementation import cascade, implementation

router = APIRouter(tags=["facts"])


@router.get(
    "/v1/implementation",
    response_model=Answer[Implementation],
    response_model_exclude_unset=True,
    responses=FORMS,
)
def list_implementation(
    store: CurrentStore, reply: Replying, asked: Annotated[ImplementationParameters, Query()]
) -> Response:
    """Which bodies implement a directive or a programme, the first one first, by which documents."""
    return reply.listing(lambda: implementation(store, asked.wanted, asked.page), columns.IMPLEMENTATION)


@router.get("/v1/implementation/provinces", response_model=Cascade, response_model_exclude_unset=True)
def get_cascade(
    store: CurrentStore, reply: Replying, asked: Annotated[CascadeParameters, Query()]
) -> Response:
    """How it went down to the provinces: which have a body that implements it, in which order, and which have none.

    That a province has none says that no document that is loaded tells of one.
    """
    return reply.whole(lambda: cascade(store, asked.wanted))
