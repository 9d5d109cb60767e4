"""Whether the service lives and can answer."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.models import Health
from api.parameters import Nothing
from api.stores import CurrentStore

router = APIRouter(tags=["health"])


@router.get("/healthz", response_model=Health)
def healthz(_: Annotated[Nothing, Query()]) -> dict[str, str]:
    """The process is alive."""
    return {"status": "ok"}


@router.get("/readyz", response_model=Health)
def readyz(store: CurrentStore, _: Annotated[Nothing, Query()]) -> dict[str, str]:
    """The store answers."""
    store.read("count_documents")
    return {"status": "ready"}
