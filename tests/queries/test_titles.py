from __future__ import annotations

import pytest

from graph.register.titles import Phase, base, is_former, known_titles, phase, single, term_ends


@pytest.mark.parametrize(
    ("rule", "title", "quote", "expected"),
    [
        ("post-beside-name", "Giám đốc", "Ông An, Giám đốc Sở, được bổ nhiệm năm ngoái.", Phase.SEEN),
        ("post-beside-name", "nguyên Giám đốc", "Ông An, nguyên Giám đốc Sở.", Phase.EARLIER),
        ("post-in-office", "Bí thư", "Trong thời gian giữ chức Bí thư, ông An …", Phase.EARLIER),
        ("post-given", "Giám đốc", "Bổ nhiệm ông An giữ chức Giám đốc Sở.", Phase.TAKEN_UP),
        ("post-given", "Giám đốc", "Ông An giữ chức Giám đốc Sở.", Phase.SEEN),
        ("post-given", "Giám đốc", "Ông An thôi giữ chức Giám đốc Sở.", Phase.GIVEN_UP),
        ("post-of-object", "Chủ tịch", "Bãi nhiệm chức Chủ tịch UBND đối với ông An.", Phase.GIVEN_UP),
        ("post-given", "Bí thư", "Ông An thôi giữ chức Chủ tịch để giữ chức Bí thư.", Phase.TAKEN_UP),
        ("post-given", "Chủ tịch", "Ông An thôi giữ chức Chủ tịch để giữ chức Bí thư.", Phase.GIVEN_UP),
        ("post-given", "Bí thư", "Ông An, khi đó là Bí thư Tỉnh ủy.", Phase.EARLIER),
        ("post-given", "Giám đốc", "Ông An làm Giám đốc Sở.", Phase.SEEN),
    ],
)
def test_what_a_sentence_says_of_a_post(rule: str, title: str, quote: str, expected: Phase) -> None:
    assert phase(rule, title, quote) is expected


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Giám đốc", "Sở Y tế tỉnh Hà Giang", True),
        ("quyền Giám đốc", "Sở Y tế tỉnh Hà Giang", True),
        ("Phó Giám đốc", "Sở Y tế tỉnh Hà Giang", False),
        ("Ủy viên", "Ban Chỉ đạo 138/CP", False),
        ("Trưởng ban", "Ban Chỉ đạo 138/CP", True),
        ("Trưởng ban", "Hội Nông dân Việt Nam", False),
        ("Bí thư", "Tỉnh ủy Hà Giang", True),
        ("Bí thư", "Ban Bí thư", False),
        ("Thứ trưởng", "Bộ Y tế", False),
        ("Bộ trưởng", "Bộ Y tế", True),
    ],
)
def test_what_one_person_holds_at_a_time(title: str, body: str, expected: bool) -> None:
    assert single(title, body) is expected


def test_the_post_of_a_title() -> None:
    assert (base("quyền Giám đốc"), base("nguyên Bí thư")) == ("Giám đốc", "Bí thư")
    assert is_former("nguyên Bí thư")
    assert not is_former("Bí thư")


def test_titles_as_users_write_them() -> None:
    assert known_titles("truong ban") == known_titles("TRƯỞNG BAN") == ["Trưởng ban"]
    assert known_titles("Pho Truong ban") == ["Phó Trưởng ban"]
    assert known_titles("Chuyên viên chính") == ["Chuyên viên chính"]


def test_terms_end_in_order_and_only_where_law_says_so() -> None:
    days = [term.day for term in term_ends("Ủy ban nhân dân tỉnh Hà Giang")]
    assert days == sorted(days)
    assert days
    assert term_ends("Tỉnh ủy Hà Giang")
    assert term_ends("Bộ Tư lệnh Thủ đô Hà Nội") == term_ends("Sở Y tế tỉnh Hà Giang") == []
