"""Lists of events, acts, programmes and documents; disagreements and gaps; what is sent."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.parameters.base import DATE, NAME, Paging, Period, Strict
from graph.queries.conflicts import ConflictsFilter
from graph.queries.documents import DocumentsFilter
from graph.queries.gaps import GapsFilter
from graph.queries.lists import ListFilter
from graph.queries.names import MAX_NAME
from graph.queries.spans import day


class ListParameters(Paging, Period):
    """Which events, acts or programmes."""

    person: str | None = Field(
        None, max_length=MAX_NAME, description=f"who chairs, attends, speaks or signs: {NAME}"
    )
    organization: str | None = Field(
        None, max_length=MAX_NAME, description=f"who organizes, attends, issues or implements: {NAME}"
    )
    place: str | None = Field(
        None,
        max_length=MAX_NAME,
        description=f"of an event or of who organizes, issues or implements: {NAME}",
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
    organization: str | None = Field(None, max_length=MAX_NAME, description=f"of holders and events: {NAME}")
    act: str | None = Field(None, max_length=MAX_NAME, description=f"of dates: {NAME}")

    @property
    def wanted(self) -> ConflictsFilter:
        """The filter asked for."""
        return ConflictsFilter(self.kind, self.organization, self.act)


class GapsParameters(Paging):
    """Posts in which nobody was seen."""

    since: str = Field(max_length=10, description=f"since when: {DATE}")
    organization: str | None = Field(None, max_length=MAX_NAME, description=NAME)
    place: str | None = Field(None, max_length=MAX_NAME, description=f"that of the body: {NAME}")

    @property
    def wanted(self) -> GapsFilter:
        """The filter asked for."""
        since = day("since", self.since)
        assert since  # noqa: S101 - day() gives none only for none
        return GapsFilter(since, self.organization, self.place)


class UploadParameters(Strict):
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
    published: str | None = Field(None, max_length=40, description=DATE)
    url: str | None = Field(None, max_length=2_000, description="where it was published")

    @property
    def metadata(self) -> dict[str, str]:
        """The fields that are given, but the id."""
        return self.model_dump(exclude={"id"}, exclude_none=True)
