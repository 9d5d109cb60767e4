"""Comparing any two texts: it always comes to a judgement, the same from both sides, and one mention is never two."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity.careers import Post
from graph.identity.compare import TYPES, compare
from graph.identity.evidence import Side, table
from graph.values import PartialDate
from loaders.phrases import side
from tests.identity.pairs import pairs

WORDS = (
    "Nguyễn Thị Văn Hùng Y A K' Tỉnh ủy UBND tỉnh huyện TP. H. Sơn La 138 389/CP số 52-CT/TW ngày 1/2/2019 của Bộ "
    ", ( ) - “ I II năm 2019 giai đoạn 2016 - 2020 thứ ba Trung tá nguyên Phó Chủ tịch"
)
phrase = st.one_of(
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8).map(" ".join),
    st.text(min_size=1, max_size=12),
).filter(str.strip)
day = st.sampled_from((None, "2012", "2016-03", "2019-11-05"))
place = st.sampled_from((None, "Sơn La", "Hà Nội", "Huế"))


@st.composite
def known(draw: st.DrawFn, kind: str) -> Side:
    on = draw(day)
    post = draw(st.none() | phrase) if kind == "Person" else None
    return side(kind, draw(phrase), post=post, place=draw(place), on=PartialDate(on) if on else None)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), kind=st.sampled_from(TYPES))
def test_any_two_texts_are_judged_and_alike_from_both_sides(data: st.DataObject, kind: str) -> None:
    a, b = data.draw(known(kind)), data.draw(known(kind))
    found = compare(a, b)
    assert found.judgement in ("same", "different", "unsure")
    assert found.judgement == compare(b, a).judgement
    assert found.score == pytest.approx(compare(b, a).score)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), kind=st.sampled_from(TYPES))
def test_a_mention_is_not_different_from_itself(data: st.DataObject, kind: str) -> None:
    one = data.draw(known(kind))
    assert compare(one, one).judgement != "different"


@pytest.mark.parametrize("kind", TYPES)
def test_every_feature_of_the_table_of_weights_is_seen(kind: str) -> None:
    seen = {each.name for pair in pairs() if pair.row["type"] == kind for each in pair.judged().features}
    assert table()[kind].keys() - seen <= WITHOUT_A_PAIR.get(kind, frozenset())


# Features that no two names alone show: they are of two mentions in documents.
WITHOUT_A_PAIR = {
    "Person": frozenset({"event_same", "document_same"}),
    "Event": frozenset({"document_same", "chair_same", "chair_other"}),
}


def official(title: str, body: str, *events: str, name: str = "Lò Văn Panh") -> Side:
    posts = (Post(title, body),) if title else ()
    return Side("Person", name, posts=posts, on=PartialDate("2018-07-10"), events=events)


def test_two_reports_of_one_meeting_speak_of_one_person() -> None:
    assert compare(official("", "", "e"), official("", "", "e")).judgement == "same"
    assert compare(official("", "", "e"), official("", "", "f")).judgement == "unsure"
    common = [official("", "", "e", name="Nguyễn Văn Hùng") for _ in range(2)]
    assert compare(*common).judgement == "unsure"


def test_a_title_at_a_body_without_what_it_belongs_to() -> None:
    short, whole = ("Vụ Tổ chức cán bộ", "Vụ Tổ chức cán bộ Bộ Tài chính")
    found = compare(official("Phó Vụ trưởng", short), official("Phó Vụ trưởng", whole))
    assert "title_same" in {each.name for each in found.features}
    other = compare(official("Phó Vụ trưởng", short), official("Phó Vụ trưởng", "Vụ Pháp chế Bộ Tài chính"))
    assert "title_same" not in {each.name for each in other.features}


def meeting(name: str, *chairs: str) -> Side:
    return Side("Event", name, place="tỉnh Sơn La", on=PartialDate("2018-07-10"), chairs=chairs)


@pytest.mark.parametrize(
    ("names", "chairs", "judgement"),
    [
        # The name alone says only what kind of meeting it was: who chaired it says which.
        (("Hội nghị giao ban", "Hội nghị giao ban"), (("Lò Thị Én",), ("Lò Thị Én",)), "same"),
        (("Hội nghị giao ban", "Hội nghị giao ban"), ((), ("Lò Thị Én",)), "unsure"),
        (("Hội nghị giao ban", "Hội nghị giao ban"), (("Vì Văn Pó",), ("Lò Thị Én",)), "unsure"),
        # Reports of one meeting leave words out, and each may name one of two chairs.
        (
            ("Hội nghị về nước sạch", "Hội nghị về nước sạch bản làng"),
            (("Lò Én",), ("Lò Én", "Vì Pó")),
            "same",
        ),
        (("Hội nghị về nước sạch", "Hội nghị về nước sạch bản làng"), (("Vì Pó",), ("Lò Én",)), "unsure"),
        # One chair may hold two meetings on one day.
        (
            ("Hội nghị về phòng, chống hạn", "Hội nghị về phòng, chống ma túy"),
            (("Lò Én",), ("Lò Én",)),
            "unsure",
        ),
        (("Hội nghị về nước sạch", "Hội nghị về chè"), (("Lò Én",), ("Lò Én",)), "different"),
    ],
)
def test_who_chairs_counts_for_a_meeting(
    names: tuple[str, str], chairs: tuple[tuple[str, ...], tuple[str, ...]], judgement: str
) -> None:
    one, other = (meeting(name, *who) for name, who in zip(names, chairs, strict=True))
    assert compare(one, other).judgement == compare(other, one).judgement == judgement


def test_types_that_differ_are_not_compared() -> None:
    with pytest.raises(ValueError, match="cannot compare Person and Place"):
        compare(Side("Person", "Lò Văn An"), Side("Place", "tỉnh Sơn La"))
    with pytest.raises(ValueError, match="cannot compare Document and Document"):
        compare(Side("Document", "a"), Side("Document", "a"))
