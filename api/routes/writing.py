"""Loading and removing documents, with the key of the service."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from api.bodies import bounded
from api.keys import MayWrite
from api.loading import KINDS, Jobs, ReadUpload, Refused, Upload, kept
from api.models import JobState, Loaded
from api.parameters import Nothing, UploadParameters
from api.problems import responses
from api.readers import given
from api.replies import CORPUS_HEADER
from api.stores import CurrentStore
from graph.queries.pages import QueryError

MAX_UPLOAD = 64 * 1024 * 1024  # bytes, as the readers take them

router = APIRouter(
    tags=["writing"],
    dependencies=[MayWrite],
    responses=responses(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
)


async def _body(request: Request) -> bytes:
    return await bounded(request, MAX_UPLOAD, f"{MAX_UPLOAD >> 20} MiB")


def _kind(request: Request) -> str:
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in KINDS:
        raise HTTPException(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"Content-Type {media!r} is not one of {', '.join(KINDS)}"
        )
    return KINDS[media]


def _reader(request: Request) -> ReadUpload:
    read: ReadUpload | None = request.app.state.read
    return given(read)


_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": Loaded, "description": "It was there already"},
    202: {"model": JobState, "description": "A job that loads many"},
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {media: {"schema": {"type": "string", "format": "binary"}} for media in KINDS},
    }
}


@router.post(
    "/v1/documents",
    status_code=HTTPStatus.CREATED,
    response_model=Loaded,
    responses=_ANSWERS
    | responses(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.NOT_IMPLEMENTED
    ),
    openapi_extra=_BODY,
)
def load_documents(
    request: Request,
    store: CurrentStore,
    asked: Annotated[UploadParameters, Query()],
    read: Annotated[ReadUpload, Depends(_reader)],
    kind: Annotated[str, Depends(_kind)],
    data: Annotated[bytes, Depends(_body)],
) -> Response:
    """Load a document: text, HTML, PDF, Word, or a JSON object with `text` or `html`; JSON Lines load many.

    A document of the same id is replaced. Many are loaded by a job, whose state is at the address in `Location`.
    """
    upload = Upload(kind, data, asked.id, asked.metadata)
    if kind == ".jsonl":
        job = _jobs(request).start(store, read(upload))
        headers = {"Location": f"/v1/jobs/{job.id}"}
        return JSONResponse(job.state(), HTTPStatus.ACCEPTED, headers)
    (found,) = read(upload)
    if isinstance(found, Refused):
        raise QueryError("body", found.reason)
    outcome = kept(store, found)
    if isinstance(outcome, Refused):
        raise QueryError("body", outcome.reason)
    store.resolve()
    loaded = {"id": found.document.id, "outcome": outcome}
    counts = {"entities": len(found.entities), "facts": len(found.facts), "corpus": store.corpus()}
    status = HTTPStatus.CREATED if outcome == "added" else HTTPStatus.OK
    headers = {"Location": f"/v1/documents/{found.document.id}", CORPUS_HEADER: str(counts["corpus"])}
    return JSONResponse(loaded | counts, status, _ascii(headers))


def _ascii(headers: dict[str, str]) -> dict[str, str]:
    """Headers without those that no header can hold: an id may have any letter."""
    return {name: value for name, value in headers.items() if value.isascii() and value.isprintable()}


def _jobs(request: Request) -> Jobs:
    jobs: Jobs = request.app.state.jobs
    return jobs


@router.get("/v1/jobs/{id}", response_model=JobState, responses=responses(HTTPStatus.NOT_FOUND))
def get_job(
    request: Request,
    id: str,  # noqa: A002
    _: Annotated[Nothing, Query()],
) -> dict[str, Any]:
    """How far a job of loading is. Jobs are kept in the memory of the process that took them."""
    job = _jobs(request).find(id)
    if job is None:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no job {id!r}")
    return job.state()


@router.delete(
    "/v1/documents/{id:path}",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=responses(HTTPStatus.NOT_FOUND),
)
def remove_document(
    store: CurrentStore,
    id: Annotated[str, Path()],  # noqa: A002
    _: Annotated[Nothing, Query()],
) -> None:
    """Remove a document with its facts, and the entities that nothing else mentions."""
    if not store.remove(id):
        raise HTTPException(HTTPStatus.NOT_FOUND, f"there is no document {id!r}")
    store.resolve()
