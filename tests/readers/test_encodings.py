from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from loaders.readers.encodings import decode
from tests.readers.reading import REPORT, read_one

FRENCH = (
    "L'été dernier, le comité général s'est réuni à Orléans, où l'élève français a été présenté.\n"
    "« Ça va très bien », même à Noël : 5 °C, 12 m², ½ heure ; le curé, né là, a dîné au café."
)


def to_1258(text: str) -> bytes:
    """Letters with their shape, then the tone as a byte of its own: how Windows writes Vietnamese."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    written = b""
    for letter in text:
        spread = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(part for part in spread if part not in tones))
        written += (base + "".join(part for part in spread if part in tones)).encode("cp1258")
    return written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_every_form(tmp_path: Path, encoding: str) -> None:
    assert read_one(tmp_path / "a.txt", REPORT.encode(encoding)).text == REPORT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\x00\x00\xfe\xff", "utf-32-be")],
)
def test_a_byte_order_mark_is_dropped(tmp_path: Path, mark: bytes, encoding: str) -> None:
    assert read_one(tmp_path / "a.txt", mark + REPORT.encode(encoding)).text == REPORT


def test_windows_1258(tmp_path: Path) -> None:
    data = to_1258(REPORT)
    assert data.decode("cp1252") != REPORT
    assert read_one(tmp_path / "a.txt", data).text == REPORT


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_french(tmp_path: Path, encoding: str) -> None:
    assert read_one(tmp_path / "a.txt", FRENCH.encode(encoding)).text == FRENCH


def test_another_script(tmp_path: Path) -> None:
    text = "Совет министров принял решение о сотрудничестве двух стран в области образования. " * 4
    assert read_one(tmp_path / "a.txt", text.encode("koi8-r")).text == text


def test_a_few_broken_bytes_leave_the_rest_readable(tmp_path: Path) -> None:
    data = REPORT.encode() + b"\xe1\xbb \xff " + REPORT.encode()
    assert read_one(tmp_path / "a.txt", data).text == f"{REPORT}\ufffd \ufffd {REPORT}"


def test_a_declared_charset_is_honoured_where_it_fits() -> None:
    assert decode("Łódź, Żółw, gęś".encode("cp1250"), "windows-1250") == "Łódź, Żółw, gęś"


@pytest.mark.parametrize(
    "declared", ["windows-1252", "iso-8859-1", "windows-1258", "idna", "no-such-charset"]
)
def test_a_wrongly_declared_charset_is_not_believed(declared: str) -> None:
    assert decode(REPORT.encode(), declared) == REPORT
    assert unicodedata.normalize("NFC", decode(to_1258(REPORT), declared)) == REPORT
