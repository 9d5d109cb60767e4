"""Whom somebody means: what is asked and what is answered."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from api.examples import CORPUS, PERSON
from api.models.base import Cited, Entity, example
from api.models.review import FEATURE, Feature
from graph.queries.matching import MOST_MATCHES
from graph.queries.names import MAX_NAME

MOST_QUERIES = 100
_QUERY = {
    "type": "Person",
    "name": "Trần Thị Mai",
    "post": "Giám đốc Sở Y tế",
    "place": "Hà Giang",
    "on": "2021-12",
}
_MATCH = {"entity": PERSON, "judgement": "same", "score": 6.5, "features": [FEATURE]}

Kind = Literal["Person", "Organization", "Place", "Event", "Directive", "Program"]


class Known(BaseModel):
    """What is known of one: a name, and what stands beside it, as a text has them."""

    model_config = example(_QUERY) | ConfigDict(extra="forbid")
    type: Kind = Field("Person", description="the entity type")
    name: str = Field(min_length=1, max_length=MAX_NAME)
    post: str | None = Field(None, max_length=MAX_NAME, description="posts of a person, with their bodies")
    place: str | None = Field(
        None, max_length=MAX_NAME, description="the province it belongs to or is spoken of in"
    )
    on: str | None = Field(None, max_length=10, description="the day of this: 2017, 2017-03, 2017-03-07")


class MatchQuestion(BaseModel):
    """Up to a hundred of whom somebody wants to know who they are here."""

    model_config = example({"queries": [_QUERY], "limit": 3}) | ConfigDict(extra="forbid")
    queries: list[Known] = Field(min_length=1, max_length=MOST_QUERIES)
    limit: int = Field(5, ge=1, le=MOST_MATCHES, description="at most so many matches of each")


class Match(BaseModel):
    """An entity that may be meant, and the reasons."""

    model_config = example(_MATCH)
    entity: Entity
    judgement: str = Field(description="same, or unsure; what is surely another is left out")
    score: float = Field(description="the sum of the weights; from 3 on it is the same")
    features: list[Feature]


class Matched(BaseModel):
    """What one of the queries came to: matches, those that most speaks for first, or what is wrong with it."""

    model_config = example({"matches": [_MATCH]})
    matches: list[Match]
    problem: str | None = Field(None, description="why this query could not be asked")


class MatchAnswer(Cited):
    """An answer for each query, in their order."""

    model_config = example({"results": [{"matches": [_MATCH]}], "corpus": CORPUS})
    results: list[Matched]
