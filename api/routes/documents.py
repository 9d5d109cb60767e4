"""The documents and what each of them says."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query

from api.models import DocumentFacts, Listing, Source
from api.parameters import Paging
from api.problems import responses
from api.stores import CurrentStore
from graph.queries.documents import documents, find_document

router = APIRouter()


@router.get(
    "/v1/documents", response_model=Listing[Source], response_model_exclude_unset=True, tags=["documents"]
)
def list_documents(store: CurrentStore, asked: Annotated[Paging, Query()]) -> dict[str, Any]:
    """All documents without their texts, the last published first."""
    return documents(store, asked.page)


@router.get(
    "/v1/documents/{id:path}",
    response_model=DocumentFacts,
    response_model_exclude_unset=True,
    responses=responses(HTTPStatus.NOT_FOUND),
    tags=["documents"],
)
def get_document(store: CurrentStore, id: str, asked: Annotated[Paging, Query()]) -> dict[str, Any]:  # noqa: A002
    """The document with its text and a page of the facts it states, in the order of the text."""
    if (document := find_document(store, id, asked.page)) is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no document {id!r}")
    return document
