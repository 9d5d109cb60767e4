"""How much is loaded."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Stats
from api.parameters import Nothing
from api.replies import Replying
from api.stores import CurrentStore
from graph.queries.keeping import PATIENCE
from graph.queries.stats import stats

router = APIRouter()


@router.get("/v1/stats", response_model=Stats, response_model_exclude_unset=True, tags=["documents"])
def get_stats(store: CurrentStore, reply: Replying, _: Annotated[Nothing, Query()]) -> Response:
    """Entities and facts by type, documents, the first and the last day of publication, and the publishers.

    Where much is stored and has just changed, it may be the answer of the corpus before, and says so: `outdated`.
    """
    return reply.whole(lambda: stats(store, PATIENCE))
