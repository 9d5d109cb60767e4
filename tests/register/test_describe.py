"""Kind, level, place, parent and life of bodies and places."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.register.describe import describe, describe_place
from graph.register.districts import districts, official
from graph.register.kinds import kind_of
from graph.register.organizations import bodies
from graph.register.places import Place, province_called, province_on, provinces

THEN = dt.date(2017, 3, 7)


@pytest.mark.parametrize(
    ("name", "kind", "level", "place", "parent"),
    [
        ("Ủy ban nhân dân tỉnh Sơn La", "people's committee", "province", "tỉnh Sơn La", "Chính phủ"),
        (
            "Ủy ban nhân dân huyện Sông Mã",
            "people's committee",
            "district",
            "huyện Sông Mã",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Sở Y tế tỉnh Sơn La",
            "provincial department",
            "province",
            "tỉnh Sơn La",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Phòng Nội vụ huyện Sông Mã",
            "district office",
            "district",
            "huyện Sông Mã",
            "Ủy ban nhân dân huyện Sông Mã",
        ),
        ("Công an tỉnh Sơn La", "police", "province", "tỉnh Sơn La", "Bộ Công an"),
        ("Công an huyện Sông Mã", "police", "district", "huyện Sông Mã", "Công an tỉnh Sơn La"),
        (
            "Phòng Cảnh sát hình sự Công an tỉnh Sơn La",
            "police department",
            "province",
            "tỉnh Sơn La",
            "Công an tỉnh Sơn La",
        ),
        ("Tỉnh ủy Sơn La", "party committee", "province", "tỉnh Sơn La", "Ban Chấp hành Trung ương Đảng"),
        ("Huyện ủy Sông Mã", "party committee", "district", "huyện Sông Mã", "Tỉnh ủy Sơn La"),
        ("Quận ủy Ba Đình", "party committee", "district", "quận Ba Đình", "Thành ủy Hà Nội"),
        (
            "Ban Thường vụ Huyện ủy Sông Mã",
            "party standing committee",
            "district",
            "huyện Sông Mã",
            "Huyện ủy Sông Mã",
        ),
        (
            "Ban Dân vận Thành ủy Thành phố Hồ Chí Minh",
            "party commission",
            "province",
            "thành phố Hồ Chí Minh",
            "Thành ủy Thành phố Hồ Chí Minh",
        ),
        ("Huyện đoàn Sông Mã", "mass organization", "district", "huyện Sông Mã", "Tỉnh đoàn Sơn La"),
        (
            "Tòa án nhân dân huyện Sông Mã",
            "court",
            "district",
            "huyện Sông Mã",
            "Tòa án nhân dân tỉnh Sơn La",
        ),
        (
            "Tòa án nhân dân khu vực 2 - Sơn La",
            "court",
            "province",
            "tỉnh Sơn La",
            "Tòa án nhân dân tỉnh Sơn La",
        ),
        (
            "Viện Kiểm sát nhân dân khu vực 1 - Bà Rịa - Vũng Tàu",
            "procuracy",
            "province",
            "tỉnh Bà Rịa - Vũng Tàu",
            "Viện Kiểm sát nhân dân tỉnh Bà Rịa - Vũng Tàu",
        ),
        (
            "Viện Kiểm sát nhân dân cấp cao tại Hà Nội",
            "procuracy",
            "central",
            None,
            "Viện Kiểm sát nhân dân tối cao",
        ),
        (
            "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Sơn La",
            "border guard",
            "province",
            "tỉnh Sơn La",
            "Bộ Tư lệnh Bộ đội Biên phòng",
        ),
        ("Bộ Tư lệnh Thủ đô Hà Nội", "military command", "province", "thành phố Hà Nội", "Bộ Quốc phòng"),
        ("Bộ Chỉ huy Quân sự tỉnh Sơn La", "military command", "province", "tỉnh Sơn La", "Quân khu 2"),
        (
            "Ban Chỉ huy Quân sự huyện Sông Mã",
            "military command",
            "district",
            "huyện Sông Mã",
            "Bộ Chỉ huy Quân sự tỉnh Sơn La",
        ),
        (
            "Chi cục Quản lý thị trường tỉnh Sơn La",
            "market surveillance",
            "province",
            "tỉnh Sơn La",
            "Sở Công Thương tỉnh Sơn La",
        ),
        ("Bộ Tài chính", "ministry", "central", None, "Chính phủ"),
        ("Bộ Chính trị", "party committee", "central", None, "Ban Chấp hành Trung ương Đảng"),
        ("Ban Tổ chức Trung ương", "party commission", "central", None, "Ban Chấp hành Trung ương Đảng"),
        ("Ủy ban Tư pháp của Quốc hội", "national assembly body", "central", None, "Quốc hội"),
        ("Ban Chỉ đạo 389 quốc gia", "steering committee", "central", None, None),
        ("Thông tấn xã Việt Nam", "government agency", "central", None, "Chính phủ"),
        ("Đại học Quốc gia Thành phố Hồ Chí Minh", "public institution", "central", None, None),
        ("Bộ Công an Lào", "ministry", None, None, None),
        ("Câu lạc bộ Cờ vua", None, None, None, None),
    ],
)
def test_kind_level_place_and_parent(
    name: str, kind: str | None, level: str | None, place: str | None, parent: str | None
) -> None:
    known = describe(name, on=THEN)
    assert (known.kind, known.level, known.parent) == (kind, level, parent)
    assert (str(known.place) if known.place else None) == place
    assert (known.source is None) == (kind is None)


@pytest.mark.parametrize(
    ("name", "until", "successors"),
    [
        ("Ủy ban nhân dân tỉnh Thái Bình", "2025-06-30", ["Ủy ban nhân dân tỉnh Hưng Yên"]),
        ("Hội đồng nhân dân tỉnh Kiên Giang", "2025-06-30", ["Hội đồng nhân dân tỉnh An Giang"]),
        ("Tỉnh ủy Hải Dương", "2025-06-30", ["Thành ủy Hải Phòng"]),
        ("Ban Thường vụ Tỉnh ủy Bình Dương", "2025-06-30", ["Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh"]),
        ("Công an tỉnh Hà Tây", "2008-07-31", ["Công an thành phố Hà Nội"]),
        ("Bộ Chỉ huy Quân sự tỉnh Hà Tây", "2008-07-31", ["Bộ Tư lệnh Thủ đô Hà Nội"]),
        ("Sở Giao thông vận tải tỉnh Thái Bình", "2025-02-28", ["Sở Xây dựng tỉnh Thái Bình"]),
        ("Ban Dân tộc tỉnh Sơn La", "2025-02-28", ["Sở Dân tộc và Tôn giáo tỉnh Sơn La"]),
        ("Công an huyện Sông Mã", "2025-02-28", []),
        ("Ủy ban nhân dân huyện Sông Mã", "2025-06-30", []),
        ("Huyện ủy Sông Mã", "2025-06-30", []),
        ("Ban Tuyên giáo Tỉnh ủy Thái Bình", "2025-06-30", []),
        ("Cục Hải quan tỉnh Lạng Sơn", "2025-02-28", []),
        ("Tổng cục Hải quan", "2025-02-28", ["Cục Hải quan"]),
        ("Tổng cục Cảnh sát", "2018-08-05", ["Bộ Công an"]),
        ("Ban Dân vận Trung ương", "2025-02-02", ["Ban Tuyên giáo và Dân vận Trung ương"]),
        ("Bộ Bưu chính, Viễn thông", "2007-08-01", ["Bộ Thông tin và Truyền thông"]),
        ("Ban Chỉ đạo 127 tỉnh Sơn La", "2014-03-18", ["Ban Chỉ đạo 389 tỉnh Sơn La"]),
        ("Bộ Công an", None, []),
        ("Ủy ban nhân dân tỉnh Sơn La", None, []),
        ("Công an xã Chiềng Khoong", None, []),
    ],
)
def test_how_bodies_end(name: str, until: str | None, successors: list[str]) -> None:
    known = describe(name, on=THEN)
    assert (known.until.isoformat() if known.until else None) == until
    assert [row.successor for row in known.successors] == successors
    assert all(row.source and row.until == known.until for row in known.successors)


def test_the_courts_of_a_region_are_not_as_old_as_their_province() -> None:
    assert describe("Tòa án nhân dân tỉnh Thái Nguyên").since
    assert describe("Tòa án nhân dân khu vực 2 - Thái Nguyên").since is None


def test_what_bodies_belong_to_may_change() -> None:
    customs = "Cục Thống kê tỉnh Sơn La"
    assert describe(customs, on=THEN).parent == "Tổng cục Thống kê"
    commune, home = "Công an xã Chiềng Khoong", province_called("Sơn La")
    assert (
        describe(commune, home=home, on=THEN).parent is None
    )  # the district's, which the name does not tell
    assert describe(commune, home=home, on=dt.date(2025, 3, 1)).parent == "Công an tỉnh Sơn La"
    committee = "Ủy ban nhân dân xã Chiềng Khoong"
    assert describe(committee, home=home, on=dt.date(2025, 6, 30)).parent is None
    assert describe(committee, home=home, on=dt.date(2025, 7, 1)).parent == "Ủy ban nhân dân tỉnh Sơn La"


def test_hue_was_a_district_before_it_was_a_province() -> None:
    hue = Place("thành phố", "Huế", "city")
    assert describe_place(hue, on=THEN).level == "district"
    assert describe_place(hue, on=dt.date(2025, 1, 1)).level == "province"


def test_every_body_of_the_centre_has_a_kind_but_the_foreign_ones() -> None:
    foreign = {"Liên hợp quốc", "Thế giới", "châu", "quốc tế", "thế giới", "Lào", "Campuchia", "UNODC"}
    unknown = {b.name for b in bodies().values() if not kind_of(b.name)}
    assert [name for name in unknown if not any(word in name for word in foreign)] == []


def test_each_province_goes_on_in_one_that_is_there() -> None:
    today = dt.date(2026, 1, 1)
    there = {province_on(place, today) for place in provinces().values()}
    assert len(there) == 34
    assert all(describe_place(place, on=today).until is None for place in there)


@pytest.mark.parametrize(
    ("unit", "written", "name"),
    [
        ("thành phố", "Qui Nhơn", "Quy Nhơn"),
        ("thành phố", "Plei Ku", "Pleiku"),
        ("thành phố", "Buôn Mê Thuột", "Buôn Ma Thuột"),
        ("huyện", "Krông Pắk", "Krông Pắc"),
        ("huyện", "Krông Pắc", "Krông Pắc"),
        ("huyện", "Văn Lang", "Văn Lang"),  # no spelling of Văn Lãng: tones count
        ("huyện", "Kỳ Sơn", "Kỳ Sơn"),
    ],
)
def test_spellings_of_districts(unit: str, written: str, name: str) -> None:
    assert official(Place(unit, written, "district")).name == name


def test_no_official_spelling_is_changed() -> None:
    for place in (place for district in districts() for place in district.places):
        assert official(place) == place
