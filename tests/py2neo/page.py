"""The lines of docs/py2neo.md with what they give, and what they give on a server."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "py2neo.md"
_ROW = re.compile(r"^\| `(?P<line>[^|]+)` \| (?P<embedded>[^|]+) \| (?P<neo4j>[^|]+) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Line:
    """An expression, and what the page says that it gives on each server."""

    text: str
    embedded: str
    neo4j: str

    def told(self, server: str) -> str:
        """What the page says of `server`."""
        return self.embedded if server == "embedded" or self.neo4j == "=" else self.neo4j


def lines() -> list[Line]:
    """All lines of the page, in their order."""
    return [Line(*match.groups()) for match in _ROW.finditer(PAGE.read_text(encoding="utf-8"))]


def given(text: str, names: dict[str, Any]) -> str:
    """What the page says of `text`, if it is right: its value, ✓ where it has none, or the error with which it fails.

    What it assigns is added to `names`.
    """
    try:
        exec(f"_value = ({text})" if _is_expression(text) else text, names)  # noqa: S102 - lines of our own page
    except Exception as error:
        return f"✗ `{type(error).__name__}`"
    value = names.pop("_value", None)
    return "✓" if value is None else f"`{value!r}`"


def _is_expression(text: str) -> bool:
    try:
        compile(text, "page", "eval")
    except SyntaxError:
        return False
    return True
