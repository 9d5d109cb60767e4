"""The body of a request, read only as far as it may reach."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, TypeVar

from fastapi import HTTPException, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound=BaseModel)


async def bounded(request: Request, most: int, shown: str) -> bytes:
    """The body of `request`, at most `most` bytes, as `shown` says it to people."""
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > most:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the body is longer than {shown}")
    return bytes(data)


async def parsed(request: Request, model: type[Model], most: int) -> Model:
    """The body of `request`, JSON of at most `most` bytes, as `model`."""
    data = await bounded(request, most, f"{most >> 10} KiB")
    try:
        return model.model_validate_json(data)
    except ValidationError as error:
        raise RequestValidationError(
            [each | {"loc": ("body", *(each["loc"] or ("body",)))} for each in error.errors()]
        ) from error


def described(model: type[BaseModel]) -> dict[str, Any]:
    """What the contract says of a body that `parsed` reads."""
    schema = model.model_json_schema()
    content = {"application/json": {"schema": _within(schema, schema.pop("$defs", {}))}}
    return {"requestBody": {"required": True, "content": content}}


def _within(schema: Any, parts: dict[str, Any]) -> Any:
    """`schema` with its `parts` where they are referred to: their names would lead nowhere in the contract."""
    if isinstance(schema, list):
        return [_within(each, parts) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _within(parts[schema["$ref"].rpartition("/")[2]], parts)
    return {key: _within(each, parts) for key, each in schema.items()}
