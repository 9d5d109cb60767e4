"""Who chaired, who held which post, who coordinates and implements, which facts."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import Field

from api.parameters.base import DATE, NAME, SUCCESSION, TYPES, Paging, Period
from graph.queries.chairs import ChairsFilter
from graph.queries.coordination import CoordinationFilter
from graph.queries.facts import FactsFilter
from graph.queries.implementation import ImplementationFilter
from graph.queries.names import MAX_NAME
from graph.queries.positions import PositionsFilter
from graph.queries.spans import day


class SearchParameters(Paging, Period):
    """What to search for."""

    q: str = Field(
        min_length=1, max_length=MAX_NAME, description="words of a name, the last one may be cut short"
    )
    type: str | None = Field(None, max_length=40, description="an entity type of the ontology")
    place: str | None = Field(None, max_length=MAX_NAME, description=f"which it is or lies in: {NAME}")
    prefix: bool = Field(False, description="for typing: names that start with `q` come first")


class ChairsParameters(Paging, Period):
    """Who chaired what, when and where."""

    person: str | None = Field(None, max_length=MAX_NAME, description=NAME)
    organization: str | None = Field(
        None,
        max_length=MAX_NAME,
        description=f"who organizes the event, or where the document gives the person a post: {NAME}",
    )
    event: str | None = Field(None, max_length=MAX_NAME, description=NAME)
    place: str | None = Field(
        None,
        max_length=MAX_NAME,
        description=f"where it was held, or the jurisdiction of its organizer: {NAME}",
    )

    role: Literal["chair", "co_chair"] | None = Field(
        None, description="chaired alone or first, or with others"
    )
    text: str | None = Field(
        None, max_length=MAX_NAME, description="words that stand in a name of the event, or in the sentence"
    )
    succession: bool = SUCCESSION

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
            succession=self.succession,
        )


class PositionsParameters(Paging):
    """Who held which post."""

    person: str | None = Field(None, max_length=MAX_NAME, description=NAME)
    organization: str | None = Field(None, max_length=MAX_NAME, description=NAME)
    on: str | None = Field(None, max_length=10, description=f"{DATE}; the nearest observations come first")
    title: str | None = Field(
        None, max_length=MAX_NAME, description="the title of the post without its body, with or without marks"
    )
    class_: Literal["head", "deputy", "member"] | None = Field(
        None, alias="class", description="the class of the title"
    )
    place: str | None = Field(None, max_length=MAX_NAME, description=f"that of the body: {NAME}")
    known_at: str | None = Field(
        None, max_length=10, description=f"{DATE}; what was recorded later does not count"
    )
    succession: bool = SUCCESSION

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
            succession=self.succession,
        )


class CoordinationParameters(Paging, Period):
    """Whose coordination, under what, where and when."""

    organization: str | None = Field(None, max_length=MAX_NAME, description=NAME)
    with_: str | None = Field(
        None, alias="with", max_length=MAX_NAME, description=f"the other body of the pair: {NAME}"
    )
    under: str | None = Field(None, max_length=MAX_NAME, description=f"a programme or an act: {NAME}")
    place: str | None = Field(None, max_length=MAX_NAME, description=f"where one of the pair is: {NAME}")
    min_documents: int = Field(1, ge=1, le=1_000_000, description="at least so many documents say so")
    succession: bool = SUCCESSION

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
            succession=self.succession,
        )


class CascadeParameters(Period):
    """What is implemented, and when."""

    of: str = Field(max_length=MAX_NAME, description=f"a directive or a programme: {NAME}")

    @property
    def wanted(self) -> ImplementationFilter:
        """The filter asked for."""
        return ImplementationFilter(self.of, None, self.since, self.until)


class ImplementationParameters(Paging, CascadeParameters):
    """What is implemented, where and when."""

    place: str | None = Field(None, max_length=MAX_NAME, description=f"where the body is: {NAME}")

    @property
    def wanted(self) -> ImplementationFilter:
        """The filter asked for."""
        return ImplementationFilter(self.of, self.place, self.since, self.until)


class FactsParameters(Paging, Period):
    """Which facts of an entity."""

    type: list[str] = TYPES

    @property
    def wanted(self) -> FactsFilter:
        """The filter asked for."""
        return FactsFilter(types=tuple(self.type), since=self.since, until=self.until)


class EntityFactsParameters(FactsParameters):
    """Which facts of an entity, and of those before and after it."""

    succession: bool = SUCCESSION

    @property
    def wanted(self) -> FactsFilter:
        """The filter asked for."""
        return replace(super().wanted, succession=self.succession)


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
