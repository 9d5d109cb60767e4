"""Provinces, districts and their changes, beside the data of the package vietnamadminunits."""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from graph.register.changes import ending, heirs, successions
from graph.register.districts import districts, provinces_of
from graph.register.places import province_codes, provinces
from graph.values.spelling import comparable, searchable

ORACLES = Path(__file__).parents[2] / ".venv" / "oracles"
MERGED = dt.date(2025, 7, 1)


@pytest.fixture(scope="module")
def oracle() -> zipfile.ZipFile:
    """The wheel of vietnamadminunits as it was downloaded: its data are read, its code is never run."""
    wheel = next(ORACLES.glob("vietnamadminunits-*.whl"), None)
    if wheel is None:
        pytest.fail("the data to check against is not there: `make test-tools` fetches it")
    return zipfile.ZipFile(wheel)


def read(oracle: zipfile.ZipFile, name: str) -> Any:
    return json.loads(oracle.read(f"vietnamadminunits/data/{name}.json"))


def letters(name: str) -> str:
    """A name as the package writes its keys: ``tinhthaibinh``."""
    return searchable(name).replace(" ", "")


def test_the_63_provinces_are_those_of_the_package(oracle: zipfile.ZipFile) -> None:
    rows = read(oracle, "parser_legacy")["DICT_PROVINCE"].values()
    theirs = {row["provinceCode"]: comparable(row["province"]) for row in rows}
    ours = {code: comparable(str(place)) for code, place in province_codes().items()}
    assert theirs.pop("46") == "thành phố huế"  # the package has the name of 2025
    assert ours.pop("46") == "tỉnh thừa thiên huế"
    assert ours == theirs
    assert len(ours) == 62


def test_the_mergers_of_2025_are_those_of_the_package(oracle: zipfile.ZipFile) -> None:
    rows = read(oracle, "converter_2025")["DICT_PROVINCE"].items()
    theirs = {(ended, new) for new, merged in rows for ended in merged if ended != new}
    merged = [row for row in successions() if row.since == MERGED and row.ended.startswith("tỉnh ")]
    ours = {(letters(row.ended), letters(row.successor)) for row in merged}
    assert ours == theirs
    assert len(ours) == 29


def test_the_districts_are_those_of_the_package(oracle: zipfile.ZipFile) -> None:
    theirs = {
        row["districtCode"]: comparable(row["district"])
        for rows in read(oracle, "parser_legacy")["DICT_PROVINCE_DISTRICT"].values()
        for row in rows.values()
    }
    ours = {district.code: comparable(district.names[-1]) for district in districts()}
    assert {code: ours[code] for code in theirs} == theirs
    assert len(ours) == len(districts()), "a code twice"


def test_every_place_that_ended_has_a_province_as_heir() -> None:
    there = {str(place) for place in provinces().values()} | {"thành phố Huế"}
    for row in successions():
        if row.ended.startswith(("tỉnh ", "thành phố ")):
            assert row.successor in there
            assert row in heirs(row.ended)


def test_the_last_day_of_a_place_is_the_one_before_the_merger() -> None:
    for name, last in (("tỉnh Hà Tây", dt.date(2008, 7, 31)), ("tỉnh Thái Bình", dt.date(2025, 6, 30))):
        found = ending(name)
        assert found
        assert found.until == last
    assert ending("tỉnh Tuyên Quang") is None


def test_a_province_that_was_divided_has_several_heirs() -> None:
    assert [row.successor for row in heirs("tỉnh Hải Hưng")] == [
        "tỉnh Hải Dương",
        "tỉnh Hưng Yên",
        "thành phố Hải Phòng",
    ]


def test_a_body_may_have_several_heirs_in_a_row() -> None:
    assert [row.successor for row in heirs("Bộ Thủy sản")] == [
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Nông nghiệp và Môi trường",
    ]


@pytest.mark.parametrize(
    ("district", "found"),
    [
        ("huyện Mèo Vạc", ["tỉnh Hà Giang"]),
        ("Mèo Vạc", ["tỉnh Hà Giang"]),
        ("thị xã Sa Pa", ["tỉnh Lào Cai"]),
        ("huyện Sa Pa", ["tỉnh Lào Cai"]),
        ("huyện Kỳ Sơn", ["tỉnh Hòa Bình", "tỉnh Nghệ An"]),
        ("huyện Thuỷ Nguyên", ["thành phố Hải Phòng"]),
        ("huyện Không Có", []),
    ],
)
def test_the_provinces_of_a_district(district: str, found: list[str]) -> None:
    assert [str(place) for place in provinces_of(district)] == found
