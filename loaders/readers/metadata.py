"""What a file beside a document, or a line of JSON, says of the document's source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import yaml

from loaders.readers.contents import Content, Unreadable, one_line, published

FIELDS = ("title", "publisher", "published", "url")


def metadata(values: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of `FIELDS` that `values` gives, checked; null and blank ones are left out.

    Raises Unreadable where one is no string or the date is none.
    """
    found: dict[str, Any] = {}
    for field in FIELDS:
        value = values.get(field)
        if value is None:
            continue
        if not isinstance(value, str):
            raise Unreadable(f"{field} is not a string")
        if text := one_line(value):
            found[field] = _date(text) if field == "published" else text
    return found


def parse_sidecar(data: bytes) -> dict[str, Any]:
    """The fields of a ``<stem>.meta.yml``. Raises Unreadable where it is no such file."""
    try:
        values = yaml.safe_load(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable("is not in UTF-8") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise Unreadable("is not YAML" + (f" (line {mark.line + 1})" if mark else "")) from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise Unreadable("is not a list of fields and values")
    if unknown := sorted(str(key) for key in values if key not in FIELDS):
        raise Unreadable(f"has the unknown field {unknown[0]!r}; known are {', '.join(FIELDS)}")
    return metadata({**values, "published": _as_written(values.get("published"))})


def with_metadata(content: Content, fields: Mapping[str, Any]) -> Content:
    """`content` with `fields`, which a person wrote, over what its file says of itself."""
    return replace(content, **fields)


def _as_written(value: Any) -> Any:
    """YAML reads 2017-03-07 as a date and 2017 as a number."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _date(text: str) -> Any:
    try:
        return published(text)
    except ValueError as error:
        raise Unreadable(f"published is not a date as 2017, 2017-03 or 2017-03-07: {text[:40]!r}") from error
