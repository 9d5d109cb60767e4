"""What an explanation tells of a document; every span counts characters of the document's text."""

from __future__ import annotations

from dataclasses import dataclass

from graph.values import Document, Dropped, Entity, Evidence, Fact


@dataclass(frozen=True, slots=True)
class Mention:
    """The words ``text[start:end]`` as they were read.

    `kind` is an entity type of the ontology, or "post", "date" or "verb". `normal` is the normal form: canonical
    names, ``title, body`` of a post, an ISO date, what a verb means; `entities` are the ids that it leads to.
    `rule` names what read it. `reason` says why it leads to nothing.
    """

    start: int
    end: int
    kind: str
    rule: str
    normal: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A fact, and where the document says it `again` after the sentence that is its evidence."""

    fact: Fact
    again: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document as it was read: mentions in the order of the text, the outer one before those inside it.

    `facts` and `dropped` stand in the order of the text as well.
    """

    document: Document
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Told, ...]
    dropped: tuple[Dropped, ...]
