"""Where persons and meetings are at home: two that are apart would never have been judged the same."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest

from graph.identity.careers import Post
from graph.identity.compare import compare
from graph.identity.evidence import Side
from graph.identity.homes import common_home, home
from graph.values import PartialDate
from tests.identity.pairs import pairs


def person(name: str, *posts: tuple[str, str, str], rank: str | None = None, on: str = "2015-03-04") -> Side:
    held = tuple(Post(*post) for post in posts)
    return Side("Person", name, (name,), posts=held, on=PartialDate(on), rank=rank)


CHAIR = ("Chủ tịch", "Ủy ban nhân dân huyện {}", "tỉnh {}")


def local(name: str, district: str, province: str, on: str = "2015-03-04") -> Side:
    return person(name, (CHAIR[0], CHAIR[1].format(district), CHAIR[2].format(province)), on=on)


def test_chairs_of_districts_of_two_provinces_are_apart() -> None:
    one, other = (
        local("Nguyễn Văn Hùng", "Đồng Văn", "Hà Giang"),
        local("Nguyễn Văn Hùng", "U Minh", "Cà Mau"),
    )
    assert home(one).apart(home(other))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (local("Nguyễn Văn Hùng", "Đồng Văn", "Hà Giang"), local("Nguyễn Văn Hùng", "Mèo Vạc", "Hà Giang")),
        (local("Sùng Mí Sính", "Đồng Văn", "Hà Giang"), local("Sùng Mí Sính", "Mường Tè", "Lai Châu")),
        (
            local("Nguyễn Văn Hùng", "Đồng Văn", "Hà Giang"),
            person("Nguyễn Văn Hùng", ("Chủ tịch", "Ủy ban nhân dân tỉnh Tuyên Quang", "tỉnh Tuyên Quang")),
        ),
        (
            person("Nguyễn Văn Hùng", ("Bí thư", "Tỉnh ủy Hà Giang", "tỉnh Hà Giang")),
            local("Nguyễn Văn Hùng", "U Minh", "Cà Mau"),
        ),
        (person("Nguyễn Văn Hùng"), local("Nguyễn Văn Hùng", "U Minh", "Cà Mau")),
    ],
    ids=["one province", "a rare name", "a province that took the other in", "a high office", "no post"],
)
def test_who_may_be_one_is_not_apart(a: Side, b: Side) -> None:
    assert not home(a).apart(home(b))
    assert not home(b).apart(home(a))


def test_one_sighting_that_may_be_anywhere_leaves_it_open() -> None:
    seen = (local("Nguyễn Văn Hùng", "Đồng Văn", "Hà Giang"), person("Nguyễn Văn Hùng"))
    assert not common_home(seen).apart(home(local("Nguyễn Văn Hùng", "U Minh", "Cà Mau")))


def test_meetings_of_two_provinces_are_apart_and_those_of_the_country_are_not() -> None:
    day = PartialDate("2015-03-04")
    here, there = (
        Side("Event", "Hội nghị sơ kết", place=place, on=day) for place in ("tỉnh Hà Giang", "tỉnh Cà Mau")
    )
    everywhere = Side("Event", "Hội nghị trực tuyến toàn quốc sơ kết", place="tỉnh Cà Mau", on=day)
    assert home(here).apart(home(there))
    assert not home(here).apart(home(everywhere))


@pytest.mark.parametrize(("kind", "name"), [("Person", "Nguyễn Văn Hùng"), ("Event", None)])
def test_what_is_apart_is_never_judged_the_same(kind: str, name: str | None) -> None:
    """Sides of the table beside others, under one name, on one day: all that may speak for a pair does."""
    sides = [side for each in pairs() if each.row["type"] == kind for side in (each.a, each.b)]
    couples = list(combinations(sides, 2))
    apart = 0
    for one, two in random.Random(3).sample(couples, min(5_000, len(couples))):
        called = name or one.canonical
        a, b = (replace(side, name=called, names=(called,), on=one.on) for side in (one, two))
        if home(a).apart(home(b)):
            apart += 1
            assert compare(a, b).judgement != "same", (a, b)
    assert apart > 500
