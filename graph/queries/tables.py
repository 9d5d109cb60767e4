"""Answers as tables of text: columns, CSV and JSON Lines, the same for the service and the command line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Item = dict[str, Any]

# A spreadsheet takes a cell that starts so for a formula; OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in CSV, its Vietnamese head in a table (empty: only CSV), its text for an item."""

    key: str
    head: str
    text: Callable[[Item], object]


def csv_text(items: Iterable[Item], columns: Sequence[Column]) -> str:
    """CSV (RFC 4180), a row for each evidence; an apostrophe disarms what looks like a formula."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow([column.key for column in columns])
    for item in items:
        for said in item.get("evidence") or [None]:
            row = item | {"evidence": [said]} if said else item
            writer.writerow([_cell(column.text(row)) for column in columns])
    return lines.getvalue()


def jsonl_text(items: Iterable[Item]) -> str:
    """JSON Lines: an item a line."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    return f"'{value}" if value.startswith(_FORMULA) else value
