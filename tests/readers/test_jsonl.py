from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from graph.values import Document, PartialDate
from tests.readers.reading import REPORT, failure_of, read_all, read_one


def lines(*values: Any) -> bytes:
    return b"".join(json.dumps(value, ensure_ascii=False).encode() + b"\n" for value in values)


def test_every_field(tmp_path: Path) -> None:
    line = {
        "id": "bc/2019-07", "text": REPORT, "title": "Sơ kết", "url": "https://example.org/a",
        "publisher": "Báo Lào Cai", "published": "2019-07", "source": {"any": 1}, "tags": None,
    }  # fmt: skip
    assert read_one(tmp_path / "a.jsonl", lines(line)) == Document(
        "bc/2019-07", REPORT, "Sơ kết", "Báo Lào Cai", PartialDate("2019-07"), "https://example.org/a"
    )


def test_the_text_is_changed_by_nothing_but_composition(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", f" \ufeff{REPORT}\r\n\u00a0\u200b\rUû ban nh©n d©n tØnh\u2028 \n")
    document = read_one(tmp_path / "a.jsonl", lines({"id": "a", "text": text}))
    assert document.text == unicodedata.normalize("NFC", text)


def test_what_no_store_can_hold_is_replaced(tmp_path: Path) -> None:
    document = read_one(tmp_path / "a.jsonl", b'{"text": "a\\u0000\\ud800b \\ud83d\\ude00"}')
    assert document.text == "a\ufffd\ufffdb \U0001f600"


def test_a_line_without_id_is_named_by_its_number(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + lines({"text": "một"}) + b"\r\n  \n" + lines({"text": "bốn", "id": None})
    (tmp_path / "lô 1.jsonl").write_bytes(data)
    assert [getattr(found, "id", found) for found in read_all(tmp_path)] == ["lô 1-1", "lô 1-4"]


def test_html_is_read_as_html(tmp_path: Path) -> None:
    page = f"<html><head><title>Tin</title></head><body><p>{REPORT}</p></body></html>"
    found = [{"id": "a", "html": page}, {"id": "b", "html": page, "title": "Khác", "published": "20190705"}]
    (tmp_path / "a.jsonl").write_bytes(lines(*found))
    first, second = read_all(tmp_path)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == second.text == REPORT.replace("\n", " ")
    assert (first.title, second.title, second.published) == ("Tin", "Khác", PartialDate("2019-07-05"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b"[]", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b'{"text": "\xff"}', "not UTF-8"),
        (b'{"id": "a"}', "neither text nor html"),
        (b'{"text": 5}', "text is not a string"),
        (b'{"html": ["<p>"]}', "html is not a string"),
        (b'{"text": ""}', "is empty"),
        (b'{"text": " \\n"}', "holds no text"),
        (b'{"html": "<p></p>"}', "is empty"),
        (b'{"text": "a", "id": 7}', "id is not a string"),
        (b'{"text": "a", "id": " "}', "id is not a string, or is blank"),
        (b'{"text": "a", "id": "a\\nb"}', "control characters"),
        (b'{"text": "a", "title": ["a"]}', "title is not a string"),
        (b'{"text": "a", "published": 2019}', "published is not a string"),
        (b'{"text": "a", "published": "5/7/2019"}', "published is not a date"),
        (b'{"text": "a", "published": "2019-02-30"}', "published is not a date"),
        (b'{"text": "a", "published": "2019-13-01T00:00:00Z"}', "published is not a date"),
        (b"[" * 100_000, "too deep"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "too long"),
        (b'{"text": "a' + "\u0301\u0323".encode() * 50 + b'"}', "combining marks"),
    ],
)
def test_a_bad_line_is_a_failure_and_the_others_are_read(tmp_path: Path, line: bytes, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        lines({"id": "first", "text": "một"}) + line + b"\n" + lines({"id": "last", "text": "ba"})
    )
    first, failure, last = read_all(path)
    assert reason in str(failure)
    assert str(failure).startswith(f"{path}:2: ")
    assert [getattr(found, "id", None) for found in (first, last)] == ["first", "last"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2019", "2019"),
        ("2019-07", "2019-07"),
        (" 2019-07-05 ", "2019-07-05"),
        ("20190705", "2019-07-05"),
        ("2019-07-05T23:30:00+07:00", "2019-07-05"),
        ("2019-07-05 23:30", "2019-07-05"),
        ("2019-07-05, 23:30:01+0700", "2019-07-05"),
        ("2019-07-05T23:30:00.123456Z", "2019-07-05"),
        ("", None),
    ],
)
def test_dates_keep_their_precision(tmp_path: Path, given: str, kept: str | None) -> None:
    document = read_one(tmp_path / "a.jsonl", lines({"text": "a", "published": given}))
    assert document.published == (PartialDate(kept) if kept else None)


def test_the_later_of_two_lines_with_one_id_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines({"id": "x", "text": "một"}, {"id": "x", "text": "hai"}, {"id": "y", "text": "ba"}))
    first, failure, last = read_all(path)
    assert [getattr(found, "text", None) for found in (first, last)] == ["một", "ba"]
    assert str(failure) == f"{path}:2: has the document id 'x' of {path}:1; rename one of them"


def test_a_line_longer_than_the_limit_is_a_failure_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * (64 << 20) + b'"}\n' + lines({"text": "hai"}))
    failure, document = read_all(path)
    assert str(failure) == f"{path}:1: the line is longer than 64 MiB"
    assert getattr(document, "id", None) == "a-2"


def test_an_empty_file_and_one_in_utf16_are_failures(tmp_path: Path) -> None:
    assert failure_of(tmp_path / "a.jsonl", b"").reason == "is empty"
    assert failure_of(tmp_path / "a.jsonl", b"\n \n").reason == "is empty"
    assert "UTF-16" in failure_of(tmp_path / "a.jsonl", '{"text": "a"}'.encode("utf-16")).reason
