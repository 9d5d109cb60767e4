"""The command ``chidao``."""

from __future__ import annotations

import contextlib
import io
import logging
import signal
import sys
from importlib.metadata import version
from typing import Annotated, NoReturn

import typer

from cli import ask, compare, explain, export, interrupts, keep, load, match, network, review, serve, survey
from cli.failures import EXIT_STATUSES, Status, complain, status_of
from cli.output import emit
from cli.register import register

app = typer.Typer(
    name="chidao",
    help="Chỉ đạo: ai chủ trì, ai giữ chức vụ gì, cơ quan nào phối hợp với nhau, kèm trích dẫn văn bản. "
    "Who chaired, who held which post, which bodies coordinate, out of documents, with quotes.",
    epilog=EXIT_STATUSES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_COMMANDS = (
    load.load, load.extract, explain.explain, compare.compare, match.match, serve.serve,
    ask.chairs, ask.positions, ask.coordination, survey.implementation, survey.events, survey.acts,
    ask.search, ask.show, network.timeline, network.neighbours, network.facts, network.paths, network.analysis,
    export.export,
    ask.documents, survey.changes, survey.conflicts, survey.gaps, survey.stats,
    review.review, review.judge,
    keep.remove, keep.status, keep.stop,
)  # fmt: skip
for _command in _COMMANDS:
    app.command()(_command)
app.add_typer(register)


def _version(wanted: bool) -> None:
    if wanted:
        emit(f"chidao {version('chidao')}\n")
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[
        bool | None, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = None,
) -> None:
    pass


def run() -> NoReturn:
    """Run the command that the arguments name and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # What the driver warns of comes to us as an error, and is said in one sentence.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    interrupts.listen()
    try:
        status = app(standalone_mode=False, prog_name="chidao") or Status.DONE
    except KeyboardInterrupt:
        status = Status.INTERRUPTED
    except Exception as error:  # an interrupt may come as an error of whatever it interrupted
        status = Status.INTERRUPTED if interrupts.received() else status_of(error)
    if status == Status.INTERRUPTED:  # typer's own answer to KeyboardInterrupt, too
        complain("đã dừng (interrupted)")
        status = 128 + (interrupts.received() or signal.SIGINT)
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.flush()
    sys.exit(status)
