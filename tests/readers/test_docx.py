from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from tests.readers.reading import REPORT, failure_of, read_one
from tests.readers.test_legacy import TCVN3, VNI, old_tones

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def of_paragraphs(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def with_xml(*elements: str) -> bytes:
    document = docx.Document()
    for element in elements:
        document.element.body.insert(-1, parse_xml(element))
    return saved(document)


def test_paragraphs_and_tables_in_their_order(tmp_path: Path) -> None:
    document = docx.Document()
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "UBND TỈNH LÀO CAI\nSỞ NỘI VỤ"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    head.cell(1, 0).text, head.cell(1, 1).text = "Số: 12/BC-SNV", "Lào Cai, ngày 5 tháng 7 năm 2019"
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("")
    people = document.add_table(2, 3)
    merged = people.cell(0, 0).merge(people.cell(0, 2))
    merged.text = "Thành viên"
    for cell, text in zip(people.rows[1].cells, ["1", "Ông Lò A Sử", "Trưởng ban"], strict=True):
        cell.text = text
    document.add_paragraph("Nơi nhận")
    assert read_one(tmp_path / "a.docx", saved(document)).text.split("\n") == [
        "UBND TỈNH LÀO CAI",
        "SỞ NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/BC-SNV\tLào Cai, ngày 5 tháng 7 năm 2019",
        "BÁO CÁO",
        "",
        "Thành viên",
        "1\tÔng Lò A Sử\tTrưởng ban",
        "Nơi nhận",
    ]


def test_text_in_smart_tags_controls_insertions_and_boxes_is_read_and_deleted_text_is_not(
    tmp_path: Path,
) -> None:
    data = with_xml(
        f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        f"""<w:p {W}><w:r><w:t xml:space="preserve">tại </w:t></w:r><w:smartTag w:element="place"><w:r>
        <w:t>Hà Nội</w:t></w:r></w:smartTag><w:ins w:id="1"><w:r><w:t>, ngày 5</w:t></w:r></w:ins>
        <w:del w:id="2"><w:r><w:delText>, ngày 6</w:delText></w:r></w:del><w:r><w:br/>
        <w:t>hết</w:t></w:r></w:p>""",
        f"""<w:p {W}><w:r><w:t>Ngoài</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>Số: 5/KH</w:t></w:r></w:p>
        </w:txbxContent></w:pict></w:r></w:p>""",
    )
    expected = "Trong khung\ntại Hà Nội, ngày 5\nhết\nNgoài\nSố: 5/KH"
    assert read_one(tmp_path / "a.docx", data).text == expected


def test_a_table_in_a_table_and_the_second_copy_of_a_box_are_read_once(tmp_path: Path) -> None:
    def cell(inside: str) -> str:
        return f"<w:tbl {W}><w:tr><w:tc>{inside}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"

    def words(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{words('Mật')}</w:txbxContent>"
    data = with_xml(
        cell(words("ngoài") + cell(words("trong"))),
        f"""<w:p {W} {mc}><w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>
        <mc:Fallback>{box}</mc:Fallback></mc:AlternateContent><w:t>Bên cạnh</w:t></w:r>
        <w:moveFrom w:id="3"><w:r><w:t>chỗ cũ</w:t></w:r></w:moveFrom></w:p>""",
    )
    lines = read_one(tmp_path / "a.docx", data).text.split("\n")
    assert [line.strip() for line in lines] == ["ngoài", "trong", "Bên cạnh", "Mật"]


def test_a_cell_that_claims_to_span_a_billion_columns_is_read_once(tmp_path: Path) -> None:
    wide = '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'
    cell = f"<w:tc>{wide}<w:p><w:r><w:t>ô rộng</w:t></w:r></w:p></w:tc>"
    data = with_xml(f"<w:tbl {W}><w:tr>{cell}</w:tr></w:tbl>")
    assert read_one(tmp_path / "a.docx", data).text == "ô rộng"


@pytest.mark.parametrize(
    ("typed", "meant"), [(TCVN3, old_tones(REPORT)), (VNI, REPORT)], ids=["TCVN3", "VNI"]
)
def test_fonts_of_before_unicode(tmp_path: Path, typed: str, meant: str) -> None:
    assert read_one(tmp_path / "a.docx", of_paragraphs(*typed.split("\n"))).text == meant


def test_a_document_without_words_is_a_failure(tmp_path: Path) -> None:
    assert failure_of(tmp_path / "a.docx", of_paragraphs(" ")).reason == "holds no text"


@pytest.mark.parametrize("how", ["cut", "text", "other zip"])
def test_a_broken_file_is_a_failure(tmp_path: Path, how: str) -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("a.txt", "a")
    data = {"cut": of_paragraphs("a")[:-300], "text": REPORT.encode(), "other zip": other.getvalue()}[how]
    assert "broken" in failure_of(tmp_path / "a.docx", data).reason


def test_a_protected_file_is_a_failure(tmp_path: Path) -> None:
    data = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(
        2000
    )  # Word encrypts into the container of its old format
    assert "password" in failure_of(tmp_path / "a.docx", data).reason


def test_a_file_that_unpacks_without_end_is_a_failure(tmp_path: Path) -> None:
    swollen = io.BytesIO(of_paragraphs("a"))
    with zipfile.ZipFile(swollen, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/more.xml", b" " * (65 << 20))
    assert "unpacks to" in failure_of(tmp_path / "a.docx", swollen.getvalue()).reason
