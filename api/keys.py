"""Who may write: whoever knows the key that the operator set."""

from __future__ import annotations

import hmac
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, HTTPException, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.settings import ServiceSettings

_BEARER = HTTPBearer(auto_error=False, description="CHIDAO_API_KEY of the service")
Given = Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)]


def _may_write(request: Request, given: Given) -> None:
    settings: ServiceSettings = request.app.state.settings
    if not settings.key:
        raise HTTPException(
            HTTPStatus.FORBIDDEN, "this service is read only: it was started without CHIDAO_API_KEY"
        )
    if given is None or not hmac.compare_digest(given.credentials.encode(), settings.key.encode()):
        raise HTTPException(
            HTTPStatus.UNAUTHORIZED,
            "writing needs the header Authorization: Bearer KEY with the key of this service",
            {"WWW-Authenticate": "Bearer"},
        )


MayWrite = Depends(_may_write)
