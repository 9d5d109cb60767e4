"""``chidao explain``: the text as it was read, each mark and fact with its rule, and what was left out and why."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.failures import CommandError, Status, complain
from cli.interrupts import obey
from cli.options import Paths
from cli.output import emit, harmless, render

if TYPE_CHECKING:
    from loaders.explanation.values import Explanation
    from loaders.readers import ReadFailure

# As in cli.load: what reads documents is imported by the command itself.


class Explained(StrEnum):
    """How an explanation is written to standard output."""

    TEXT = "text"
    JSON = "json"


def explain(
    paths: Paths,
    form: Annotated[Explained, typer.Option("--format", "-f", help="For people, or JSON for programs.")] = (
        Explained.TEXT
    ),
    html: Annotated[
        str | None, typer.Option(metavar="OUT", help="Write one page that stands alone instead; - prints it.")
    ] = None,
) -> None:
    """Giải thích. Show what was read in documents, by which rule, and what was left out and why.

    Example: chidao explain samples/ha-giang-2021-so-ket-138.txt --html ha-giang.html
    """
    failed: list[ReadFailure] = []
    explanations = _explanations(paths, failed)
    if html is not None:
        _page(explanations, html)
    elif form is Explained.JSON:
        _json(explanations)
    else:
        _text(explanations)
    if failed:
        raise typer.Exit(Status.FAILED)


def _explanations(paths: Iterable[str], failed: list[ReadFailure]) -> Iterator[Explanation]:
    """The explanation of each document; what fails is said at once and kept in `failed`."""
    from cli.reading import attempt
    from loaders.explanation.explain import explain
    from loaders.readers import ReadFailure, read_documents

    for document in read_documents(paths):
        obey()
        made = document if isinstance(document, ReadFailure) else attempt(document, explain)
        if isinstance(made, ReadFailure):
            failed.append(made)
            complain(harmless(made))
        else:
            yield made


def _text(explanations: Iterable[Explanation]) -> None:
    from cli.explained.terminal import shown

    for number, explanation in enumerate(explanations):
        emit("\n\n" if number else "")
        render(*shown(explanation))


def _json(explanations: Iterable[Explanation]) -> None:
    """An array with an explanation a line; nothing where there is none."""
    from cli.explained.as_json import as_json

    number = -1
    for number, explanation in enumerate(explanations):
        emit((",\n" if number else "[\n") + as_json(explanation))
    emit("[]\n" if number < 0 else "\n]\n")


def _page(explanations: Iterable[Explanation], out: str) -> None:
    """Write the page; one that is there stays where nothing could be read."""
    from cli.explained.page import page

    made = page(explanations)
    if made is None:
        return
    if out == "-":
        emit(made)
        return
    _write(Path(out), made)
    emit(f"đã ghi (written) {harmless(out)}\n")


def _write(out: Path, made: str) -> None:
    """Write a file as a whole or not at all."""
    beside = out.parent / f"{out.name}.{os.getpid()}.part"
    try:
        beside.write_text(made, encoding="utf-8")
        beside.replace(out)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise CommandError(f"cannot write {harmless(out)}: {error.strerror or error}") from error
