"""docs/positions.md: its table of cases is loaded, asked, and compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graph.queries.holding import Status
from graph.queries.pages import Page
from graph.queries.positions import PositionsFilter, positions
from graph.queries.spans import day
from graph.queries.wording import wordings
from graph.store import Store, open_store
from graph.values import DocumentGraph
from tests.queries.world import Paper
from tests.servers import TestServer

PAGE = (Path(__file__).parents[2] / "docs" / "positions.md").read_text(encoding="utf-8")
NAMES = {"An": "Nguyễn Văn An", "Bình": "Trần Thị Bình"}
RULES = {"seen": "post-beside-name", "earlier": "post-beside-name"}
SAID = re.compile(r"(?P<who>\w+) (?P<date>[\d-]+|\?)(?: (?P<word>taken up|given up|earlier))?")


@dataclass(frozen=True)
class Case:
    """A row of the table."""

    number: str
    post: str
    documents: str
    on: str
    who: str
    status: str
    reason: str

    @property
    def title(self) -> str:
        return self.post.partition(", ")[0]

    @property
    def body(self) -> str:
        name = self.post.partition(", ")[2]
        return name if " tỉnh " in name else f"{name} số {self.number}"

    def graphs(self) -> Iterator[DocumentGraph]:
        for number, text in enumerate(self.documents.split("; ")):
            said = SAID.fullmatch(text)
            assert said, text
            yield self._paper(
                f"{self.number}-{number}", said["who"], said["date"], said["word"] or "seen"
            ).graph

    def _paper(self, id_: str, who: str, date: str, word: str) -> Paper:
        name, title = NAMES[who], f"nguyên {self.title}" if word == "earlier" else self.title
        sentence = {
            "taken up": f"Quyết định bổ nhiệm {name} giữ chức {title} {self.body}.",
            "given up": f"{name} thôi giữ chức {title} {self.body}.",
        }.get(word, f"{name}, {title} {self.body} dự hội nghị.")
        paper = Paper(id_, f"Tin {id_}. {sentence}", None if date == "?" else date)
        ends = (paper.name("Person", name), paper.name("Organization", self.body))
        observed = {} if date == "?" else {"observed": date}
        paper.say("HOLDS_POSITION", ends, sentence, RULES.get(word, "post-given"), title=title, **observed)
        return paper


def _cases() -> list[Case]:
    rows = re.findall(r"^\| \d+ \|.*\|$", PAGE, re.MULTILINE)
    return [Case(*(cell.strip() for cell in row.strip("|").split("|"))) for row in rows]


CASES = _cases()


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def page(request: pytest.FixtureRequest) -> Iterator[Store]:
    server: TestServer = request.getfixturevalue(f"{request.param}_server")
    server.empty()
    with open_store(server.settings) as store:
        for case in CASES:
            for graph in case.graphs():
                store.replace(graph)
        yield store


def answer(store: Store, case: Case) -> dict[str, Any]:
    wanted = PositionsFilter(NAMES[case.who], case.body, day("on", case.on))
    items = positions(store, wanted, Page())["items"]
    return next((item for item in items if item["title"] == case.title), items[0])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_a_case_of_the_page(page: Store, case: Case) -> None:
    found = answer(page, case)
    assert (found["status"], found["reason"]) == (case.status, case.reason)


def test_the_page_has_every_status_and_every_reason_of_the_code() -> None:
    assert {case.status for case in CASES} == {status.value for status in Status}
    code = (Path(__file__).parents[2] / "graph/queries/holding.py").read_text(encoding="utf-8")
    reasons = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', code)) | {"imprecise"}
    assert {case.reason for case in CASES} == reasons
    assert reasons == wordings()["reasons"].keys()
    assert {status.value for status in Status} == wordings()["statuses"].keys()
    assert all(f"({label.vi})" in PAGE for label in wordings()["statuses"].values())


def test_the_nearest_observations_come_with_their_quotes_and_gaps(page: Store) -> None:
    found = answer(page, CASES[19])
    for name, date, gap in (("before", "2019-03-04", 427), ("after", "2021-03-04", 304)):
        observation = found[name]
        assert (observation["date"], observation["gap_days"], observation["says"]) == (date, gap, "seen")
        assert observation["evidence"]["document"]["published"] == date
        assert "Nguyễn Văn An, Giám đốc" in observation["evidence"]["quote"]


def test_those_who_bear_on_it_come_with_their_quotes(page: Store) -> None:
    (other,) = answer(page, CASES[30])["others"]
    assert (other["person"]["name"], other["date"], other["gap_days"]) == ("Trần Thị Bình", "2020-01-02", 123)
    assert "Trần Thị Bình" in other["evidence"]["quote"]


def test_what_was_taken_up_and_given_up_says_so(page: Store) -> None:
    found = answer(page, CASES[9])
    assert (found["before"]["says"], found["after"]["says"]) == ("taken up", "given up")
