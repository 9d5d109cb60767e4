"""Answers on standard output: tables for people, JSON, JSON Lines and CSV. That the reader goes away is no error."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NoReturn

import typer
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from cli.failures import complain
from graph.queries.tables import Column, Item, csv_text, jsonl_text

_WIDTH = 120  # of a table that goes into a file or a pipe
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    JSONL = "jsonl"


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
    elif form is Format.JSONL:
        emit(jsonl_text(answer["items"]))
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
    """Write CSV."""
    emit(csv_text(items, columns))
