"""Pairs in doubt, and what a person judges of them, over HTTP; the log beside the data has it too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.settings import ServiceSettings
from graph.store import Store, keeping, open_store
from tests.api.serving import served
from tests.queries.world import Paper
from tests.servers import TestServer

NAME, PAPERS = "Giàng Mí Sử", 3


@dataclass(frozen=True)
class Desk:
    """The service, its store and its log."""

    client: httpx.Client
    store: Store
    log: Path

    def doubts(self, **asked: str | int) -> Any:
        answer = self.client.get("/v1/review", params=asked or None)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def judgements(self, **asked: str) -> list[dict[str, Any]]:
        answer = self.client.get("/v1/judgements", params=asked or None)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def say(self, a: str, b: str, judgement: str, **more: str) -> httpx.Response:
        return self.client.post("/v1/judgements", json={"a": a, "b": b, "judgement": judgement} | more)

    def logged(self) -> list[dict[str, Any]]:
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [json.loads(line) for line in lines]

    def ids(self) -> list[str]:
        found = self.client.get("/v1/search", params={"q": NAME}).json()["items"]
        return sorted(item["id"] for item in found)


@pytest.fixture
def desk(embedded_server: TestServer, tmp_path: Path) -> Iterator[Desk]:
    """Three papers that name one person each, of one name, and a place."""
    embedded_server.empty()
    settings, log = ServiceSettings(key="a-key"), tmp_path / "judgements.jsonl"
    with open_store(embedded_server.settings) as store:
        for number in range(PAPERS):
            paper = Paper(f"paper-{number}", f"Ông {NAME} đến dự.", "2021-03-05")
            paper.name("Person", NAME, paper.id)
            store.replace(paper.graph)
        store.resolve()
        with served(lambda: open_store(embedded_server.settings), settings, log=log) as client:
            yield Desk(client, store, log)


def test_pairs_in_doubt_come_in_pages_with_the_words_of_both_sides(desk: Desk) -> None:
    whole = desk.doubts()["items"]
    assert {(each["a"]["id"], each["b"]["id"]) for each in whole} == set(combinations(desk.ids(), 2))
    assert all(each["features"] and each["type"] == "Person" for each in whole)
    found, cursor = [], None
    while cursor != "":
        page = desk.doubts(limit=1, **({"cursor": cursor} if cursor else {}))
        found += page["items"]
        cursor = page["next"] or ""
    assert found == whole
    assert desk.doubts(type="Event")["items"] == []


def test_a_judgement_joins_two_and_later_takes_it_back(desk: Desk) -> None:
    a, b, c = desk.ids()
    before = desk.client.get("/v1/review")
    answer = desk.say(b, a, "same", why="cùng một hội nghị", who="an")
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told["outcome"] == "decided"
    assert told["judgement"]["why"] == "cùng một hội nghị"
    assert {told["judgement"][end]["entity"]["id"] for end in "ab"} == {a}
    assert desk.ids() == [a, c]
    after = desk.client.get("/v1/review", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.headers["chidao-corpus"] == told["corpus"] != before.headers["chidao-corpus"]
    assert len(after.json()["items"]) == 1
    assert desk.client.get(f"/v1/entities/{b}", follow_redirects=False).status_code == 308
    assert desk.say(a, b, "later").json()["judgement"]["judgement"] == "unsure"
    assert desk.ids() == [a, b, c]
    assert desk.client.get("/v1/review").headers["chidao-corpus"] == before.headers["chidao-corpus"]
    assert len(desk.doubts()["items"]) == PAPERS


def test_what_is_different_is_asked_no_more(desk: Desk) -> None:
    a, b, _ = desk.ids()
    assert desk.say(a, b, "different").status_code == 200
    assert (a, b) not in {(each["a"]["id"], each["b"]["id"]) for each in desk.doubts()["items"]}


def test_to_say_it_again_changes_nothing(desk: Desk) -> None:
    a, b, _ = desk.ids()
    first = desk.say(a, b, "same", why="x", who="an").json()
    again = desk.say(b, a, "same", why="x", who="an").json()
    assert again == first | {"outcome": "unchanged"}
    assert len(desk.logged()) == 1
    other = desk.say(a, b, "same", why="y", who="an").json()
    assert (other["outcome"], other["corpus"], len(desk.logged())) == ("decided", first["corpus"], 2)
    assert desk.judgements(by="person")[0]["why"] == "y"


def test_later_on_what_nobody_decided_is_nothing(desk: Desk) -> None:
    a, b, _ = desk.ids()
    answer = desk.say(a, b, "later").json()
    assert set(answer) == {"outcome", "corpus"}
    assert (answer["outcome"], desk.logged(), desk.judgements(by="person")) == ("unchanged", [], [])


def test_judgements_say_who_when_and_why(desk: Desk) -> None:
    a, b, _ = desk.ids()
    desk.say(a, b, "same", why="cùng một hội nghị", who="an")
    (said,) = desk.judgements(by="person")
    assert said["on"].startswith("20")
    assert (said["who"], said["why"], said["judgement"], said["type"]) == (
        "an",
        "cùng một hội nghị",
        "same",
        "Person",
    )
    (line,) = desk.logged()
    assert {key: said[key] for key in ("why", "who", "on")} == {
        key: line[key] for key in ("why", "who", "on")
    }
    rules = desk.judgements(by="rule")
    assert {each["judgement"] for each in rules} == {"unsure"}
    assert all(each["features"] for each in rules)
    assert desk.judgements() == [said, *rules]
    assert desk.judgements(judgement="different") == desk.judgements(type="Event") == []


def test_what_is_judged_here_survives_a_rebuild_as_what_the_command_judges(desk: Desk) -> None:
    a, b, c = desk.ids()
    desk.say(a, b, "same", why="x")
    for number in range(PAPERS):
        desk.store.remove(f"paper-{number}")
    (kept,) = desk.logged()
    said = keeping.spoken(b, c, "same", why="", who="an")
    with pytest.raises(keeping.UnknownReferentError):
        keeping.decide(desk.store, desk.log, said)
    assert desk.logged() == [kept]
    assert desk.judgements(by="person")[0]["a"] == {"id": a}


def test_a_judgement_against_another_is_kept_and_says_what_stands_against_it(desk: Desk) -> None:
    a, b, c = desk.ids()
    assert "against" not in desk.say(a, b, "same").json()
    desk.say(a, c, "different")
    told = desk.say(b, c, "same").json()
    assert told["outcome"] == "decided"
    assert {told["against"][end]["id"] for end in "ab"} == {a, c}
    assert desk.ids() == [a, c]


def test_what_cannot_be_judged_is_a_problem(desk: Desk) -> None:
    a, b, _ = desk.ids()

    def refused(status: int, detail: str, answer: httpx.Response) -> None:
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert detail in answer.json()["detail"]

    refused(404, "per-nobody", desk.say(a, "per-nobody-00000000", "same"))
    refused(422, "b: is a", desk.say(a, a, "same"))
    refused(422, "judgement: ", desk.say(a, b, "perhaps"))
    refused(422, "whom: is not a parameter", desk.say(a, b, "same", whom="an"))
    refused(422, "b: is needed", desk.client.post("/v1/judgements", json={"a": a, "judgement": "same"}))
    refused(422, "JSON", desk.client.post("/v1/judgements", content=b"\xff{"))
    one = {"a": a, "b": b, "judgement": "same"}
    refused(422, "x: is not a parameter", desk.client.post("/v1/judgements?x=1", json=one))
    refused(413, "64 KiB", desk.client.post("/v1/judgements", content=b" " * (1 << 17)))
    assert desk.logged() == desk.judgements(by="person") == []
    desk.log.write_text("no log\n", encoding="utf-8")
    refused(503, "the log of judgements", desk.say(a, b, "same"))
    assert desk.ids() == sorted({a, b, *desk.ids()})
