"""Documents made by a rule: number n always gives the same graph, and neighbours share entities."""

from __future__ import annotations

from graph.identity.ids import entity_id
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate

_MEETING = "Ông Nguyễn Văn {person} chủ trì hội nghị."
_PAIR = "Sở Số {left} phối hợp với Sở Số {right}."


def made_graph(number: int, *, pairs: int = 4, bodies: int = 40, people: int = 25) -> DocumentGraph:
    """A meeting chaired by one of `people` persons and `pairs` coordinations among `bodies` bodies."""
    person, text, facts = number % people, _MEETING.format(person=number % people), []
    place = Entity(entity_id("Place", f"tỉnh Số {number % 7}"), "Place", f"tỉnh Số {number % 7}")
    chair = _entity("Person", f"Nguyễn Văn {person}", alias=f"đồng chí {person}" if number % 3 else None)
    day = PartialDate(f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}")
    name = f"hội nghị số {number}"
    event = Entity(entity_id("Event", name), "Event", name, date=day, places=(place.id,))
    facts.append(
        Fact("CHAIRS", chair.id, event.id, Evidence(text, 0, len(text), "made"), role="chair", date=day)
    )
    entities = {entity.id: entity for entity in (place, chair, event)}
    for index in range(pairs):
        left, right = (number + index) % bodies, (number + 3 * index + 1) % bodies
        if left == right:
            continue
        sentence = _PAIR.format(left=left, right=right)
        ends = [
            _entity("Organization", f"Sở Số {side}", alias=_alias(number, side)) for side in (left, right)
        ]
        span = Evidence(sentence, len(text) + 1, len(text) + 1 + len(sentence), "made")
        text = f"{text} {sentence}"
        entities |= {entity.id: entity for entity in ends}
        facts.append(Fact("COORDINATES_WITH", ends[0].id, ends[1].id, span, observed=day))
    document = Document(f"made-{number:04d}", text, title=f"Bài {number}", published=day)
    return DocumentGraph(document, tuple(sorted(entities.values(), key=lambda e: e.id)), tuple(facts))


def _alias(number: int, side: int) -> str | None:
    return f"cơ quan {side}.{number % 3}" if number % 2 else None


def _entity(kind: str, name: str, alias: str | None = None) -> Entity:
    return Entity(entity_id(kind, name), kind, name, aliases=(alias,) if alias else ())
