"""Who held which post."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Answer, Position
from api.parameters import PositionsParameters
from api.stores import Corpus, CurrentStore
from graph.queries.positions import positions

router = APIRouter()


@router.get(
    "/v1/positions", response_model=Answer[Position], response_model_exclude_unset=True, tags=["facts"]
)
def list_positions(
    store: CurrentStore, corpus: Corpus, asked: Annotated[PositionsParameters, Query()]
) -> dict[str, Any]:
    """Who holds which post, the last observed first; with `on` those observed nearest to that day first.

    An observation vouches for its own day alone; that no end is told never means that a post was still held. With
    `on` each has a status: attested, inferred, stale, contested or unknown, by the rules of docs/positions.md.
    """
    return positions(store, asked.wanted, asked.page) | {"corpus": corpus}
