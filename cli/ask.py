"""The questions: ``chairs``, ``positions``, ``coordination``, ``search``, ``show`` and ``documents``."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.text import Text

from cli.failures import CommandError
from cli.network import one
from cli.options import (
    LIMIT,
    Cursor,
    Event,
    Form,
    Limit,
    Organization,
    Person,
    Place,
    Since,
    Succession,
    Until,
    opened,
)
from cli.output import Format, as_json, harmless, listing, render
from graph.queries import chairs as chairing
from graph.queries import columns
from graph.queries import coordination as coordinating
from graph.queries import documents as papers
from graph.queries import positions as holding
from graph.queries.entities import find_entity
from graph.queries.pages import Page
from graph.queries.search import SearchFilter
from graph.queries.search import search as searching
from graph.queries.spans import day


def chairs(
    person: Person = None,
    organization: Organization = None,
    event: Event = None,
    place: Place = None,
    role: Annotated[str | None, typer.Option("--role", help="chair or co_chair.")] = None,
    text: Annotated[str | None, typer.Option("--text", help="Words of the event or of the sentence.")] = None,
    succession: Succession = False,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Ai chủ trì gì, khi nào. Who chaired what and when, the latest first.

    Example: chidao chairs --place "Hà Giang" --from 2021
    """
    span = (day("from", since), day("to", until))
    wanted = chairing.ChairsFilter(person, organization, event, place, *span, role, text, succession)
    page = Page(limit, cursor)
    with opened() as store:
        answer = chairing.chairs(store, wanted, page)
    listing(answer, columns.CHAIRS, form)


def positions(
    person: Person = None,
    organization: Organization = None,
    on: Annotated[str | None, typer.Option("--on", help="The day (month, year) asked about.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="Chức vụ: the title of the post.")] = None,
    kind: Annotated[str | None, typer.Option("--class", help="head, deputy or member.")] = None,
    place: Place = None,
    known_at: Annotated[str | None, typer.Option("--known-at", help="What was recorded by that day.")] = None,
    succession: Succession = False,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Ai giữ chức vụ gì. Who held which post, and on which days that was seen; no day tells that it lasted.

    Example: chidao positions --organization "Công an tỉnh Thái Bình" --on 2017-03-07
    """
    asked, recorded = day("on", on), day("known_at", known_at)
    wanted = holding.PositionsFilter(person, organization, asked, title, kind, place, recorded, succession)
    page = Page(limit, cursor)
    with opened() as store:
        answer = holding.positions(store, wanted, page)
    listing(answer, columns.POSITIONS, form)


def coordination(
    organization: Organization = None,
    partner: Annotated[str | None, typer.Option("--with", help="Cơ quan kia: the other body.")] = None,
    under: Annotated[str | None, typer.Option("--under", help="Theo: a programme or an act.")] = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    least: Annotated[int, typer.Option("--min-documents", min=1, help="At least so many documents.")] = 1,
    succession: Succession = False,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Cơ quan nào phối hợp với nhau. Which bodies coordinate, under which programme, in how many documents.

    Example: chidao coordination --organization "Bộ Công an" --format csv
    """
    span = (day("from", since), day("to", until))
    wanted = coordinating.CoordinationFilter(organization, partner, under, place, *span, least, succession)
    page = Page(limit, cursor)
    with opened() as store:
        answer = coordinating.coordination(store, wanted, page)
    listing(answer, columns.COORDINATION, form)


def search(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Words of a name, with or without marks.")],
    kind: Annotated[str | None, typer.Option("--type", help="An entity type: Person, Organization …")] = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Tìm theo tên. Find persons, bodies, events, acts, programmes and places by name.

    Example: chidao search "ban chi dao 138" --type Organization
    """
    wanted = SearchFilter(kind, place, day("from", since), day("to", until))
    page = Page(limit, cursor)
    with opened() as store:
        answer = searching(store, query, page, wanted)
    listing(answer, columns.ENTITIES, form)


def documents(
    publisher: Annotated[
        str | None, typer.Option("--publisher", help="The whole name of a publisher.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="Words of the title.")] = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Các tài liệu đã nạp. The documents that are loaded, the last published first.

    Example: chidao documents --format json
    """
    wanted = papers.DocumentsFilter(publisher, title, None, day("from", since), day("to", until))
    page = Page(limit, cursor)
    with opened() as store:
        answer = papers.documents(store, page, wanted)
    listing(answer, columns.DOCUMENTS, form)


def show(
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="A name, an alias or an id.")],
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Một người, cơ quan, sự kiện… One entity with its facts and the sentences that say them.

    Example: chidao show "Bộ Công an" --limit 10
    """
    page = Page(limit, cursor)
    with opened() as store:
        id_ = one(store, entity)
        answer = find_entity(store, id_, page)
    if answer is None:
        raise CommandError(f"there is no entity {entity!r}")
    if form is Format.JSON:
        as_json(answer)
        return
    if form is Format.TABLE:
        render(_head(answer))
    listing(answer["facts"], columns.FACTS, form)


def _head(answer: dict[str, Any]) -> Text:
    kind = columns.type_label(answer)
    rest = [kind, answer.get("date"), f"{answer['documents']} tài liệu (documents)", answer["id"]]
    lines = [Text(harmless(answer["name"]), "bold"), Text(harmless(" · ".join(filter(None, rest))))]
    if answer["aliases"]:
        lines.append(Text(harmless(f"còn gọi là: {'; '.join(answer['aliases'])}")))
    if registered := _registered(answer):
        lines.append(Text(harmless(registered)))
    return Text("\n").join([*lines, Text("")])


def _registered(answer: dict[str, Any]) -> str:
    """What the register knows: ``công an (police); thuộc Bộ Công an; đến 2025-06-30; kế tục: …``."""
    kind, heirs = answer.get("kind"), [row["name"] for row in answer.get("successors", ())]
    parts = (
        f"{kind['vi']} ({kind['en']})" if kind else "",
        f"thuộc (part of) {answer['parent']}" if "parent" in answer else "",
        f"từ (from) {answer['from']}" if "from" in answer else "",
        f"đến (until) {answer['until']}" if "until" in answer else "",
        f"kế tục (succeeded by): {', '.join(heirs)}" if heirs else "",
    )
    return "; ".join(filter(None, parts))
