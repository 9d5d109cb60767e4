from __future__ import annotations

from typing import Any

import httpx
import pytest

from graph.identity.ids import entity_id

FACT = {"id", "type", "from", "to", "evidence"}
COMMITTEE = entity_id("Organization", "Ban Chỉ đạo 138 tỉnh Hà Giang")
HEALTH = entity_id("Organization", "Sở Y tế tỉnh Hà Giang")
HUNG = entity_id("Person", "Trần Văn Hùng")
LISTS = [
    *("/v1/search?q=ha+giang", "/v1/chairs", "/v1/positions", "/v1/coordination", "/v1/documents"),
    *(f"/v1/entities/{COMMITTEE}/{part}" for part in ("facts", "timeline", "neighbours")),
    *("/v1/events", "/v1/programs", "/v1/gaps?since=2023"),
    f"/v1/facts?source={HUNG}",
    f"/v1/facts?target={COMMITTEE}&type=HOLDS_POSITION",
]

# A link says that no day is told, an event that it has no level; of facts what is absent is left out.
NULLS = {
    "neighbours": {".items.first", ".items.last"},
    "search": {".items.level", ".items.place"},
    "events": {".items.level"},
    "programs": {".items.level", ".items.place"},
}


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
    assert set(answer) == {"items", "next", "corpus"}
    assert answer["items"]
    assert nulls(answer) <= {".next"} | NULLS.get(address.partition("?")[0].rpartition("/")[2], set())


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


@pytest.mark.parametrize("route", ["chairs", "positions", "coordination"])
def test_an_answer_that_follows_successions_says_of_which_body(client: httpx.Client, route: str) -> None:
    items = got(client, f"/v1/{route}", place="Hà Giang", succession="true")["items"]
    assert items
    assert all("Hà Giang" in each["name"] for item in items for each in item["stated_of"])
    facts = got(client, f"/v1/entities/{COMMITTEE}/facts", succession="true")["items"]
    assert all(COMMITTEE in {each["id"] for each in fact["stated_of"]} for fact in facts)


def test_positions(client: httpx.Client) -> None:
    (item,) = got(client, "/v1/positions", person="Hưng", on="2022-02")["items"]
    assert set(item) == FACT | {"title", "observed", "status", "reason", "after", "others"}
    assert (item["status"], item["reason"]) == ("unknown", "seen-later-only")
    assert (item["after"]["date"], item["after"]["gap_days"], item["others"]) == ("2022-03", 1, [])
    assert item["observed"] == {
        "on": [],
        "before": None,
        "before_gap_days": None,
        "after": "2022-03",
        "after_gap_days": 1,
    }
    (item,) = got(client, "/v1/positions", person="Hưng")["items"]
    assert item["observed"] == {"first": "2022-03", "last": "2022-03"}


def test_positions_narrow(client: httpx.Client) -> None:
    def names(**asked: str) -> set[str]:
        return {item["from"]["name"] for item in got(client, "/v1/positions", **asked)["items"]}

    assert names(**{"class": "deputy"}) == names(title="pho truong ban") == {"Trần Văn Hưng"}
    assert names(place="Hà Giang", on="2021") == {"Trần Văn Hùng", "Trần Văn Hưng", "Lê Thị Hứng"}
    assert names(known_at="2001") == set()


def test_coordination(client: httpx.Client) -> None:
    item = got(client, "/v1/coordination", organization="so y te")["items"][0]
    assert set(item) == {"organizations", "documents", "first", "last", "under", "evidence"}
    assert set(item["evidence"][0]) == {"quote", "start", "end", "rule", "document"}


def test_an_entity_by_its_id(client: httpx.Client) -> None:
    (found,) = got(client, "/v1/search", q="BCĐ 138")["items"]
    assert set(found) == {"id", "type", "name", "aliases", "places", "level", "place"}
    entity = got(client, f"/v1/entities/{found['id']}")
    told = {"documents", "counts", "facts", "corpus", "kind", "until", "successors"}
    assert set(entity) == set(found) | told
    assert list(entity["facts"]) == ["items", "next"]


def test_a_document_by_its_id(client: httpx.Client) -> None:
    document = got(client, "/v1/documents/tong-ket")
    assert set(document) == {"id", "title", "publisher", "published", "text", "citation", "facts", "corpus"}
    for fact in document["facts"]["items"]:
        (said,) = fact["evidence"]
        assert document["text"][said["start"] : said["end"]] == said["quote"]


def test_a_subgraph_in_one_call(client: httpx.Client) -> None:
    answer = got(client, "/v1/subgraph", seed=COMMITTEE, type="HOLDS_POSITION", limit="3")
    assert set(answer) == {"nodes", "links", "left_out", "corpus"}
    assert [node["id"] for node in answer["nodes"]][:2] == [COMMITTEE, HUNG]
    for node in answer["nodes"]:
        assert {"level", "place", "documents", "links"} <= set(node)
    (link, _) = answer["links"]
    assert set(link) == {"source", "target", "type", "documents", "first", "last", "roles", "under"}
    assert (link["source"], link["target"], link["roles"]) == (HUNG, COMMITTEE, ["Trưởng ban"])
    assert answer["left_out"] == {"nodes": 1, "links": 1}


def test_types_repeat(client: httpx.Client) -> None:
    address = "/v1/subgraph?type=HOLDS_POSITION&type=COORDINATES_WITH&entity_type=Organization"
    assert {link["type"] for link in got(client, address)["links"]} == {"COORDINATES_WITH"}


def test_what_stands_behind_a_link(client: httpx.Client) -> None:
    (link, *_) = got(client, "/v1/subgraph", type="COORDINATES_WITH")["links"]
    for ends in ((link["source"], link["target"]), (link["target"], link["source"])):
        answer = got(client, "/v1/facts", source=ends[0], target=ends[1], type="COORDINATES_WITH")
        told = {said["document"]["id"] for fact in answer["items"] for said in fact["evidence"]}
        assert len(told) == link["documents"] == 2
    assert got(client, "/v1/facts", source=HUNG, target=COMMITTEE)["items"]
    assert got(client, "/v1/facts", source=COMMITTEE, target=HUNG)["items"] == []


def test_paths(client: httpx.Client) -> None:
    far = entity_id("Person", "Trần Văn Hưng")
    answer = got(client, "/v1/paths", **{"from": HUNG, "to": far})
    assert answer["complete"] is True
    (way,) = answer["paths"]
    assert [node["id"] for node in way["nodes"]] == [HUNG, COMMITTEE, far]
    assert got(client, "/v1/paths", **{"from": HUNG, "to": HEALTH})["paths"] == []


def test_analysis(client: httpx.Client) -> None:
    answer = got(client, "/v1/analysis", measure="degree", **{"from": "2020", "to": "2021"}, slice="year")
    assert answer["parameters"]["projection"] == "coordination"
    assert answer["parameters"]["from"] == "2020"
    assert answer["values"][0]["id"] == HEALTH
    assert [part["from"] for part in answer["slices"]] == ["2020", "2021"]
    assert len(got(client, "/v1/analysis", measure="degree", limit="2000", projection="all")["values"]) > 10


def test_coordination_narrows(client: httpx.Client) -> None:
    asked = {"with": "Công an tỉnh Hà Giang", "under": "Chương trình phối hợp số 5", "min_documents": "2"}
    assert len(got(client, "/v1/coordination", **asked)["items"]) == 1
    assert got(client, "/v1/coordination", **asked, to="2020")["items"] == []


def test_chairs_narrow(client: httpx.Client) -> None:
    assert len(got(client, "/v1/chairs", role="chair", text="so-ket")["items"]) == 1
    assert got(client, "/v1/chairs", role="co_chair")["items"] == []


def test_lists_of_entities(client: httpx.Client) -> None:
    (event,) = got(client, "/v1/events", person="Hưng", place="Hà Giang")["items"]
    assert (event["date"], event["documents"]) == ("2022-03", 1)
    (programme,) = got(client, "/v1/programs", text="phoi hop")["items"]
    assert programme["documents"] == 2
    assert got(client, "/v1/directives")["items"] == []


def test_implementation(client: httpx.Client) -> None:
    assert got(client, "/v1/implementation", of="Chương trình phối hợp số 5")["items"] == []
    answer = got(client, "/v1/implementation/provinces", of="Chương trình phối hợp số 5")
    assert [one["name"] for one in answer["implements"]] == ["Chương trình phối hợp số 5"]
    assert "tỉnh Hà Giang" in answer["without"]


def test_what_a_document_changes(client: httpx.Client) -> None:
    answer = got(client, "/v1/documents/tong-ket/changes")
    assert set(answer) == {"document", "entities", "added", "strengthened", "contradicted", "corpus"}
    assert {fact["type"] for fact in answer["strengthened"]} == {"CHAIRS", "ORGANIZES", "HOLDS_POSITION"}
    assert answer["added"] == answer["entities"] == answer["contradicted"] == []


def test_conflicts_and_gaps(client: httpx.Client) -> None:
    for kind in ("holders", "dates", "events"):
        assert got(client, "/v1/conflicts", kind=kind)["items"] == []
    (gap,) = got(client, "/v1/gaps", since="2023", organization="BCĐ 138 tỉnh")["items"]
    assert (gap["title"], gap["last"], gap["gap_days"]) == ("Trưởng ban", "2021-12-20", 377)


def test_stats(client: httpx.Client) -> None:
    answer = got(client, "/v1/stats")
    assert (answer["documents"], answer["first"], answer["last"]) == (8, "2020-05-06", "2022-03-30")
    assert (answer["facts"]["CHAIRS"], answer["facts"]["SIGNS"]) == (5, 0)
    assert answer["publishers"][0] == {"name": "Báo Hà Giang", "documents": 7}


def test_every_answer_names_its_corpus(client: httpx.Client) -> None:
    found = {
        client.get(address).headers["chidao-corpus"] for address in [*LISTS, "/v1/stats", "/v1/subgraph"]
    }
    assert found == {got(client, "/v1/stats")["corpus"]}


def test_search_narrows(client: httpx.Client) -> None:
    def names(**asked: str) -> list[str]:
        return [item["name"] for item in got(client, "/v1/search", **asked)["items"]]

    assert names(q="Hưng", **{"from": "2022"}) == ["Trần Văn Hưng"]
    assert names(q="hung", **{"from": "2023"}) == []
    assert names(q="ban chi dao", place="tỉnh Hà Giang") == ["Ban Chỉ đạo 138 tỉnh Hà Giang"]
    assert names(q="hoi", prefix="true")[0].startswith("Hội nghị")


def test_health(client: httpx.Client) -> None:
    assert got(client, "/healthz") == {"status": "ok", "writable": False}
    assert got(client, "/readyz") == {"status": "ready", "writable": False}


@pytest.mark.parametrize("address", ["/v1/chairs", "/v1/nothing", "/healthz", "/"])
def test_head_is_get_without_the_body(client: httpx.Client, address: str) -> None:
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    for name in ("content-type", "content-length"):
        assert head.headers[name] == whole.headers[name]


def test_the_page_for_people_needs_nothing_from_elsewhere(client: httpx.Client) -> None:
    answer = client.get("/docs")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert 'lang="vi"' in answer.text
    assert "http" not in answer.text.lower()
    for route in ("/v1/search", "/v1/chairs", "/v1/documents/{id}", "/healthz"):
        assert route in answer.text
    links = [each.split("'")[0] for each in answer.text.split("href='")[1:]]
    assert len(links) == 3
    for link in links:
        assert got(client, link.replace("&amp;", "&"))["items"]
