"""The questions: ``chairs``, ``positions``, ``coordination``, ``search``, ``show`` and ``documents``."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.text import Text

from cli.failures import CommandError
from cli.options import LIMIT, Cursor, Event, Form, Limit, Organization, Person, Place, opened
from cli.output import Format, as_json, harmless, listing, render
from graph.queries import chairs as chairing
from graph.queries import columns
from graph.queries import coordination as coordinating
from graph.queries import documents as papers
from graph.queries import positions as holding
from graph.queries.entities import find_entity, named
from graph.queries.pages import Page
from graph.queries.search import SearchFilter
from graph.queries.search import search as searching
from graph.queries.spans import day

_SHOWN = 5


def chairs(
    person: Person = None,
    organization: Organization = None,
    event: Event = None,
    place: Place = None,
    since: Annotated[str | None, typer.Option("--from", help="Year, month or day: 2017, 2017-03.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Year, month or day.")] = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Ai chủ trì gì, khi nào. Who chaired what and when, the latest first.

    Example: chidao chairs --place "Hà Giang" --from 2021
    """
    wanted = chairing.ChairsFilter(person, organization, event, place, day("from", since), day("to", until))
    page = Page(limit, cursor)
    with opened() as store:
        answer = chairing.chairs(store, wanted, page)
    listing(answer, columns.CHAIRS, form)


def positions(
    person: Person = None,
    organization: Organization = None,
    on: Annotated[str | None, typer.Option("--on", help="The day (month, year) to look around.")] = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Ai giữ chức vụ gì. Who held which post, and on which days that was seen; no day tells that it lasted.

    Example: chidao positions --organization "Công an tỉnh Thái Bình" --on 2017-03-07
    """
    wanted = holding.PositionsFilter(person, organization, day("on", on))
    page = Page(limit, cursor)
    with opened() as store:
        answer = holding.positions(store, wanted, page)
    listing(answer, columns.POSITIONS, form)


def coordination(
    organization: Organization = None, limit: Limit = LIMIT, cursor: Cursor = None, form: Form = Format.TABLE
) -> None:
    """Cơ quan nào phối hợp với nhau. Which bodies coordinate, under which programme, in how many documents.

    Example: chidao coordination --organization "Bộ Công an" --format csv
    """
    page = Page(limit, cursor)
    with opened() as store:
        answer = coordinating.coordination(store, coordinating.CoordinationFilter(organization), page)
    listing(answer, columns.COORDINATION, form)


def search(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Words of a name, with or without marks.")],
    kind: Annotated[str | None, typer.Option("--type", help="An entity type: Person, Organization …")] = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Tìm theo tên. Find persons, bodies, events, acts, programmes and places by name.

    Example: chidao search "ban chi dao 138" --type Organization
    """
    page = Page(limit, cursor)
    with opened() as store:
        answer = searching(store, query, page, SearchFilter(kind))
    listing(answer, columns.ENTITIES, form)


def documents(limit: Limit = LIMIT, cursor: Cursor = None, form: Form = Format.TABLE) -> None:
    """Các tài liệu đã nạp. The documents that are loaded, the last published first.

    Example: chidao documents --format json
    """
    page = Page(limit, cursor)
    with opened() as store:
        answer = papers.documents(store, page)
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
        id_ = _one(entity, named(store, entity))
        answer = find_entity(store, id_, page)
    if answer is None:
        raise CommandError(f"there is no entity {entity!r}")
    if form is Format.JSON:
        as_json(answer)
        return
    if form is Format.TABLE:
        render(_head(answer))
    listing(answer["facts"], columns.FACTS, form)


def _one(text: str, fitting: list[dict[str, Any]]) -> str:
    if not fitting:
        raise CommandError(f"nothing is called {text!r}; chidao search finds parts of names")
    if len(fitting) > 1:
        some = ", ".join(f"{each['name']} ({each['id']})" for each in fitting[:_SHOWN])
        raise CommandError(f"{text!r} fits {len(fitting)} entities, give the id of one: {some}")
    id_: str = fitting[0]["id"]
    return id_


def _head(answer: dict[str, Any]) -> Text:
    kind = columns.type_label(answer)
    rest = [kind, answer.get("date"), f"{answer['documents']} tài liệu (documents)", answer["id"]]
    lines = [Text(harmless(answer["name"]), "bold"), Text(harmless(" · ".join(filter(None, rest))))]
    if answer["aliases"]:
        lines.append(Text(harmless(f"còn gọi là: {'; '.join(answer['aliases'])}")))
    return Text("\n").join([*lines, Text("")])
