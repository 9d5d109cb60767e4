"""The shapes of answers, as the contract in OpenAPI; what is absent is left out."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from api.examples import (
    AROUND,
    BODY,
    CHAIRS,
    CITATION,
    CORPUS,
    DIRECTIVE,
    EVENT,
    EVIDENCE,
    LINK,
    NODE,
    OBSERVATION,
    OTHER,
    OTHER_NODE,
    PERSON,
    PLACED,
    POST,
    SEEN,
    SOURCE,
)

Item = TypeVar("Item")


def _example(value: dict[str, Any]) -> ConfigDict:
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


class Answer(Listing[Item], Cited, Generic[Item]):
    """A page of a list, with the version of the corpus."""


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


class Seen(BaseModel):
    """A document places a person in a post."""

    model_config = _example(SEEN)
    person: Entity
    title: str
    date: str
    says: Literal["seen", "taken up", "given up", "earlier"] = Field(
        description="that the post was held that day, begins, ends, or was over by then"
    )
    evidence: Evidence


class Observation(Seen):
    """A document places a person in a post, so many days from the day asked for."""

    model_config = _example(OBSERVATION)
    gap_days: int = Field(description="days between it and the day asked for")


class Position(Fact):
    """A post, seen on some days; with `on=` a status, which never rests on the mere lack of an end."""

    model_config = _example(
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


class Named(BaseModel):
    """An id with its name."""

    model_config = _example(dict(PLACED["place"]))
    id: str
    name: str


class Placed(Entity):
    """An entity with where it belongs."""

    model_config = _example(BODY | PLACED)
    level: Literal["central", "province", "district", "commune"] | None = Field(
        None, description="of a body or a place, where its name or its place tells"
    )
    place: Named | None = Field(None, description="where a body has its jurisdiction, or an event was held")


class EntityFacts(Placed, Cited):
    """An entity with the number of documents that mention it, of its statements, and a page of its facts."""

    model_config = _example(
        BODY
        | PLACED
        | {"documents": 1, "counts": {"HOLDS_POSITION": 1}, "corpus": CORPUS}
        | {"facts": {"items": [POST], "next": "WyJhIiwiYiJd"}}
    )
    documents: int
    counts: dict[str, int] = Field(description="how many statements of each type have it at an end")
    facts: Listing[Fact]


class TimelineItem(Fact):
    """A fact with the first and the last day on which documents place it; without them no document tells a day."""

    model_config = _example(POST | {"first": "2019-03", "last": "2021-12-20"})
    first: str | None = None
    last: str | None = None


class Link(BaseModel):
    """All facts of one type between two entities."""

    model_config = _example(LINK)
    source: str = Field(
        description="the id of the entity it goes out from; of an undirected one, the smaller id"
    )
    target: str
    type: str = Field(description="a fact type of the ontology")
    documents: int = Field(description="how many documents say so")
    first: str | None = Field(description="the first day told")
    last: str | None = Field(description="the last day told")
    roles: list[str] = Field(description="titles of posts, or roles of chairs")
    under: list[Named] = Field(description="programmes or acts that the facts name")


class Neighbour(Link):
    """A link with the entity at its other end."""

    model_config = _example({"entity": OTHER} | LINK)
    entity: Entity


class Node(Placed):
    """An entity as a node to draw."""

    model_config = _example(NODE)
    documents: int = Field(description="how many documents mention it")
    links: int = Field(description="how many links it has that the filters let through, drawn or not")


class LeftOut(BaseModel):
    """What was seen and is not in the answer."""

    model_config = _example({"nodes": 12, "links": 40})
    nodes: int
    links: int


class Subgraph(Cited):
    """A part of the graph to draw, the strongest links first."""

    model_config = _example(
        {
            "nodes": [OTHER_NODE, NODE],
            "links": [LINK],
            "left_out": {"nodes": 12, "links": 40},
            "corpus": CORPUS,
        }
    )
    nodes: list[Node]
    links: list[Link]
    left_out: LeftOut


class Way(BaseModel):
    """A path: its nodes in order, and all links between those that follow each other."""

    model_config = _example({"nodes": [OTHER_NODE, NODE], "links": [LINK]})
    nodes: list[Node]
    links: list[Link]


class Paths(Cited):
    """How two entities hang together, the shortest path first."""

    model_config = _example(
        {
            "paths": [{"nodes": [OTHER_NODE, NODE], "links": [LINK]}],
            "complete": True,
            "corpus": CORPUS,
        }
    )
    paths: list[Way]
    complete: bool = Field(description="false where the search met more than it may look at")


class Value(BaseModel):
    """What was measured of a node."""

    model_config = _example({"id": BODY["id"], "name": BODY["name"], "type": "Organization", "value": 4})
    id: str
    name: str
    type: str
    value: float


class Bridge(BaseModel):
    """An edge without which its network falls apart."""

    model_config = _example({"source": OTHER["id"], "target": BODY["id"]})
    source: str
    target: str


class Measured(BaseModel):
    """A network and its values."""

    model_config = ConfigDict(extra="forbid")
    nodes: int
    links: int
    left_out: LeftOut
    values: list[Value] = Field(
        description="the greatest value first; of communities the number, 0 the largest"
    )
    bridges: list[Bridge] = Field([], description="of the measure bridges")


class Slice(Measured):
    """The network of one year."""

    model_config = ConfigDict(extra="forbid")
    from_: str = Field(alias="from")
    to: str


class Analysis(Measured, Cited):
    """A measure of a network."""

    model_config = _example(
        {
            "method": "degree: number of neighbours",
            "parameters": {"measure": "degree", "projection": "coordination"},
            "nodes": 2,
            "links": 1,
            "left_out": {"nodes": 0, "links": 0},
            "values": [{"id": BODY["id"], "name": BODY["name"], "type": "Organization", "value": 1}],
            "corpus": CORPUS,
        }
    )
    method: str
    parameters: dict[str, Any] = Field(description="all parameters of the question, those not given as well")
    slices: list[Slice] = Field([], description="with `slice=year` the network of each year")


class Publisher(BaseModel):
    """A publisher and the number of its documents."""

    model_config = _example({"name": "Báo Hà Giang", "documents": 7})
    name: str
    documents: int


class Stats(Cited):
    """How much is loaded, from whom, and from when to when."""

    model_config = _example(
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


class DocumentFacts(Source, Cited):
    """A document with its text and a page of the facts it states, in the order of the text."""

    model_config = _example(
        SOURCE
        | {"text": "…", "citation": CITATION, "corpus": CORPUS}
        | {"facts": {"items": [POST], "next": "WyJhIiwiYiJd"}}
    )
    text: str
    citation: str = Field(description="how the document is cited")
    facts: Listing[Fact]


class Strengthened(Fact):
    """A fact that other documents state as well."""

    model_config = _example(POST | {"documents": 2})
    documents: int = Field(description="how many others")


class Contradicted(Fact):
    """A post in which other documents place others on the same day."""

    model_config = _example(POST | {"others": [SEEN]})
    others: list[Seen]


class Changes(Cited):
    """What a document added, strengthened and contradicts, as far as other documents are loaded."""

    model_config = _example(
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


class Listed(Placed):
    """An event, an act or a programme."""

    model_config = _example(EVENT | {"place": PLACED["place"], "documents": 2})
    documents: int = Field(description="how many documents mention it")


class Implementation(BaseModel):
    """A body that implements an act or a programme."""

    model_config = _example(
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

    model_config = _example(
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

    model_config = _example(
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


class Holder(BaseModel):
    """A holder of a post with the first and the last day on which documents place them in it."""

    model_config = _example({"person": PERSON, "first": "2019-03-04", "last": "2021-12-20"})
    person: Entity
    first: str
    last: str


class Conflict(BaseModel):
    """Where documents disagree; which fields it has depends on the kind."""

    model_config = _example(
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

    model_config = _example(
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


class Reading(BaseModel):
    """The words for a fact, from its source to its target and back."""

    model_config = _example({"label": "chủ trì", "inverse": "do … chủ trì"})
    label: str
    inverse: str


class Vocabulary(Cited):
    """Codes with their words in one language."""

    model_config = _example(
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

    model_config = _example(
        {"id": "so-y-te-2021", "outcome": "added", "entities": 5, "facts": 4, "corpus": CORPUS}
    )
    id: str
    outcome: Literal["added", "replaced", "unchanged"]
    entities: int
    facts: int


class Failure(BaseModel):
    """A document that could not be loaded."""

    model_config = _example({"name": "line 3", "reason": "the line is not JSON (column 1: Expecting value)"})
    name: str
    reason: str


class JobState(BaseModel):
    """How far a job of loading is."""

    model_config = _example(
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
