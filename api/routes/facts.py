"""The facts that stand behind a link."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Fact
from api.parameters import LinkParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.facts import facts_between

router = APIRouter()


@router.get(
    "/v1/facts",
    response_model=Answer[Fact],
    response_model_exclude_unset=True,
    responses=FORMS,
    tags=["facts"],
)
def list_facts(store: CurrentStore, reply: Replying, asked: Annotated[LinkParameters, Query()]) -> Response:
    """The facts from `source` to `target`, or of one of them, each with its sentences: what stands behind a link.

    Facts without a direction, as of coordination, match both ways.
    """
    return reply.listing(lambda: facts_between(store, asked.wanted, asked.page), columns.FACTS)
