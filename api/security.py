"""What requests and answers hold to: headers, ids, HEAD beside GET, bounded addresses, faults only in the log."""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Iterable
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import problem

MAX_ADDRESS = 8_000  # bytes of path and query, as sent

# Nothing is loaded from anywhere; a page that needs more (its own style) says so itself.
POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cache-control", b"no-cache"),
)
REQUEST_ID = "X-Request-Id"
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_LOG = logging.getLogger("chidao.api")


class Shield:
    """Adds HEADERS, answers HEAD as GET without the body, refuses long addresses, keeps faults to the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        id_ = _request_id(scope)
        guarded = _Guard(send, id_, head=scope["method"] == "HEAD")
        try:
            await _within_bounds(self._app, scope)(_as_get(scope), receive, guarded)
        except Exception:
            if guarded.started:
                raise
            _LOG.exception("%s %s failed (request %s)", scope["method"], scope["path"], id_)
            detail = "something went wrong inside the service; its log says what"
            await problem(HTTPStatus.INTERNAL_SERVER_ERROR, detail, scope["path"])(scope, receive, guarded)


class _Guard:
    """Sends an answer on, with HEADERS and the request's id, and without its body where it answers HEAD."""

    def __init__(self, send: Send, id_: str, *, head: bool) -> None:
        self._send, self._id, self._head = send, id_, head
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            message = {**message, "headers": _with_headers(message["headers"], self._id)}
        elif self._head:
            message = {**message, "body": b""}
        await self._send(message)


def _as_get(scope: Scope) -> Scope:
    return {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope


def _within_bounds(app: ASGIApp, scope: Scope) -> ASGIApp:
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) <= MAX_ADDRESS:
        return app
    detail = f"the address is longer than {MAX_ADDRESS} bytes"
    return problem(HTTPStatus.REQUEST_URI_TOO_LONG, detail, scope["path"][:100])


def _request_id(scope: Scope) -> str:
    """The id that the client gave, where it is harmless, else a new one."""
    given = dict(scope["headers"]).get(REQUEST_ID.lower().encode(), b"").decode("latin-1")
    return given if _ID.fullmatch(given) else uuid.uuid4().hex


def _with_headers(headers: Iterable[tuple[bytes, bytes]], id_: str) -> list[tuple[bytes, bytes]]:
    given = [*headers, (REQUEST_ID.lower().encode(), id_.encode())]
    names = {name.lower() for name, _ in given}
    return given + [(name, value) for name, value in HEADERS if name not in names]
