"""What a model answered: facts as it says them, none of them believed yet."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, fields
from typing import Any

_MOST = 300  # facts in one answer
_LONGEST = 4_000  # characters of a quote
_REQUIRED = ("type", "from", "to", "quote")


class MalformedError(ValueError):
    """An answer that is no JSON object with a list of facts."""


@dataclass(frozen=True, slots=True)
class Said:
    """A fact by the model's words, in NFC and on one line; `from_` and `to` are names, `quote` is to be looked up."""

    type: str
    from_: str
    to: str
    quote: str
    role: str | None = None
    title: str | None = None
    date: str | None = None
    under: str | None = None


def parse(answer: str) -> tuple[tuple[Said, ...], int]:
    """The facts of an answer, and how many entries of it are none. Raises MalformedError.

    A model may put its answer into a fence or talk around it: what counts lies between the outer braces.
    """
    start, end = answer.find("{"), answer.rfind("}") + 1
    try:
        values = json.loads(answer[start:end])
    except (ValueError, RecursionError) as error:
        raise MalformedError("the answer is no JSON") from error
    rows = values.get("facts") if isinstance(values, dict) else None
    if not isinstance(rows, list):
        raise MalformedError("the answer holds no list of facts")
    said = [_said(row) for row in rows[:_MOST]]
    return tuple(one for one in said if one), len(rows) - sum(1 for one in said if one)


def _said(row: Any) -> Said | None:
    """The fact of one entry; None where a part is missing, is no string or is too long."""
    if not isinstance(row, dict) or not all(row.get(name) for name in _REQUIRED):
        return None
    parts = {field.name: row.get(field.name.rstrip("_")) for field in fields(Said)}
    given = {name: value for name, value in parts.items() if value not in (None, "")}
    if not all(isinstance(value, str) and len(value) <= _LONGEST for value in given.values()):
        return None
    tidy = {name: unicodedata.normalize("NFC", " ".join(value.split())) for name, value in given.items()}
    return Said(**tidy) if all(tidy.values()) else None
