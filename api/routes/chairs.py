"""Who chaired what, and when."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Chair, Listing
from api.parameters import ChairsParameters
from api.stores import CurrentStore
from graph.queries.chairs import ChairsFilter, chairs
from graph.queries.spans import day

router = APIRouter()


@router.get("/v1/chairs", response_model=Listing[Chair], response_model_exclude_unset=True, tags=["facts"])
def list_chairs(store: CurrentStore, asked: Annotated[ChairsParameters, Query()]) -> dict[str, Any]:
    """Who chaired which event, with the posts stated beside the name; the latest first, undated ones last."""
    wanted = ChairsFilter(
        person=asked.person,
        organization=asked.organization,
        event=asked.event,
        place=asked.place,
        since=day("from", asked.from_),
        until=day("to", asked.to),
    )
    return chairs(store, wanted, asked.page)
