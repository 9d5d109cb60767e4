from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from tests.readers.pdfs import write_pdf
from tests.readers.reading import REPORT, failure_of, read_one
from tests.readers.test_legacy import TCVN3, old_tones

PAGE = [
    "ỦY BAN NHÂN DÂN TỈNH",
    "Số: 12/QĐ-UBND",
    "Ngày 5 tháng 3 năm 2020, tại Hà Nội, đồng chí Nguyễn Văn Hùng, Phó",
    "Chủ tịch Ủy ban nhân dân tỉnh, đã chủ trì hội nghị tổng kết công tác của năm",
    "2019 và bàn nhiệm vụ năm tới.",
    "Điều 1. Thành lập Ban Chỉ đạo gồm các ông, bà có tên sau đây và giao",
    "cho Sở Nội vụ",
]


def test_lines_are_joined_to_paragraphs_over_the_end_of_a_page(tmp_path: Path) -> None:
    document = read_one(
        tmp_path / "a.pdf", write_pdf([PAGE, ["- 2 -", "theo dõi việc thực hiện.", "Nơi nhận:"]])
    )
    assert document.text.split("\n") == [
        "ỦY BAN NHÂN DÂN TỈNH",
        "Số: 12/QĐ-UBND",
        " ".join(PAGE[2:5]),
        " ".join([*PAGE[5:], "theo dõi việc thực hiện."]),
        "Nơi nhận:",
    ]
    assert (document.id, document.title) == ("a", None)


def test_sentences_that_fill_their_lines_stay_in_order(tmp_path: Path) -> None:
    text = read_one(tmp_path / "a.pdf", write_pdf([REPORT.split("\n")] * 3)).text
    assert text.replace("\n", " ") == " ".join([REPORT] * 3).replace("\n", " ")


@pytest.mark.parametrize("opening", ["- Giao Sở Y tế", "2. Sở Y tế", "a) sở y tế", "Điều 2. Sở Y tế"])
def test_an_item_of_a_list_opens_a_paragraph(tmp_path: Path, opening: str) -> None:
    lines = [
        *PAGE[2:4],
        f"{opening} phối hợp với các sở, ngành và địa phương tổ chức thực hiện",
        "kế hoạch này.",
    ]
    text = read_one(tmp_path / "a.pdf", write_pdf([lines])).text
    assert text.split("\n") == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_a_sentence_that_ends_at_the_margin_ends_its_paragraph(tmp_path: Path) -> None:
    lines = [PAGE[2], PAGE[3][:-1] + ".", *PAGE[2:4]]
    text = read_one(tmp_path / "a.pdf", write_pdf([lines])).text
    assert text.split("\n") == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_fonts_of_before_unicode(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.pdf", write_pdf([TCVN3.split("\n")])).text == old_tones(REPORT)


def test_a_password_is_a_failure_unless_it_is_blank(tmp_path: Path) -> None:
    assert "password" in failure_of(tmp_path / "a.pdf", write_pdf([PAGE], "bi mat")).reason
    assert read_one(tmp_path / "b.pdf", write_pdf([PAGE], "")).text.startswith(PAGE[0])


def test_a_scan_is_a_failure_that_says_what_to_do(tmp_path: Path) -> None:
    assert "OCR" in failure_of(tmp_path / "a.pdf", write_pdf([[], []])).reason


@pytest.mark.parametrize("cut", [9, 100, 700])
def test_a_broken_pdf_is_a_failure(tmp_path: Path, cut: int) -> None:
    assert failure_of(tmp_path / "a.pdf", write_pdf([PAGE])[:cut]).reason == "is a broken PDF, or none"


def test_text_called_pdf_is_a_failure(tmp_path: Path) -> None:
    assert failure_of(tmp_path / "a.pdf", REPORT.encode()).reason == "is a broken PDF, or none"


def test_too_many_pages_are_a_failure(tmp_path: Path) -> None:
    assert "5001 pages" in failure_of(tmp_path / "a.pdf", write_pdf([["a"]] * 5001)).reason


def test_a_page_that_unpacks_without_end_costs_only_its_file(tmp_path: Path) -> None:
    packed = zlib.compress(b"q " * 30_000_000, 9)
    plain = write_pdf([[]])
    drawing = b"<< /Length 18 >>\nstream\n10 10 100 100 re f\nendstream"
    assert drawing in plain
    swollen = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
    assert "limit of memory" in failure_of(tmp_path / "a.pdf", plain.replace(drawing, swollen)).reason
