"""What must not matter to the extraction, and what must not harm it."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import growth
from graph.ontology import load_ontology
from graph.values import DocumentGraph
from graph.values.spelling import without_marks
from loaders.pipeline import extract
from loaders.readers import ReadFailure, read_documents
from loaders.text import make_text
from tests.cases.cases import all_cases
from tests.graphs import document, entity_lines, fact_lines, graph_of, row

ROOT = Path(__file__).parents[2]
REPORT = """\
Thanh Hóa: Sơ kết công tác phòng, chống tội phạm
Sáng 13/7/2018, UBND tỉnh Thanh Hóa tổ chức Hội nghị sơ kết công tác phòng, chống tội phạm.
Đồng chí Lê Văn Thủy, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Thanh Hóa chủ trì hội nghị.
Dự hội nghị có bà Hoàng Thị Hòa, Giám đốc Sở Y tế tỉnh Thanh Hóa và đại diện Bộ Công an.
Công an tỉnh Thanh Hóa phối hợp với Sở Y tế tỉnh Thanh Hóa triển khai Kế hoạch số 12/KH-UBND.
"""
CASES = [case.text for case in all_cases()]
LINES = fact_lines(graph_of(REPORT))


def _as_bytes(graph: DocumentGraph) -> bytes:
    return repr(graph).encode()


def _check(graph: DocumentGraph) -> None:
    load_ontology().check(graph)
    for fact in graph.facts:
        span = fact.evidence
        assert graph.document.text[span.start : span.end] == span.quote


def test_the_report_says_enough_to_compare() -> None:
    assert len({fact.type for fact in graph_of(REPORT).facts}) >= 6


@pytest.mark.parametrize("text", [REPORT, unicodedata.normalize("NFD", REPORT)], ids=["NFC", "NFD"])
def test_either_normal_form_gives_the_same_graph(text: str, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(text, encoding="utf-8")
    (read,) = read_documents([file])
    assert not isinstance(read, ReadFailure)
    assert fact_lines(extract(read)) == LINES


def test_either_tone_placement_gives_the_same_facts_and_ids() -> None:
    older = REPORT
    for new, old in (("Hóa", "Hoá"), ("ủy", "uỷ"), ("Thủy", "Thuỷ"), ("Hòa", "Hoà"), ("Ủy", "Uỷ")):
        older = older.replace(new, old)
    assert older != REPORT
    new_graph, old_graph = graph_of(REPORT), graph_of(older)
    assert [fact.statement for fact in old_graph.facts] == [fact.statement for fact in new_graph.facts]
    assert [(e.id, e.name) for e in old_graph.entities] == [(e.id, e.name) for e in new_graph.entities]


@pytest.mark.parametrize("text", [REPORT, *CASES])
def test_a_text_without_marks_says_nothing(text: str) -> None:
    graph = graph_of(without_marks(text))
    assert fact_lines(graph) == set()
    assert not {line for line in entity_lines(graph) if line.startswith(("Person", "Event"))}


def test_a_text_without_marks_says_so() -> None:
    graph = graph_of(without_marks(REPORT))
    assert (graph.entities, graph.facts) == ((), ())
    (drop,) = graph.dropped
    assert (drop.kind, drop.reason) == ("document", "the text has no Vietnamese marks")
    assert graph_of("Lao Cai").dropped == ()


def test_a_space_that_is_missing_behind_a_mark_does_not_matter() -> None:
    for mark in (",", ":", ";"):
        assert fact_lines(graph_of(re.sub(rf"{mark} (?=[^\W\d])", mark, REPORT))) == LINES
    glued = re.sub(r"(?<=nghị|phạm)\.\n(?=[DĐC])", ".", REPORT)
    assert glued.count("\n") < REPORT.count("\n")
    assert fact_lines(graph_of(glued)) == LINES


@pytest.mark.parametrize("space", ["  ", "\u00a0", "\t"])
def test_the_kind_and_number_of_spaces_do_not_matter(space: str) -> None:
    text = REPORT + "Ban Chỉ đạo (BCĐ) 138 tỉnh phối hợp với Sở Y tế.\n"
    assert fact_lines(graph_of(text.replace(" ", space))) == fact_lines(graph_of(text))


def _broken(text: str, margin: int) -> str:
    """`text` as a PDF or a mail has it: broken at the margin."""
    return "\n".join(
        part for line in text.split("\n") for part in textwrap.wrap(line, margin, break_on_hyphens=False)
    )


@pytest.mark.parametrize("margin", range(62, 100, 2))
def test_lines_that_are_broken_at_a_margin_are_joined(margin: int) -> None:
    broken = _broken(REPORT, margin)
    graph = graph_of(broken)
    _check(graph)
    assert len(LINES - fact_lines(graph)) <= 2, broken
    assert fact_lines(graph) - LINES == set()


def test_a_broken_report_of_some_length_says_all_that_it_says_unbroken() -> None:
    text = "\n".join([REPORT, *CASES[:60:5]])
    said, broken = fact_lines(graph_of(text)), fact_lines(graph_of(_broken(text, 90)))
    assert len(said & broken) > 0.9 * len(said)
    assert len(broken - said) < 0.05 * len(said)


@pytest.mark.parametrize("lines", [
    "Thành phần tham dự gồm có các đồng chí sau đây:\nsở Y tế, sở Nội vụ",
    "Hội nghị sơ kết công tác phòng, chống tội phạm\nSáng 13/7/2018, hội nghị đã bế mạc.",
    "Hội nghị đã thảo luận các nội dung sau đây\n- triển khai kế hoạch",
    "Hội nghị đã thảo luận các nội dung sau đây\na) triển khai kế hoạch",
])  # fmt: skip
def test_lines_that_end_where_they_are_meant_to_stay_apart(lines: str) -> None:
    assert make_text(lines).shadow.count("\n") == 1


def test_noise_of_a_scan_makes_no_unsound_graph() -> None:
    letters = "l1i|.,rn"
    for seed in range(40):
        noise = random.Random(seed)
        text = "".join(noise.choice(letters) if noise.random() < 0.02 else letter for letter in REPORT)
        graph = graph_of(unicodedata.normalize("NFC", text))
        _check(graph)
        assert len(fact_lines(graph)) <= len(LINES)


def test_a_run_of_capitals_is_nobodys_name() -> None:
    graph = graph_of(f"PHÓ THỦ TƯỚNG LÊ VĂN THỦY YÊU CẦU TẬP TRUNG PHÒNG, CHỐNG TỘI PHẠM\n{REPORT}")
    assert entity_lines(graph, "Person") == entity_lines(graph_of(REPORT), "Person")


def test_a_title_in_capitals_adds_nothing() -> None:
    title, _, body = REPORT.partition("\n")
    graph = graph_of(f"{title.upper()}\n{body}")
    assert fact_lines(graph) == LINES
    assert entity_lines(graph) == entity_lines(graph_of(REPORT))


@pytest.mark.parametrize("between", ["", "\n", "\nXem thêm\n"])
def test_a_text_printed_twice_adds_nothing(between: str) -> None:
    assert fact_lines(graph_of(REPORT + between + REPORT)) == LINES


@pytest.mark.parametrize("at", [0, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("debris", ["Tìm kiếm", "Trang chủ\nLiên kết website", "Tags: y tế", "Chia sẻ"])
def test_debris_adds_nothing_wherever_it_stands(at: int, debris: str) -> None:
    lines = REPORT.splitlines()
    lines.insert(at, debris)
    assert fact_lines(graph_of("\n".join(lines))) == LINES


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "\u00a0\u200b\ufeff", ".", "—", "(", "…!?", "\x00", "😀 😀"]
)
def test_a_document_without_words_says_nothing(text: str) -> None:
    graph = graph_of(text)
    assert (graph.entities, graph.facts) == ((), ())


@pytest.mark.parametrize("end", ["\r\n", "\n\n", "\n \n"])
def test_line_ends_do_not_matter(end: str) -> None:
    assert fact_lines(graph_of(REPORT.replace("\n", end))) == LINES


SHAPES = {
    "brackets": "(",
    "quotation marks": "“",
    "surnames": "Nguyễn ",
    "coordination": "phối hợp với ",
    "digits and dots": "1.",
    "dates": "12/12.",
    "explained abbreviations": "UBND (",
    "initials": "A.",
    "posts": "Chủ tịch, ",
    "chairmen": "Lê Văn An, Chủ tịch UBND tỉnh Nghệ An; ",
    "meetings": "hội nghị tổng kết ",
    "acts": "Chỉ thị số 12/CT-TTg, ",
    "agreements": "giữa Bộ Y tế và ",
    "places": "huyện Lạc Sơn ",
    "lines": "Lê Văn An\n",
}
BODIES = {
    "committees": "Ban Chỉ đạo ",
    "bodies": "Bộ Công an, ",
    "police of places": "Công an các tỉnh Nghệ An, ",
    "ministries": "các Bộ: Y tế, ",
}


def _repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _work(text: str) -> int:
    """How many calls the extraction of `text` makes: the same in every run, on every machine."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    given = document(text)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        extract(given)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("shape", growth.SHAPES, ids=[shape.name for shape in growth.SHAPES])
def test_the_shapes_of_the_benchmark_of_growth_take_linear_work(shape: growth.Shape) -> None:
    extract(shape.document(200))
    length = 16_000 if "{" in shape.unit else 8_000  # beyond the windows in which names are looked for
    short, long = (_work(shape.document(times * length).text) for times in (1, 2))
    assert long < 2.3 * short + 1000


@pytest.mark.parametrize("shape", [*SHAPES, *BODIES])
def test_twice_the_text_is_about_twice_the_work(shape: str) -> None:
    unit = {**SHAPES, **BODIES}[shape]
    length = 4000 if shape in SHAPES else 8000  # beyond the window in which a body looks for its name
    extract(document(_repeated(unit, 100)))  # what is read once and kept is not counted
    assert _work(_repeated(unit, 2 * length)) < 2.3 * _work(_repeated(unit, length)) + 1000


def test_offices_within_offices_do_not_exhaust_the_stack() -> None:
    _check(graph_of("Văn phòng " * 2000))


IN_A_CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
from tests.graphs import graph_of, row
import json
text = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(json.dumps(row(graph_of(text)), ensure_ascii=False).encode())
"""


def _in_a_child(text: str, seed: str = "0") -> bytes:
    """The graph of `text`, made by another process that may use two minutes of its processor."""
    done = subprocess.run(
        [sys.executable, "-c", IN_A_CHILD],
        input=text.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return done.stdout


@pytest.mark.parametrize(
    "shape", ["brackets", "quotation marks", "committees", "surnames", "coordination", "digits and dots"]
)
def test_a_hostile_text_of_100_kilobytes_ends(shape: str) -> None:
    assert json.loads(_in_a_child(_repeated({**SHAPES, **BODIES}[shape], 100_000)))["facts"] == []


def test_one_word_of_a_megabyte_ends() -> None:
    assert json.loads(_in_a_child("uỷ" * 500_000)) == {
        "document": {"id": "test"},
        "entities": [],
        "facts": [],
    }


def test_a_document_of_a_megabyte_gives_its_facts_once() -> None:
    answer = json.loads(_in_a_child(_repeated(REPORT, 1_000_000)))
    assert len(answer["facts"]) == len(graph_of(REPORT).facts)


def test_the_same_bytes_in_every_process() -> None:
    text = "\n".join(CASES)
    first, second = _in_a_child(text, "1"), _in_a_child(text, "2")
    assert first == second
    assert json.loads(first) == row(graph_of(text))


def test_nothing_is_kept_from_one_document_to_the_next() -> None:
    alone = _as_bytes(graph_of(REPORT))
    for text in CASES[::5]:
        graph_of(text)
    assert _as_bytes(graph_of(REPORT)) == alone


SNIPPETS = st.sampled_from(
    [
        *CASES,
        *REPORT.splitlines(),
        *(unit for unit in SHAPES.values()),
        *" ,.;:()“”-–/\n",
        " và ",
        " của ",
        " do ",
        " chủ trì ",
        " tổ chức ",
        " ký ",
        " tỉnh ",
        "UBND tỉnh",
        "Trưởng ban",
        "ngày 31/2",
        "HỘI NGHỊ",
        "\u00ad",
        "\u00a0",
        "1",
        "138/CP",
        "đồng chí ",
        "İ",
        "ß",
        "😀",
    ]
)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.lists(SNIPPETS, max_size=12).map("".join))
def test_any_concatenation_gives_a_sound_graph(text: str) -> None:
    _check(graph_of(unicodedata.normalize("NFC", text)))


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(max_size=200))
def test_any_text_gives_a_sound_graph(text: str) -> None:
    _check(graph_of(unicodedata.normalize("NFC", text)))


def test_a_text_may_break_off_after_any_word() -> None:
    for text in [REPORT, *CASES]:
        words = text.split(" ")
        for end in range(1, len(words)):
            _check(graph_of(" ".join(words[:end]).rstrip(".,;:")))


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.sampled_from(CASES), st.data())
def test_any_piece_of_a_text_gives_a_sound_graph(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    _check(graph_of(unicodedata.normalize("NFC", text[start:end]) + "\nDòng cuối của bài viết."))
