from __future__ import annotations

import pytest

from graph.queries import names
from graph.queries.entities import named
from graph.queries.names import identify
from graph.queries.pages import Page, QueryError
from graph.queries.search import SearchFilter, search
from graph.queries.spans import day
from graph.store import Store
from tests.queries.world import COMMITTEE, HEALTH, POLICE


def found(store: Store, text: str, kind: str | None = None) -> list[str]:
    return [entity["name"] for entity in search(store, text, Page(), SearchFilter(kind))["items"]]


def test_search_without_marks_finds_all_and_with_marks_only_these(loaded: Store) -> None:
    assert set(found(loaded, "hung")) == {"Trần Văn Hùng", "Trần Văn Hưng", "Lê Thị Hứng"}
    assert found(loaded, "Hùng") == ["Trần Văn Hùng"]
    assert found(loaded, "HỨNG") == ["Lê Thị Hứng"]


def test_search_with_marks_that_nobody_has_falls_back_to_none(loaded: Store) -> None:
    assert set(found(loaded, "Hụng")) == {"Trần Văn Hùng", "Trần Văn Hưng", "Lê Thị Hứng"}
    assert identify(loaded, "Person", "Hụng") == []


def test_aliases_and_cut_words_are_found(loaded: Store) -> None:
    assert found(loaded, "BCĐ 138") == [COMMITTEE]
    assert found(loaded, "nong d") == ["Hội Nông dân tỉnh Hà Giang"]
    assert found(loaded, "cong an") == [POLICE]


def test_words_stand_in_one_name_and_in_order(loaded: Store) -> None:
    assert found(loaded, "te y so") == []
    assert found(loaded, "tinh so y") == []


def test_a_type_narrows(loaded: Store) -> None:
    assert found(loaded, "ha giang", "Place") == ["tỉnh Hà Giang"]
    with pytest.raises(QueryError, match="type: 'Thing' is not one of Person"):
        found(loaded, "ha giang", "Thing")


def test_what_is_mentioned_more_comes_first(loaded: Store) -> None:
    assert found(loaded, "ha giang", "Organization")[:2] == [COMMITTEE, HEALTH]


@pytest.mark.parametrize("text", ['138"', "138)", "(138", "[138]", "138 AND", "138~*?:\\/^", "+138 -2"])
def test_the_syntax_of_the_index_means_nothing(loaded: Store, text: str) -> None:
    expected = [COMMITTEE] if text not in ("138 AND", "+138 -2") else []
    assert found(loaded, text) == expected


@pytest.mark.parametrize("text", ["", "…", "*", "():"])
def test_nothing_to_search_for_is_an_error(loaded: Store, text: str) -> None:
    with pytest.raises(QueryError, match="q: has no letter and no digit"):
        found(loaded, text)


def test_search_pages(loaded: Store) -> None:
    first = search(loaded, "ha giang", Page(limit=3))
    second = search(loaded, "ha giang", Page(limit=3, cursor=first["next"]))
    names_ = [entity["name"] for answer in (first, second) for entity in answer["items"]]
    assert names_ == found(loaded, "ha giang")
    assert second["next"] is None


def test_a_whole_name_beats_longer_names(loaded: Store) -> None:
    assert identify(loaded, "Organization", "Sở Y tế") == [named(loaded, HEALTH)[0]["id"]]


def test_a_name_that_fits_too_many_is_refused(loaded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "MAX_FITTING", 2)
    with pytest.raises(QueryError, match="organization: 'ha giang' fits more than 2"):
        identify(loaded, "Organization", "ha giang")
    assert len(identify(loaded, "Organization", COMMITTEE) or ()) == 1


def test_while_typing_what_starts_so_comes_first(loaded: Store) -> None:
    def first(text: str, *, typing: bool) -> str:
        found: str = search(loaded, text, Page(), SearchFilter(typing=typing))["items"][0]["name"]
        return found

    assert first("h", typing=True).startswith("H")
    assert first("so", typing=True) == HEALTH


def test_abbreviations_are_spelt_out_where_nothing_is_called_so(loaded: Store) -> None:
    assert found(loaded, "bcd 138 tinh ha giang") == [COMMITTEE]
    assert identify(loaded, "Organization", "BCĐ 138 tỉnh Hà Giang") == [named(loaded, COMMITTEE)[0]["id"]]


@pytest.mark.parametrize("text", ["Ha Giamg", "Ha Gang", "Ha Gianng", "Ha Gaing"])
def test_a_slip_is_forgiven_in_search_and_not_in_a_filter(loaded: Store, text: str) -> None:
    assert "tỉnh Hà Giang" in found(loaded, text)
    assert identify(loaded, "Place", text) == []


def test_short_words_are_never_misspelt(loaded: Store) -> None:
    assert found(loaded, "xa") == []


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (SearchFilter(place="Hà Giang"), [COMMITTEE]),
        (SearchFilter(place="Lào Cai"), []),
        (SearchFilter(since=day("from", "2022")), [COMMITTEE]),
        (SearchFilter(until=day("to", "2020")), []),
        (SearchFilter(since=day("from", "2021-08"), until=day("to", "2021-08")), [COMMITTEE]),
    ],
)
def test_place_and_period_narrow(loaded: Store, wanted: SearchFilter, expected: list[str]) -> None:
    assert [item["name"] for item in search(loaded, "ban chi dao", Page(), wanted)["items"]] == expected


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("Trần Văn Hùng", SearchFilter("Person", since=day("from", "2022")), []),
        ("Trần Văn Hưng", SearchFilter("Person", since=day("from", "2022")), ["Trần Văn Hưng"]),
        ("Trần Văn Hủng", SearchFilter("Person", since=day("from", "2022")), ["Trần Văn Hưng"]),
        ("Trần Van Hug", SearchFilter("Person", until=day("to", "2019")), []),
    ],
)
def test_who_is_called_so_at_another_time_is_not_taken_for_one_called_almost_so(
    loaded: Store, text: str, wanted: SearchFilter, expected: list[str]
) -> None:
    assert [item["name"] for item in search(loaded, text, Page(), wanted)["items"]] == expected


def test_an_event_has_its_own_date(loaded: Store) -> None:
    wanted = SearchFilter("Event", since=day("from", "2021-12-20"), until=day("to", "2021-12-20"))
    assert [item["name"] for item in search(loaded, "hoi nghi", Page(), wanted)["items"]] == [
        "Hội nghị tong-ket"
    ]
