"""Pages of a list: a bounded limit, and an opaque cursor that holds the sort key of the last item shown.

The cursor is a keyset, not an offset: documents loaded between two pages neither repeat nor hide an item.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

DEFAULT_LIMIT = 50
MAX_LIMIT = 500
# An answer quotes at most this many documents for one fact: the newest, or those nearest to the day that was asked for.
MAX_EVIDENCE = 100

_SCOPE = 12  # hexadecimal digits of what a cursor belongs to

Row = Mapping[str, Any]
Key = tuple[str | int | float, ...]


class QueryError(ValueError):
    """A question that cannot be asked: `parameter` names what is wrong, the message says why."""

    def __init__(self, parameter: str, reason: str) -> None:
        super().__init__(f"{parameter}: {reason}")
        self.parameter = parameter


@dataclass(frozen=True, slots=True)
class Page:
    """At most `limit` items, after where `cursor` points. Raises QueryError for a limit out of bounds."""

    limit: int = DEFAULT_LIMIT
    cursor: str | None = None
    scope: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.limit <= MAX_LIMIT:
            raise QueryError("limit", f"must lie between 1 and {MAX_LIMIT}, not {self.limit}")

    def of(self, *question: object) -> Page:
        """The page of a list that answers `question` (values whose ``repr`` is stable): its cursor fits no other."""
        return replace(self, scope=hashlib.sha256(repr(question).encode()).hexdigest()[:_SCOPE])

    def after(self, kind: str, start: Key) -> Key:
        """The sort key to go on after in a list of `kind`; on the first page `start`, which sorts before all.

        Raises QueryError where the cursor is not one that a list of this kind gave out.
        """
        return start if self.cursor is None else _decode(kind + self.scope, self.cursor, start)

    def cut(
        self, kind: str, rows: Sequence[Row], key: Callable[[Row], Key]
    ) -> tuple[Sequence[Row], str | None]:
        """The rows of this page, out of up to ``limit + 1``, and the cursor of the next page, if any."""
        shown = rows[: self.limit]
        return shown, _encode(kind + self.scope, key(shown[-1])) if len(rows) > self.limit else None


def listing(items: list[dict[str, Any]], following: str | None) -> dict[str, Any]:
    """The one shape of every list."""
    return {"items": items, "next": following}


def nothing() -> dict[str, Any]:
    """The list of a question that nothing fits."""
    return listing([], None)


def _encode(kind: str, key: Key) -> str:
    text = json.dumps([kind, *key], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _decode(kind: str, cursor: str, start: Key) -> Key:
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        found, *key = json.loads(raw.decode())
    except (binascii.Error, ValueError, TypeError, RecursionError) as error:
        raise QueryError("cursor", "is not one that this service gave out") from error
    if found != kind or [type(part) for part in key] != [type(part) for part in start]:
        raise QueryError("cursor", "belongs to another list")
    return tuple(key)
