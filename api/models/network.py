"""The graph as a network: an entity, its links, parts to draw, paths, measures."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from api.examples import (
    BODY,
    CORPUS,
    LINK,
    NODE,
    OTHER,
    OTHER_NODE,
    PLACED,
    POST,
)
from api.models.base import (
    Aging,
    Cited,
    Entity,
    Fact,
    Listing,
    Named,
    Placed,
    example,
)


class Kind(BaseModel):
    """The kind of a body or a place, in both languages."""

    model_config = example({"vi": "ban chỉ đạo", "en": "steering committee"})
    vi: str
    en: str


class Successor(BaseModel):
    """What came after a body or a place, from which day, and by which act."""

    model_config = example(
        {"name": "tỉnh Tuyên Quang", "from": "2025-07-01", "source": "Nghị quyết 202/2025/QH15"}
    )
    name: str
    from_: str = Field(alias="from")
    source: str


class EntityFacts(Placed, Cited):
    """An entity with what the register knows of it, how many documents mention it, and a page of its facts."""

    model_config = example(
        BODY
        | PLACED
        | {"documents": 1, "counts": {"HOLDS_POSITION": 1}, "corpus": CORPUS}
        | {"facts": {"items": [POST], "next": "WyJhIiwiYiJd"}}
    )
    kind: Kind | None = Field(
        None, description="of a body or a place, from the register, as all until `successors`"
    )
    parent: str | None = Field(
        None, description="the name of what it belongs to, on its last day if it ended"
    )
    from_: str | None = Field(None, alias="from", description="its first day, where an act made it new")
    until: str | None = Field(None, description="its last day")
    successors: list[Successor] = Field([], description="what came directly after it")
    documents: int
    counts: dict[str, int] = Field(description="how many statements of each type have it at an end")
    facts: Listing[Fact]


class TimelineItem(Fact):
    """A fact with the first and the last day on which documents place it; without them no document tells a day."""

    model_config = example(POST | {"first": "2019-03", "last": "2021-12-20"})
    first: str | None = None
    last: str | None = None


class Link(BaseModel):
    """All facts of one type between two entities."""

    model_config = example(LINK)
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

    model_config = example({"entity": OTHER} | LINK)
    entity: Entity


class Node(Placed):
    """An entity as a node to draw."""

    model_config = example(NODE)
    documents: int = Field(description="how many documents mention it")
    links: int = Field(description="how many links it has that the filters let through, drawn or not")


class LeftOut(BaseModel):
    """What was seen and is not in the answer."""

    model_config = example({"nodes": 12, "links": 40})
    nodes: int
    links: int


class Subgraph(Aging):
    """A part of the graph to draw, the strongest links first."""

    model_config = example(
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

    model_config = example({"nodes": [OTHER_NODE, NODE], "links": [LINK]})
    nodes: list[Node]
    links: list[Link]


class Paths(Cited):
    """How two entities hang together, the shortest path first."""

    model_config = example(
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

    model_config = example({"id": BODY["id"], "name": BODY["name"], "type": "Organization", "value": 4})
    id: str
    name: str
    type: str
    value: float


class Bridge(BaseModel):
    """An edge without which its network falls apart."""

    model_config = example({"source": OTHER["id"], "target": BODY["id"]})
    source: str
    target: str


class Head(BaseModel):
    """The node of a community with the greatest weight of edges."""

    model_config = example({"id": BODY["id"], "name": BODY["name"], "type": "Organization"})
    id: str
    name: str
    type: str


class Community(BaseModel):
    """A community as a whole."""

    model_config = ConfigDict(extra="forbid")
    number: int
    head: Head
    nodes: int
    links: int = Field(description="edges inside it")


class Between(BaseModel):
    """How many edges lie between two communities."""

    model_config = example({"source": 0, "target": 1, "links": 3})
    source: int
    target: int
    links: int


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
    communities: list[Community] = Field([], description="of the measure communities, the largest first")
    between: list[Between] = Field([], description="of the measure communities")


class Slice(Measured):
    """The network of one year."""

    model_config = ConfigDict(extra="forbid")
    from_: str = Field(alias="from")
    to: str


class Analysis(Measured, Cited):
    """A measure of a network."""

    model_config = example(
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
