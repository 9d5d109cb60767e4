"""Cypher for researchers, where the operator allows it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response

from api.bodies import described, parsed
from api.models import CypherAnswer, CypherQuestion
from api.parameters import Nothing
from api.problems import responses
from api.replies import CORPUS_HEADER
from api.settings import ServiceSettings
from api.stores import CurrentStore
from graph.queries.pages import QueryError
from graph.store import BusyError, GuestError, TimeLimitError
from graph.store.guests import SECONDS

_MAX_QUESTION = 256 * 1024  # bytes

router = APIRouter(tags=["network"])


def _allowed(request: Request) -> None:
    settings: ServiceSettings = request.app.state.settings
    if not settings.cypher:
        raise HTTPException(
            HTTPStatus.FORBIDDEN, "Cypher is off: this service was started without CHIDAO_CYPHER=1"
        )


async def _question(request: Request) -> CypherQuestion:
    return await parsed(request, CypherQuestion, _MAX_QUESTION)


@router.post(
    "/v1/graph/cypher",
    response_model=CypherAnswer,
    dependencies=[Depends(_allowed)],
    responses=responses(
        HTTPStatus.FORBIDDEN, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.GATEWAY_TIMEOUT
    ),
    openapi_extra=described(CypherQuestion),
)
def run_cypher(
    store: CurrentStore,
    response: Response,
    asked: Annotated[CypherQuestion, Depends(_question)],
    _: Annotated[Nothing, Query()],
) -> dict[str, Any]:
    """Read the graph by a statement of your own: one that only reads, within ten seconds, for at most 1,000 rows.

    Nodes come as `{"labels", "properties"}`, relationships as `{"type", "properties"}`, paths as lists of both; where
    `complete` is false there is more. How the graph is laid out: docs/architecture.md. Two statements run at a time.
    """
    try:
        answer = store.ask(asked.query, asked.parameters)
    except GuestError as error:
        raise QueryError("query", str(error)) from error
    except TimeLimitError as error:
        reason = f"the statement did not end within {SECONDS:.0f} seconds"
        raise HTTPException(HTTPStatus.GATEWAY_TIMEOUT, reason) from error
    except BusyError as error:
        raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, str(error), {"Retry-After": "5"}) from error
    corpus = store.corpus()
    response.headers[CORPUS_HEADER] = corpus
    return {"columns": answer.columns, "rows": answer.rows, "complete": answer.complete, "corpus": corpus}
