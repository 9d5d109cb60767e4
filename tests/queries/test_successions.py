"""A question that follows successions: of a body, of those before it and after it, and of none beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from graph.queries.chairs import ChairsFilter, chairs
from graph.queries.coordination import CoordinationFilter, coordination
from graph.queries.facts import FactsFilter, facts_of
from graph.queries.names import identify
from graph.queries.pages import Page
from graph.queries.positions import PositionsFilter, positions
from graph.store import Store, open_store
from tests.queries.world import Paper
from tests.servers import TestServer

# Of the two steps from the first to the last body, on 2025-03-01 and 2025-07-01, the one between is in no document.
FIRST, LAST = "Sở Kế hoạch và Đầu tư tỉnh Nam Định", "Sở Tài chính tỉnh Ninh Bình"
OTHER = "Sở Tài chính tỉnh Hà Nam"  # goes into the last, too
OLD, NEW = "tỉnh Nam Định", "tỉnh Ninh Bình"
NEWS = ((FIRST, OLD, "2024-05-06"), (LAST, NEW, "2025-09-10"), (OTHER, "tỉnh Hà Nam", "2024-05-07"))


def report(body: str, province: str, day: str) -> Paper:
    """A meeting that the head of `body` chaired, and that the body held with the police."""
    paper = Paper(day, f"Giám đốc {body} chủ trì họp; {body} phối hợp với Công an {province}.", day)
    place = paper.name("Place", province)
    who = paper.name("Person", "Lò Văn Panh", day)
    own = paper.name("Organization", body, places=(place,))
    police = paper.name("Organization", f"Công an {province}", places=(place,))
    event = paper.name("Event", "Hội nghị giao ban", day, date=day, places=(place,))
    paper.say("CHAIRS", (who, event), "chủ trì họp", role="chair", date=day, observed=day)
    paper.say("ORGANIZES", (own, event), "chủ trì họp", observed=day)
    paper.say("HOLDS_POSITION", (who, own), f"Giám đốc {body}", title="Giám đốc", observed=day)
    paper.say("COORDINATES_WITH", (own, police), "phối hợp", observed=day)
    return paper


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def reported(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store on each server in turn, with a report of each of the three bodies."""
    server: TestServer = request.getfixturevalue(f"{request.param}_server")
    server.empty()
    with open_store(server.settings) as store:
        for news in NEWS:
            store.replace(report(*news).graph)
        store.resolve()
        yield store


def days(answer: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The day of each item, with the bodies of which it was stated."""
    return sorted(
        (item["evidence"][0]["document"]["id"], [each["name"] for each in item.get("stated_of", [])])
        for item in answer["items"]
    )


ASKED = [
    (chairs, ChairsFilter),
    (positions, PositionsFilter),
    (coordination, CoordinationFilter),
]


@pytest.mark.parametrize(("question", "filter_"), ASKED)
@pytest.mark.parametrize("body", [FIRST, LAST])
def test_a_body_stands_for_those_before_and_after_it_when_asked(
    reported: Store, question: Any, filter_: Any, body: str
) -> None:
    alone = question(reported, filter_(organization=body), Page())
    assert days(alone) == [(day, []) for name, _, day in NEWS if name == body]
    line = (FIRST, LAST) if body == FIRST else (FIRST, LAST, OTHER)
    followed = question(reported, filter_(organization=body, succession=True), Page())
    assert days(followed) == sorted((day, [name]) for name, _, day in NEWS if name in line)


@pytest.mark.parametrize(("question", "filter_"), ASKED)
def test_a_place_stands_for_what_it_became(reported: Store, question: Any, filter_: Any) -> None:
    assert [day for day, _ in days(question(reported, filter_(place=OLD), Page()))] == ["2024-05-06"]
    followed = days(question(reported, filter_(place=OLD, succession=True), Page()))
    assert [day for day, _ in followed] == ["2024-05-06", "2025-09-10"]
    assert all(body in names for (_, names), body in zip(followed, (FIRST, LAST), strict=True))


def test_the_facts_of_a_body_and_of_its_line(reported: Store) -> None:
    (id_,) = identify(reported, "Organization", FIRST) or []
    types = ("HOLDS_POSITION",)

    def found(*, succession: bool) -> list[tuple[str, list[str]]]:
        return days(facts_of(reported, id_, FactsFilter(types=types, succession=succession), Page()) or {})

    assert found(succession=False) == [("2024-05-06", [])]
    assert found(succession=True) == [("2024-05-06", [FIRST]), ("2025-09-10", [LAST])]


def test_pages_lead_through_the_whole_line(reported: Store) -> None:
    wanted = PositionsFilter(organization=LAST, succession=True)
    first = positions(reported, wanted, Page(limit=2))
    rest = positions(reported, wanted, Page(limit=2, cursor=first["next"]))
    assert len(days(first) + days(rest)) == 3
    assert rest["next"] is None
