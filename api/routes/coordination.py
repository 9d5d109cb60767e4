"""Which bodies coordinate."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Answer, Coordination
from api.parameters import CoordinationParameters
from api.stores import Corpus, CurrentStore
from graph.queries.coordination import coordination

router = APIRouter()


@router.get(
    "/v1/coordination",
    response_model=Answer[Coordination],
    response_model_exclude_unset=True,
    tags=["facts"],
)
def list_coordination(
    store: CurrentStore, corpus: Corpus, asked: Annotated[CoordinationParameters, Query()]
) -> dict[str, Any]:
    """Pairs of bodies that coordinate, those of which the most documents speak first."""
    return coordination(store, asked.wanted, asked.page) | {"corpus": corpus}
