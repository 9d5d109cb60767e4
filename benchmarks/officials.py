"""Made documents of many officials: names as often as people bear them, posts in the provinces, meetings on days."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any

import yaml

from graph.identity.careers import Post, line_of_work
from graph.identity.ids import entity_id
from graph.register.districts import districts
from graph.register.places import provinces
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate

_OFFICES = (
    ("Chủ tịch", "Ủy ban nhân dân"),
    ("Phó Chủ tịch", "Ủy ban nhân dân"),
    ("Phó Bí thư", "Tỉnh ủy"),
    ("Chủ tịch", "Hội đồng nhân dân"),
    ("Giám đốc", "Công an"),
    ("Phó Giám đốc", "Công an"),
    ("Chỉ huy trưởng", "Bộ Chỉ huy Quân sự"),
    ("Giám đốc", "Sở Y tế"),
    ("Phó Giám đốc", "Sở Nội vụ"),
    ("Giám đốc", "Sở Tư pháp"),
)
_OF_DISTRICTS = (
    ("Chủ tịch", "Ủy ban nhân dân"),
    ("Phó Chủ tịch", "Ủy ban nhân dân"),
    ("Chủ tịch", "Hội đồng nhân dân"),
    ("Trưởng Công an", "Công an"),
    ("Phó Trưởng phòng", "Phòng Nội vụ"),
)
_OF_THE_PROVINCE = 3 * len(_OFFICES)  # officials: in eleven years each office has some three holders
_FIRST_DAY, _DAYS = dt.date(2010, 1, 4), 4_000


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody with posts in one province: a few have two."""

    name: str
    province: str
    posts: tuple[Post, ...]


def documents(count: int, seed: int = 5) -> Iterator[DocumentGraph]:
    """`count` reports, each of one meeting in one province with four of its officials; officials grow with `count`.

    The offices of a province are few, whatever is written about them: further officials serve in its districts.
    The first documents of a longer run are those of a shorter one but for who is drawn.
    """
    dice = random.Random(seed)
    homes = sorted({str(place) for place in provinces().values()})
    people = {
        home: [_official(dice, home, number) for number in range(max(6, count // 2 // len(homes)))]
        for home in homes
    }
    for number in range(count):
        home = dice.choice(homes)
        yield _report(number, home, dice.sample(people[home], 4), dice)


def _official(dice: random.Random, home: str, number: int) -> Official:
    high = number < _OF_THE_PROVINCE
    seat = home if high else dice.choice(_districts(home))
    offices = dice.sample(_OFFICES if high else _OF_DISTRICTS, 1 if dice.random() < 0.7 else 2)
    name = " ".join(dice.choices(*_drawn(part))[0].title() for part in ("surname", "middle", "given"))
    return Official(name, home, tuple(Post(title, f"{body} {seat}", home) for title, body in offices))


@cache
def _districts(home: str) -> tuple[str, ...]:
    return tuple(str(each.places[-1]) for each in districts() if str(each.province) == home)


def _drawn(part: str) -> tuple[list[str], list[float]]:
    shares: dict[str, float] = _names()[part]
    return list(shares), list(shares.values())


def _names() -> Any:
    if not _READ:
        text = files("graph.identity").joinpath("names.yml").read_text(encoding="utf-8")
        _READ.update(yaml.safe_load(text))
    return _READ


_READ: dict[str, Any] = {}


def _report(number: int, home: str, officials: list[Official], dice: random.Random) -> DocumentGraph:
    day = PartialDate((_FIRST_DAY + dt.timedelta(days=dice.randrange(_DAYS))).isoformat())
    text = f"Ngày {day}, {home} tổ chức hội nghị sơ kết công tác số {number}."
    said = Evidence(text, 0, len(text), "made")
    place = Entity(entity_id("Place", home), "Place", home)
    event = Entity(
        entity_id("Event", "hội nghị sơ kết công tác", day.iso, home),
        "Event",
        "hội nghị sơ kết công tác",
        date=day,
        places=(place.id,),
    )
    found = {place.id: place, event.id: event}
    facts: list[Fact] = []
    for official in officials:
        shown = official.posts[: 1 if dice.random() < 0.6 else 2]
        person = entity_id("Person", official.name, home, line_of_work(shown[0]))
        found[person] = Entity(person, "Person", official.name)
        facts.append(Fact("ATTENDS", person, event.id, said))
        for post in shown:
            body = Entity(entity_id("Organization", post.body), "Organization", post.body, places=(place.id,))
            found[body.id] = body
            facts.append(Fact("HOLDS_POSITION", person, body.id, said, title=post.title, observed=day))
    entities = tuple(sorted(found.values(), key=lambda entity: entity.id))
    return DocumentGraph(Document(f"made-{number:06d}", text, published=day), entities, tuple(facts))


def batches(count: int, size: int) -> Iterator[list[DocumentGraph]]:
    """`documents` in lists of `size`."""
    found = documents(count)
    while part := list(islice(found, size)):
        yield part
