from __future__ import annotations

import pytest

from graph.queries.implementation import ImplementationFilter, cascade, implementation
from graph.queries.pages import Page
from graph.queries.spans import day
from graph.register.places import provinces
from graph.store import Store
from tests.queries.affairs import ACT, HA_GIANG, LAO_CAI, PROGRAMME

SERVICE = "Sở Y tế tỉnh Hà Giang"


def bodies(store: Store, wanted: ImplementationFilter) -> list[str]:
    return [item["organization"]["name"] for item in implementation(store, wanted, Page())["items"]]


def test_the_first_comes_first_and_what_has_no_day_last(told: Store) -> None:
    assert bodies(told, ImplementationFilter(ACT)) == ["Bộ Y tế", LAO_CAI, HA_GIANG, SERVICE]


def test_an_item_has_its_days_its_level_and_its_sentences(told: Store) -> None:
    item = implementation(told, ImplementationFilter(ACT), Page())["items"][2]
    assert (item["documents"], item["first"], item["last"]) == (2, "2019-05", "2020-01-02")
    assert (item["organization"]["level"], item["organization"]["place"]["name"]) == (
        "province",
        "tỉnh Hà Giang",
    )
    assert [said["document"]["id"] for said in item["evidence"]] == ["ha-giang-2", "ha-giang"]
    assert item["implements"]["name"] == ACT


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ImplementationFilter(PROGRAMME), [LAO_CAI]),
        (ImplementationFilter("chi thi 09"), ["Bộ Y tế", LAO_CAI, HA_GIANG, SERVICE]),
        (ImplementationFilter(ACT, "ha giang"), [HA_GIANG, SERVICE]),
        (ImplementationFilter(ACT, None, day("from", "2019-04"), day("to", "2019")), [HA_GIANG]),
        (ImplementationFilter(ACT, "Cà Mau"), []),
        (ImplementationFilter("Chỉ thị 10/CT-TTg"), []),
    ],
)
def test_filters(told: Store, wanted: ImplementationFilter, expected: list[str]) -> None:
    assert bodies(told, wanted) == expected


def test_pages_neither_repeat_nor_miss_a_body(told: Store) -> None:
    found, cursor = [], None
    for _ in range(4):
        answer = implementation(told, ImplementationFilter(ACT), Page(limit=1, cursor=cursor))
        found += [item["organization"]["name"] for item in answer["items"]]
        cursor = answer["next"]
    assert (found, cursor) == (bodies(told, ImplementationFilter(ACT)), None)


def test_the_cascade_goes_through_the_provinces_in_order(told: Store) -> None:
    answer = cascade(told, ImplementationFilter(ACT))
    assert [one["name"] for one in answer["implements"]] == [ACT]
    seen = [(one["province"], one["first"], one["last"]) for one in answer["provinces"]]
    assert seen == [("tỉnh Lào Cai", "2019-03-04", "2019-03-04"), ("tỉnh Hà Giang", "2019-05", "2020-01-02")]
    assert {body["name"] for body in answer["provinces"][1]["organizations"]} == {HA_GIANG, SERVICE}


def test_every_province_has_it_or_has_none(told: Store) -> None:
    answer = cascade(told, ImplementationFilter(ACT))
    names = [one["province"] for one in answer["provinces"]] + answer["without"]
    assert sorted(names) == sorted({str(place) for place in provinces().values()})
    later = cascade(told, ImplementationFilter(ACT, since=day("from", "2020")))
    assert [one["province"] for one in later["provinces"]] == ["tỉnh Hà Giang"]
    nothing = cascade(told, ImplementationFilter("không có"))
    assert (nothing["implements"], nothing["provinces"]) == ([], [])
