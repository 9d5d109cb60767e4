from __future__ import annotations

from typing import Any

import httpx
import pytest

FACT = {"id", "type", "from", "to", "evidence"}
LISTS = ["/v1/search?q=ha+giang", "/v1/chairs", "/v1/positions", "/v1/coordination", "/v1/documents"]


def got(client: httpx.Client, address: str, **parameters: str) -> Any:
    answer = client.get(address, params=parameters or None)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return answer.json()


def nulls(value: Any, path: str = "") -> set[str]:
    if isinstance(value, dict):
        return {found for key, each in value.items() for found in nulls(each, f"{path}.{key}")}
    if isinstance(value, list):
        return {found for each in value for found in nulls(each, path)}
    return {path} if value is None else set()


@pytest.mark.parametrize("address", LISTS)
def test_a_list_has_items_and_next(client: httpx.Client, address: str) -> None:
    answer = got(client, address)
    assert list(answer) == ["items", "next"]
    assert answer["items"]
    assert nulls(answer) <= {".next"}


@pytest.mark.parametrize("address", LISTS)
def test_next_leads_through_the_whole_list(client: httpx.Client, address: str) -> None:
    whole = got(client, address)["items"]
    cursor: str | None = ""
    found, joint = [], "&" if "?" in address else "?"
    while cursor is not None:
        page = got(client, f"{address}{joint}limit=1" + (f"&cursor={cursor}" if cursor else ""))
        found += page["items"]
        cursor = page["next"]
    assert found == whole


def test_chairs(client: httpx.Client) -> None:
    (item,) = got(client, "/v1/chairs", person="Hưng")["items"]
    assert set(item) == FACT | {"role", "date", "posts"}
    assert set(item["posts"][0]) == FACT | {"title"}
    assert got(client, "/v1/chairs", person="Hưng", **{"from": "2023"})["items"] == []
    assert len(got(client, "/v1/chairs", to="2021-10")["items"]) == 1


def test_positions(client: httpx.Client) -> None:
    (item,) = got(client, "/v1/positions", person="Hưng", on="2022-02")["items"]
    assert set(item) == FACT | {"title", "observed"}
    assert item["observed"] == {
        "on": [],
        "before": None,
        "before_gap_days": None,
        "after": "2022-03",
        "after_gap_days": 1,
    }
    (item,) = got(client, "/v1/positions", person="Hưng")["items"]
    assert item["observed"] == {"first": "2022-03", "last": "2022-03"}


def test_coordination(client: httpx.Client) -> None:
    item = got(client, "/v1/coordination", organization="so y te")["items"][0]
    assert set(item) == {"organizations", "documents", "first", "last", "under", "evidence"}
    assert set(item["evidence"][0]) == {"quote", "start", "end", "rule", "document"}


def test_an_entity_by_its_id(client: httpx.Client) -> None:
    (found,) = got(client, "/v1/search", q="BCĐ 138")["items"]
    assert set(found) == {"id", "type", "name", "aliases", "places"}
    entity = got(client, f"/v1/entities/{found['id']}")
    assert set(entity) == set(found) | {"documents", "facts"}
    assert list(entity["facts"]) == ["items", "next"]


def test_a_document_by_its_id(client: httpx.Client) -> None:
    document = got(client, "/v1/documents/tong-ket")
    assert set(document) == {"id", "title", "publisher", "published", "text", "facts"}
    for fact in document["facts"]["items"]:
        (said,) = fact["evidence"]
        assert document["text"][said["start"] : said["end"]] == said["quote"]


def test_health(client: httpx.Client) -> None:
    assert got(client, "/healthz") == {"status": "ok"}
    assert got(client, "/readyz") == {"status": "ready"}


@pytest.mark.parametrize("address", ["/v1/chairs", "/v1/nothing", "/healthz", "/"])
def test_head_is_get_without_the_body(client: httpx.Client, address: str) -> None:
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    for name in ("content-type", "content-length"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize("address", ["/", "/docs"])
def test_the_page_for_people_needs_nothing_from_elsewhere(client: httpx.Client, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert 'lang="vi"' in answer.text
    assert "http" not in answer.text.lower()
    for route in ("/v1/search", "/v1/chairs", "/v1/documents/{id}", "/healthz"):
        assert route in answer.text
    links = [each.split("'")[0] for each in answer.text.split("href='")[1:]]
    assert len(links) == 3
    for link in links:
        assert got(client, link.replace("&amp;", "&"))["items"]
