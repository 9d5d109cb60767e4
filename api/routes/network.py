"""The graph as a network: parts of it to draw, paths through it, and measures of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.models import Analysis, Paths, Subgraph
from api.parameters import AnalysisParameters, PathsParameters, SubgraphParameters
from api.replies import Replying
from api.stores import CurrentStore
from graph.analysis.answers import analyse
from graph.queries.keeping import PATIENCE
from graph.queries.paths import paths
from graph.queries.subgraph import subgraph

router = APIRouter(tags=["network"])


@router.get("/v1/subgraph", response_model=Subgraph, response_model_exclude_unset=True)
def get_subgraph(
    store: CurrentStore, reply: Replying, asked: Annotated[SubgraphParameters, Query()]
) -> Response:
    """The strongest links around some entities, or of the whole graph: what a viewer draws in one call.

    A link is all facts of one type between two entities. `left_out` says how many more nodes and links were
    seen: with seeds, those one step from the nodes; without, all others. Where the whole graph is large and has just
    changed, the answer may be that of the corpus before, and says so: `outdated`; ask again in some seconds.
    """
    return reply.whole(lambda: subgraph(store, asked.wanted, asked.extent, PATIENCE))


@router.get("/v1/paths", response_model=Paths, response_model_exclude_unset=True)
def get_paths(store: CurrentStore, reply: Replying, asked: Annotated[PathsParameters, Query()]) -> Response:
    """How two entities hang together: the shortest path of links, of equal ones that with more documents.

    A link counts in both directions.
    """
    ends = (asked.from_, asked.to)
    return reply.whole(lambda: paths(store, ends, asked.wanted, longest=asked.max, several=asked.several))


@router.get("/v1/analysis", response_model=Analysis, response_model_exclude_unset=True)
def get_analysis(
    store: CurrentStore, reply: Replying, asked: Annotated[AnalysisParameters, Query()]
) -> Response:
    """Central bodies or persons, communities and bridges of a filtered part of the graph, with the method.

    Values are the same on every call for the same corpus. In the network of co-chairs an edge counts the events
    that both chaired; in the others it counts documents.
    """
    parameters = asked.model_dump(by_alias=True, mode="json")
    return reply.whole(
        lambda: analyse(store, asked.analysis, asked.wanted, asked.extent) | {"parameters": parameters}
    )
