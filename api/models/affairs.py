"""Who coordinates, who implements what, and lists of events, acts and programmes."""

from __future__ import annotations

from pydantic import BaseModel, Field

from api.examples import (
    BODY,
    CORPUS,
    DIRECTIVE,
    EVENT,
    EVIDENCE,
    OTHER,
    PLACED,
)
from api.models.base import (
    STATED_OF,
    Cited,
    Entity,
    Evidence,
    Named,
    Placed,
    example,
)


class Coordination(BaseModel):
    """Two bodies that coordinate."""

    model_config = example(
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
    stated_of: list[Named] | None = STATED_OF
    evidence: list[Evidence]


class Listed(Placed):
    """An event, an act or a programme."""

    model_config = example(EVENT | {"place": PLACED["place"], "documents": 2})
    documents: int = Field(description="how many documents mention it")


class Implementation(BaseModel):
    """A body that implements an act or a programme."""

    model_config = example(
        {
            "organization": BODY | PLACED,
            "implements": DIRECTIVE,
            "documents": 1,
            "first": "2021-12-20",
            "last": "2021-12-20",
            "evidence": [EVIDENCE],
        }
    )
    organization: Placed
    implements: Entity
    documents: int = Field(description="how many documents say so")
    first: str | None = None
    last: str | None = None
    evidence: list[Evidence]


class Province(BaseModel):
    """A province with the bodies that implement an act or a programme."""

    model_config = example(
        {
            "province": "tỉnh Hà Giang",
            "organizations": [{"id": BODY["id"], "name": BODY["name"]}],
            "first": "2021-12-20",
            "last": "2021-12-20",
        }
    )
    province: str
    organizations: list[Named]
    first: str | None = None
    last: str | None = None


class Cascade(Cited):
    """Which provinces implement an act or a programme, in which order, and which have no body that does."""

    model_config = example(
        {
            "implements": [DIRECTIVE],
            "provinces": [{"province": "tỉnh Hà Giang", "organizations": [], "first": "2021-12-20"}],
            "without": ["tỉnh Lào Cai"],
            "corpus": CORPUS,
        }
    )
    implements: list[Entity]
    provinces: list[Province]
    without: list[str]
