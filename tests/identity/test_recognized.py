"""Which known act a name means, in a text of a day; what fits several means none."""

from __future__ import annotations

import pytest

from graph.identity.blocks import block
from graph.identity.recognized import recognized
from graph.values import PartialDate


@pytest.mark.parametrize(
    ("name", "on", "day"),
    [
        ("Chỉ thị số 48-CT/TW", "2014-01-02", "2010-10-22"),
        ("Chỉ thị 48-CT/TW ngày 22/10/2010 của Bộ Chính trị", None, "2010-10-22"),
        ("Chỉ thị 48-CT/TW", "2009", None),  # signed later
        ("Chỉ thị 48/CT-UBND", "2014", None),
        ("Chỉ thị 48", "2014", None),
        ("Chỉ thị 35-CT/TW", "2016", "2014-05-26"),
        ("Chỉ thị 35-CT/TW", "2020", None),  # there are two by then
        ("Chỉ thị 35-CT/TW năm 2019", "2020", "2019-05-30"),
        ("Nghị quyết Trung ương 4 (khóa XII)", "2017", "2016-10-30"),
        ("Nghị quyết Trung ương 4 khóa XI của Đảng", "2013", "2012-01-16"),
        ("Nghị quyết Trung ương 5 khóa XI", "2013", None),
        ("Quy định về những điều đảng viên không được làm", "2015", "2011-11-01"),
        ("Quy định về những điều đảng viên không được làm", "2022", None),
        ("Nghị quyết 30a", "2012", "2008-12-27"),
        ("Quyết định về quản lý, sử dụng pháo", "2010", None),  # another kind of act
    ],
)
def test_the_act_that_a_name_means(name: str, on: str | None, day: str | None) -> None:
    found = recognized(name, PartialDate(on) if on else None)
    assert (found.day.iso if found else None) == day


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("Directive", "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết số 04-NQ/TW"),
        ("Directive", "Quy định những điều đảng viên không được làm", "Quy định 47-QĐ/TW"),
        ("Directive", "Quy định những điều đảng viên không được làm", "Quy định 37-QĐ/TW"),
        ("Program", "Đề án 1956", "Đề án đào tạo nghề cho lao động nông thôn"),
        ("Program", "Chương trình mục tiêu quốc gia xây dựng nông thôn mới", "Chương trình xây dựng NTM"),
    ],
)
def test_what_may_be_one_shares_a_block(kind: str, one: str, other: str) -> None:
    assert block(kind, one, None) == block(kind, other, None) is not None
