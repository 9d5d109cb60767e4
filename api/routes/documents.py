"""The documents and what each of them says."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query

from api.models import Answer, DocumentFacts, Source
from api.parameters import Paging
from api.problems import responses
from api.stores import Corpus, CurrentStore
from graph.queries.documents import documents, find_document

router = APIRouter()


@router.get(
    "/v1/documents", response_model=Answer[Source], response_model_exclude_unset=True, tags=["documents"]
)
def list_documents(store: CurrentStore, corpus: Corpus, asked: Annotated[Paging, Query()]) -> dict[str, Any]:
    """All documents without their texts, the last published first."""
    return documents(store, asked.page) | {"corpus": corpus}


@router.get(
    "/v1/documents/{id:path}",
    response_model=DocumentFacts,
    response_model_exclude_unset=True,
    responses=responses(HTTPStatus.NOT_FOUND),
    tags=["documents"],
)
def get_document(
    store: CurrentStore,
    corpus: Corpus,
    id: str,  # noqa: A002
    asked: Annotated[Paging, Query()],
) -> dict[str, Any]:
    """The document with its text and a page of the facts it states, in the order of the text."""
    if (document := find_document(store, id, asked.page)) is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no document {id!r}")
    return document | {"corpus": corpus}
