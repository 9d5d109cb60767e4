"""Cypher over HTTP: off unless the operator allows it, and errors in the one shape."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.settings import ServiceSettings
from graph.store import guests, open_store
from tests.api.serving import served
from tests.queries.world import world
from tests.servers import TestServer


@pytest.fixture(scope="module")
def researcher(embedded_server: TestServer) -> Iterator[httpx.Client]:
    embedded_server.empty()
    with open_store(embedded_server.settings) as store:
        for graph in world():
            store.replace(graph)
    with served(lambda: open_store(embedded_server.settings), ServiceSettings(cypher=True)) as client:
        yield client


def asked(client: httpx.Client, query: str, **parameters: Any) -> httpx.Response:
    return client.post("/v1/graph/cypher", json={"query": query, "parameters": parameters})


def test_it_is_off_by_default(client: httpx.Client) -> None:
    answer = asked(client, "RETURN 1")
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert "CHIDAO_CYPHER=1" in answer.json()["detail"]
    assert ServiceSettings.from_environment({"CHIDAO_CYPHER": "1"}).cypher
    assert not ServiceSettings.from_environment({"CHIDAO_CYPHER": "0"}).cypher


def test_it_answers_with_the_corpus(researcher: httpx.Client) -> None:
    answer = asked(
        researcher, "MATCH (d:Document {id: $id}) RETURN d.title AS title, 0.0/0.0 AS x", id="pact-1"
    )
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["columns"], found["complete"]) == (["title", "x"], True)
    assert found["rows"][0][0] == "Tin pact-1"
    assert found["corpus"] == answer.headers["chidao-corpus"] == researcher.get("/v1/stats").json()["corpus"]


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ({"query": "CREATE (n:New)"}, 422, "query: only statements that read"),
        ({"query": "MATCH"}, 422, "query: "),
        ({"query": ""}, 422, "query"),
        ({"query": "RETURN 1", "more": 1}, 422, "more"),
        ({"query": "x" * 10_001}, 422, "query"),
        ({"query": "RETURN $x", "parameters": {"x": 2**70}}, 422, "query: "),
        ([], 422, "body"),
        ({"query": "RETURN 1", "parameters": {"x": "x" * 300_000}}, 413, "256 KiB"),
    ],
)
def test_what_cannot_be_run_is_a_problem(
    researcher: httpx.Client, body: Any, status: int, reason: str
) -> None:
    answer = researcher.post("/v1/graph/cypher", json=body)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert reason in answer.json()["detail"]


def test_what_takes_too_long_is_a_problem(researcher: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guests, "SECONDS", 1.0)
    answer = asked(researcher, "UNWIND range(1, 90000) AS x UNWIND range(1, 90000) AS y RETURN count(x + y)")
    assert answer.status_code == 504
    assert "did not end within" in answer.json()["detail"]
