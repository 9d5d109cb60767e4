"""Arguments and options that several commands share."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from cli.output import Format
from graph.queries.pages import DEFAULT_LIMIT, MAX_LIMIT
from graph.store import Store, StoreSettings, open_store

_NAME = "a name, an alias or an id; marks that are written are meant"


class Extractor(StrEnum):
    """Who finds the facts: our rules, or a language model besides."""

    RULES = "rules"
    LLM = "llm"


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are read: by whom, and in how many processes.

    One process is the default: it starts at once and leaves a core to the store. Each further one takes half a
    second to start and 100 MB, which pays from some hundred documents on.
    """

    extractor: Extractor = Extractor.RULES
    jobs: int = 1


Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, max=256, help="Read in so many processes.")]
By = Annotated[
    Extractor, typer.Option("--extractor", help="Rules, or a language model besides: docs/llm.md.")
]
Form = Annotated[
    Format, typer.Option("--format", "-f", help="A table for people; json, jsonl or csv for programs.")
]
Limit = Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="At most so many items.")]
Cursor = Annotated[str | None, typer.Option(help="Go on after an earlier answer: its `next`.")]
Person = Annotated[str | None, typer.Option("--person", "-p", help=f"Người: {_NAME}.")]
Organization = Annotated[str | None, typer.Option("--organization", "-o", help=f"Cơ quan: {_NAME}.")]
Event = Annotated[str | None, typer.Option("--event", "-e", help=f"Sự kiện: {_NAME}.")]
Place = Annotated[str | None, typer.Option("--place", help=f"Địa phương: {_NAME}.")]
Since = Annotated[str | None, typer.Option("--from", help="Year, month or day: 2017, 2017-03.")]
Until = Annotated[str | None, typer.Option("--to", help="Year, month or day.")]
Types = Annotated[
    list[str] | None, typer.Option("--type", "-t", metavar="TYPE", help="A fact type, CHAIRS …; repeatable.")
]
Succession = Annotated[
    bool, typer.Option("--succession", help="Also of the bodies and places before and after those named.")
]
LIMIT = DEFAULT_LIMIT


def settings() -> StoreSettings:
    """Which store the environment names. Raises StoreError."""
    return StoreSettings.from_environment(os.environ)


def opened() -> Store:
    """The open store that the environment names. Raises StoreError."""
    return open_store(settings())
