"""Whom somebody means: found by name, told apart by post, province and day, never more sure than what is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.queries.matching import matches
from graph.queries.pages import QueryError
from graph.store import Store, open_store
from graph.values import Document, PartialDate
from loaders.phrases import side
from loaders.pipeline import extract
from tests.servers import TestServer

NAMESAKE = "Nguyễn Văn Hùng"
TEXTS = (
    "Ông Nguyễn Văn Hùng, Giám đốc Sở Y tế tỉnh Hà Giang, chủ trì hội nghị tổng kết công tác y tế.",
    "Ông Nguyễn Văn Hùng, Chủ tịch UBND huyện U Minh, tỉnh Cà Mau, chủ trì hội nghị tổng kết công tác thuế.",
    "Bà Lò Thị Thuỷ Tiên, Phó Giám đốc Công an tỉnh Sơn La, chủ trì hội nghị tổng kết phong trào thi đua.",
)


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Two namesakes in two provinces, somebody with a rare name, and their bodies."""
    server: TestServer = request.getfixturevalue(f"{request.param}_server")
    server.empty()
    with open_store(server.settings) as found:
        for number, text in enumerate(TEXTS):
            found.replace(extract(Document(f"tin-{number}", text, published=PartialDate("2019-01-15"))))
        found.resolve()
        yield found


def asked(
    store: Store, name: str, post: str | None = None, place: str | None = None
) -> list[tuple[str, str]]:
    """The names and judgements of whom `name` may mean."""
    found = matches(store, side("Person", name, post=post, place=place, on=PartialDate("2019-03")), 5)
    assert [each["score"] for each in found] == sorted((each["score"] for each in found), reverse=True)
    return [(each["entity"]["name"], each["judgement"]) for each in found]


def test_a_post_tells_which_namesake_is_meant(store: Store) -> None:
    about = side("Person", NAMESAKE, post="Giám đốc Sở Y tế", place="Hà Giang", on=PartialDate("2019-03"))
    (found,) = matches(store, about, 5)
    assert found["judgement"] == "same"
    assert {each["name"] for each in found["features"]} >= {"name_same", "post_same"}
    (post,) = store.read("referents_posts", ids=[found["entity"]["id"]])
    assert post["body"] == "Sở Y tế tỉnh Hà Giang"


def test_a_frequent_name_alone_is_sure_of_nobody(store: Store) -> None:
    assert asked(store, NAMESAKE) == [(NAMESAKE, "unsure")] * 2
    assert len(matches(store, side("Person", NAMESAKE), 1)) == 1


def test_a_name_is_found_however_its_tones_are_placed_but_no_other_tones(store: Store) -> None:
    there = ("Lò Thị Thủy Tiên", "same")
    assert asked(store, "Lò Thị Thuỷ Tiên", "Phó Giám đốc Công an tỉnh", "Sơn La") == [there]
    assert asked(store, "LÒ THUỶ TIÊN", "Phó Giám đốc Công an tỉnh", "Sơn La") == [there]
    assert asked(store, "Lò Thị Thúy Tiên", "Phó Giám đốc Công an tỉnh", "Sơn La") == []


def test_a_name_without_marks_is_never_surely_the_same(store: Store) -> None:
    assert asked(store, "Lo Thi Thuy Tien", "Phó Giám đốc Công an tỉnh", "Sơn La") == [
        ("Lò Thị Thủy Tiên", "unsure")
    ]


def test_a_body_is_found_by_its_short_form_in_the_province(store: Store) -> None:
    (found,) = matches(store, side("Organization", "Sở Y tế", place="Hà Giang"), 5)
    assert (found["entity"]["name"], found["judgement"]) == ("Sở Y tế tỉnh Hà Giang", "same")
    assert matches(store, side("Organization", "Sở Y tế", place="Cà Mau"), 5) == []


def test_nobody_is_found_who_is_not_there(store: Store) -> None:
    assert asked(store, "Nguyễn Văn Hùng Cường") == []
    with pytest.raises(QueryError, match="no letter"):
        matches(store, side("Person", "…"), 5)
