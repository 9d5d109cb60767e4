"""The shapes that all answers share: lists, entities, documents, evidence, facts, problems."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from api.examples import (
    BODY,
    EVIDENCE,
    PLACED,
    POST,
    SOURCE,
)

Item = TypeVar("Item")


def example(value: dict[str, Any]) -> ConfigDict:
    """The settings of a shape that OpenAPI shows by `value`; what is not of the shape is an error."""
    return ConfigDict(json_schema_extra={"examples": [value]}, extra="forbid", populate_by_name=False)


class Listing(BaseModel, Generic[Item]):
    """A page of a list."""

    model_config = ConfigDict(extra="forbid")
    items: list[Item]
    next: str | None = Field(description="`cursor=` of the next page; null on the last one")


class Cited(BaseModel):
    """An answer with the version of the corpus it was made from."""

    model_config = ConfigDict(extra="forbid")
    corpus: str = Field(
        description="the version of the corpus: the same documents with the same facts have the same one"
    )


class Aging(Cited):
    """An answer that looks at the whole graph."""

    outdated: bool = Field(
        False,
        description="true where the answer for the present corpus is still being made, and this one is of `corpus`",
    )


class Answer(Listing[Item], Cited, Generic[Item]):
    """A page of a list, with the version of the corpus."""


class Entity(BaseModel):
    """A person, body, event, act, programme or place."""

    model_config = example(BODY)
    id: str
    type: str
    name: str
    aliases: list[str]
    date: str | None = Field(None, description="the day of an event, as exact as the documents are")
    places: list[str] = Field([], description="ids of places: a body's jurisdiction, an event's venue")


class Named(BaseModel):
    """An id with its name."""

    model_config = example(dict(PLACED["place"]))
    id: str
    name: str


class Placed(Entity):
    """An entity with where it belongs."""

    model_config = example(BODY | PLACED)
    level: Literal["central", "province", "district", "commune"] | None = Field(
        None, description="of a body or a place, where its name or its place tells"
    )
    place: Named | None = Field(None, description="where a body has its jurisdiction, or an event was held")


class Source(BaseModel):
    """A document without its text."""

    model_config = example(SOURCE)
    id: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


class Evidence(BaseModel):
    """The words that state a fact: `text[start:end] == quote` in the document's text, in characters."""

    model_config = example(EVIDENCE)
    quote: str
    start: int
    end: int
    rule: str = Field(description="what read the fact")
    document: Source


STATED_OF: Any = Field(
    None, description="with `succession=true`: of which of the bodies that it follows the fact was stated"
)


class Fact(BaseModel):
    """One statement, with the words of every document that makes it: of 100, the newest or nearest, where more do."""

    model_config = example(POST)
    id: str
    type: str
    from_: Entity = Field(alias="from")
    to: Entity
    role: str | None = None
    title: str | None = None
    date: str | None = None
    under: Entity | None = None
    stated_of: list[Named] | None = STATED_OF
    evidence: list[Evidence]


class Health(BaseModel):
    """Whether the process lives, or the store answers; and whether documents can be sent, with the key."""

    model_config = example({"status": "ok", "writable": False})
    status: str
    writable: bool


class Problem(BaseModel):
    """An error, in the one shape of RFC 9457."""

    model_config = example(
        {
            "type": "about:blank",
            "title": "Unprocessable Content",
            "status": 422,
            "detail": "from: not a date as YYYY, YYYY-MM or YYYY-MM-DD: '2017-3'",
            "instance": "/v1/chairs",
        }
    )
    type: str
    title: str
    status: int
    detail: str
    instance: str
