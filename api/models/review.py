"""Who is who: pairs in doubt, what was judged of them, and what a person sends."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from api.examples import BODY, CORPUS, NAMESAKE, PERSON, POST
from api.models.base import Cited, Entity, Fact, example
from graph.identity.judgements import DIFFERENT, SAME

LATER = "later"
FEATURE = {"name": "name_same", "value": "họ tên giống hệt nhau", "weight": 1.0}
_DECISION = {
    "type": "Person",
    "judgement": SAME,
    "by": "person",
    "why": "cùng một hội nghị",
    "who": "an",
    "on": "2026-01-05T08:30:00.000+00:00",
    "a": {"id": PERSON["id"], "entity": PERSON},
    "b": {"id": NAMESAKE["id"], "entity": PERSON},
}


class Feature(BaseModel):
    """A reason for or against: what was seen, and how much it counts."""

    model_config = example(FEATURE)
    name: str
    value: str
    weight: float


class DoubtSide(BaseModel):
    """One of a pair: what documents name, the entity that it is taken for, and some facts that they state of it."""

    model_config = example({"id": PERSON["id"], "entity": PERSON, "facts": [POST]})
    id: str
    entity: Entity
    facts: list[Fact] = Field(description="at most five, those of the newest documents first")


class Doubt(BaseModel):
    """Two that may be one, which no rule is sure of and nobody decided."""

    model_config = example(
        {
            "type": "Person",
            "score": 1.0,
            "features": [FEATURE],
            "a": {"id": PERSON["id"], "entity": PERSON, "facts": [POST]},
            "b": {"id": NAMESAKE["id"], "entity": NAMESAKE, "facts": []},
        }
    )
    type: str
    score: float = Field(description="the sum of the weights; 3 would make them one, −3 two")
    features: list[Feature]
    a: DoubtSide
    b: DoubtSide


class JudgedSide(BaseModel):
    """One of a pair, with the entity that it is now, where it is stored."""

    model_config = example({"id": BODY["id"], "entity": BODY})
    id: str
    entity: Entity | None = None


class Judgement(BaseModel):
    """What a rule or a person judged of two; a person's has a reason, an author and a time, a rule's has features."""

    model_config = example(_DECISION)
    type: str | None = Field(None, description="of both, where one of them is stored")
    judgement: Literal["same", "different", "unsure"] = Field(
        description="a person's `unsure` is a decision that was taken back"
    )
    by: Literal["person", "rule"]
    why: str | None = None
    who: str | None = None
    on: str | None = Field(None, description="when it was said, in UTC")
    score: float | None = None
    features: list[Feature] = []
    a: JudgedSide
    b: JudgedSide


class Decision(BaseModel):
    """What a person says of two."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "a": PERSON["id"],
                    "b": NAMESAKE["id"],
                    "judgement": SAME,
                    "why": "cùng một hội nghị",
                    "who": "an",
                }
            ]
        },
    )
    a: str = Field(
        min_length=1, max_length=300, description="the id of one of the two, as `GET /v1/review` has it"
    )
    b: str = Field(min_length=1, max_length=300, description="the id of the other")
    judgement: Literal["same", "different", "later"] = Field(
        description="`later` leaves the pair in doubt: what was decided before is taken back"
    )
    why: str = Field("", max_length=1_000, description="the reason, for whoever reviews it")
    who: str = Field("", max_length=100, description="who decides")


class Decided(Cited):
    """What became of a decision that was sent."""

    model_config = example({"outcome": "decided", "judgement": _DECISION, "corpus": CORPUS})
    outcome: Literal["decided", "unchanged"] = Field(description="unchanged: it was said before")
    judgement: Judgement | None = Field(None, description="what persons said of the pair, if anybody did")
    against: Judgement | None = Field(
        None,
        description="what keeps two apart though they were judged the same: a decision on others of theirs",
    )


# What the log says for what is sent.
MEANT = {SAME: SAME, DIFFERENT: DIFFERENT, LATER: "unsure"}
