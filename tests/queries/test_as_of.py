"""What was known at a day, and what was seen around one: as filtering by hand, on random small graphs."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity.ids import entity_id
from graph.queries.pages import Page
from graph.queries.positions import PositionsFilter, positions
from graph.store import Store, open_store
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact, PartialDate
from tests.servers import TestServer

BODY = Entity(entity_id("Organization", "Sở Y tế tỉnh Hà Giang"), "Organization", "Sở Y tế tỉnh Hà Giang")
PEOPLE = [
    Entity(entity_id("Person", name, "hà giang"), "Person", name) for name in ("Lò Văn Sướng", "Vàng Thị Mỷ")
]
TITLES = ["Giám đốc", "Phó Giám đốc"]
NEVER = 10**7

days = st.dates(dt.date(2019, 11, 1), dt.date(2021, 2, 28)).map(dt.date.isoformat)
dates = st.tuples(days, st.sampled_from((4, 7, 10, 10))).map(lambda pair: PartialDate(pair[0][: pair[1]]))


@dataclass(frozen=True)
class Seen:
    """A document that sees somebody in a post."""

    person: int
    title: str
    observed: PartialDate | None
    recorded: str

    def graph(self, number: int) -> DocumentGraph:
        person, text = PEOPLE[self.person], f"Đồng chí {PEOPLE[self.person].name}, {self.title} {BODY.name}."
        said = Evidence(text, 0, len(text), "made")
        post = Fact("HOLDS_POSITION", person.id, BODY.id, said, title=self.title, observed=self.observed)
        return DocumentGraph(Document(f"as-of-{number}", text), (BODY, person), (post,))


seen = st.builds(Seen, st.sampled_from((0, 1)), st.sampled_from(TITLES), st.none() | dates, days)


def gap(on: PartialDate, observed: PartialDate | None) -> int:
    if observed is None:
        return NEVER
    return max((on.first - observed.last).days, (observed.first - on.last).days, 0)


def posts(all_: Sequence[Seen], known: PartialDate | None = None) -> dict[tuple[str, str], dict[str, Seen]]:
    """What is known of each post by then: the documents by id."""
    found: dict[tuple[str, str], dict[str, Seen]] = defaultdict(dict)
    for number, each in enumerate(all_):
        if known is None or each.recorded <= known.last.isoformat():
            found[PEOPLE[each.person].name, each.title][f"as-of-{number}"] = each
    return dict(found)


def nearest(on: PartialDate, group: Iterable[Seen]) -> tuple[list[str], int | None, int | None]:
    told = {each.observed for each in group if each.observed}
    before = [(on.first - one.last).days for one in told if one.last < on.first]
    after = [(one.first - on.last).days for one in told if one.first > on.last]
    overlapping = [one.iso for one in sorted(told) if one.overlaps(on)]
    return overlapping, min(before, default=None), min(after, default=None)


def asked(store: Store, on: PartialDate | None, known: PartialDate | None) -> list[dict[str, Any]]:
    wanted = PositionsFilter(organization=BODY.id, on=on, known_at=known)
    found: list[dict[str, Any]] = positions(store, wanted, Page())["items"]
    return found


def key(item: dict[str, Any]) -> tuple[str, str]:
    return item["from"]["name"], item["title"]


@contextmanager
def stored(store: Store, server: TestServer, all_: Sequence[Seen]) -> Iterator[None]:
    try:
        for number, each in enumerate(all_):
            store.replace(each.graph(number))
        rows = [
            {"document": f"as-of-{number}", "recorded": f"{each.recorded}T12:00:00+00:00"}
            for number, each in enumerate(all_)
        ]
        with server.driver() as driver:
            driver.execute_query(
                "UNWIND $rows AS row MATCH ()-[r:HOLDS_POSITION]->() WHERE r.document = row.document "
                "SET r.recorded = row.recorded",
                rows=rows,
                database_=server.database,
            )
        yield
    finally:
        for number in range(len(all_)):
            store.remove(f"as-of-{number}")


@pytest.mark.parametrize("name", ["embedded", "neo4j"])
def test_as_of_is_filtering_by_hand(name: str, request: pytest.FixtureRequest) -> None:
    server: TestServer = request.getfixturevalue(f"{name}_server")
    server.empty()
    with open_store(server.settings) as store:
        _check(store, server)


def _check(store: Store, server: TestServer) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(st.lists(seen, min_size=1, max_size=5), st.lists(dates, min_size=2, max_size=4), dates)
    def check(all_: list[Seen], moments: list[PartialDate], on: PartialDate) -> None:
        with stored(store, server, all_):
            before: set[tuple[str, str]] = set()
            for known in sorted(moments, key=lambda one: one.last):
                by_hand = posts(all_, known)
                latest, around = asked(store, None, known), asked(store, on, known)
                for items in (latest, around):
                    told = {
                        key(item): {each["document"]["id"] for each in item["evidence"]} for item in items
                    }
                    assert told == {post: set(group) for post, group in by_hand.items()}
                assert before <= by_hand.keys()  # what was known once stays known
                before = set(by_hand)
                _nearest_first(on, around, by_hand)
            assert {key(item) for item in asked(store, on, None)} == posts(all_).keys()

    check()


def _nearest_first(
    on: PartialDate, items: Sequence[dict[str, Any]], by_hand: dict[tuple[str, str], dict[str, Seen]]
) -> None:
    groups = [by_hand[key(item)].values() for item in items]
    gaps = [min(gap(on, each.observed) for each in group) for group in groups]
    assert gaps == sorted(gaps)
    for item, group in zip(items, groups, strict=True):
        told = item["observed"]
        assert (told["on"], told["before_gap_days"], told["after_gap_days"]) == nearest(on, group)
