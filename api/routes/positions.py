"""Who held which post."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Answer, Position
from api.parameters import PositionsParameters
from api.stores import Corpus, CurrentStore
from graph.queries.positions import PositionsFilter, positions
from graph.queries.spans import day

router = APIRouter()


@router.get(
    "/v1/positions", response_model=Answer[Position], response_model_exclude_unset=True, tags=["facts"]
)
def list_positions(
    store: CurrentStore, corpus: Corpus, asked: Annotated[PositionsParameters, Query()]
) -> dict[str, Any]:
    """Who holds which post, the last observed first; with `on` those observed nearest to that day first.

    An observation vouches for its own day alone. Nothing here says that a post was still held later.
    """
    wanted = PositionsFilter(person=asked.person, organization=asked.organization, on=day("on", asked.on))
    return positions(store, wanted, asked.page) | {"corpus": corpus}
