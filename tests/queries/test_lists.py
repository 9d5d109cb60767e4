from __future__ import annotations

import pytest

from graph.identity.ids import entity_id
from graph.queries.documents import DocumentsFilter, citation, documents, find_document
from graph.queries.lists import ListFilter, acts, events
from graph.queries.pages import Page, QueryError
from graph.queries.spans import day
from graph.store import Store
from tests.queries.affairs import ACT, GOVERNMENT, LAO_CAI, PROGRAMME
from tests.queries.world import COMMITTEE

HAI, MOT = ("Hội nghị tổng kết năm 2020", "2020-12-22"), ("Hội nghị tổng kết năm 2020", "2020-12-20")
SO, SO_2 = ("Hội nghị sơ kết", "2020-06-20"), ("Hội nghị sơ kết", "2020-06-21")


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ListFilter(), [HAI, MOT, SO_2, SO]),
        (ListFilter(text="tong ket"), [HAI, MOT]),
        (ListFilter(person="Vũ Thị Cúc"), [MOT]),
        (ListFilter(organization="Bộ Y tế", text="sơ kết"), [SO_2, SO]),
        (ListFilter(person="Vũ Thị Cúc", organization="Bộ Y tế"), [MOT]),
        (ListFilter(person="Vũ Thị Cúc", organization=GOVERNMENT), []),
        (ListFilter(since=day("from", "2020-12")), [HAI, MOT]),
        (ListFilter(until=day("to", "2020-06-20")), [SO]),
        (ListFilter(place="Hà Giang"), []),
        (ListFilter(person="không ai"), []),
    ],
)
def test_events_the_latest_first(told: Store, wanted: ListFilter, expected: list[tuple[str, str]]) -> None:
    items = events(told, wanted, Page())["items"]
    assert [(item["name"], item["date"]) for item in items] == expected


def test_an_event_has_its_place_and_its_documents(loaded: Store) -> None:
    items = events(loaded, ListFilter(place="Hà Giang", organization=COMMITTEE), Page())["items"]
    assert [item.get("date") for item in items] == ["2022-03", "2021-12-20", "2021-08-13", None]
    assert [item["documents"] for item in items] == [1, 2, 1, 1]
    assert {item["place"]["name"] for item in items} == {"tỉnh Hà Giang"}


@pytest.mark.parametrize(
    ("kind", "wanted", "expected"),
    [
        ("Directive", ListFilter(), [(ACT, 8)]),
        ("Program", ListFilter(), [(PROGRAMME, 1)]),
        ("Directive", ListFilter(person="Đỗ Văn Ký"), [(ACT, 8)]),
        ("Directive", ListFilter(organization=GOVERNMENT), [(ACT, 8)]),
        ("Program", ListFilter(organization=GOVERNMENT), []),
        ("Program", ListFilter(place="Lào Cai"), [(PROGRAMME, 1)]),
        ("Program", ListFilter(place="Hà Giang"), []),
        ("Directive", ListFilter(since=day("from", "2021")), []),
        ("Directive", ListFilter(text="09/ct-ttg"), [(ACT, 8)]),
        ("Directive", ListFilter(text="10"), []),
    ],
)
def test_acts_and_programmes(
    told: Store, kind: str, wanted: ListFilter, expected: list[tuple[str, int]]
) -> None:
    items = acts(told, kind, wanted, Page())["items"]
    assert [(item["name"], item["documents"]) for item in items] == expected


def test_pages_of_events(told: Store) -> None:
    first = events(told, ListFilter(), Page(limit=3))
    second = events(told, ListFilter(), Page(limit=3, cursor=first["next"]))
    assert [*first["items"], *second["items"]] == events(told, ListFilter(), Page())["items"]
    assert second["next"] is None


def test_words_need_a_letter() -> None:
    with pytest.raises(QueryError, match="text: has no letter"):
        ListFilter(text="…")


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (DocumentsFilter(publisher="báo chính phủ"), ["ky-3", "ky-2", "ky-1"]),
        (DocumentsFilter(publisher="Báo Chính"), []),
        (DocumentsFilter(title="TIN KY-2"), ["ky-2"]),
        (DocumentsFilter(mentions=entity_id("Organization", LAO_CAI)), ["chuong-trinh", "lao-cai"]),
        (DocumentsFilter(mentions="org-nobody"), []),
        (DocumentsFilter(since=day("from", "2017"), until=day("to", "2017-12-03")), ["ky-2", "ky-1"]),
    ],
)
def test_documents_narrow(told: Store, wanted: DocumentsFilter, expected: list[str]) -> None:
    assert [item["id"] for item in documents(told, Page(), wanted)["items"]] == expected


def test_a_document_says_how_it_is_cited(told: Store) -> None:
    found = find_document(told, "ky-1", Page())
    assert found
    assert found["citation"] == "Báo Chính phủ (2017-12-02). Tin ky-1. [ky-1]"
    assert citation({"id": "x", "url": "https://example.org"}) == (
        "Không rõ nơi đăng (không rõ ngày). https://example.org [x]"
    )
