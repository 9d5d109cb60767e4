"""Where documents disagree, and where they are silent."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Answer, Conflict, Gap
from api.parameters import ConflictsParameters, GapsParameters
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.conflicts import conflicts
from graph.queries.gaps import gaps

router = APIRouter(tags=["facts"])


@router.get(
    "/v1/conflicts", response_model=Answer[Conflict], response_model_exclude_unset=True, responses=FORMS
)
def list_conflicts(
    store: CurrentStore, reply: Replying, asked: Annotated[ConflictsParameters, Query()]
) -> Response:
    """Two holders of one post over one time, two dates of one act, or one event on two days.

    An item of a post that the register says several people may hold is left out, so that a page can be short.
    """
    return reply.listing(lambda: conflicts(store, asked.wanted, asked.page), columns.CONFLICTS)


@router.get("/v1/gaps", response_model=Answer[Gap], response_model_exclude_unset=True, responses=FORMS)
def list_gaps(store: CurrentStore, reply: Replying, asked: Annotated[GapsParameters, Query()]) -> Response:
    """Posts that one person holds at a time and in which nobody was seen since a day, the longest gap first.

    It says that no document that is loaded tells of a holder, not that there was none. A page can be short.
    """
    return reply.listing(lambda: gaps(store, asked.wanted, asked.page), columns.GAPS)
