"""Documents for tests, and what their graphs say in readable lines."""

from __future__ import annotations

from typing import Any

from graph.ontology import load_ontology
from graph.values import Document, DocumentGraph, Entity, Fact, PartialDate
from graph.values.spelling import comparable
from loaders.pipeline import extract

MEETING = "[hội nghị]"


def document(text: str, **metadata: Any) -> Document:
    """A document with `text`; `metadata` may hold id, title, publisher, published and url."""
    published = metadata.pop("published", None)
    identity = metadata.pop("id", "test")
    return Document(identity, text, published=PartialDate(str(published)) if published else None, **metadata)


def graph_of(text: str, **metadata: Any) -> DocumentGraph:
    """What `text` says."""
    return extract(document(text, **metadata))


def fact_lines(graph: DocumentGraph, *types: str) -> set[str]:
    """The facts of some types (all without any): ``A CHAIRS [hội nghị] (chair, 2017-03-07)``."""
    known = {entity.id: entity for entity in graph.entities}
    return {_fact_line(fact, known) for fact in graph.facts if not types or fact.type in types}


def entity_lines(graph: DocumentGraph, *types: str) -> set[str]:
    """The entities of some types (all but places without any): ``Person Nguyễn Văn A``."""
    wanted = types or tuple(load_ontology().entities.keys() - {"Place"})
    return {f"{entity.type} {entity.name}" for entity in graph.entities if entity.type in wanted}


def date_lines(graph: DocumentGraph) -> set[str]:
    """The day of the meeting: ``[hội nghị] 2017-03-07`` or ``[hội nghị] không rõ ngày``."""
    return {
        f"{MEETING} {entity.date or 'không rõ ngày'}" for entity in graph.entities if entity.type == "Event"
    }


def _fact_line(fact: Fact, known: dict[str, Entity]) -> str:
    source, target = _name(known[fact.source]), _name(known[fact.target])
    if not load_ontology().facts[fact.type].directed:
        source, target = sorted((source, target), key=comparable)
    under = f"under {_name(known[fact.under])}" if fact.under else None
    extra = ", ".join(str(value) for value in (fact.role, fact.title, fact.date, under) if value)
    return f"{source} {fact.type} {target}" + (f" ({extra})" if extra else "")


def _name(entity: Entity) -> str:
    return MEETING if entity.type == "Event" else entity.name


def row(graph: DocumentGraph) -> dict[str, Any]:
    """The graph as `chidao extract --format jsonl` writes it, as far as scoring needs it."""
    return {
        "document": {"id": graph.document.id},
        "entities": [
            {"id": e.id, "type": e.type, "name": e.name, "aliases": list(e.aliases)}
            | ({"date": e.date.iso} if e.date else {})
            for e in graph.entities
        ],
        "facts": [
            {
                "type": f.type,
                "from": f.source,
                "to": f.target,
                "role": f.role,
                "title": f.title,
                "under": f.under,
            }
            | ({"date": f.date.iso} if f.date else {})
            for f in graph.facts
        ],
    }
