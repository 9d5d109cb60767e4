"""The shadow of a text and its way back, blocks and sentences."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.register.abbreviations import abbreviations
from graph.values import Document
from graph.values.spelling import one_tone_placement
from loaders.text import Text, make_text, split_blocks, split_sentences, split_words

NOTHING = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")


def gap(*values: str, reason: str) -> object:
    """A case that fails today; once it passes, the mark goes."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("source", "shadow"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("UBND\u00a0tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Bộ  Y   tế", "Bộ Y tế"),
        ("Bộ\u2003Y\u202ftế", "Bộ Y tế"),
        ("Bộ\tY tế", "Bộ Y tế"),
        ("dân\u200b vận", "dân vận"),
        ("dân vậ\u00adn", "dân vận"),
        ("\ufeffBộ Y tế", "Bộ Y tế"),
        ("Uỷ ban nhân dân tỉnh Hoà Bình", "Ủy ban nhân dân tỉnh Hòa Bình"),
        ("UỶ BAN", "ỦY BAN"),
        ("loà xoà, khoẻ khoắn, thuỵ, quỷ, quý", "lòa xòa, khỏe khoắn, thụy, quỷ, quý"),
        ("ngoáy, xoáy, khuỷu", "ngoáy, xoáy, khuỷu"),
        ("BCĐ 138/CP", "Ban Chỉ đạo 138/CP"),
        ("UBND, HĐND, MTTQ", "Ủy ban nhân dân, Hội đồng nhân dân, Mặt trận Tổ quốc"),
        ("(UBND) “UBND”", "(Ủy ban nhân dân) “Ủy ban nhân dân”"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("T.Ư Đảng", "Trung ương Đảng"),
        ("ubnd tỉnh", "ubnd tỉnh"),
        ("12/KH-UBND", "12/KH-UBND"),
        ("12/KH - UBND", "12/KH - UBND"),
        ("52-CT/TW", "52-CT/TW"),
        ("03/2019/NĐ-CP", "03/2019/NĐ-CP"),
        ("www.UBND.vn", "www.UBND.vn"),
        ("HỘI NGHỊ TỔNG KẾT CỦA UBND TỈNH", "HỘI NGHỊ TỔNG KẾT CỦA UBND TỈNH"),
        ("", ""),
        ("\n\n", "\n\n"),
        gap("U\u00adBND tỉnh", "Ủy ban nhân dân tỉnh", reason="a soft hyphen inside an abbreviation"),
        ("HĐND-UBND tỉnh", "Hội đồng nhân dân-Ủy ban nhân dân tỉnh"),
        ("BCĐ389 quốc gia", "Ban Chỉ đạo 389 quốc gia"),
        ("Sở TN & MT tỉnh", "Sở Tài nguyên và Môi trường tỉnh"),
        ("Sở Công thương & Du lịch", "Sở Công thương và Du lịch"),
        gap(
            "Ủy ban nhân dân(UBND)tỉnh",
            "Ủy ban nhân dân tỉnh",
            reason="a bracket is all that parts two words",
        ),
    ],
)
def test_shadow(source: str, shadow: str) -> None:
    assert make_text(source).shadow == shadow


@pytest.mark.parametrize(
    ("source", "shadow"),
    [
        ("Ban Chỉ đạo (BCĐ) 138 họp. BCĐ về.", "Ban Chỉ đạo 138 họp. Ban Chỉ đạo về."),
        ("Hội Khuyến học (HKH) họp. HKH về.", "Hội Khuyến học họp. Hội Khuyến học về."),
        ("Hội Khuyến học (gọi tắt là HKH) họp.", "Hội Khuyến học họp."),
        ("Hội Khuyến học (viết tắt là HKH) họp.", "Hội Khuyến học họp."),
        ("HKH họp. Hội Khuyến học (HKH) về.", "Hội Khuyến học họp. Hội Khuyến học về."),
        ("Hội Khuyến học (ABC) họp. ABC về.", "Hội Khuyến học họp. ABC về."),
    ],
)
def test_abbreviations_that_the_text_explains(source: str, shadow: str) -> None:
    assert make_text(source).shadow == shadow


def test_explained_abbreviations_are_forgotten_after_the_text() -> None:
    make_text("Hội Khuyến học (HKH) họp.")
    assert make_text("HKH họp.").shadow == "HKH họp."


def test_a_document_refuses_nfd() -> None:
    with pytest.raises(ValueError, match="NFC"):
        Document("d", unicodedata.normalize("NFD", "Bộ Y tế"))


@pytest.mark.parametrize(
    ("source", "words", "quote"),
    [
        ("Chủ tịch UBND tỉnh dự.", "Ủy ban nhân dân", "UBND"),
        ("Chủ tịch UBND tỉnh dự.", "ban nhân", "UBND"),
        ("Chủ tịch UBND tỉnh dự.", "Ủy ban nhân dân tỉnh", "UBND tỉnh"),
        ("Chủ  tịch\u00a0UBND tỉnh.", "tịch Ủy ban nhân dân tỉnh", "tịch\u00a0UBND tỉnh"),
        ("Uỷ ban tỉnh Hoà Bình.", "tỉnh Hòa Bình", "tỉnh Hoà Bình"),
        ("Ban Chỉ đạo (BCĐ) 138 họp.", "Ban Chỉ đạo 138", "Ban Chỉ đạo (BCĐ) 138"),
        ("Dân vậ\u00adn khéo.", "Dân vận", "Dân vậ\u00adn"),
        ("BCĐ, HĐND", "Hội đồng nhân dân", "HĐND"),
    ],
)
def test_quotes_lead_back(source: str, words: str, quote: str) -> None:
    text = make_text(source)
    start = text.shadow.index(words)
    assert text.quote(start, start + len(words)) == quote


PIECES = st.sampled_from(
    [
        *"aăâeêioôơuưyàáảãạầớủỳýđĐÂƯỦHoàThuỷQ0123456789",
        *' .,;:()“”"-–/&_\n\u00a0\u00ad\u200b\t',
        "  ",
        "oà",
        "uỷ",
        "hoá",
        "Quý ",
        *(f" {short} " for short in sorted(abbreviations())),
        *sorted(abbreviations()),
        "Hội Khuyến học (HKH) ",
        " HKH",
        "Ban Chỉ đạo (BCĐ) ",
        "12/KH-UBND",
    ]
)
SOURCES = st.lists(PIECES, max_size=40).map(lambda parts: unicodedata.normalize("NFC", "".join(parts)))


def _is_spread(text: Text, start: int, end: int) -> bool:
    return any(
        spread and begin < end and start < following
        for begin, following, spread in zip(
            text.starts, (*text.starts[1:], len(text.shadow)), text.spread, strict=True
        )
    )


@settings(deadline=None, derandomize=True, max_examples=400)
@given(SOURCES)
def test_words_lead_back(source: str) -> None:
    text = make_text(source)
    words = split_words(text.shadow)
    last = (0, 0)
    for start, end in zip(words.starts, words.ends, strict=True):
        begin, close = text.to_source(start, end)
        assert 0 <= begin < close <= len(source)
        assert begin >= last[0]
        assert close >= last[1]
        last = (begin, close)
        if not _is_spread(text, start, end):
            assert one_tone_placement(NOTHING.sub("", source[begin:close])) == text.shadow[start:end]


@settings(deadline=None, derandomize=True, max_examples=200)
@given(SOURCES, st.data())
def test_runs_of_words_lead_back(source: str, data: st.DataObject) -> None:
    text = make_text(source)
    words = split_words(text.shadow)
    if len(words):
        first = data.draw(st.integers(0, len(words) - 1))
        last = data.draw(st.integers(first, len(words) - 1))
        begin, close = text.to_source(words.starts[first], words.ends[last])
        assert begin == text.to_source(words.starts[first], words.ends[first])[0]
        assert close == text.to_source(words.starts[last], words.ends[last])[1]
        assert text.quote(words.starts[first], words.ends[last]) == source[begin:close]


@settings(deadline=None, derandomize=True, max_examples=200)
@given(SOURCES)
def test_blocks_and_sentences_are_in_order(source: str) -> None:
    shadow = make_text(source).shadow
    words, blocks = split_words(shadow), split_blocks(shadow)
    sentences = split_sentences(words, blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert all(a.end <= b.first for a, b in pairwise(sentences))
    assert all(sentence.first < sentence.end for sentence in sentences)
    spoken = sum(sentence.end - sentence.first for sentence in sentences)
    silent = sum(len(split_words(shadow[b.start : b.end])) for b in blocks if b.kind == "debris")
    assert spoken + silent == len(words)


def sentences_of(source: str) -> list[str]:
    shadow = make_text(source).shadow
    words = split_words(shadow)
    return [words.span(s.first, s.end) for s in split_sentences(words, split_blocks(shadow))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ông An về TP. Vinh.", "Bà Hoa ở lại."],
        ["Họp tại TP.HCM hôm qua.", "Nay xong."],
        ["PGS.TS. Lê Văn An nói.", "Hội trường vỗ tay."],
        ["Đ/c. Lê Văn An dự.", "ThS. Trần Thị Hoa cùng dự."],
        ["Ông Q. H. An đến.", "Bà Hoa về."],
        ["Tăng 8.400 vụ, giảm 3.5 lần.", "Đó là kết quả tốt."],
        ["Ngày 13.8.2018 họp.", "Có 15 người dự."],
        ["Họp ngày 13.8.", "15 người dự."],
        ["Công tác năm 2016.", "Năm 2017 bắt đầu."],
        ["Thế à?", "Vâng!", "Rồi ai về nhà nấy…"],
        ["Thực hiện Chỉ thị số 12/CT-TTg.", "Mọi việc tốt."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert sentences_of(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("source", "sentences"),
    [
        ("Xong việc.Sáng nay họp.", ["Xong việc.", "Sáng nay họp."]),
        ("Xong việc. và nghỉ.", ["Xong việc. và nghỉ."]),
        ("Dòng một\nDòng hai.", ["Dòng một", "Dòng hai."]),
        ("Dòng một.\nXem thêm\nDòng hai.", ["Dòng một.", "Dòng hai."]),
        ("", []),
    ],
)
def test_sentences_of_untidy_texts(source: str, sentences: list[str]) -> None:
    assert sentences_of(source) == sentences


def test_the_number_of_a_party_act_may_end_a_sentence() -> None:
    sentences = ["Tỉnh ủy thực hiện Chỉ thị 52-CT/TW.", "Hội nghị họp sáng nay."]
    assert sentences_of(" ".join(sentences)) == sentences


def test_a_quotation_ends_with_its_mark() -> None:
    sentences = ["Ông An nói: “Xong rồi.”", "Bà Hoa về."]
    assert sentences_of(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Hội nghị tổng kết công tác y tế", "title"),
        ("Sáng nay, Bộ Y tế tổ chức họp báo.", "body"),
        ("08/03/2017 09:15", "date"),
        ("Ngày 8/3/2017", "date"),
        ("08-03-2017 | 09:15", "date"),
        ("Quang cảnh hội nghị", "caption"),
        ("Toàn cảnh hội nghị. Ảnh: Lê An", "caption"),
        ("Tin, ảnh: Lê An", "byline"),
        ("Bài và ảnh: Lê An", "byline"),
        ("(Ảnh: Lê An)", "byline"),
        ("Theo Báo Nghệ An", "byline"),
        ("Theo ông An, việc này khó.", "body"),
        ("Xem thêm", "debris"),
        ("Tìm kiếm", "debris"),
        ("Tags: y tế, dân số", "debris"),
        gap(
            "Thứ hai, 08/03/2017, 09:15 (GMT+7)", "date", reason="a weekday of two words, a zone in brackets"
        ),
        gap("Tìm kiếm cứu nạn là việc của mọi người.", "body", reason="a sentence that begins like a menu"),
    ],
)
def test_kind_of_the_first_line(line: str, kind: str) -> None:
    assert split_blocks(line)[0].kind == kind


def test_kinds_of_later_lines() -> None:
    lines = ["Tiêu đề", "08/03/2017", "Sáng nay, Bộ Y tế họp báo.", "Nguyễn Văn An", "", "Tin, ảnh: Lê An"]
    shadow = "\n".join(lines)
    blocks = split_blocks(shadow)
    assert [block.kind for block in blocks] == ["title", "date", "body", "label", "byline"]
    assert [shadow[block.start : block.end] for block in blocks] == [line for line in lines if line]


def test_blocks_leave_out_the_white_space_around_them() -> None:
    shadow = "  Tiêu đề \n   \n  Sáng nay họp.  "
    assert [shadow[block.start : block.end] for block in split_blocks(shadow)] == ["Tiêu đề", "Sáng nay họp."]
