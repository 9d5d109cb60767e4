"""Events, acts and programmes."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.models import Answer, Listed
from api.parameters import ListParameters
from api.stores import Corpus, CurrentStore
from graph.queries.lists import acts, events

router = APIRouter(tags=["entities"])


@router.get("/v1/events", response_model=Answer[Listed], response_model_exclude_unset=True)
def list_events(
    store: CurrentStore, corpus: Corpus, asked: Annotated[ListParameters, Query()]
) -> dict[str, Any]:
    """Events, the latest first, those without a day last."""
    return events(store, asked.wanted, asked.page) | {"corpus": corpus}


@router.get("/v1/directives", response_model=Answer[Listed], response_model_exclude_unset=True)
def list_directives(
    store: CurrentStore, corpus: Corpus, asked: Annotated[ListParameters, Query()]
) -> dict[str, Any]:
    """Acts of the State and the Party, those that the most documents mention first; a fact lies in the days."""
    return acts(store, "Directive", asked.wanted, asked.page) | {"corpus": corpus}


@router.get("/v1/programs", response_model=Answer[Listed], response_model_exclude_unset=True)
def list_programs(
    store: CurrentStore, corpus: Corpus, asked: Annotated[ListParameters, Query()]
) -> dict[str, Any]:
    """Programmes, those that the most documents mention first; a fact lies in the days."""
    return acts(store, "Program", asked.wanted, asked.page) | {"corpus": corpus}
