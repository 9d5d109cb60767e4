"""Every error in one shape: RFC 9457, ``application/problem+json``. Nothing of the inside leaks."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.routing import Match

from api.models import Problem
from api.replies import NotModifiedError, not_modified
from graph.queries.pages import QueryError
from graph.store import StoreError

_MEDIA_TYPE = "application/problem+json"
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_LOG = logging.getLogger("chidao.api")
_REASONS = {"extra_forbidden": "is not a parameter of this route", "missing": "is needed"}
_MEANING = {
    HTTPStatus.PERMANENT_REDIRECT: "The id was judged to be another's, which Location has",
    HTTPStatus.UNAUTHORIZED: "The key is missing or wrong",
    HTTPStatus.FORBIDDEN: "The operator did not allow it",
    HTTPStatus.NOT_FOUND: "There is no such thing",
    HTTPStatus.REQUEST_URI_TOO_LONG: "The address is too long",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "No reader takes this kind",
    HTTPStatus.NOT_IMPLEMENTED: "The service has no readers",
    HTTPStatus.UNPROCESSABLE_ENTITY: "A parameter is unknown or wrong",
    HTTPStatus.GATEWAY_TIMEOUT: "The statement did not end in time",
    HTTPStatus.SERVICE_UNAVAILABLE: "The store does not answer",
}


def problem(
    status: int, detail: str, instance: str, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """The answer for an error of `status` on the path `instance`."""
    title = (
        "Unprocessable Content" if status == HTTPStatus.UNPROCESSABLE_ENTITY else HTTPStatus(status).phrase
    )
    body = Problem(type="about:blank", title=title, status=status, detail=detail, instance=instance)
    return JSONResponse(body.model_dump(), status, dict(headers or {}), _MEDIA_TYPE)


def responses(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says of a route that may answer with a problem of these `statuses`."""
    content = {_MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {int(status): {"description": _MEANING[status], "content": content} for status in statuses}


def describe(app: FastAPI) -> None:
    """Put the shape of a problem into the OpenAPI description of `app`, whose routes are all there by now."""
    app.openapi()["components"]["schemas"]["Problem"] = Problem.model_json_schema()


def install(app: FastAPI) -> None:
    """Let every error of `app` answer as a problem; what nobody foresaw is left to `api.security`."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(QueryError, _query)
    app.add_exception_handler(StoreError, _store)
    app.add_exception_handler(NotModifiedError, not_modified)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "OPTIONS":
        return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Allow": _allowed(request)})
    detail, headers = error.detail, dict(error.headers or {})
    if (
        error.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED)
        and detail == HTTPStatus(error.status_code).phrase
    ):
        detail = f"{request.method} {request.url.path} is not served here"
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = _allowed(request)
    return problem(error.status_code, detail, request.url.path, headers)


def _allowed(request: Request) -> str:
    """The methods that the routes of a path take, HEAD with GET, and OPTIONS."""
    methods = [
        method
        for method in _METHODS
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL
            for route in request.app.routes
        )
    ]
    return ", ".join([*methods, *(["HEAD"] if "GET" in methods else []), "OPTIONS"])


def _validation(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    reasons = "; ".join(
        f"{'.'.join(map(str, each['loc'][1:]))}: {_REASONS.get(each['type'], each['msg'])}"
        for each in error.errors()
    )
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, reasons, request.url.path)


def _query(request: Request, error: Exception) -> JSONResponse:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), request.url.path)


def _store(request: Request, error: Exception) -> JSONResponse:
    _LOG.warning("%s", error)
    request.app.state.store.forget_if_lost()
    headers = {"Retry-After": "5"}
    return problem(
        HTTPStatus.SERVICE_UNAVAILABLE, "the store does not answer; try again", request.url.path, headers
    )
