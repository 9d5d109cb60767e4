"""Arguments and options that several commands share."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from cli.output import Format
from graph.queries.pages import DEFAULT_LIMIT, MAX_LIMIT
from graph.store import Store, StoreSettings, open_store

_NAME = "a name, an alias or an id; marks that are written are meant"

Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")]
Form = Annotated[Format, typer.Option("--format", "-f", help="A table for people, JSON or CSV for programs.")]
Limit = Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="At most so many items.")]
Cursor = Annotated[str | None, typer.Option(help="Go on after an earlier answer: its `next`.")]
Person = Annotated[str | None, typer.Option("--person", "-p", help=f"Người: {_NAME}.")]
Organization = Annotated[str | None, typer.Option("--organization", "-o", help=f"Cơ quan: {_NAME}.")]
Event = Annotated[str | None, typer.Option("--event", "-e", help=f"Sự kiện: {_NAME}.")]
Place = Annotated[str | None, typer.Option("--place", help=f"Địa phương: {_NAME}.")]
LIMIT = DEFAULT_LIMIT


def settings() -> StoreSettings:
    """Which store the environment names. Raises StoreError."""
    return StoreSettings.from_environment(os.environ)


def opened() -> Store:
    """The open store that the environment names. Raises StoreError."""
    return open_store(settings())
