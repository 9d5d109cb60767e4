"""Links, parts of the graph to draw, measures and paths."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from api.parameters.base import DATE, NAME, TYPES, Paging, Period, Strict
from graph.analysis.answers import Analysis
from graph.analysis.graphs import Projection
from graph.queries.links import LinksFilter
from graph.queries.names import MAX_NAME
from graph.queries.paths import LONGEST
from graph.queries.spans import day
from graph.queries.subgraph import (
    MAX_DEPTH,
    MAX_LINKS,
    MAX_MEASURED_LINKS,
    MAX_MEASURED_NODES,
    MAX_NODES,
    Extent,
)


class LinksParameters(Period):
    """Which links count."""

    type: list[str] = TYPES
    entity_type: list[str] = Field(
        [], max_length=10, description="an entity type that both ends must be of; repeatable, by default all"
    )
    place: str | None = Field(None, max_length=MAX_NAME, description=f"which one end is or lies in: {NAME}")
    min_documents: int = Field(
        1, ge=1, le=1_000_000, description="at least so many documents speak of a link"
    )

    @property
    def wanted(self) -> LinksFilter:
        """The filter asked for."""
        return LinksFilter(
            types=tuple(self.type),
            entity_types=tuple(self.entity_type),
            place=self.place,
            since=self.since,
            until=self.until,
            documents=self.min_documents,
        )


class NeighboursParameters(Paging, LinksParameters):
    """Which links of an entity."""


class SubgraphParameters(LinksParameters):
    """Which part of the graph to draw."""

    measured: ClassVar[bool] = False

    seed: list[str] = Field(
        [],
        max_length=MAX_NODES,
        description="the id of an entity to start from; repeatable, none: the whole graph",
    )
    depth: int = Field(1, ge=0, le=MAX_DEPTH, description="how many steps from the seeds")
    limit: int = Field(100, ge=1, le=MAX_NODES, description="at most so many nodes")
    links: int = Field(300, ge=0, le=MAX_LINKS, description="at most so many links")

    @property
    def extent(self) -> Extent:
        """How much of the graph is asked for."""
        return Extent(tuple(dict.fromkeys(self.seed)), self.depth, self.limit, self.links, self.measured)


class AnalysisParameters(SubgraphParameters):
    """Which measure of which network."""

    measured: ClassVar[bool] = True

    measure: Literal["degree", "betweenness", "pagerank", "communities", "bridges"] = Field(
        description="what is measured of each node"
    )
    projection: Projection = Field(
        Projection.COORDINATION,
        description="bodies that coordinate, persons who chaired the same event, or everything",
    )
    slice: Literal["year"] | None = Field(None, description="also measure each year of from and to")
    limit: int = Field(MAX_MEASURED_NODES, ge=1, le=MAX_MEASURED_NODES, description="at most so many nodes")
    links: int = Field(MAX_MEASURED_LINKS, ge=0, le=MAX_MEASURED_LINKS, description="at most so many links")

    @property
    def analysis(self) -> Analysis:
        """The measure asked for."""
        return Analysis(self.measure, self.projection, self.slice == "year")


class PathsParameters(Strict):
    """Between which entities, over which links."""

    from_: str = Field(alias="from", max_length=MAX_NAME, description="the id of the entity to start from")
    to: str = Field(max_length=MAX_NAME, description="the id of the entity to reach")
    type: list[str] = TYPES
    max: int = Field(LONGEST, ge=1, le=LONGEST, description="at most so many steps")
    several: bool = Field(False, description="up to ten paths, the longest one step longer than the shortest")
    since: str | None = Field(None, max_length=10, description=f"the first day of the links: {DATE}")
    until: str | None = Field(None, max_length=10, description=f"the last day of the links: {DATE}")

    @property
    def wanted(self) -> LinksFilter:
        """The filter asked for."""
        return LinksFilter(
            types=tuple(self.type), since=day("since", self.since), until=day("until", self.until)
        )
