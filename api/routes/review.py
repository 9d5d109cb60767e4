"""Who is who: pairs in doubt and what was judged, for those who have the key of the service."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse

from api.bodies import described, parsed
from api.keys import MayWrite
from api.models import Answer, Decided, Decision, Doubt, Judgement
from api.models.review import MEANT
from api.parameters import JudgementsParameters, Nothing, ReviewParameters
from api.problems import responses
from api.replies import CORPUS_HEADER, FORMS, Replying
from api.stores import CurrentStore, Log
from graph.identity.log import LogError
from graph.queries import columns
from graph.queries.identity import against, doubts, judged, judgements
from graph.queries.pages import QueryError
from graph.store import Store, keeping

_MAX_DECISION = 64 * 1024  # bytes

router = APIRouter(
    tags=["review"],
    dependencies=[MayWrite],
    responses=responses(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
)


@router.get("/v1/review", response_model=Answer[Doubt], response_model_exclude_unset=True, responses=FORMS)
def list_doubts(
    store: CurrentStore, reply: Replying, asked: Annotated[ReviewParameters, Query()]
) -> Response:
    """Pairs that may be one, with what documents say of both; first those that most speaks for.

    A pair stays until somebody decides on it, or documents settle it.
    """
    return reply.listing(lambda: doubts(store, asked.page, kind=asked.type), columns.DOUBTS)


@router.get(
    "/v1/judgements", response_model=Answer[Judgement], response_model_exclude_unset=True, responses=FORMS
)
def list_judgements(
    store: CurrentStore, reply: Replying, asked: Annotated[JudgementsParameters, Query()]
) -> Response:
    """What was judged of pairs, by whom, why and when; what persons decided first.

    Rules judge again whenever something new is known; of what they judge different nothing is kept.
    """
    return reply.listing(lambda: judgements(store, asked.wanted, asked.page), columns.JUDGEMENTS)


async def _decision(request: Request) -> Decision:
    return await parsed(request, Decision, _MAX_DECISION)


@router.post(
    "/v1/judgements",
    response_model=Decided,
    responses=responses(HTTPStatus.NOT_FOUND, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    openapi_extra=described(Decision),
)
def decide(
    store: CurrentStore,
    log: Log,
    decision: Annotated[Decision, Depends(_decision)],
    _: Annotated[Nothing, Query()],
) -> JSONResponse:
    """Say whether two are one; the graph follows, and the decision is kept in the log as that of `chidao judge`.

    To say the same again changes nothing. `later` takes a decision back, and leaves what rules judged.
    """
    said = keeping.spoken(
        decision.a, decision.b, MEANT[decision.judgement], why=decision.why, who=decision.who
    )
    if decision.a == decision.b:
        raise QueryError("b", f"is a: {decision.a!r}")
    try:
        changed = keeping.decide(store, log(), said)
    except keeping.UnknownReferentError as error:
        raise HTTPException(HTTPStatus.NOT_FOUND, str(error)) from error
    except (LogError, OSError) as error:
        raise HTTPException(
            HTTPStatus.SERVICE_UNAVAILABLE,
            "the log of judgements cannot be read or written; its file says why",
        ) from error
    answer = {"outcome": "decided" if changed else "unchanged", "corpus": store.corpus()}
    found = {"judgement": judged(store, *said.pair), "against": _against(store, *said.pair)}
    told = answer | {key: value for key, value in found.items() if value}
    return JSONResponse(told, headers={CORPUS_HEADER: answer["corpus"]})


def _against(store: Store, a: str, b: str) -> dict[str, Any] | None:
    other = against(store, a, b)
    return judged(store, *other.pair) if other else None
