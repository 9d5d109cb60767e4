"""What an explanation tells: every mark stands where it says, and whatever is left out has a reason."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from graph.values import Document
from loaders.explanation.explain import explain
from loaders.explanation.values import Explanation
from loaders.pipeline import extract
from loaders.readers import read_documents
from tests.cases.cases import all_cases
from tests.graphs import document

ROOT = Path(__file__).parents[2]
SAMPLES = [found for found in read_documents([ROOT / "samples"]) if isinstance(found, Document)]
CASES = [document(case.text) for case in all_cases()]
MEETING = (
    "Ngày 5/3/2021, tại Hà Giang, UBND tỉnh tổ chức Hội nghị tổng kết công tác năm 2020.\n"
    "Đồng chí Trần Thị Mai, Chủ tịch UBND tỉnh Hà Giang chủ trì hội nghị.\n"
)


def told(text: str, **metadata: str) -> Explanation:
    return explain(document(text, **metadata))


def marks(explanation: Explanation, kind: str) -> list[tuple[str, tuple[str, ...], str]]:
    text = explanation.document.text
    return [(text[m.start : m.end], m.normal, m.rule) for m in explanation.mentions if m.kind == kind]


def reasons(explanation: Explanation) -> set[tuple[str, str, str]]:
    return {(drop.kind, drop.text, drop.reason) for drop in explanation.dropped}


@pytest.mark.parametrize("source", [*SAMPLES, *CASES[::5]], ids=lambda source: source.id)
def test_every_mark_leads_to_an_entity_or_says_why_not(source: Document) -> None:
    explanation, graph = explain(source), extract(source)
    assert explanation.entities == graph.entities
    assert {one.fact for one in explanation.facts} == set(graph.facts)
    assert set(graph.dropped) <= set(explanation.dropped)
    known = {entity.id for entity in graph.entities}
    for mention in explanation.mentions:
        assert 0 <= mention.start < mention.end <= len(source.text)
        assert mention.rule
        assert set(mention.entities) <= known
        assert mention.entities or mention.reason or mention.kind in ("post", "date", "verb")
        assert mention.normal or mention.reason
    for drop in explanation.dropped:
        assert drop.reason.strip()
        assert drop.text.strip()
        assert 0 <= drop.start < drop.end <= len(source.text)


def test_mentions_have_their_normal_form_and_what_read_them() -> None:
    explanation = told(MEETING)
    province = "Ủy ban nhân dân tỉnh Hà Giang"
    assert ("Trần Thị Mai", ("Trần Thị Mai",), "person-by-name") in marks(explanation, "Person")
    bodies = marks(explanation, "Organization")
    assert ("UBND tỉnh", (province,), "body-by-context") in bodies
    assert ("UBND tỉnh Hà Giang", (province,), "body-by-name") in bodies
    assert marks(explanation, "date") == [("Ngày 5/3/2021", ("2021-03-05",), "date")]
    name = ("Hội nghị tổng kết công tác năm 2020",)
    assert marks(explanation, "Event") == [
        (name[0], name, "event-by-name"),
        ("hội nghị", name, "event-understood"),
    ]
    posts = marks(explanation, "post")
    assert posts == [("Chủ tịch UBND tỉnh Hà Giang", (f"Chủ tịch, {province}",), "post")]


def test_words_for_several_bodies_are_one_mark() -> None:
    explanation = told("Hội nghị có sự tham dự của các Bộ: Tài chính, Tư pháp.")
    spans = [(m.start, m.end, m.kind) for m in explanation.mentions]
    assert len(spans) == len(set(spans))
    assert any(len(mention.normal) == 2 for mention in explanation.mentions)


def test_a_fact_said_again_keeps_all_its_places() -> None:
    explanation = told(MEETING + "Bà Trần Thị Mai, Chủ tịch UBND tỉnh Hà Giang phát biểu tại hội nghị.\n")
    (holds,) = [one for one in explanation.facts if one.fact.type == "HOLDS_POSITION"]
    (again,) = holds.again
    assert again.start > holds.fact.evidence.end
    assert explanation.document.text[again.start : again.end] == again.quote


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ngày 5/3, Sở Y tế tỉnh Hà Giang họp.",
            ("date", "Ngày 5/3", "neither the text nor its source settles the year"),
        ),
        ("Ngày 31/2/2021, trời mưa.", ("date", "Ngày 31/2/2021", "there is no such day")),
        ("Ngày 31/2, trời mưa.", ("date", "Ngày 31/2", "there is no such day")),
        (
            "Công an huyện đã vào cuộc.",
            ("Organization", "Công an huyện", "nothing settles which body is meant"),
        ),
        (
            "Phó Thủ tướng phát biểu.",
            ("Person", "Phó Thủ tướng", "the document names nobody whom these words fit"),
        ),
        (
            MEETING + "Bà Trần Thị Mai tham dự hội nghị.",
            (
                "ATTENDS",
                "Trần Thị Mai ATTENDS Hội nghị tổng kết công tác năm 2020",
                "whoever chairs or speaks is not said to attend besides",
            ),
        ),
        (MEETING + "Tin, ảnh: Lê An", ("line", "Tin, ảnh: Lê An", "a byline or a credit: nobody acts in it")),
        (
            "Ông Lê Văn An phát biểu, cảm ơn mọi người.",
            ("SPEAKS_AT", "phát biểu", "the document reports no meeting"),
        ),
    ],
    ids=["no year", "no day", "no day, no year", "no body", "nobody", "idle", "byline", "no meeting"],
)
def test_what_is_left_out_has_its_reason(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in reasons(told(text))


@pytest.mark.parametrize("text", ["Trời mưa.", "...", "\n", "mua to o Ha Giang"])
def test_a_text_in_which_nothing_is_said(text: str) -> None:
    explanation = told(text)
    assert (explanation.facts, explanation.entities) == ((), ())


@pytest.mark.parametrize("unit", [MEETING, MEETING.replace("\n", " ")], ids=["lines", "one line"])
def test_a_megabyte_is_explained(unit: str) -> None:
    begun = time.process_time()
    explanation = told(unit * (1_000_000 // len(unit)))
    assert len(explanation.mentions) > 1000
    assert time.process_time() - begun < 120
