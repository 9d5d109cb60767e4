"""The graph as a network: ``neighbours``, ``timeline``, ``paths``, ``analysis`` and ``facts``."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.text import Text

from cli.failures import CommandError
from cli.options import LIMIT, Cursor, Form, Limit, Place, Since, Types, Until, opened
from cli.output import Format, as_json, harmless, listing, render
from graph.analysis.answers import Analysis, analyse
from graph.analysis.graphs import Projection
from graph.analysis.measures import MEASURES
from graph.queries import columns, timelines
from graph.queries import paths as finding
from graph.queries.entities import named
from graph.queries.facts import FactsFilter, facts_between
from graph.queries.links import LinksFilter
from graph.queries.pages import Page
from graph.queries.spans import day
from graph.queries.subgraph import MAX_MEASURED_LINKS, MAX_MEASURED_NODES, Extent
from graph.store import Store

_SHOWN = 5
Entity = Annotated[str, typer.Argument(metavar="ENTITY", help="A name, an alias or an id.")]


def one(store: Store, text: str) -> str:
    """The id of the one entity that `text` means. Raises CommandError for none and for several."""
    fitting = named(store, text)
    if not fitting:
        raise CommandError(f"nothing is called {text!r}; chidao search finds parts of names")
    if len(fitting) > 1:
        some = ", ".join(f"{each['name']} ({each['id']})" for each in fitting[:_SHOWN])
        raise CommandError(f"{text!r} fits {len(fitting)} entities, give the id of one: {some}")
    id_: str = fitting[0]["id"]
    return id_


def timeline(
    entity: Entity,
    types: Types = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Theo dòng thời gian. The posts, events, acts and programmes of one entity in the order of time.

    Example: chidao timeline "Bộ Công an" --type ORGANIZES
    """
    wanted = FactsFilter(types=tuple(types or ()), since=day("from", since), until=day("to", until))
    page = Page(limit, cursor)
    with opened() as store:
        answer = timelines.timeline(store, one(store, entity), wanted, page)
    listing(answer or {}, columns.TIMELINE, form)


def neighbours(
    entity: Entity,
    types: Types = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Liên quan đến ai, cái gì. What one entity is linked to, what most documents speak of first.

    Example: chidao neighbours "Bộ Công an" --type COORDINATES_WITH
    """
    wanted = LinksFilter(tuple(types or ()), place=place, since=day("from", since), until=day("to", until))
    page = Page(limit, cursor)
    with opened() as store:
        answer = timelines.neighbours(store, one(store, entity), wanted, page)
    listing(answer or {}, columns.NEIGHBOURS, form)


def facts(
    source: Annotated[str, typer.Argument(metavar="FROM", help="A name, an alias or an id.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="A name, an alias or an id.")],
    types: Types = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    cursor: Cursor = None,
    form: Form = Format.TABLE,
) -> None:
    """Câu văn nào nói vậy. The sentences that say what one entity has to do with another.

    Example: chidao facts "Bộ Công an" "Bộ Quốc phòng"
    """
    page = Page(limit, cursor)
    with opened() as store:
        ends = (one(store, source), one(store, target))
        wanted = FactsFilter(*ends, tuple(types or ()), day("from", since), day("to", until))
        answer = facts_between(store, wanted, page)
    listing(answer, columns.FACTS, form)


def paths(
    source: Annotated[str, typer.Argument(metavar="FROM", help="A name, an alias or an id.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="A name, an alias or an id.")],
    types: Types = None,
    since: Since = None,
    until: Until = None,
    longest: Annotated[
        int, typer.Option("--max", min=1, max=finding.LONGEST, help="At most so many steps.")
    ] = finding.LONGEST,
    several: Annotated[bool, typer.Option("--several", help="Up to ten paths.")] = False,
    as_data: Annotated[bool, typer.Option("--json", help="As JSON for programs.")] = False,
) -> None:
    """Nối với nhau thế nào. How two entities hang together, over the fewest links.

    Example: chidao paths "Bộ Công an" "Bộ Quốc phòng" --several
    """
    wanted = LinksFilter(tuple(types or ()), since=day("from", since), until=day("to", until))
    with opened() as store:
        ends = (one(store, source), one(store, target))
        answer = finding.paths(store, ends, wanted, longest=longest, several=several)
    if as_data:
        as_json(answer)
        return
    if not answer["paths"]:
        raise CommandError(f"no path of {longest} steps leads from {source!r} to {target!r}")
    render(*map(_drawn, answer["paths"]))


def _drawn(way: dict[str, Any]) -> Text:
    """A path as lines: a node, and under it the links that lead to the next one."""
    lines = [Text(harmless(way["nodes"][0]["name"]), "bold")]
    for before, node in zip(way["nodes"], way["nodes"][1:], strict=False):
        ends = {before["id"], node["id"]}
        told = [link for link in way["links"] if {link["source"], link["target"]} == ends]
        said = "; ".join(f"{columns.relation(link)} ({link['documents']} tài liệu)" for link in told)
        lines += [Text(f"  {harmless(said)}"), Text(harmless(node["name"]), "bold")]
    return Text("\n").join([*lines, Text("")])


def analysis(
    measure: Annotated[str, typer.Argument(metavar="MEASURE", help=f"{', '.join(MEASURES)}.")],
    projection: Annotated[Projection, typer.Option(help="Which network.")] = Projection.COORDINATION,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = LIMIT,
    form: Form = Format.TABLE,
) -> None:
    """Ai ở trung tâm. Central bodies or persons, communities, bridges of a network.

    Example: chidao analysis pagerank --from 2020 --to 2023
    """
    asked = Analysis(measure, projection)
    wanted = LinksFilter(place=place, since=day("from", since), until=day("to", until))
    extent = Extent(nodes=MAX_MEASURED_NODES, links=MAX_MEASURED_LINKS, measured=True)
    with opened() as store:
        answer = analyse(store, asked, wanted, extent)
    if form is Format.JSON:
        as_json(answer)
        return
    if form is Format.TABLE:
        render(Text(harmless(f"{answer['method']} · {answer['nodes']} nút, {answer['links']} liên kết\n")))
    listing({"items": answer["values"][:limit], "next": None}, columns.VALUES, form)
