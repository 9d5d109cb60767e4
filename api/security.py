"""What every answer and every request holds to: headers, HEAD beside GET, and a bound on the address."""

from __future__ import annotations

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


class Shield:
    """Adds HEADERS to answers that lack them, answers HEAD as GET without the body, refuses long addresses."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _with_headers(message["headers"])}
            elif head:
                message = {**message, "body": b""}
            await send(message)

        app: ASGIApp = self._app
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MAX_ADDRESS:
            detail = f"the address is longer than {MAX_ADDRESS} bytes"
            app = problem(HTTPStatus.REQUEST_URI_TOO_LONG, detail, scope["path"][:100])
        await app({**scope, "method": "GET"} if head else scope, receive, guarded)


def _with_headers(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    given = list(headers)
    names = {name.lower() for name, _ in given}
    return given + [(name, value) for name, value in HEADERS if name not in names]
