"""The shapes of answers, as the contract in OpenAPI; what is absent is left out."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from api.examples import AROUND, BODY, CHAIRS, EVIDENCE, OTHER, PERSON, POST, SOURCE

Item = TypeVar("Item")


def _example(value: dict[str, Any]) -> ConfigDict:
    return ConfigDict(json_schema_extra={"examples": [value]}, extra="forbid", populate_by_name=False)


class Listing(BaseModel, Generic[Item]):
    """A page of a list."""

    model_config = ConfigDict(extra="forbid")
    items: list[Item]
    next: str | None = Field(description="`cursor=` of the next page; null on the last one")


class Entity(BaseModel):
    """A person, body, event, act, programme or place."""

    model_config = _example(BODY)
    id: str
    type: str
    name: str
    aliases: list[str]
    date: str | None = Field(None, description="the day of an event, as exact as the documents are")
    places: list[str] = Field([], description="ids of places: a body's jurisdiction, an event's venue")


class Source(BaseModel):
    """A document without its text."""

    model_config = _example(SOURCE)
    id: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


class Evidence(BaseModel):
    """The words that state a fact: `text[start:end] == quote` in the document's text, in characters."""

    model_config = _example(EVIDENCE)
    quote: str
    start: int
    end: int
    rule: str = Field(description="what read the fact")
    document: Source


class Fact(BaseModel):
    """One statement, with the words of every document that makes it: of 100, the newest or nearest, where more do."""

    model_config = _example(POST)
    id: str
    type: str
    from_: Entity = Field(alias="from")
    to: Entity
    role: str | None = None
    title: str | None = None
    date: str | None = None
    under: Entity | None = None
    evidence: list[Evidence]


class Chair(Fact):
    """Who chaired which event, with the posts stated beside the name in the same documents."""

    model_config = _example(CHAIRS | {"posts": [POST]})
    posts: list[Fact]


class Extent(BaseModel):
    """The first and the last day on which a post was observed."""

    model_config = _example({"first": "2019-03", "last": "2021-12-20"})
    first: str | None = None
    last: str | None = None


class Around(BaseModel):
    """The observations on the day asked for, and the nearest before and after it."""

    model_config = _example(AROUND)
    on: list[str]
    before: str | None
    before_gap_days: int | None
    after: str | None
    after_gap_days: int | None


class Position(Fact):
    """A post, seen on some days; nothing says that it was held in between or since."""

    model_config = _example(POST | {"observed": AROUND})
    observed: Around | Extent = Field(
        description="with `on=` what was seen around that day, else the first and the last day"
    )


class Coordination(BaseModel):
    """Two bodies that coordinate."""

    model_config = _example(
        {
            "organizations": [OTHER, BODY],
            "documents": 1,
            "first": "2021-12-20",
            "last": "2021-12-20",
            "under": [],
            "evidence": [EVIDENCE],
        }
    )
    organizations: list[Entity] = Field(min_length=2, max_length=2)
    documents: int = Field(description="how many documents say so")
    first: str | None = None
    last: str | None = None
    under: list[Entity]
    evidence: list[Evidence]


class EntityFacts(Entity):
    """An entity with the number of documents that mention it and a page of its facts."""

    model_config = _example(PERSON | {"documents": 1, "facts": {"items": [POST], "next": "WyJhIiwiYiJd"}})
    documents: int
    facts: Listing[Fact]


class DocumentFacts(Source):
    """A document with its text and a page of the facts it states, in the order of the text."""

    model_config = _example(SOURCE | {"text": "…", "facts": {"items": [POST], "next": "WyJhIiwiYiJd"}})
    text: str
    facts: Listing[Fact]


class Health(BaseModel):
    """Whether the process lives, or the store answers."""

    model_config = _example({"status": "ok"})
    status: str


class Problem(BaseModel):
    """An error, in the one shape of RFC 9457."""

    model_config = _example(
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
