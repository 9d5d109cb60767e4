"""What one document says: its entities, its facts, and what was considered and left out."""

from __future__ import annotations

from dataclasses import dataclass

from graph.values.documents import Document
from graph.values.entities import Entity
from graph.values.facts import Fact


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate that was not made a fact or an entity, with the reason, and where it stands."""

    kind: str
    text: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DocumentGraph:
    """The graph of one document. Entities and facts are sorted, so that equal input gives equal bytes."""

    document: Document
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    dropped: tuple[Dropped, ...] = ()
