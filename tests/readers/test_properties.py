"""Whatever the bytes: a document whose text is NFC, or a failure of one sentence; never an exception."""

from __future__ import annotations

import json
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.values import Document
from loaders.readers.contents import stored
from loaders.readers.legacy import restore
from tests.readers.pdfs import write_pdf
from tests.readers.reading import REPORT, read_all
from tests.readers.test_docx import of_paragraphs
from tests.readers.test_html import page
from tests.readers.test_legacy import TCVN3, VNI

SAMPLES = {
    ".txt": TCVN3.encode("cp1252"),
    ".html": page().encode(),
    ".pdf": write_pdf([REPORT.split("\n")]),
    ".docx": of_paragraphs(REPORT, VNI),
    ".jsonl": json.dumps({"id": "a", "text": REPORT, "published": "2019"}).encode() + b"\n{}\n",
}
RELAXED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def check(suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(data)
        found = read_all(path)
    assert found
    for each in found:
        if isinstance(each, Document):
            assert unicodedata.is_normalized("NFC", each.text)
            each.text.encode("utf-8")
        else:
            assert each.source.startswith(str(path))
            assert each.reason


@pytest.mark.parametrize("suffix", SAMPLES)
@RELAXED
@given(data=st.binary(max_size=400))
def test_any_bytes(suffix: str, data: bytes) -> None:
    check(suffix, data)


@pytest.mark.parametrize("suffix", SAMPLES)
@RELAXED
@given(choice=st.data())
def test_damaged_files(suffix: str, choice: st.DataObject) -> None:
    data = bytearray(SAMPLES[suffix])
    for position in choice.draw(st.lists(st.integers(0, len(data) - 1), max_size=8)):
        data[position] = choice.draw(st.integers(0, 255))
    check(suffix, bytes(data[: choice.draw(st.integers(0, len(data)))]))


@RELAXED
@given(text=st.text(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_text(text: str, encoding: str) -> None:
    check(".txt", text.encode(encoding, errors="replace"))
    check(".jsonl", json.dumps({"text": text}).encode())


@RELAXED
@given(text=st.text())
def test_the_text_of_a_json_line_is_composed_and_nothing_else(text: str) -> None:
    [found] = read_all("-", stdin=json.dumps({"text": text}).encode())
    if isinstance(found, Document):
        assert found.text == unicodedata.normalize("NFC", text.replace("\x00", "\ufffd"))


@given(st.lists(st.sampled_from(REPORT.split()), min_size=1).map(" ".join))
def test_vietnamese_is_never_changed(text: str) -> None:
    assert restore(text) == text


@given(st.text(st.characters(min_codepoint=0xA0, max_codepoint=0x1EFF)))
def test_restoring_twice_is_restoring_once(text: str) -> None:
    once = restore(stored(text))
    assert restore(once) == once
