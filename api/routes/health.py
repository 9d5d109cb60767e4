"""Whether the service lives and can answer, and whether it takes documents."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from api.models import Health
from api.parameters import Nothing
from api.stores import CurrentStore

router = APIRouter(tags=["health"])


@router.get("/healthz", response_model=Health)
def healthz(request: Request, _: Annotated[Nothing, Query()]) -> dict[str, Any]:
    """The process is alive."""
    return {"status": "ok", "writable": _writable(request)}


@router.get("/readyz", response_model=Health)
def readyz(request: Request, store: CurrentStore, _: Annotated[Nothing, Query()]) -> dict[str, Any]:
    """The store answers."""
    store.read("count_documents")
    return {"status": "ready", "writable": _writable(request)}


def _writable(request: Request) -> bool:
    state = request.app.state
    return bool(state.settings.key) and state.read is not None
