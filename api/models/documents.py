"""Documents: what they say, what they change, how many there are, what loading them came to; and the vocabulary."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from api.examples import (
    CITATION,
    CORPUS,
    PERSON,
    POST,
    SEEN,
    SOURCE,
)
from api.models.base import (
    Aging,
    Cited,
    Entity,
    Fact,
    Listing,
    Source,
    example,
)
from api.models.posts import Seen


class DocumentFacts(Source, Cited):
    """A document with its text and a page of the facts it states, in the order of the text."""

    model_config = example(
        SOURCE
        | {"text": "…", "citation": CITATION, "corpus": CORPUS}
        | {"facts": {"items": [POST], "next": "WyJhIiwiYiJd"}}
    )
    text: str
    citation: str = Field(description="how the document is cited")
    facts: Listing[Fact]


class Strengthened(Fact):
    """A fact that other documents state as well."""

    model_config = example(POST | {"documents": 2})
    documents: int = Field(description="how many others")


class Contradicted(Fact):
    """A post in which other documents place others on the same day."""

    model_config = example(POST | {"others": [SEEN]})
    others: list[Seen]


class Changes(Cited):
    """What a document added, strengthened and contradicts, as far as other documents are loaded."""

    model_config = example(
        {
            "document": SOURCE,
            "entities": [PERSON],
            "added": [POST],
            "strengthened": [],
            "contradicted": [],
            "corpus": CORPUS,
        }
    )
    document: Source
    entities: list[Entity] = Field(description="what no other document mentions")
    added: list[Fact] = Field(description="what no other document states")
    strengthened: list[Strengthened]
    contradicted: list[Contradicted]


class Publisher(BaseModel):
    """A publisher and the number of its documents."""

    model_config = example({"name": "Báo Hà Giang", "documents": 7})
    name: str
    documents: int


class Stats(Aging):
    """How much is loaded, from whom, and from when to when."""

    model_config = example(
        {
            "documents": 30,
            "first": "2017",
            "last": "2023-06-26",
            "entities": {"Person": 38},
            "facts": {"CHAIRS": 22},
            "publishers": [{"name": "Báo Hà Giang", "documents": 7}],
            "corpus": CORPUS,
        }
    )
    documents: int
    first: str | None = Field(description="the first day of publication")
    last: str | None = Field(description="the last day of publication")
    entities: dict[str, int] = Field(description="by type")
    facts: dict[str, int] = Field(description="by type, each once for every document that states it")
    publishers: list[Publisher] = Field(description="the hundred with the most documents")


class Reading(BaseModel):
    """The words for a fact, from its source to its target and back."""

    model_config = example({"label": "chủ trì", "inverse": "do … chủ trì"})
    label: str
    inverse: str


class Vocabulary(Cited):
    """Codes with their words in one language."""

    model_config = example(
        {
            "language": "vi",
            "entities": {"Person": "Người"},
            "facts": {"CHAIRS": {"label": "chủ trì", "inverse": "do … chủ trì"}},
            "statuses": {"stale": "chỉ biết trước đó"},
            "reasons": {"seen-before-only": "chỉ được ghi nhận trước đó"},
            "says": {"seen": "đang giữ chức"},
            "levels": {"province": "cấp tỉnh"},
            "roles": {"chair": "chủ trì"},
            "corpus": CORPUS,
        }
    )
    language: Literal["vi", "en"]
    entities: dict[str, str]
    facts: dict[str, Reading]
    statuses: dict[str, str]
    reasons: dict[str, str]
    says: dict[str, str]
    levels: dict[str, str]
    roles: dict[str, str]


class Loaded(Cited):
    """What became of a document that was sent."""

    model_config = example(
        {"id": "so-y-te-2021", "outcome": "added", "entities": 5, "facts": 4, "corpus": CORPUS}
    )
    id: str
    outcome: Literal["added", "replaced", "unchanged"]
    entities: int
    facts: int


class Failure(BaseModel):
    """A document that could not be loaded."""

    model_config = example({"name": "line 3", "reason": "the line is not JSON (column 1: Expecting value)"})
    name: str
    reason: str


class JobState(BaseModel):
    """How far a job of loading is."""

    model_config = example(
        {
            "id": "9f1c0e5b7a3d2468",
            "status": "running",
            "documents": 12,
            "outcomes": {"added": 11, "failed": 1},
            "failures": [{"name": "line 3", "reason": "the line is not UTF-8"}],
        }
    )
    id: str
    status: Literal["waiting", "running", "done", "failed"]
    documents: int = Field(description="how many are done")
    outcomes: dict[str, int] = Field(description="how many were added, replaced, unchanged, or failed")
    failures: list[Failure] = Field(description="the first hundred")
