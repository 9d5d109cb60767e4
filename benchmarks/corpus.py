"""A made-up corpus of realistic shape: reports of meetings, in which few bodies stand very often and most seldom.

Everything follows from the number of a document, so that a corpus is the same on every machine. At any size a body
stands in about as many facts on average; the greatest ones (`Corpus.bodies` in front) grow with the corpus.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any

from graph.identity.ids import entity_id
from graph.register.places import provinces
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate

FACTS_OF_DOCUMENT = 14
_FACTS_OF_BODY = 200
_FIRST_DAY, _DAYS, _TERM_DAYS = dt.date(2010, 1, 1), 5_475, 1_825  # fifteen years, terms of five
_POSTS = ("Giám đốc", "Phó Giám đốc", "Phó Giám đốc Thường trực", "Chánh Văn phòng", "Trưởng phòng")
_CENTRAL = (
    "Chính phủ", "Bộ Công an", "Bộ Y tế", "Bộ Tài chính", "Bộ Tư pháp", "Bộ Nội vụ", "Bộ Quốc phòng",
    "Bộ Công Thương", "Ban Chỉ đạo 389 quốc gia", "Ban Dân vận Trung ương", "Văn phòng Chính phủ",
    "Thanh tra Chính phủ",
)  # fmt: skip
_LOCAL = (
    "Ủy ban nhân dân", "Công an", "Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Công Thương", "Sở Xây dựng",
    "Ban Chỉ đạo 138", "Ban Chỉ đạo 389", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Tỉnh đoàn", "Liên đoàn Lao động",
    "Cục Thuế", "Cục Hải quan", "Chi cục Kiểm lâm", "Chi cục Quản lý thị trường", "Viện kiểm sát nhân dân",
    "Tòa án nhân dân", "Bộ Chỉ huy quân sự", "Ban Dân tộc", "Thanh tra", "Sở Giao thông vận tải",
)  # fmt: skip
_SURNAMES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Nông",
    "Lò",
    "Giàng",
)
_MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Quang", "Hữu", "Ngọc", "Thanh", "Xuân", "Công", "Đình", "Thu", "Hải")
_GIVEN = (
    "An", "Bình", "Chiến", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hùng", "Hưng", "Khánh", "Lan", "Linh", "Mai", "Nam",
    "Nga", "Phong", "Phúc", "Quý", "Sơn", "Tâm", "Thảo", "Trung", "Tuấn", "Vân", "Yến", "Hòa", "Thủy", "Cường", "Lâm",
)  # fmt: skip
_MEETINGS = (
    "sơ kết công tác quý I",
    "tổng kết công tác",
    "giao ban tháng",
    "triển khai kế hoạch",
    "trực tuyến toàn quốc",
)

_PLACES = {
    (id_ := entity_id("Place", name)): Entity(id_, "Place", name)
    for name in sorted({str(place) for place in provinces().values()})
}


@dataclass(slots=True)
class _Report:
    """A document in the making."""

    sentences: list[str] = field(default_factory=list)
    length: int = 0
    entities: dict[str, Entity] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)

    def name(self, *entities: Entity) -> None:
        places = (_PLACES[id_] for entity in entities for id_ in entity.places)
        self.entities.update((entity.id, entity) for entity in (*entities, *places))

    def say(self, sentence: str) -> Evidence:
        start, self.length = self.length, self.length + len(sentence) + 1
        self.sentences.append(sentence)
        return Evidence(sentence, start, start + len(sentence), "benchmark")

    def state(self, type_: str, ends: tuple[Entity, Entity], evidence: Evidence, **more: Any) -> None:
        self.name(*ends)
        self.facts.append(Fact(type_, ends[0].id, ends[1].id, evidence, **more))


@dataclass(frozen=True)
class Corpus:
    """Documents with about so many facts."""

    facts: int

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return self.facts // FACTS_OF_DOCUMENT

    @cached_property
    def bodies(self) -> list[Entity]:
        """The bodies, the most frequent first: those of the centre, then of all provinces, kind by kind."""
        count = max(len(_CENTRAL) + 20, self.facts // _FACTS_OF_BODY)
        return [_body(number) for number in range(count)]

    @cached_property
    def _weights(self) -> list[float]:
        return list(accumulate((rank + 3) ** -0.8 for rank in range(len(self.bodies))))

    def graphs(self) -> Iterator[DocumentGraph]:
        """The graph of each document."""
        return map(self.graph, range(self.documents))

    def person(self, body: int, post: int, day: dt.date) -> Entity:
        """Who holds a post of a body on a day."""
        term = (day - _FIRST_DAY).days // _TERM_DAYS
        number = (body * len(_POSTS) + post) * 3 + term
        made = random.Random(number)
        name = " ".join(map(made.choice, (_SURNAMES, _MIDDLE, _GIVEN)))
        return Entity(entity_id("Person", name, str(number)), "Person", name)

    def graph(self, number: int) -> DocumentGraph:
        """What the document with a number says; every third tells again of the meeting before."""
        made = random.Random(number)
        meeting = number - 1 if number % 3 == 2 else number
        day, host, event = self._meeting(meeting)
        report = _Report()
        self._attendance(report, made, (day, host, event))
        self._coordination(report, made, PartialDate(day.isoformat()))
        self._acts(report, made, day)
        document = Document(
            f"benchmark-{number:07d}",
            "\n".join(report.sentences),
            title=report.sentences[0],
            publisher=f"Báo Số {number % 90}",
            published=PartialDate((day + dt.timedelta(days=number % 3)).isoformat()),
        )
        return DocumentGraph(
            document, tuple(sorted(report.entities.values(), key=lambda one: one.id)), tuple(report.facts)
        )

    def _some(self, made: random.Random) -> int:
        weights = self._weights
        return made.choices(range(len(weights)), cum_weights=weights)[0]

    def _meeting(self, number: int) -> tuple[dt.date, int, Entity]:
        made = random.Random(-number - 1)
        day, host = _FIRST_DAY + dt.timedelta(days=made.randrange(_DAYS)), self._some(made)
        name = f"Hội nghị {made.choice(_MEETINGS)} năm {day.year} của {self.bodies[host].name}"
        date, places = PartialDate(day.isoformat()), self.bodies[host].places
        return (
            day,
            host,
            Entity(entity_id("Event", name, date.iso, str(number)), "Event", name, date=date, places=places),
        )

    def _attendance(self, report: _Report, made: random.Random, meeting: tuple[dt.date, int, Entity]) -> None:
        day, host, event = meeting
        date = PartialDate(day.isoformat())
        said = report.say(
            f"Ngày {day.day}/{day.month}/{day.year}, {self.bodies[host].name} tổ chức {event.name}."
        )
        report.state("ORGANIZES", (self.bodies[host], event), said, observed=date)
        for at in range(4):
            body, post = (host, 0) if at == 0 else (self._some(made), made.randrange(len(_POSTS)))
            person, does = self.person(body, post, day), "chủ trì hội nghị" if at == 0 else "dự, phát biểu"
            said = report.say(f"Đồng chí {person.name}, {_POSTS[post]} {self.bodies[body].name} {does}.")
            report.state(
                "HOLDS_POSITION", (person, self.bodies[body]), said, title=_POSTS[post], observed=date
            )
            if at == 0:
                report.state("CHAIRS", (person, event), said, role="chair", date=date, observed=date)
            else:
                report.state("SPEAKS_AT" if at == 1 else "ATTENDS", (person, event), said, observed=date)

    def _coordination(self, report: _Report, made: random.Random, date: PartialDate) -> None:
        for at in range(2):
            one, other = self.bodies[self._some(made)], self.bodies[self._some(made)]
            if one.id == other.id:
                continue
            one, other = sorted((one, other), key=lambda body: body.id)
            program = _act("Program", f"Chương trình phối hợp số {made.randrange(self.facts // 1000 + 3)}")
            under = f" theo {program.name}" if at else ""
            said = report.say(f"{one.name} và {other.name} phối hợp tuyên truyền, vận động nhân dân{under}.")
            if at:
                report.name(program)
            report.state(
                "COORDINATES_WITH", (one, other), said, observed=date, under=program.id if at else None
            )

    def _acts(self, report: _Report, made: random.Random, day: dt.date) -> None:
        date = PartialDate(day.isoformat())
        for kind in ("thực hiện", "ban hành", "ký"):
            body = self._some(made)
            number = min(int(made.paretovariate(0.4)), self.facts // 100)
            act = _act("Directive", f"Kế hoạch số {number}/KH-UBND")
            if kind == "ký":
                person = self.person(body, 0, day)
                said = report.say(f"Đồng chí {person.name} ký {act.name}.")
                report.state("SIGNS", (person, act), said, date=date, observed=date)
            else:
                said = report.say(
                    f"{self.bodies[body].name} {kind} {act.name} trong toàn ngành, đến từng cơ sở."
                )
                type_ = "IMPLEMENTS" if kind == "thực hiện" else "ISSUES"
                report.state(type_, (self.bodies[body], act), said, observed=date)


def _act(kind: str, name: str) -> Entity:
    return Entity(entity_id(kind, name), kind, name)


def _body(number: int) -> Entity:
    if number < len(_CENTRAL):
        return Entity(entity_id("Organization", _CENTRAL[number]), "Organization", _CENTRAL[number])
    kind, place = divmod(number - len(_CENTRAL), len(_PLACES))
    below, head = divmod(kind, len(_LOCAL))
    province = list(_PLACES.values())[place]
    name = f"{_LOCAL[head]} huyện Số {below} {province.name}" if below else f"{_LOCAL[head]} {province.name}"
    return Entity(entity_id("Organization", name), "Organization", name, places=(province.id,))
