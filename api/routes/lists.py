"""Events, acts and programmes."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Listed
from api.parameters import ListParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.lists import acts, events

router = APIRouter(tags=["entities"])


@router.get("/v1/events", response_model=Answer[Listed], response_model_exclude_unset=True, responses=FORMS)
def list_events(store: CurrentStore, reply: Replying, asked: Annotated[ListParameters, Query()]) -> Response:
    """Events, the latest first, those without a day last."""
    return reply.listing(lambda: events(store, asked.wanted, asked.page), columns.LISTED)


@router.get(
    "/v1/directives", response_model=Answer[Listed], response_model_exclude_unset=True, responses=FORMS
)
def list_directives(
    store: CurrentStore, reply: Replying, asked: Annotated[ListParameters, Query()]
) -> Response:
    """Acts of the State and the Party, those that the most documents mention first; a fact lies in the days."""
    return reply.listing(lambda: acts(store, "Directive", asked.wanted, asked.page), columns.LISTED)


@router.get("/v1/programs", response_model=Answer[Listed], response_model_exclude_unset=True, responses=FORMS)
def list_programs(
    store: CurrentStore, reply: Replying, asked: Annotated[ListParameters, Query()]
) -> Response:
    """Programmes, those that the most documents mention first; a fact lies in the days."""
    return reply.listing(lambda: acts(store, "Program", asked.wanted, asked.page), columns.LISTED)
