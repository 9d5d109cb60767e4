"""py2neo's object classes (OGM) of the entity types, made from the ontology, and of the documents.

Each relation is an attribute: ``person.chairs`` in its own direction, ``event.chaired_by`` in the other, named by
its type and by its inverse reading in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from py2neo import Node
from py2neo.ogm import Model, Property, Related, RelatedFrom, RelatedTo

from graph.ontology import FactType, load_ontology


class Document(Model):  # type: ignore[misc]
    """A source, with its text."""

    __primarykey__ = "id"
    id, text, title, publisher, published, url = (Property() for _ in range(6))
    mentions = RelatedTo("Entity", "MENTIONS")


class Entity(Model):  # type: ignore[misc]
    """An entity of any type: at the other end of relations that join several types."""

    __primarykey__ = "id"
    id, type, name, aliases, date, places = (Property() for _ in range(6))
    mentioned_in = RelatedFrom("Document", "MENTIONS")

    @classmethod
    def wrap(cls, node: Node | None) -> Any:
        """`node` as an object of the class of its type."""
        own = next((CLASSES[label] for label in node.labels if label in CLASSES), cls) if node else cls
        return super().wrap(node) if own is cls else own.wrap(node)


def _relations(kind: str) -> Iterator[tuple[str, Related]]:
    ontology = load_ontology()
    for relation in chain(ontology.facts.values(), ontology.structure.values()):
        if not relation.directed:
            if kind in relation.sources:
                yield relation.name.lower(), Related(_class(relation.targets), relation.name)
            continue
        yield from _ends(kind, relation)


def _ends(kind: str, relation: FactType) -> Iterator[tuple[str, Related]]:
    if kind in relation.sources:
        yield relation.name.lower(), RelatedTo(_class(relation.targets), relation.name)
    if kind in relation.targets:
        inverse = re.sub(r"\W+", "_", relation.inverse.en)
        yield inverse, RelatedFrom(_class(relation.sources), relation.name)


def _class(types: frozenset[str]) -> str:
    return next(iter(types)) if len(types) == 1 else "Entity"


def _made(kind: str) -> Any:
    about = {
        "__module__": __name__,
        "__doc__": load_ontology().entities[kind].meaning,
        "__primarykey__": "id",
    }
    return type(Model)(kind, (Entity,), about | dict(_relations(kind)))


CLASSES = {kind: _made(kind) for kind in load_ontology().entities}
Person, Organization, Event = CLASSES["Person"], CLASSES["Organization"], CLASSES["Event"]
Directive, Program, Place = CLASSES["Directive"], CLASSES["Program"], CLASSES["Place"]
