"""``chidao match``: who in the graph the rows of a spreadsheet are."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.failures import CommandError, Status, complain
from cli.options import Form, opened
from cli.output import Format, as_csv, as_json, as_table, emit, harmless
from graph.queries import columns
from graph.queries.tables import jsonl_text

if TYPE_CHECKING:
    from graph.identity.evidence import Side

_COLUMNS = ("name", "type", "post", "place", "on")


def match(
    path: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="CSV with a column name, and type, post, place, on where known; - is stdin."
        ),
    ],
    kind: Annotated[str, typer.Option("--type", help="The entity type of rows that say none.")] = "Person",
    limit: Annotated[int, typer.Option(min=1, max=20, help="At most so many matches of each row.")] = 3,
    form: Form = Format.TABLE,
) -> None:
    """Đối chiếu danh sách. Who in the graph each row of a list is, with what speaks for and against it.

    Example: chidao match officials.csv --format csv > found.csv

    A row that cannot be read is told with its line, and the others go on; the exit status is then 1.
    """
    from graph.queries.matching import matches

    items: list[dict[str, Any]] = []
    failed = False
    rows = list(_rows(path))
    with opened() as store:
        for line, row in rows:
            try:
                found = matches(store, _side(row, kind), limit)
            except ValueError as error:
                complain(f"{path}, line {line}: {harmless(error)}")
                failed = True
                continue
            asked = {"line": line, "name": row["name"]}
            items += [asked | each for each in found] or [asked]
    _write(items, form)
    if failed:
        raise typer.Exit(Status.FAILED)


def _rows(path: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of the file with their lines. Raises CommandError where it is no CSV with a column ``name``."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", Status.USAGE) from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path}: not UTF-8 at byte {error.start}", Status.USAGE) from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if "name" not in (reader.fieldnames or ()):
        raise CommandError(f"{path}: the first line names no column name", Status.USAGE)
    try:
        for row in reader:
            yield reader.line_num, {key: (row.get(key) or "").strip() for key in _COLUMNS}
    except csv.Error as error:
        raise CommandError(f"{path}, line {reader.line_num}: {error}", Status.USAGE) from error


def _side(row: Mapping[str, str], kind: str) -> Side:
    """What a row says. Raises ValueError."""
    from graph.identity.compare import TYPES
    from graph.values import PartialDate
    from loaders.phrases import side

    if not row["name"]:
        raise ValueError("the name is empty")
    wanted = row["type"] or kind
    if wanted not in TYPES:
        raise ValueError(f"{wanted!r} is none of {', '.join(TYPES)}")
    on = PartialDate(row["on"]) if row["on"] else None
    return side(wanted, row["name"], post=row["post"] or None, place=row["place"] or None, on=on)


def _write(items: list[dict[str, Any]], form: Format) -> None:
    if form is Format.JSON:
        as_json({"items": items})
    elif form is Format.JSONL:
        emit(jsonl_text(items))
    elif form is Format.CSV:
        as_csv(items, columns.MATCHES)
    else:
        as_table(items, columns.MATCHES)
