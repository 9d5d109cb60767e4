"""Who chaired, who held which post, and where documents disagree or are silent about that."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from api.examples import (
    AROUND,
    BODY,
    CHAIRS,
    DIRECTIVE,
    EVIDENCE,
    OBSERVATION,
    PERSON,
    POST,
    SEEN,
)
from api.models.base import (
    Entity,
    Evidence,
    Fact,
    example,
)


class Chair(Fact):
    """Who chaired which event, with the posts stated beside the name in the same documents."""

    model_config = example(CHAIRS | {"posts": [POST]})
    posts: list[Fact]


class Extent(BaseModel):
    """The first and the last day on which a post was observed."""

    model_config = example({"first": "2019-03", "last": "2021-12-20"})
    first: str | None = None
    last: str | None = None


class Around(BaseModel):
    """The observations on the day asked for, and the nearest before and after it."""

    model_config = example(AROUND)
    on: list[str]
    before: str | None
    before_gap_days: int | None
    after: str | None
    after_gap_days: int | None


class Seen(BaseModel):
    """A document places a person in a post."""

    model_config = example(SEEN)
    person: Entity
    title: str
    date: str
    says: Literal["seen", "taken up", "given up", "earlier"] = Field(
        description="that the post was held that day, begins, ends, or was over by then"
    )
    evidence: Evidence


class Observation(Seen):
    """A document places a person in a post, so many days from the day asked for."""

    model_config = example(OBSERVATION)
    gap_days: int = Field(description="days between it and the day asked for")


class Position(Fact):
    """A post, seen on some days; with `on=` a status, which never rests on the mere lack of an end."""

    model_config = example(
        POST
        | {"observed": AROUND, "status": "stale", "reason": "seen-before-only"}
        | {"before": OBSERVATION, "others": []}
    )
    status: Literal["attested", "inferred", "stale", "contested", "unknown"] | None = Field(
        None, description="with `on=`: how sure it is that the post was held; docs/positions.md has the rules"
    )
    reason: str | None = Field(None, description="why, by the name that docs/positions.md gives it")
    before: Observation | None = Field(None, description="with `on=` the nearest observation before")
    after: Observation | None = Field(None, description="with `on=` the nearest observation after")
    others: list[Observation] = Field([], description="with `on=` those of other holders who bear on it")
    observed: Around | Extent = Field(
        description="with `on=` what was seen around that day, else the first and the last day"
    )


class Holder(BaseModel):
    """A holder of a post with the first and the last day on which documents place them in it."""

    model_config = example({"person": PERSON, "first": "2019-03-04", "last": "2021-12-20"})
    person: Entity
    first: str
    last: str


class Conflict(BaseModel):
    """Where documents disagree; which fields it has depends on the kind."""

    model_config = example(
        {"kind": "dates", "act": DIRECTIVE, "dates": ["2020", "2021"], "evidence": [EVIDENCE]}
    )
    kind: Literal["holders", "dates", "events"]
    organization: Entity | None = Field(None, description="of holders and events")
    title: str | None = Field(None, description="of holders: the post that one person holds at a time")
    holders: list[Holder] = Field([], description="of holders: who was seen in it over one time")
    act: Entity | None = Field(None, description="of dates")
    dates: list[str] = Field([], description="of dates: the days of signing that documents tell")
    events: list[Entity] = Field([], description="of events: two that may be one")
    evidence: list[Evidence]


class Gap(BaseModel):
    """A post in which nobody was seen since a day."""

    model_config = example(
        {
            "organization": BODY,
            "title": "Giám đốc",
            "last": "2021-12-20",
            "gap_days": 377,
            "person": PERSON,
            "says": "seen",
            "evidence": [EVIDENCE],
        }
    )
    organization: Entity
    title: str
    last: str = Field(description="the last day on which someone was seen in it")
    gap_days: int = Field(description="days from then to the day asked for")
    person: Entity
    says: Literal["seen", "taken up", "given up", "earlier"]
    evidence: list[Evidence]
