"""Lists and surveys: ``implementation``, ``events``, ``acts``, ``conflicts``, ``gaps``, ``changes`` and ``stats``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.text import Text

from cli.failures import CommandError
from cli.options import LIMIT, Cursor, Form, Limit, Organization, Person, Place, Since, Until, opened
from cli.output import Format, as_json, as_table, harmless, listing, render
from graph.queries import changes as changing
from graph.queries import columns, lists
from graph.queries import conflicts as disagreeing
from graph.queries import gaps as missing
from graph.queries import implementation as implementing
from graph.queries import stats as counting
from graph.queries.pages import Page, QueryError
from graph.queries.spans import day


class Act(StrEnum):
    """A kind of act."""

    DIRECTIVE = "Directive"
    PROGRAM = "Program"


Words = Annotated[str | None, typer.Option("--text", help="Words of a name, with or without marks.")]


def implementation(
    act: Annotated[str, typer.Argument(metavar="ACT", help="A directive or a programme: a name or an id.")],
    place: Place = None,
    since: Since = None,
    until: Until = None,
    provinces: Annotated[bool, typer.Option("--provinces", help="Which provinces, and which not.")] = False,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Ai thực hiện văn bản, chương trình. Which bodies implement an act or a programme, the first one first.

    Example: chidao implementation "Chỉ thị 52-CT/TW" --provinces
    """
    wanted = implementing.ImplementationFilter(act, place, day("from", since), day("to", until))
    page = Page(limit, cursor)
    with opened() as store:
        if provinces:
            _cascade(implementing.cascade(store, wanted), form)
            return
        answer = implementing.implementation(store, wanted, page)
    listing(answer, columns.IMPLEMENTATION, form)


def _cascade(answer: dict[str, Any], form: Format) -> None:
    if form is Format.JSON:
        as_json(answer)
        return
    listing({"items": answer["provinces"], "next": None}, columns.PROVINCES, form)
    if form is Format.TABLE:
        render(Text(f"\nChưa thấy (none told): {', '.join(answer['without'])}"))


def events(
    person: Person = None,
    organization: Organization = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    text: Words = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Các sự kiện. Events, the latest first.

    Example: chidao events --place "Hà Giang" --from 2021
    """
    wanted = lists.ListFilter(person, organization, place, day("from", since), day("to", until), text)
    page = Page(limit, cursor)
    with opened() as store:
        answer = lists.events(store, wanted, page)
    listing(answer, columns.LISTED, form)


def acts(
    kind: Annotated[Act, typer.Option("--type", help="Acts, or programmes.")] = Act.DIRECTIVE,
    person: Person = None,
    organization: Organization = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    text: Words = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Các văn bản, chương trình. Acts or programmes, those that the most documents mention first.

    Example: chidao acts --type Program --organization "Bộ Công an"
    """
    wanted = lists.ListFilter(person, organization, place, day("from", since), day("to", until), text)
    page = Page(limit, cursor)
    with opened() as store:
        answer = lists.acts(store, kind.value, wanted, page)
    listing(answer, columns.LISTED, form)


def conflicts(
    kind: Annotated[str, typer.Option("--kind", help=f"{', '.join(disagreeing.KINDS)}.")] = "holders",
    organization: Organization = None,
    act: Annotated[str | None, typer.Option("--act", help="Of dates: an act, a name or an id.")] = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Tài liệu nói khác nhau ở đâu. Two holders of one post, two dates of one act, one event on two days.

    Example: chidao conflicts --kind dates
    """
    wanted = disagreeing.ConflictsFilter(kind, organization, act)
    page = Page(limit, cursor)
    with opened() as store:
        answer = disagreeing.conflicts(store, wanted, page)
    listing(answer, columns.CONFLICTS, form)


def gaps(
    since: Annotated[str, typer.Option("--since", help="Since when nobody was seen: year, month or day.")],
    organization: Organization = None,
    place: Place = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Chức vụ chưa rõ người giữ. Posts in which nobody was seen since a day, the longest first.

    Example: chidao gaps --since 2021 --place "Hà Giang"
    """
    start = day("since", since)
    if start is None:
        raise QueryError("since", "is needed")
    page = Page(limit, cursor)
    with opened() as store:
        answer = missing.gaps(store, missing.GapsFilter(start, organization, place), page)
    listing(answer, columns.GAPS, form)


def changes(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="A document's id.")],
    as_data: Annotated[bool, typer.Option("--json", help="As JSON for programs.")] = False,
) -> None:
    """Tài liệu thêm được gì. What a document added, strengthened, and contradicts.

    Example: chidao changes ha-giang-2021
    """
    with opened() as store:
        answer = changing.changes(store, document)
    if answer is None:
        raise CommandError(f"there is no document {document!r}; chidao documents lists them")
    if as_data:
        as_json(answer)
        return
    for head, items in (
        ("Thêm (added)", answer["added"]),
        ("Củng cố (strengthened)", answer["strengthened"]),
        ("Trái với tài liệu khác (contradicted)", answer["contradicted"]),
    ):
        render(Text(f"{head}: {len(items)}", "bold"))
        if items:
            as_table(items, columns.FACTS)


def stats(form: Form = Format.TABLE) -> None:
    """Có bao nhiêu, từ đâu, từ bao giờ. How much is loaded, from whom, and from when to when.

    Example: chidao stats --format json
    """
    with opened() as store:
        answer = counting.stats(store) | {"corpus": store.corpus()}
    if form is Format.JSON:
        as_json(answer)
        return
    if form is Format.TABLE:
        days = f"{answer['first'] or '?'} – {answer['last'] or '?'}"
        render(Text(harmless(f"{answer['documents']} tài liệu (documents) · {days} · {answer['corpus']}\n")))
    listing({"items": answer["publishers"], "next": None}, columns.PUBLISHERS, form)
