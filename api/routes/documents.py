"""The documents and what each of them says."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Response

from api.models import Answer, Changes, DocumentFacts, Source
from api.parameters import DocumentsParameters, Nothing, Paging
from api.problems import responses
from api.replies import FORMS, Replying
from api.stores import CurrentStore
from graph.queries import columns
from graph.queries.changes import changes
from graph.queries.documents import documents, find_document

router = APIRouter()


def _known(id_: str, answer: dict[str, Any] | None) -> dict[str, Any]:
    if answer is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no document {id_!r}")
    return answer


@router.get(
    "/v1/documents",
    response_model=Answer[Source],
    response_model_exclude_unset=True,
    responses=FORMS,
    tags=["documents"],
)
def list_documents(
    store: CurrentStore, reply: Replying, asked: Annotated[DocumentsParameters, Query()]
) -> Response:
    """The documents without their texts, the last published first."""
    return reply.listing(lambda: documents(store, asked.page, asked.wanted), columns.DOCUMENTS)


@router.get(
    "/v1/documents/{id:path}/changes",
    response_model=Changes,
    response_model_exclude_unset=True,
    responses=responses(HTTPStatus.NOT_FOUND),
    tags=["documents"],
)
def get_changes(
    store: CurrentStore,
    reply: Replying,
    id: str,  # noqa: A002
    _: Annotated[Nothing, Query()],
) -> Response:
    """What the document added to the graph, what it strengthened, and what it contradicts."""
    return reply.whole(lambda: _known(id, changes(store, id)))


@router.get(
    "/v1/documents/{id:path}",
    response_model=DocumentFacts,
    response_model_exclude_unset=True,
    responses=responses(HTTPStatus.NOT_FOUND),
    tags=["documents"],
)
def get_document(
    store: CurrentStore,
    reply: Replying,
    id: str,  # noqa: A002
    asked: Annotated[Paging, Query()],
) -> Response:
    """The document with its text and a page of the facts it states, in the order of the text."""
    return reply.whole(lambda: _known(id, find_document(store, id, asked.page)))
