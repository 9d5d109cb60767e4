"""What every route keeps to: tags, forms, compression, methods, ids, languages, the corpus, strict parameters."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import httpx
import pytest
from pydantic import TypeAdapter

from api.app import _ROUTES
from api.settings import ServiceSettings
from graph.identity.ids import entity_id
from graph.store import open_store
from tests.api.serving import served
from tests.queries.world import COMMITTEE, meeting
from tests.servers import TestServer

BODY, HUNG = entity_id("Organization", COMMITTEE), entity_id("Person", "Trần Văn Hùng")
# What a route needs to answer; those not named here need nothing.
NEEDED = {
    "/v1/search": "q=ha",
    "/v1/facts": f"source={HUNG}",
    "/v1/paths": f"from={HUNG}&to={BODY}",
    "/v1/analysis": "measure=degree",
    "/v1/implementation": "of=chuong+trinh",
    "/v1/implementation/provinces": "of=chuong+trinh",
    "/v1/gaps": "since=2023",
}
IDS = {"/v1/entities/": BODY, "/v1/documents/": "tong-ket"}


def address(path: str) -> str:
    for start, id_ in IDS.items():
        if path.startswith(start):
            path = path.replace("{id}", id_)
    return f"{path}?{NEEDED[path]}" if path in NEEDED else path


@pytest.fixture(scope="module")
def paths(client: httpx.Client) -> dict[str, Any]:
    described: dict[str, Any] = client.get("/openapi.json").json()["paths"]
    return {
        path: each
        for path, each in described.items()
        if "get" in each and path.startswith("/v1/") and "jobs" not in path
    }


def lists(paths: dict[str, Any]) -> list[str]:
    return [path for path, each in paths.items() if "text/csv" in each["get"]["responses"]["200"]["content"]]


def test_every_route_is_tried(paths: dict[str, Any]) -> None:
    assert len(paths) > 20
    assert len(lists(paths)) > 12


def test_every_answer_has_the_shape_of_its_route(client: httpx.Client, paths: dict[str, Any]) -> None:
    routes = [route for module in _ROUTES for route in module.router.routes if "GET" in route.methods]
    shapes = {route.path_format: route.response_model for route in routes}
    asked = {path: [address(path)] for path in paths}
    asked["/v1/positions"] += [f"/v1/positions?organization={BODY}&on=2020-05&succession=true"]
    asked["/v1/entities/{id}"] += [f"/v1/entities/{HUNG}"]
    for path, addresses in asked.items():
        for each in addresses:
            TypeAdapter(shapes[path]).validate_json(client.get(each).content, strict=True)


def test_a_known_answer_is_not_sent_again(client: httpx.Client, paths: dict[str, Any]) -> None:
    for path in paths:
        first = client.get(address(path))
        assert first.status_code == 200, (path, first.text)
        tag = first.headers["etag"]
        for known in (tag, f'"x", {tag.removeprefix("W/")}', "*"):
            again = client.get(address(path), headers={"If-None-Match": known})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
            assert again.headers["chidao-corpus"] == first.headers["chidao-corpus"]
        assert client.get(address(path), headers={"If-None-Match": '"x"'}).status_code == 200


def test_the_corpus_is_the_same_everywhere(client: httpx.Client, paths: dict[str, Any]) -> None:
    answers = [client.get(address(path)) for path in paths]
    assert {answer.json()["corpus"] for answer in answers} == {
        answer.headers["chidao-corpus"] for answer in answers
    }
    assert len({answer.headers["chidao-corpus"] for answer in answers}) == 1


def test_head_and_options_are_answered(client: httpx.Client, paths: dict[str, Any]) -> None:
    for path in paths:
        head = client.head(address(path))
        assert (head.status_code, head.content) == (200, b"")
        options = client.options(address(path))
        assert options.status_code == 204
        assert {"GET", "HEAD", "OPTIONS"} <= set(options.headers["allow"].split(", "))
    assert client.options("/v1/nothing").status_code == 404


def test_an_unknown_parameter_is_a_problem(client: httpx.Client, paths: dict[str, Any]) -> None:
    for path in paths:
        joint = "&" if "?" in address(path) else "?"
        answer = client.get(f"{address(path)}{joint}surprise=1")
        assert answer.status_code == 422, path
        assert "surprise: is not a parameter of this route" in answer.json()["detail"]


def test_large_answers_are_compressed(client: httpx.Client) -> None:
    answer = client.get("/v1/chairs", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in answer.headers["vary"].lower()
    assert "content-encoding" not in client.get("/v1/chairs", headers={"Accept-Encoding": "identity"}).headers


def test_a_list_as_json_lines_and_as_csv(client: httpx.Client, paths: dict[str, Any]) -> None:
    for path in lists(paths):
        whole = client.get(address(path)).json()["items"]
        lines = client.get(address(path), headers={"Accept": "application/x-ndjson"})
        assert lines.headers["content-type"] == "application/jsonl; charset=utf-8"
        assert [json.loads(line) for line in lines.text.splitlines()] == whole
        table = client.get(address(path), headers={"Accept": "text/csv, application/json;q=0.5"})
        assert table.headers["content-type"] == "text/csv; charset=utf-8"
        rows = list(csv.reader(io.StringIO(table.text, newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}, path
        assert len(rows) > len(whole), path
        assert len(set(rows[0])) == len(rows[0]), path
        assert table.headers["etag"] != lines.headers["etag"]
        assert "accept" in table.headers["vary"].lower()


def test_the_next_page_of_a_table_stands_in_a_link(client: httpx.Client) -> None:
    answer = client.get("/v1/chairs?limit=3", headers={"Accept": "application/jsonl"})
    address_ = answer.headers["link"].removeprefix("<").removesuffix('>; rel="next"')
    rest = client.get(address_, headers={"Accept": "application/jsonl"})
    assert "link" not in rest.headers
    ids = [json.loads(line)["id"] for line in (answer.text + rest.text).splitlines()]
    assert ids == [item["id"] for item in client.get("/v1/chairs").json()["items"]]


@pytest.mark.parametrize(
    "accept", ["", "*/*", "text/html", "application/json, text/csv;q=0.9", "text/csv;q=x", ";;,"]
)
def test_what_accepts_nothing_better_gets_json(client: httpx.Client, accept: str) -> None:
    answer = client.get("/v1/chairs", headers={"Accept": accept})
    assert answer.headers["content-type"] == "application/json"


def test_a_cursor_belongs_to_its_filters(client: httpx.Client, paths: dict[str, Any]) -> None:
    tried = 0
    for path in lists(paths):
        joint = "&" if "?" in address(path) else "?"
        cursor = client.get(f"{address(path)}{joint}limit=1").json()["next"]
        names = {each["name"] for each in paths[path]["get"]["parameters"]}
        other = next((name for name in ("from", "place", "person", "kind") if name in names), None)
        if cursor and other:
            value = "dates" if other == "kind" else "2001" if other == "from" else "Hà Giang"
            answer = client.get(f"{address(path)}{joint}limit=1&cursor={cursor}&{other}={value}")
            assert answer.status_code == 422, path
            assert "cursor: belongs to another list" in answer.json()["detail"]
            tried += 1
    assert tried > 6


def test_a_request_has_an_id(client: httpx.Client) -> None:
    assert client.get("/v1/stats", headers={"X-Request-Id": "mine-7"}).headers["x-request-id"] == "mine-7"
    for bad in ("a b", "x" * 65, "é", ""):
        given = client.get("/v1/stats", headers=[(b"X-Request-Id", bad.encode())]).headers["x-request-id"]
        assert len(given) == 32
    one, other = (client.get("/v1/nothing").headers["x-request-id"] for _ in range(2))
    assert one != other


@pytest.mark.parametrize(
    ("accept", "language", "label"),
    [
        ("", "vi", "chủ trì"),
        ("en", "en", "chairs"),
        ("en-GB,en;q=0.9,vi;q=0.8", "en", "chairs"),
        ("fr, vi;q=0.5, en;q=0.4", "vi", "chủ trì"),
        ("fr", "vi", "chủ trì"),
    ],
)
def test_words_come_in_the_language_that_is_accepted(
    client: httpx.Client, accept: str, language: str, label: str
) -> None:
    answer = client.get("/v1/vocabulary", headers={"Accept-Language": accept})
    assert answer.headers["content-language"] == answer.json()["language"] == language
    assert answer.json()["facts"]["CHAIRS"]["label"] == label
    assert "accept-language" in answer.headers["vary"].lower()


def test_loading_a_document_changes_the_corpus_and_the_tags(embedded_server: TestServer) -> None:
    embedded_server.empty()
    with served(lambda: open_store(embedded_server.settings)) as client:
        before = client.get("/v1/chairs")
        with open_store(embedded_server.settings) as store:
            store.replace(meeting("moi", "Trần Văn Mới", "2021-01-02", None).graph)
            after = client.get("/v1/chairs", headers={"If-None-Match": before.headers["etag"]})
            assert after.status_code == 200
            assert after.headers["chidao-corpus"] != before.headers["chidao-corpus"]
            store.remove("moi")
        assert client.get("/v1/chairs", headers={"If-None-Match": before.headers["etag"]}).status_code == 304


@pytest.mark.parametrize(
    ("origins", "origin", "allowed"),
    [
        ((), "https://example.org", None),
        (("https://example.org",), "https://example.org", "https://example.org"),
        (("https://example.org",), "https://example.com", None),
        (("*",), "https://example.com", "*"),
    ],
)
def test_other_sites_read_only_where_that_is_set(
    embedded_server: TestServer, origins: tuple[str, ...], origin: str, allowed: str | None
) -> None:
    settings = ServiceSettings(origins=origins)
    with served(lambda: open_store(embedded_server.settings), settings) as client:
        answer = client.get("/v1/stats", headers={"Origin": origin})
        assert answer.headers.get("access-control-allow-origin") == allowed
        if allowed:
            assert "Chidao-Corpus" in answer.headers["access-control-expose-headers"]
            asked = {"Origin": origin, "Access-Control-Request-Method": "GET"}
            assert client.options("/v1/stats", headers=asked).status_code == 200


def test_settings_come_from_the_environment() -> None:
    environ = {"CHIDAO_CORS_ORIGINS": "https://a.example, https://b.example,", "CHIDAO_API_KEY": "k"}
    settings = ServiceSettings.from_environment(environ)
    assert (settings.origins, settings.key) == (("https://a.example", "https://b.example"), "k")
    assert ServiceSettings.from_environment({}) == ServiceSettings()
