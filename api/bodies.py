"""The body of a request, read only as far as it may reach."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import HTTPException, Request


async def bounded(request: Request, most: int, shown: str) -> bytes:
    """The body of `request`, at most `most` bytes, as `shown` says it to people."""
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > most:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the body is longer than {shown}")
    return bytes(data)
