from __future__ import annotations

import pytest

from graph.identity.initials import abbreviates, initials


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Ban KTTW", "Ban Kinh tế Trung ương"),
        ("Ban KTTƯ", "Ban Kinh tế Trung ương"),
        ("Ủy ban ATGTQG", "Ủy ban An toàn giao thông Quốc gia"),
        ("Sở LĐTBXH tỉnh Sơn La", "Sở Lao động, Thương binh và Xã hội tỉnh Sơn La"),
    ],
)
def test_initials_stand_for_words(short: str, long: str) -> None:
    assert abbreviates(short, long)
    assert abbreviates(long, short)
    assert initials(short) == initials(long)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ban Kinh tế Trung ương", "Ban Kinh tế Trung ương"),  # nothing is abbreviated
        ("Sở KT", "Sở Kinh tế"),  # two letters stand for too many things
        ("Ban KTTW", "Ban Kiểm tra"),
        ("Ủy ban ATGTQG", "Ủy ban An toàn giao thông tỉnh"),
        ("Sở LĐTBXH tỉnh Sơn La", "Sở Lao động, Thương binh và Xã hội tỉnh Lào Cai"),
        ("", "Ban KTTW"),
    ],
)
def test_other_names_are_not_abbreviated(one: str, other: str) -> None:
    assert not abbreviates(one, other)
