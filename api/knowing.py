"""What somebody knows of a person, a body, a meeting or an act, read out of words.

The service knows no reader: whoever wires it gives it one (cli/serve.py).
"""

from __future__ import annotations

from typing import Protocol

from graph.identity.evidence import Side
from graph.values import PartialDate


class ReadSide(Protocol):
    """Reads a name, a post and a province as a text has them."""

    def __call__(
        self, kind: str, name: str, *, post: str | None, place: str | None, on: PartialDate | None
    ) -> Side:
        """What they say of an entity of the type `kind`. Raises ValueError for an unknown province."""
