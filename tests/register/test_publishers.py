"""The province that a publisher speaks from, by its name, its address, or how it signs."""

from __future__ import annotations

import pytest

from graph.register.places import provinces
from graph.register.publishers import province_in_address, province_in_publisher
from graph.values import Document
from loaders.pipeline import extract


@pytest.mark.parametrize(
    ("host", "place"),
    [
        ("baothaibinh.com.vn", "tỉnh Thái Bình"),
        ("www.baohagiang.vn", "tỉnh Hà Giang"),
        ("langson.gov.vn", "tỉnh Lạng Sơn"),
        ("congan.nghean.gov.vn", "tỉnh Nghệ An"),
        ("hanoi.gov.vn", "thành phố Hà Nội"),
        ("hanoimoi.vn", "thành phố Hà Nội"),
        ("hanoi.chinhphu.vn", "thành phố Hà Nội"),
        ("hanam.gov.vn", "tỉnh Hà Nam"),
        ("baocamau.vn", "tỉnh Cà Mau"),
        ("sonla.gov.vn", "tỉnh Sơn La"),
        ("baria-vungtau.gov.vn", "tỉnh Bà Rịa - Vũng Tàu"),
        ("baoapbac.vn", "tỉnh Tiền Giang"),
        ("baodongkhoi.vn", "tỉnh Bến Tre"),
        ("sggp.org.vn", "thành phố Hồ Chí Minh"),
        ("chinhphu.vn", None),
        ("nhandan.vn", None),
        ("vietnamnet.vn", None),
        ("example.com", None),
    ],
)
def test_addresses(host: str, place: str | None) -> None:
    found = province_in_address(host)
    assert (str(found) if found else None) == place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Báo Thái Bình", "tỉnh Thái Bình"),
        ("Đài Phát thanh - Truyền hình Nghệ An", "tỉnh Nghệ An"),
        ("Báo Ấp Bắc", "tỉnh Tiền Giang"),
        ("Ấp Bắc", "tỉnh Tiền Giang"),
        ("Sài Gòn Giải phóng", "thành phố Hồ Chí Minh"),
        ("Báo Công an TP.HCM", "thành phố Hồ Chí Minh"),
        ("Báo Nhân Dân", None),
        ("Tạp chí Xưa và Nay", None),
    ],
)
def test_names(name: str, place: str | None) -> None:
    found = province_in_publisher(name)
    assert (str(found) if found else None) == place


def test_each_province_has_a_newspaper() -> None:
    places = set(provinces().values())
    assert len(places) == 63
    letters = [place for place in places if not province_in_publisher(f"Báo {place.name}")]
    assert letters == []


def test_a_signature_before_the_text_says_the_province() -> None:
    text = (
        "Tổng kết công tác năm\nBHG - Sáng 7/3/2017, UBND tỉnh tổ chức Hội nghị tổng kết công tác năm 2016."
    )
    names = {entity.name for entity in extract(Document("d", text)).entities}
    assert "Ủy ban nhân dân tỉnh Hà Giang" in names
    unsigned = {entity.name for entity in extract(Document("d", text.replace("BHG - ", ""))).entities}
    assert "Ủy ban nhân dân tỉnh Hà Giang" not in unsigned
