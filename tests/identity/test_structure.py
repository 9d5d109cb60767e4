"""Edges that the register gives: what belongs to what, lies where, came after what."""

from __future__ import annotations

import datetime as dt

from graph.identity.structure import Thing, register_edges
from graph.register.places import province_called
from graph.values import Document
from loaders.pipeline import extract

NGHE_AN, HOA_BINH = province_called("Nghệ An"), province_called("Hòa Bình")


def edges(*things: Thing, on: dt.date | None = None) -> set[tuple[str, str, str]]:
    return {(edge.type, edge.start.name, edge.end.name) for edge in register_edges(things, on)}


def test_a_body_belongs_to_one_and_lies_somewhere() -> None:
    police = Thing("Organization", "Công an huyện Kỳ Sơn", NGHE_AN)
    assert edges(police) == {
        ("PART_OF", "Công an huyện Kỳ Sơn", "Công an tỉnh Nghệ An"),
        ("LOCATED_IN", "Công an huyện Kỳ Sơn", "huyện Kỳ Sơn"),
    }
    other = Thing("Organization", "Công an huyện Kỳ Sơn", HOA_BINH)
    assert ("PART_OF", "Công an huyện Kỳ Sơn", "Công an tỉnh Hòa Bình") in edges(other)
    assert police.id != other.id


def test_bodies_and_places_that_ended_have_heirs() -> None:
    things = (Thing("Organization", "Công an tỉnh Thái Bình"), Thing("Place", "tỉnh Thái Bình"))
    found = [edge for edge in register_edges(things) if edge.type == "SUCCEEDS"]
    assert {(edge.start.name, edge.end.name) for edge in found} == {
        ("Công an tỉnh Hưng Yên", "Công an tỉnh Thái Bình"),
        ("tỉnh Hưng Yên", "tỉnh Thái Bình"),
    }
    assert all(edge.since == dt.date(2025, 7, 1) and "202/2025/QH15" in edge.source for edge in found)


def test_what_ended_belongs_where_it_did_on_its_last_day() -> None:
    customs = Thing("Organization", "Cục Hải quan tỉnh Lạng Sơn")
    assert ("PART_OF", customs.name, "Tổng cục Hải quan") in edges(customs, on=dt.date(2026, 1, 1))


def test_a_district_lies_in_its_province() -> None:
    assert edges(Thing("Place", "huyện Kỳ Sơn", NGHE_AN)) == {("LOCATED_IN", "huyện Kỳ Sơn", "tỉnh Nghệ An")}
    assert edges(Thing("Place", "tỉnh Nghệ An")) == set()


def test_every_edge_has_a_source_and_its_order_is_its_own() -> None:
    names = (
        "Bộ Công an",
        "Tỉnh ủy Thái Bình",
        "Sở Nội vụ tỉnh Thái Bình",
        "Câu lạc bộ Cờ vua",
        "Bộ Thủy sản",
    )
    things = [Thing("Organization", name) for name in names]
    found = register_edges(things)
    assert found == register_edges(reversed(things))
    assert found
    assert all(edge.source for edge in found)
    assert "Câu lạc bộ Cờ vua" not in {edge.start.name for edge in found}


def test_the_ids_are_those_of_the_graph() -> None:
    text = "Tại huyện Kỳ Sơn, Công an huyện Kỳ Sơn phối hợp với Công an tỉnh Nghệ An tổ chức Hội nghị sơ kết."
    graph = extract(Document("d", text, publisher="Báo Nghệ An"))
    ids = {entity.id for entity in graph.entities}
    found = register_edges(
        [Thing("Organization", "Công an huyện Kỳ Sơn", NGHE_AN), Thing("Place", "huyện Kỳ Sơn", NGHE_AN)]
    )
    assert {edge.type for edge in found if edge.start.id in ids and edge.end.id in ids} == {
        "PART_OF",
        "LOCATED_IN",
    }
