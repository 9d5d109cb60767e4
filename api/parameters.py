"""The query parameters of the routes; an unknown one is an error, as a misspelt filter widens an answer."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from graph.queries.names import MAX_NAME
from graph.queries.pages import DEFAULT_LIMIT, MAX_LIMIT, Page

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


class SearchParameters(Paging):
    """What to search for."""

    q: str = Field(
        min_length=1, max_length=MAX_NAME, description="words of a name, the last one may be cut short"
    )
    type: str | None = Field(None, max_length=40, description="an entity type of the ontology")


class ChairsParameters(Paging):
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
    from_: str | None = Field(
        None, alias="from", max_length=10, description=f"{_DATE}; spans that touch it count"
    )
    to: str | None = Field(None, max_length=10, description=f"{_DATE}; spans that touch it count")


class PositionsParameters(Paging):
    """Who held which post."""

    person: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    organization: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
    on: str | None = Field(None, max_length=10, description=f"{_DATE}; the nearest observations come first")


class CoordinationParameters(Paging):
    """Whose coordination."""

    organization: str | None = Field(None, max_length=MAX_NAME, description=_NAME)
