"""Which mentions are compared: all that may be one, and never more than a fixed number for each mention."""

from __future__ import annotations

import random
from importlib.resources import files
from itertools import combinations
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity import names
from graph.identity.candidates import WINDOW, candidates, keys
from graph.identity.careers import Post
from graph.identity.evidence import Side
from graph.register.places import province_codes
from graph.values import PartialDate
from tests.identity.pairs import pairs

PROVINCES = tuple(str(place) for place in province_codes().values())
TITLES = ("Chủ tịch", "Phó Chủ tịch", "Ủy viên")


def drawn(count: int, seed: int = 7) -> list[Side]:
    """`count` mentions of persons, their names as frequent as names are, each in some province on some day."""
    chance = random.Random(seed)
    shares: Any = yaml.safe_load(files(names.__package__).joinpath("names.yml").read_text(encoding="utf-8"))
    parts = [(list(shares[key]), list(shares[key].values())) for key in ("surname", "middle", "given")]
    return [
        _person(" ".join(chance.choices(*part)[0] for part in parts).title(), chance) for _ in range(count)
    ]


def _person(name: str, chance: random.Random) -> Side:
    place = chance.choice(PROVINCES)
    post = Post(chance.choice(TITLES), f"Ủy ban nhân dân {place}", place)
    day = PartialDate(f"{chance.randint(2007, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}")
    return Side("Person", name, (name,), posts=(post,), place=place, on=day)


def test_all_that_the_table_calls_the_same_share_a_block() -> None:
    apart = [
        each.label
        for each in pairs()
        if each.judged().judgement == "same" and not (keys(each.a) & keys(each.b))
    ]
    assert apart == []


@pytest.mark.parametrize("kind", ["Person", "Organization", "Place", "Directive", "Program", "Event"])
def test_the_same_are_found_among_the_whole_table(kind: str) -> None:
    table = [each for each in pairs() if each.row["type"] == kind]
    sides = [side for each in table for side in (each.a, each.b)]
    found = set(candidates(sides).pairs)
    reached = _reach(found, len(sides))
    missed = [
        each.label
        for at, each in enumerate(table)
        if each.judged().judgement == "same" and (2 * at, 2 * at + 1) not in reached
    ]
    assert missed == []


def _reach(found: set[tuple[int, int]], count: int) -> set[tuple[int, int]]:
    """Pairs that are compared, or joined through others that are: a chain is compared link by link."""
    leader = list(range(count))
    for a, b in sorted(found):
        low, high = sorted((leader[a], leader[b]))
        leader = [low if each == high else each for each in leader]
    return {(a, b) for a, b in combinations(range(count), 2) if leader[a] == leader[b]}


def test_the_pairs_grow_with_the_mentions_and_not_with_their_square() -> None:
    counts = (2_000, 4_000, 8_000, 16_000)
    per = [candidates(drawn(count)).per(count) for count in counts]
    assert max(per) <= 2 * WINDOW + 1
    one_name = [
        candidates([_person("Nguyễn Văn Hùng", random.Random(at)) for at in range(count)]) for count in counts
    ]
    for count, found in zip(counts, one_name, strict=True):
        assert found.per(count) <= 2 * WINDOW + 1
        assert found.left_out > 0
    assert one_name[-1].per(counts[-1]) <= 1.05 * one_name[0].per(counts[0])


def test_a_thousand_mentions_of_one_person_are_a_chain() -> None:
    post = Post("Bí thư", "Tỉnh ủy Hà Giang", "tỉnh Hà Giang")
    days = [PartialDate(f"20{year:02}-01-{day:02}") for year in range(10, 20) for day in range(1, 29)]
    sides = [Side("Person", "Sùng A Páo", posts=(post,), on=day) for day in days]
    found = candidates(sides)
    assert (len(found.pairs), found.left_out) == (len(sides) - 1, 0)


def test_marks_and_given_names_alone_make_no_pair() -> None:
    sides = [Side("Person", name) for name in ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "Hùng", "Hùng")]
    assert candidates(sides).pairs == ()


@settings(deadline=None)
@given(st.permutations(range(60)))
def test_the_order_of_mentions_does_not_matter(order: list[int]) -> None:
    people = [
        _person(name, random.Random(at)) for at, name in enumerate(("Lê Văn An", "Lê Thị An", "Lê An") * 20)
    ]
    expected = {frozenset((people[a], people[b])) for a, b in candidates(people).pairs}
    mixed = [people[at] for at in order]
    assert {frozenset((mixed[a], mixed[b])) for a, b in candidates(mixed).pairs} == expected
