"""The query parameters of the routes; an unknown one is an error, as a misspelt filter widens an answer."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.analysis.answers import Analysis
from graph.analysis.graphs import Projection
from graph.queries.chairs import ChairsFilter
from graph.queries.conflicts import ConflictsFilter
from graph.queries.coordination import CoordinationFilter
from graph.queries.documents import DocumentsFilter
from graph.queries.facts import FactsFilter
from graph.queries.gaps import GapsFilter
from graph.queries.implementation import ImplementationFilter
from graph.queries.links import LinksFilter
from graph.queries.lists import ListFilter
from graph.queries.names import MAX_NAME
from graph.queries.pages import DEFAULT_LIMIT, MAX_LIMIT, Page
from graph.queries.paths import LONGEST
from graph.queries.positions import PositionsFilter
from graph.queries.spans import day
from graph.queries.subgraph import (
    MAX_DEPTH,
    MAX_LINKS,
    MAX_MEASURED_LINKS,
    MAX_MEASURED_NODES,
    MAX_NODES,
    Extent,
)
from graph.values import PartialDate

_NAME = "an id, or a name or alias as documents write it, with or without marks"
_DATE = "a year, a month or a day: 2017, 2017-03 or 2017-03-07"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Nothing(_Strict):
    """No parameters."""


class Paging(_Strict):
    """Which page of a list."""

    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT)
    cursor: str | None = Field(None, max_length=2_000, description="`next` of the page before")

    @property
    def page(self) -> Page:
        """The page asked for."""
        return Page(self.limit, self.cursor)


class Period(_Strict):
    """The days of interest."""

    from_: str | None = Field(
        None, alias="from", max_length=10, description=f"{_DATE}; spans that touch it count"
    )
    to: str | None = Field(None, max_length=10, description=f"{_DATE}; spans that touch it count")

    @property
    def since(self) -> PartialDate | None:
        """The start of the period."""
        return day("from", self.from_)

    @property
    def until(self) -> PartialDate | None:
        """The end of the period."""
        return day("to", self.to)


class SearchParameters(Paging, Period):
    """What to search for."""

    q: str = Field(
        min_length=1, max_length=MAX_NAME, description="words of a name, the last one may be cut short"
    )
    type: str | None = Field(None, max_length=40, description="an entity type of the ontology")
    place: str | None = Field(None, max_length=MAX_NAME, description=f"which it is or lies in: {_NAME}")
    prefix: bool = Field(False, description="for typing: names that start with `q` come first")


class ChairsParameters(Paging, Period):
    """Who chaired what, when and where."""

    person: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    organization: str | None = Field(
        None,
        max_length=MAX_NAME,
        description=f"who organizes the event, or where the document gives the person a post: {_NAME}",
    )
    event: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    place: str | None = Field(
        None,
        max_length=MAX_NAME,
        description=f"where it was held, or the jurisdiction of its organizer: {_NAME}",
    )

    role: Literal["chair", "co_chair"] | None = Field(
        None, description="chaired alone or first, or with others"
    )
    text: str | None = Field(
        None, max_length=MAX_NAME, description="words that stand in a name of the event, or in the sentence"
    )

    @property
    def wanted(self) -> ChairsFilter:
        """The filter asked for."""
        return ChairsFilter(
            person=self.person,
            organization=self.organization,
            event=self.event,
            place=self.place,
            since=self.since,
            until=self.until,
            role=self.role,
            text=self.text,
        )


class PositionsParameters(Paging):
    """Who held which post."""

    person: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    organization: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    on: str | None = Field(None, max_length=10, description=f"{_DATE}; the nearest observations come first")
    title: str | None = Field(
        None, max_length=MAX_NAME, description="the title of the post without its body, with or without marks"
    )
    class_: Literal["head", "deputy", "member"] | None = Field(
        None, alias="class", description="the class of the title"
    )
    place: str | None = Field(None, max_length=MAX_NAME, description=f"that of the body: {_NAME}")
    known_at: str | None = Field(
        None, max_length=10, description=f"{_DATE}; what was recorded later does not count"
    )

    @property
    def wanted(self) -> PositionsFilter:
        """The filter asked for."""
        return PositionsFilter(
            person=self.person,
            organization=self.organization,
            on=day("on", self.on),
            title=self.title,
            kind=self.class_,
            place=self.place,
            known_at=day("known_at", self.known_at),
        )


class CoordinationParameters(Paging, Period):
    """Whose coordination, under what, where and when."""

    organization: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    with_: str | None = Field(
        None, alias="with", max_length=MAX_NAME, description=f"the other body of the pair: {_NAME}"
    )
    under: str | None = Field(None, max_length=MAX_NAME, description=f"a programme or an act: {_NAME}")
    place: str | None = Field(None, max_length=MAX_NAME, description=f"where one of the pair is: {_NAME}")
    min_documents: int = Field(1, ge=1, le=1_000_000, description="at least so many documents say so")

    @property
    def wanted(self) -> CoordinationFilter:
        """The filter asked for."""
        return CoordinationFilter(
            organization=self.organization,
            partner=self.with_,
            under=self.under,
            place=self.place,
            since=self.since,
            until=self.until,
            documents=self.min_documents,
        )


class CascadeParameters(Period):
    """What is implemented, and when."""

    of: str = Field(max_length=MAX_NAME, description=f"a directive or a programme: {_NAME}")

    @property
    def wanted(self) -> ImplementationFilter:
        """The filter asked for."""
        return ImplementationFilter(self.of, None, self.since, self.until)


class ImplementationParameters(Paging, CascadeParameters):
    """What is implemented, where and when."""

    place: str | None = Field(None, max_length=MAX_NAME, description=f"where the body is: {_NAME}")

    @property
    def wanted(self) -> ImplementationFilter:
        """The filter asked for."""
        return ImplementationFilter(self.of, self.place, self.since, self.until)


class ListParameters(Paging, Period):
    """Which events, acts or programmes."""

    person: str | None = Field(
        None, max_length=MAX_NAME, description=f"who chairs, attends, speaks or signs: {_NAME}"
    )
    organization: str | None = Field(
        None, max_length=MAX_NAME, description=f"who organizes, attends, issues or implements: {_NAME}"
    )
    place: str | None = Field(
        None,
        max_length=MAX_NAME,
        description=f"of an event or of who organizes, issues or implements: {_NAME}",
    )
    text: str | None = Field(
        None, max_length=MAX_NAME, description="words that stand in a name, with or without marks"
    )

    @property
    def wanted(self) -> ListFilter:
        """The filter asked for."""
        return ListFilter(self.person, self.organization, self.place, self.since, self.until, self.text)


class DocumentsParameters(Paging, Period):
    """Which documents; the days are those of publication."""

    publisher: str | None = Field(None, max_length=MAX_NAME, description="the whole name of a publisher")
    title: str | None = Field(None, max_length=MAX_NAME, description="words that stand in the title")
    mentions: str | None = Field(None, max_length=MAX_NAME, description="the id of an entity")

    @property
    def wanted(self) -> DocumentsFilter:
        """The filter asked for."""
        return DocumentsFilter(self.publisher, self.title, self.mentions, self.since, self.until)


class ConflictsParameters(Paging):
    """Which disagreements."""

    kind: Literal["holders", "dates", "events"] = Field(
        "holders", description="two holders of one post, two dates of one act, one event on two days"
    )
    organization: str | None = Field(None, max_length=MAX_NAME, description=f"of holders and events: {_NAME}")
    act: str | None = Field(None, max_length=MAX_NAME, description=f"of dates: {_NAME}")

    @property
    def wanted(self) -> ConflictsFilter:
        """The filter asked for."""
        return ConflictsFilter(self.kind, self.organization, self.act)


class GapsParameters(Paging):
    """Posts in which nobody was seen."""

    since: str = Field(max_length=10, description=f"since when: {_DATE}")
    organization: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    place: str | None = Field(None, max_length=MAX_NAME, description=f"that of the body: {_NAME}")

    @property
    def wanted(self) -> GapsFilter:
        """The filter asked for."""
        since = day("since", self.since)
        assert since  # noqa: S101 - day() gives none only for none
        return GapsFilter(since, self.organization, self.place)


_TYPES: Any = Field([], max_length=20, description="a fact type of the ontology; repeatable, by default all")


class UploadParameters(_Strict):
    """What is known of a document that is sent; a line of JSON has it inside."""

    id: str | None = Field(
        None,
        min_length=1,
        max_length=MAX_NAME,
        pattern=r"^[^\x00-\x1f\x7f]+$",
        description="by default a digest of it",
    )
    title: str | None = Field(None, max_length=1_000, description="the title")
    publisher: str | None = Field(None, max_length=MAX_NAME, description="who published it")
    published: str | None = Field(None, max_length=40, description=_DATE)
    url: str | None = Field(None, max_length=2_000, description="where it was published")

    @property
    def metadata(self) -> dict[str, str]:
        """The fields that are given, but the id."""
        return self.model_dump(exclude={"id"}, exclude_none=True)


class FactsParameters(Paging, Period):
    """Which facts of an entity."""

    type: list[str] = _TYPES

    @property
    def wanted(self) -> FactsFilter:
        """The filter asked for."""
        return FactsFilter(types=tuple(self.type), since=self.since, until=self.until)


class LinkParameters(FactsParameters):
    """The facts behind a link; one end is needed."""

    source: str | None = Field(
        None, max_length=MAX_NAME, description="the id of the entity a fact goes out from"
    )
    target: str | None = Field(None, max_length=MAX_NAME, description="the id of the entity at its other end")

    @property
    def wanted(self) -> FactsFilter:
        """The filter asked for."""
        return FactsFilter(self.source, self.target, tuple(self.type), self.since, self.until)


class LinksParameters(Period):
    """Which links count."""

    type: list[str] = _TYPES
    entity_type: list[str] = Field(
        [], max_length=10, description="an entity type that both ends must be of; repeatable, by default all"
    )
    place: str | None = Field(None, max_length=MAX_NAME, description=f"which one end is or lies in: {_NAME}")
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


class PathsParameters(_Strict):
    """Between which entities, over which links."""

    from_: str = Field(alias="from", max_length=MAX_NAME, description="the id of the entity to start from")
    to: str = Field(max_length=MAX_NAME, description="the id of the entity to reach")
    type: list[str] = _TYPES
    max: int = Field(LONGEST, ge=1, le=LONGEST, description="at most so many steps")
    several: bool = Field(False, description="up to ten paths, the longest one step longer than the shortest")
    since: str | None = Field(None, max_length=10, description=f"the first day of the links: {_DATE}")
    until: str | None = Field(None, max_length=10, description=f"the last day of the links: {_DATE}")

    @property
    def wanted(self) -> LinksFilter:
        """The filter asked for."""
        return LinksFilter(
            types=tuple(self.type), since=day("since", self.since), until=day("until", self.until)
        )
