"""A small world of documents made by hand, which the tests of questions, service and commands share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from graph.identity.ids import entity_id
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate


@dataclass
class Paper:
    """Collects what one document says; every fact quotes words that stand in its text."""

    id: str
    text: str
    published: str | None = None
    publisher: str | None = None
    entities: dict[str, Entity] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)

    def name(self, kind: str, name: str, *scope: str, **more: Any) -> str:
        id_ = entity_id(kind, name, *scope)
        if "date" in more:
            more["date"] = PartialDate(more["date"])
        self.entities[id_] = Entity(id_, kind, name, **more)
        return id_

    def say(
        self, type_: str, ends: tuple[str, str], quote: str, rule: str | None = None, **more: Any
    ) -> None:
        start = self.text.index(quote)
        evidence = Evidence(quote, start, start + len(quote), rule or f"test.{type_.lower()}")
        for name in ("date", "observed"):
            if name in more:
                more[name] = PartialDate(more[name])
        self.facts.append(Fact(type_, *ends, evidence, **more))

    @property
    def graph(self) -> DocumentGraph:
        document = Document(
            id=self.id,
            text=self.text,
            title=self.text.partition(".")[0],
            publisher=self.publisher,
            published=PartialDate(self.published) if self.published else None,
        )
        entities = tuple(sorted(self.entities.values(), key=lambda entity: entity.id))
        return DocumentGraph(document, entities, tuple(self.facts))


COMMITTEE, HEALTH, POLICE = "Ban Chỉ đạo 138 tỉnh Hà Giang", "Sở Y tế tỉnh Hà Giang", "Công an tỉnh Hà Giang"


def meeting(
    id_: str, person: str, date: str | None, published: str | None, post: str = "Trưởng ban"
) -> Paper:
    """A meeting of the committee of Hà Giang that `person` chaired."""
    text = f"Hội nghị {id_}. {person}, {post} Ban Chỉ đạo 138 tỉnh chủ trì hội nghị tại Hà Giang."
    paper = Paper(id_, text, published, "Báo Hà Giang")
    dated: dict[str, Any] = {"date": date} if date else {}
    place = paper.name("Place", "tỉnh Hà Giang")
    event = paper.name("Event", f"Hội nghị {id_}", id_, places=(place,), **dated)
    who = paper.name("Person", person)
    body = paper.name("Organization", COMMITTEE, aliases=("BCĐ 138 tỉnh",), places=(place,))
    observed = {"observed": date or published} if date or published else {}
    paper.say("CHAIRS", (who, event), f"{person}, {post}", role="chair", **dated, **observed)
    paper.say("ORGANIZES", (body, event), "Ban Chỉ đạo 138 tỉnh", **observed)
    paper.say("HOLDS_POSITION", (who, body), f"{person}, {post} Ban Chỉ đạo 138 tỉnh", title=post, **observed)
    return paper


def pact(id_: str, date: str, partner: str, programme: str | None = "Chương trình phối hợp số 5") -> Paper:
    """The health service of Hà Giang coordinates with `partner`."""
    under = f" theo {programme}" if programme else ""
    paper = Paper(id_, f"Tin {id_}. Sở Y tế và {partner} phối hợp{under}.", date, "Báo Hà Giang")
    place = paper.name("Place", "tỉnh Hà Giang")
    health = paper.name("Organization", HEALTH, aliases=("Sở Y tế",), places=(place,))
    other = paper.name("Organization", partner)
    more = {"under": paper.name("Program", programme)} if programme else {}
    paper.say("COORDINATES_WITH", (health, other), f"Sở Y tế và {partner} phối hợp", observed=date, **more)
    return paper


def world() -> list[DocumentGraph]:
    """Seven documents: three chairs of one committee in four meetings, one told twice, and three pacts."""
    again = meeting("tong-ket", "Trần Văn Hùng", "2021-12-20", "2021-12-22")
    papers = [
        meeting("so-ket", "Trần Văn Hùng", "2021-08-13", "2021-08-14"),
        meeting("tong-ket", "Trần Văn Hùng", "2021-12-20", "2021-12-21"),
        Paper("tong-ket-2", again.text, "2021-12-22", "Đài Hà Giang", again.entities, again.facts),
        meeting("dau-nam", "Trần Văn Hưng", "2022-03", "2022-03-30", post="Phó Trưởng ban"),
        meeting("khong-ngay", "Lê Thị Hứng", None, None),
        pact("pact-1", "2020-05-06", POLICE),
        pact("pact-2", "2021", POLICE),
        pact("pact-3", "2021-07-01", "Hội Nông dân tỉnh Hà Giang", programme=None),
    ]
    return [paper.graph for paper in papers]
