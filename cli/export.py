"""A part of the graph as a file for other programs: ``export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.failures import CommandError, Status, complain
from cli.network import one
from cli.options import Place, Since, Types, Until, opened
from graph.analysis import exports
from graph.analysis.graphs import multigraph
from graph.queries.links import LinksFilter
from graph.queries.spans import day
from graph.queries.subgraph import MAX_DEPTH, MAX_MEASURED_LINKS, MAX_MEASURED_NODES, Extent

Seeds = Annotated[
    list[str] | None,
    typer.Option("--around", help="Start from this entity: a name, an alias or an id; repeatable."),
]
Depth = Annotated[int, typer.Option(min=0, max=MAX_DEPTH, help="How many steps from there.")]
Documents = Annotated[int, typer.Option("--min-documents", min=1, help="At least so many speak of a link.")]
Nodes = Annotated[int, typer.Option(min=1, max=MAX_MEASURED_NODES, help="At most so many entities.")]
Links = Annotated[int, typer.Option(min=0, max=MAX_MEASURED_LINKS, help="At most so many links.")]


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="network.gexf or network.graphml.")],
    around: Seeds = None,
    depth: Depth = 1,
    types: Types = None,
    place: Place = None,
    since: Since = None,
    until: Until = None,
    documents: Documents = 1,
    nodes: Nodes = MAX_MEASURED_NODES,
    links: Links = MAX_MEASURED_LINKS,
) -> None:
    """Ghi ra tệp cho Gephi, Cytoscape. The graph, or a part of it, with the sentence behind each edge.

    Example: chidao export phoi-hop.gexf --type COORDINATES_WITH --from 2017
    """
    if file.suffix.lower() not in exports.FORMS:
        raise CommandError(f"{file}: the name must end in {' or '.join(exports.FORMS)}", Status.USAGE)
    wanted = LinksFilter(
        tuple(types or ()),
        place=place,
        since=day("from", since),
        until=day("to", until),
        documents=documents,
    )
    with opened() as store:
        seeds = tuple(dict.fromkeys(one(store, text) for text in around or ()))
        graph = multigraph(store, wanted, Extent(seeds, depth, nodes, links, measured=True))
    try:
        exports.write(graph, file)
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}") from error
    told = f"{file}: {len(graph)} nút (nodes), {graph.number_of_edges()} dữ kiện (facts)"
    left = graph.graph["left_out"]
    more = f"; bỏ ngoài (left out): {left['nodes']} nút, {left['links']} liên kết (links)"
    complain(told + more if any(left.values()) else told)
