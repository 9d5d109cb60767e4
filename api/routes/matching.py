"""Who in the graph somebody means, for lists of names from elsewhere."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from api.bodies import described, parsed
from api.models import Known, MatchAnswer, MatchQuestion
from api.parameters import Nothing
from api.problems import responses
from api.readers import ReadSide, given
from api.replies import CORPUS_HEADER
from api.stores import CurrentStore
from graph.queries.matching import matches
from graph.store import Store
from graph.values import PartialDate

_MAX_QUESTION = 256 * 1024  # bytes

router = APIRouter(tags=["entities"])


async def _question(request: Request) -> MatchQuestion:
    return await parsed(request, MatchQuestion, _MAX_QUESTION)


def _reader(request: Request) -> ReadSide:
    side: ReadSide | None = request.app.state.side
    return given(side)


@router.post(
    "/v1/match",
    response_model=MatchAnswer,
    response_model_exclude_unset=True,
    responses=responses(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.NOT_IMPLEMENTED),
    openapi_extra=described(MatchQuestion),
)
def match(
    store: CurrentStore,
    response: Response,
    side: Annotated[ReadSide, Depends(_reader)],
    asked: Annotated[MatchQuestion, Depends(_question)],
    _: Annotated[Nothing, Query()],
) -> dict[str, Any]:
    """Who in the graph each of some names from elsewhere is: what may be meant, with every reason for and against.

    A post, a province and a day tell namesakes apart: with a name alone most matches are `unsure`. Nothing is stored.
    A query that cannot be asked has a `problem`, and the others are answered.
    """
    response.headers[CORPUS_HEADER] = corpus = store.corpus()
    return {"results": [_matched(store, side, each, asked.limit) for each in asked.queries], "corpus": corpus}


def _matched(store: Store, side: ReadSide, known: Known, limit: int) -> dict[str, Any]:
    try:
        on = PartialDate(known.on) if known.on else None
        about = side(known.type, known.name, post=known.post, place=known.place, on=on)
        return {"matches": matches(store, about, limit)}
    except ValueError as error:  # a QueryError among them
        return {"matches": [], "problem": str(error)}
