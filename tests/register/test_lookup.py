"""What phrases name: the cases of resolutions.yml, and that a look-up agrees with the reading of documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.register.abbreviations import spread
from graph.values import Document, PartialDate
from graph.values.spelling import comparable
from loaders.lookup import look_up
from loaders.phrases import province
from loaders.pipeline import extract

CASES = yaml.safe_load(Path(__file__).with_name("resolutions.yml").read_text(encoding="utf-8"))


def named() -> Iterator[Any]:
    for group, rows in CASES.items():
        for row in rows if group != "nobody" else ():
            yield pytest.param(*row, *[None] * (6 - len(row)), id=f"{row[0]}, {row[1]}, {row[2]}")


@pytest.mark.parametrize(("phrase", "place", "on", "name", "kind", "level"), list(named()))
def test_a_phrase_names(
    phrase: str, place: str | None, on: dt.date, name: str, kind: str | None, level: str | None
) -> None:
    match = look_up(phrase, province(place), on).match
    assert match is not None
    assert comparable(match.name) == comparable(spread(name))
    assert kind in (None, match.kind)
    assert level in (None, match.level)


@pytest.mark.parametrize("case", CASES["nobody"], ids=lambda case: f"{case[0]}, {case[1]}")
def test_a_phrase_names_nobody(case: list[Any]) -> None:
    phrase, place, on = case
    found = look_up(phrase, province(place), on)
    assert found.match is None
    assert found.id is None
    assert found.why


def test_there_are_cases_of_both_kinds() -> None:
    nobody = len(CASES["nobody"])
    assert nobody >= 70
    assert sum(map(len, CASES.values())) - nobody >= 350


@pytest.mark.parametrize(
    ("phrase", "home"),
    [
        ("UBND tỉnh", "Nghệ An"),
        ("Bộ Công an", "Nghệ An"),
        ("Công an huyện Con Cuông", "Nghệ An"),
        ("Huyện ủy Con Cuông", "Nghệ An"),
        ("Đảng ủy xã Lạng Khê", "Nghệ An"),
        ("BCĐ 138 TP Hà Nội", "Hà Nội"),
        ("Phòng PC04 Công an tỉnh", "Nghệ An"),
        ("Thành ủy TP.HCM", "Hồ Chí Minh"),
    ],
)
def test_the_id_is_that_of_the_graph(phrase: str, home: str) -> None:
    text = f"Sáng 7/3/2017, {phrase} tổ chức Hội nghị tổng kết công tác năm 2016."
    graph = extract(Document("d", text, publisher=f"Báo {home}", published=PartialDate("2017-03-08")))
    found = look_up(phrase, province(home), dt.date(2017, 3, 8))
    assert found.match is not None
    assert {entity.id: entity.name for entity in graph.entities}[str(found.id)] == found.match.name


def test_a_place_has_the_id_of_the_graph() -> None:
    text = "Sáng 7/3/2017, tại huyện Kỳ Sơn, UBND huyện Kỳ Sơn tổ chức Hội nghị tổng kết công tác năm 2016."
    graph = extract(Document("d", text, publisher="Báo Nghệ An"))
    found = look_up("huyện Kỳ Sơn", province("Nghệ An"))
    assert found.id in {entity.id for entity in graph.entities}
    assert look_up("huyện Kỳ Sơn", province("Hòa Bình")).id != found.id


def test_it_says_why() -> None:
    found = look_up("UBND tỉnh", province("Thái Bình"), dt.date(2025, 7, 2))
    assert found.match is not None
    assert found.match.name == "Ủy ban nhân dân tỉnh Hưng Yên"
    said = " ".join(found.why)
    assert "đọc là “Ủy ban nhân dân tỉnh”" in said
    assert "tỉnh Thái Bình không còn" in said
    assert "“tỉnh” là tỉnh Hưng Yên, nơi của tài liệu" in said


def test_what_is_left_over_is_said() -> None:
    assert "còn chữ ngoài tên: Chủ tịch" not in look_up("UBND tỉnh Nghệ An").why
    assert "còn chữ ngoài tên: và" in look_up("UBND và Công an tỉnh Nghệ An").why
