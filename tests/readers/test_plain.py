from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.readers.pdfs import write_pdf
from tests.readers.reading import REPORT, failure_of, read_one


@pytest.mark.parametrize("suffix", [".txt", ".TXT"])
def test_text_is_stored_verbatim_under_the_name_of_its_file(tmp_path: Path, suffix: str) -> None:
    document = read_one(tmp_path / f"báo cáo.2020{suffix}", f"  # {REPORT}\n\n".encode())
    assert document.text == f"  # {REPORT}\n\n"
    assert document.id == "báo cáo.2020"
    assert (document.title, document.publisher, document.published, document.url) == (None, None, None, None)


def test_decomposed_text_is_composed(tmp_path: Path) -> None:
    data = unicodedata.normalize("NFD", REPORT).encode()
    assert read_one(tmp_path / "a.txt", data).text == REPORT


def test_a_decomposed_file_name_gives_a_composed_id(tmp_path: Path) -> None:
    assert read_one(tmp_path / unicodedata.normalize("NFD", "đề án.txt"), b"text").id == "đề án"


def test_every_line_end_becomes_a_line_feed(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.txt", b"one\r\ntwo\rthree\n\r\nfour").text == "one\ntwo\nthree\n\nfour"


def test_special_spaces_stay(tmp_path: Path) -> None:
    text = "Số\u00a012/QĐ\u200b-UBND\u202f, \u2060Hà\u3000Nội\ufeff."
    assert read_one(tmp_path / "a.txt", text.encode()).text == text


def test_what_no_store_can_hold_is_replaced(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.txt", f"{REPORT}\x00{REPORT}".encode()).text == f"{REPORT}\ufffd{REPORT}"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_failure(tmp_path: Path, data: bytes) -> None:
    assert failure_of(tmp_path / "a.txt", data).reason == "is empty"


@pytest.mark.parametrize("text", [" \n\t\r\n ", "\u00a0\u200b\u3000", "--- * ---\n"])
def test_a_file_without_words_is_a_failure(tmp_path: Path, text: str) -> None:
    assert failure_of(tmp_path / "a.txt", text.encode()).reason == "holds no text"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 40,
        b"\x00" * 5000,
        b"\x89PNG\r\n\x1a\n" + bytes(2000),
        b"\x7fELF\x02\x01" + bytes(90),
    ],
    ids=["every byte", "zeros", "picture", "program"],
)
def test_binary_data_is_a_failure(tmp_path: Path, data: bytes) -> None:
    failure = failure_of(tmp_path / "junk.txt", data)
    assert "binary data" in failure.reason
    assert str(failure) == f"{tmp_path}/junk.txt: {failure.reason}"


def test_a_pdf_called_text_is_not_read_as_text(tmp_path: Path) -> None:
    data = write_pdf([["a"]], "key").replace(b"\n", b"\x01\x02")
    assert "binary data" in failure_of(tmp_path / "a.txt", data).reason


@pytest.mark.parametrize("word", ["chủ trì ", "a", "Uû ban nh©n d©n "], ids=["words", "one word", "TCVN3"])
def test_a_line_of_fifty_megabytes_is_read(tmp_path: Path, word: str) -> None:
    data = word.encode() * (50_000_000 // len(word.encode()))
    document = read_one(tmp_path / "long.txt", data)
    assert len(document.text) == len(data.decode())


def test_a_run_of_combining_marks_is_refused_before_it_takes_quadratic_time(tmp_path: Path) -> None:
    data = ("a" + "\u0301\u0323" * 5_000_000).encode()
    assert "combining marks" in failure_of(tmp_path / "a.txt", data).reason


def test_a_file_larger_than_the_limit_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate((64 << 20) + 1)
    assert "larger than 64 MiB" in failure_of(path).reason
