"""Answers on standard output: tables for people, JSON and CSV. That the reader goes away is no error."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn

import typer
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from cli.failures import complain

Item = dict[str, Any]

_WIDTH = 120  # of a table that goes into a file or a pipe
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# A spreadsheet takes a cell that starts so for a formula; OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in CSV, its Vietnamese head in a table (empty: only CSV), its text for an item."""

    key: str
    head: str
    text: Callable[[Item], object]


def emit(text: str) -> None:
    """Write `text` to standard output. A reader that went away ends the command quietly."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave()


def _leave() -> NoReturn:
    # What Python still holds for the pipe goes nowhere, so that its exit does not complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(0)


def render(*parts: RenderableType) -> None:
    """Write rich `parts` for people, coloured where standard output is a terminal."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else _WIDTH
    console = Console(width=width, highlight=False, emoji=False, markup=False)
    with console.capture() as captured:
        console.print(*parts, sep="\n")
    emit(captured.get())


def harmless(value: object) -> str:
    """The text of `value` without what could steer a terminal: it comes out of documents."""
    return "" if value is None else _CONTROLS.sub(" ", str(value))


def listing(answer: Item, columns: Sequence[Column], form: Format) -> None:
    """Write a list as the query layer answers it, and say on standard error when more exists."""
    if form is Format.JSON:
        as_json(answer)
    elif form is Format.CSV:
        as_csv(answer["items"], columns)
    else:
        as_table(answer["items"], columns)
    tell_more(answer)


def tell_more(answer: Item) -> None:
    """Say on standard error where a list goes on."""
    if answer["next"]:
        complain(f"còn nữa (there is more): a greater --limit, or --cursor {answer['next']}")


def as_json(answer: object) -> None:
    """Write `answer` as indented JSON."""
    emit(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")


def as_table(items: Sequence[Item], columns: Sequence[Column]) -> None:
    """Write a table; say on standard error where there is nothing to show."""
    if not items:
        complain("không tìm thấy gì (nothing found)")
        return
    shown = [column for column in columns if column.head]
    apart = int(any(column.key == "quote" for column in shown))
    table = Table(header_style="bold", pad_edge=False, box=None, padding=(0, 2, apart, 0))
    for column in shown:
        table.add_column(column.head, overflow="fold")
    for item in items:
        table.add_row(*(Text(harmless(column.text(item))) for column in shown))
    render(table)


def as_csv(items: Iterable[Item], columns: Sequence[Column]) -> None:
    """Write CSV (RFC 4180), a row for each evidence; an apostrophe disarms what looks like a formula."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow([column.key for column in columns])
    for item in items:
        for said in item.get("evidence") or [None]:
            row = item | {"evidence": [said]} if said else item
            writer.writerow([_cell(column.text(row)) for column in columns])
    emit(lines.getvalue())


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    return f"'{value}" if value.startswith(_FORMULA) else value
