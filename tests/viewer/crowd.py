"""A meeting made up for tests: with more people than are drawn at once, and a name that no heading holds."""

from __future__ import annotations

from graph.identity.ids import entity_id
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate

PEOPLE = 130
MEETING = (
    "Hội nghị trực tuyến toàn quốc tổng kết mười năm thực hiện Chương trình phối hợp số 9 về chuyển đổi số, "
    "nếp sống văn minh và chăm sóc sức khỏe cho bà con tại các xã miền núi, biên giới và hải đảo"
)
_DAY = PartialDate("2024-03-05")


def crowd() -> DocumentGraph:
    """One document: who chaired the meeting, and PEOPLE who attended it."""
    event = Entity(entity_id("Event", MEETING, _DAY.iso), "Event", MEETING, date=_DAY)
    names = ["Ỷ Văn Chủ", *(f"Lò Thị Dự {number}" for number in range(1, PEOPLE + 1))]
    people = [Entity(entity_id("Person", name), "Person", name) for name in names]
    sentences, facts, start = [], [], 0
    for at, person in enumerate(people):
        said = f"Đồng chí {person.name} {'dự' if at else 'chủ trì'} hội nghị."
        evidence = Evidence(said, start, start + len(said), "made up")
        start += len(said) + 1
        sentences.append(said)
        facts.append(
            Fact("ATTENDS", person.id, event.id, evidence, observed=_DAY)
            if at
            else Fact("CHAIRS", person.id, event.id, evidence, role="chair", date=_DAY, observed=_DAY)
        )
    entities = tuple(sorted([event, *people], key=lambda one: one.id))
    document = Document("dong-nguoi", "\n".join(sentences), title=MEETING, published=_DAY)
    return DocumentGraph(document, entities, tuple(facts))
