"""What the service is given to read with. It knows no reader itself: whoever wires it gives it one (cli/serve.py)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Protocol, TypeVar

from fastapi import HTTPException

from graph.identity.evidence import Side
from graph.values import PartialDate

Reader = TypeVar("Reader")


class ReadSide(Protocol):
    """Reads what somebody knows of a person, a body, a meeting or an act: words as a text has them."""

    def __call__(
        self, kind: str, name: str, *, post: str | None, place: str | None, on: PartialDate | None
    ) -> Side:
        """What they say of an entity of the type `kind`. Raises ValueError for an unknown province."""


def given(reader: Reader | None) -> Reader:
    """The reader, where the service was given one; else 501."""
    if reader is None:
        raise HTTPException(
            HTTPStatus.NOT_IMPLEMENTED, "this service was started without readers; chidao serve has them"
        )
    return reader
