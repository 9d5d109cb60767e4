"""Who chaired what, and when."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Answer, Chair
from api.parameters import ChairsParameters
from api.stores import Corpus, CurrentStore
from graph.queries.chairs import chairs

router = APIRouter()


@router.get("/v1/chairs", response_model=Answer[Chair], response_model_exclude_unset=True, tags=["facts"])
def list_chairs(
    store: CurrentStore, corpus: Corpus, asked: Annotated[ChairsParameters, Query()]
) -> dict[str, Any]:
    """Who chaired which event, with the posts stated beside the name; the latest first, undated ones last."""
    return chairs(store, asked.wanted, asked.page) | {"corpus": corpus}
