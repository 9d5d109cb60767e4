"""The vocabulary, read from ontology.yml and checked once; everything that lists types takes them from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.values import DocumentGraph, Entity, Fact

PROPERTIES = ("role", "title", "date", "under")


@dataclass(frozen=True, slots=True)
class Label:
    """One wording in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of node; `prefix` starts the ids of its entities."""

    name: str
    prefix: str
    label: Label
    meaning: str


@dataclass(frozen=True, slots=True)
class FactType:
    """A kind of edge: its readings in both directions, its allowed ends and its properties."""

    name: str
    label: Label
    inverse: Label
    sources: frozenset[str]
    targets: frozenset[str]
    directed: bool
    properties: frozenset[str]
    required: frozenset[str]
    values: Mapping[str, tuple[str, ...]]
    references: Mapping[str, frozenset[str]]


class OntologyError(ValueError):
    """A graph, or the vocabulary itself, does not hold to the ontology."""


@dataclass(frozen=True, slots=True)
class Ontology:
    """The entity types, the fact types and the types of the register's edges (`structure`) by name."""

    entities: Mapping[str, EntityType]
    facts: Mapping[str, FactType]
    structure: Mapping[str, FactType]

    def check(self, graph: DocumentGraph) -> None:
        """Raise OntologyError at the first thing in `graph` that the vocabulary or its text does not bear out."""
        known = {entity.id: entity for entity in graph.entities}
        if len(known) != len(graph.entities):
            raise OntologyError(f"{graph.document.id}: two entities share an id")
        for entity in graph.entities:
            self._check_entity(graph, entity, known)
        for fact in graph.facts:
            self._check_fact(graph, fact, known)

    def _check_entity(self, graph: DocumentGraph, entity: Entity, known: Mapping[str, Entity]) -> None:
        kind = self.entities.get(entity.type)
        if kind is None or not entity.id.startswith(kind.prefix + "-"):
            raise OntologyError(f"{graph.document.id}: {entity.id} is no {entity.type}")
        for place in entity.places:
            if place not in known or known[place].type != "Place":
                raise OntologyError(f"{graph.document.id}: {entity.id} lies in an unknown place {place}")

    def _check_fact(self, graph: DocumentGraph, fact: Fact, known: Mapping[str, Entity]) -> None:
        for problem in self.problems(fact, known):
            raise OntologyError(f"{graph.document.id}: {fact}: {problem}")
        span = fact.evidence
        if not span.quote or graph.document.text[span.start : span.end] != span.quote:
            raise OntologyError(f"{graph.document.id}: {fact}: the quote is not found where it should stand")

    def problems(self, fact: Fact, known: Mapping[str, Entity]) -> Iterable[str]:
        """What is wrong with `fact` among the entities `known` by id; empty where nothing is."""
        kind = self.facts.get(fact.type)
        if kind is None:
            yield "unknown fact type"
            return
        for end, allowed in ((fact.source, kind.sources), (fact.target, kind.targets)):
            if end not in known:
                yield f"{end} is not among the document's entities"
            elif known[end].type not in allowed:
                yield f"{end} is a {known[end].type}, not one of {sorted(allowed)}"
        given = {name: getattr(fact, name) for name in PROPERTIES if getattr(fact, name) is not None}
        yield from (f"{name} does not belong here" for name in sorted(given.keys() - kind.properties))
        yield from (f"{name} is missing" for name in sorted(kind.required - given.keys()))
        yield from (
            f"{n} is {given[n]!r}" for n, v in kind.values.items() if n in given and given[n] not in v
        )
        for name, allowed in kind.references.items():
            if name in given and (given[name] not in known or known[given[name]].type not in allowed):
                yield f"{name} is {given[name]!r}, not one of {sorted(allowed)}"


def _label(data: Mapping[str, str]) -> Label:
    return Label(vi=data["vi"], en=data["en"])


def _fact_type(name: str, data: Mapping[str, Any]) -> FactType:
    return FactType(
        name=name,
        label=_label(data["label"]),
        inverse=_label(data["inverse"]),
        sources=frozenset(data["from"]),
        targets=frozenset(data["to"]),
        directed=data.get("directed", True),
        properties=frozenset(data.get("properties", ())),
        required=frozenset(data.get("required", ())),
        values={key: tuple(allowed) for key, allowed in data.get("values", {}).items()},
        references={key: frozenset(allowed) for key, allowed in data.get("references", {}).items()},
    )


def _consistent(ontology: Ontology) -> Ontology:
    prefixes = [kind.prefix for kind in ontology.entities.values()]
    if len(set(prefixes)) != len(prefixes):
        raise OntologyError("ontology.yml: two entity types share an id prefix")
    for kind in (*ontology.facts.values(), *ontology.structure.values()):
        ends = kind.sources | kind.targets | {name for types in kind.references.values() for name in types}
        if unknown := ends - ontology.entities.keys():
            raise OntologyError(f"ontology.yml: {kind.name} names unknown entity types {sorted(unknown)}")
        named = kind.required | kind.values.keys() | kind.references.keys()
        if stray := (kind.properties - set(PROPERTIES)) | (named - kind.properties):
            raise OntologyError(f"ontology.yml: {kind.name} has unknown properties {sorted(stray)}")
    return ontology


@cache
def load_ontology() -> Ontology:
    """The checked vocabulary. Raises OntologyError where ontology.yml contradicts itself."""
    data = yaml.safe_load(files("graph").joinpath("ontology.yml").read_text(encoding="utf-8"))
    try:
        return _consistent(
            Ontology(
                entities={
                    name: EntityType(name, row["prefix"], _label(row["label"]), row["meaning"])
                    for name, row in data["entities"].items()
                },
                facts={name: _fact_type(name, row) for name, row in data["facts"].items()},
                structure={name: _fact_type(name, row) for name, row in data["structure"].items()},
            )
        )
    except (KeyError, TypeError) as error:
        raise OntologyError(f"ontology.yml: an entry lacks {error}") from error
