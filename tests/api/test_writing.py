"""Loading and removing over HTTP, with the real readers."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator
from typing import Any

import docx
import httpx
import pytest

from api.routes import writing
from api.settings import ServiceSettings
from cli.uploads import read_upload
from graph.store import open_store
from tests.api.serving import served
from tests.cli.running import MAI, THU
from tests.servers import TestServer


@pytest.fixture
def writer(embedded_server: TestServer) -> Iterator[httpx.Client]:
    embedded_server.empty()
    settings = ServiceSettings(key="a-key")
    with served(lambda: open_store(embedded_server.settings), settings, read_upload) as client:
        yield client


def sent(client: httpx.Client, data: bytes, media: str, **asked: str) -> httpx.Response:
    return client.post("/v1/documents", content=data, headers={"Content-Type": media}, params=asked)


def word(text: str) -> bytes:
    paper, file = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        paper.add_paragraph(line)
    paper.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("media", "data"),
    [
        ("text/plain; charset=utf-8", MAI.encode()),
        ("text/html", f"<html><body><article><p>{MAI}</p></article></body></html>".encode()),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word(MAI)),
        ("application/json", json.dumps({"text": MAI}, indent=2).encode()),
    ],
)
def test_a_document_of_each_kind_is_loaded(writer: httpx.Client, media: str, data: bytes) -> None:
    answer = sent(writer, data, media, id="mai", title="Tổng kết", published="2021-03-06")
    assert answer.status_code == 201, answer.text
    loaded = answer.json()
    assert (loaded["id"], loaded["outcome"]) == ("mai", "added")
    assert answer.headers["location"] == "/v1/documents/mai"
    assert answer.headers["chidao-corpus"] == loaded["corpus"] == writer.get("/v1/stats").json()["corpus"]
    document = writer.get("/v1/documents/mai").json()
    assert (document["title"], document["published"]) == ("Tổng kết", "2021-03-06")
    assert len(writer.get("/v1/chairs", params={"person": "Trần Thị Mai"}).json()["items"]) == 1


def test_sending_it_again_replaces_it(writer: httpx.Client) -> None:
    assert sent(writer, MAI.encode(), "text/plain", id="x").json()["outcome"] == "added"
    again = sent(writer, MAI.encode(), "text/plain", id="x")
    assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")
    assert sent(writer, THU.encode(), "text/plain", id="x").json()["outcome"] == "replaced"
    assert writer.get("/v1/stats").json()["documents"] == 1


def test_without_an_id_the_bytes_give_one(writer: httpx.Client) -> None:
    one, other = (sent(writer, MAI.encode(), "text/plain").json() for _ in range(2))
    assert one["id"] == other["id"]
    assert one["id"].startswith("doc-")


def job(client: httpx.Client, address: str) -> Any:
    state: dict[str, Any] = {}
    for _ in range(600):
        state = client.get(address).json()
        if state["status"] in ("done", "failed"):
            return state
        time.sleep(0.05)
    raise AssertionError(state)


def test_many_are_loaded_by_a_job(writer: httpx.Client) -> None:
    lines = [json.dumps({"id": "mai", "text": MAI}), "no json", json.dumps({"id": "thu", "text": THU}), "{}"]
    answer = sent(writer, "\n".join(lines).encode(), "application/x-ndjson")
    assert answer.status_code == 202
    state = job(writer, answer.headers["location"])
    assert (state["status"], state["documents"]) == ("done", 4)
    assert state["outcomes"] == {"added": 2, "failed": 2}
    assert [one["name"] for one in state["failures"]] == ["line 2", "line 4"]
    assert writer.get("/v1/stats").json()["documents"] == 2
    assert writer.get("/v1/jobs/x").status_code == 404


def test_a_document_is_removed(writer: httpx.Client) -> None:
    sent(writer, MAI.encode(), "text/plain", id="a/b")
    gone = writer.delete("/v1/documents/a%2Fb")
    assert (gone.status_code, gone.content) == (204, b"")
    assert writer.delete("/v1/documents/a%2Fb").status_code == 404
    assert writer.get("/v1/stats").json()["entities"]["Person"] == 0


@pytest.mark.parametrize(
    ("data", "media", "asked", "status", "detail"),
    [
        (b"", "text/plain", {}, 422, "body: is empty"),
        (b"%PDF-1.7 broken", "application/pdf", {}, 422, "body: is a broken PDF"),
        (b"{", "application/json", {}, 422, "body: the line is not JSON"),
        (b"abc", "text/plain", {"published": "hier"}, 422, "published is not a date"),
        (b"abc", "text/plain", {"surprise": "x"}, 422, "surprise: is not a parameter"),
        (b"abc", "text/plain", {"id": "a\nb"}, 422, "id: "),
        (b"abc", "image/png", {}, 415, "Content-Type 'image/png' is not one of text/plain"),
        (b"abc", "", {}, 415, "Content-Type ''"),
    ],
)
def test_what_cannot_be_loaded(
    writer: httpx.Client, data: bytes, media: str, asked: dict[str, str], status: int, detail: str
) -> None:
    answer = sent(writer, data, media, **asked)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert detail in answer.json()["detail"]
    assert writer.get("/v1/stats").json()["documents"] == 0


def test_a_body_that_is_too_large(writer: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MAX_UPLOAD", 1 << 20)
    answer = sent(writer, b"a" * ((1 << 20) + 1), "text/plain")
    assert (answer.status_code, answer.json()["detail"]) == (413, "the body is longer than 1 MiB")


WRITING = [
    *(("POST", "/v1/documents"), ("DELETE", "/v1/documents/x"), ("GET", "/v1/jobs/x")),
    *(("GET", "/v1/review"), ("GET", "/v1/judgements"), ("POST", "/v1/judgements")),
]


@pytest.mark.parametrize("key", [None, "Bearer", "Bearer wrong", "Basic a-key", "a-key"])
def test_nothing_is_written_without_the_key(writer: httpx.Client, key: str | None) -> None:
    del writer.headers["Authorization"]
    headers = {"Content-Type": "text/plain"} | ({"Authorization": key} if key else {})
    for method, path in WRITING:
        answer = writer.request(method, path, content=MAI.encode(), headers=headers)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
    assert writer.get("/v1/stats").json()["documents"] == 0


def test_without_a_key_of_its_own_a_service_is_read_only(embedded_server: TestServer) -> None:
    with served(lambda: open_store(embedded_server.settings)) as client:
        for key in ("", "Bearer", "Bearer x"):
            for method, path in WRITING:
                answer = client.request(method, path, content=b"abc", headers={"Authorization": key})
                assert answer.status_code == 403
                assert "read only" in answer.json()["detail"]


def test_without_readers_nothing_is_loaded(embedded_server: TestServer) -> None:
    with served(lambda: open_store(embedded_server.settings), ServiceSettings(key="k")) as client:
        headers = {"Authorization": "Bearer k", "Content-Type": "text/plain"}
        assert client.post("/v1/documents", content=b"abc", headers=headers).status_code == 501
