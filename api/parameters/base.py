"""Parameters that routes share; an unknown one is an error, as a misspelt filter widens an answer."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph.queries.pages import DEFAULT_LIMIT, MAX_LIMIT, Page
from graph.queries.spans import day
from graph.values import PartialDate

NAME = "an id, or a name or alias as documents write it, with or without marks"
DATE = "a year, a month or a day: 2017, 2017-03 or 2017-03-07"
SUCCESSION: Any = Field(
    False,
    description="a body or a place stands for those before and after it, too; each item says of which it was stated",
)
# Of routes that ask for facts or links.
TYPES: Any = Field([], max_length=20, description="a fact type of the ontology; repeatable, by default all")


class Strict(BaseModel):
    """Parameters of which none may be unknown."""

    model_config = ConfigDict(extra="forbid")


class Nothing(Strict):
    """No parameters."""


class Paging(Strict):
    """Which page of a list."""

    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT)
    cursor: str | None = Field(None, max_length=2_000, description="`next` of the page before")

    @property
    def page(self) -> Page:
        """The page asked for."""
        return Page(self.limit, self.cursor)


class Period(Strict):
    """The days of interest."""

    from_: str | None = Field(
        None, alias="from", max_length=10, description=f"{DATE}; spans that touch it count"
    )
    to: str | None = Field(None, max_length=10, description=f"{DATE}; spans that touch it count")

    @property
    def since(self) -> PartialDate | None:
        """The start of the period."""
        return day("from", self.from_)

    @property
    def until(self) -> PartialDate | None:
        """The end of the period."""
        return day("to", self.to)
