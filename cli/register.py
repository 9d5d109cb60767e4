"""``chidao register``: what a phrase names, by the register alone; whether the register's data are sound."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from cli.failures import CommandError, Status
from cli.output import as_json, emit, harmless, render
from graph.queries.spans import day

if TYPE_CHECKING:
    from graph.register.describe import Description
    from loaders.lookup import Finding

register = typer.Typer(
    name="register",
    help="Danh bạ cơ quan và địa phương. The register of bodies and places: what a phrase names; whether it is sound.",
    no_args_is_help=True,
)
# English words of the register's answers, as people read them in Vietnamese.
_LEVELS = {"central": "trung ương", "province": "tỉnh", "district": "huyện", "commune": "xã"}


class Answer(StrEnum):
    """How the answer is written."""

    TEXT = "text"
    JSON = "json"


@register.command()
def find(
    query: Annotated[str, typer.Argument(metavar="PHRASE", help="A body or a place as a text has it.")],
    document_place: Annotated[
        str | None,
        typer.Option("--document-place", "-p", help="Tỉnh, thành phố: the province the text speaks from."),
    ] = None,
    on: Annotated[str | None, typer.Option(help="The day of the text: 2017, 2017-03, 2017-03-07.")] = None,
    form: Annotated[
        Answer, typer.Option("--format", "-f", help="For people, or JSON for programs.")
    ] = Answer.TEXT,
) -> None:
    """Tra danh bạ. Which body or place a phrase names, what the register knows of it, and why.

    Example: chidao register find "UBND tỉnh" --document-place "Thái Bình" --on 2017-03-07
    Example: chidao register find "C03 (Bộ Công an)" --format json
    """
    # As in cli.load: what reads texts is imported by the command itself.
    from loaders.lookup import look_up
    from loaders.phrases import province

    date = day("on", on)
    try:
        home = province(document_place)
    except ValueError as error:
        raise CommandError(f"--document-place: {error}", Status.USAGE) from error
    found = look_up(query, home, date.first if date else None)
    if form is Answer.JSON:
        as_json(finding(found))
    else:
        _show(found)


def finding(found: Finding) -> dict[str, Any]:
    """The shape of an answer for programs."""
    match = found.match
    shape = match and {
        "id": found.id,
        "type": match.type,
        "name": match.name,
        "kind": match.kind,
        "level": match.level,
        "place": str(match.place) if match.place else None,
        "parent": match.parent,
        "from": match.since and match.since.isoformat(),
        "until": match.until and match.until.isoformat(),
        "successors": [row.successor for row in match.successors],
    }
    return {"query": found.query, "match": shape, "why": list(found.why)}


def _show(found: Finding) -> None:
    match = found.match
    title = Text(harmless(match.name if match else "không nêu tên ai"), style="bold")
    table = Table.grid(padding=(0, 2))
    for head, value in _lines(match, found.id) if match else ():
        table.add_row(head, Text(harmless(value)))
    render(title, *([table] if match else []), *(Text(f"- {harmless(reason)}") for reason in found.why))


def _lines(match: Description, id_: str | None) -> list[tuple[str, str]]:
    life = f"{match.since or '…'} – {match.until or '…'}" if match.since or match.until else None
    lines = [
        ("Loại", match.vi),
        ("Cấp", _LEVELS.get(match.level or "")),
        ("Nơi", str(match.place) if match.place and match.type == "Organization" else None),
        ("Thuộc", match.parent),
        ("Thời gian", life),
        ("Kế tục", "; ".join(row.successor for row in match.successors)),
        ("Mã", id_),
    ]
    return [(head, value) for head, value in lines if value]


@register.command()
def check() -> None:
    """Kiểm tra danh bạ. Check the register's data: aliases, spelling, dates, sources, successors.

    Each problem is a line with the file and the entry; the exit status is 1 where there is one.

    Example: chidao register check
    """
    from graph.register.checking import problems

    found = problems()
    for problem in found:
        emit(f"{problem}\n")
    if found:
        raise CommandError(f"danh bạ có {len(found)} chỗ sai (problems of the register: {len(found)})")
    emit("danh bạ không có chỗ sai (the register is sound)\n")
