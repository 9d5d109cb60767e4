"""Real documents typed anew in each of the old encodings come back; sound ones stay as they are."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from loaders.readers import legacy
from loaders.readers.plain import read_plain
from tests.readers.reading import read_all
from tests.readers.test_encodings import to_1258

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "documents.jsonl"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the documents of ../shared are not here")

_SMALL = {letter: chr(code) for code, letter in legacy._TCVN3.items() if code < 0x100}
TYPED = {
    "tcvn3": {letter.upper(): sign for letter, sign in _SMALL.items()} | _SMALL,
    "vni": {letter: signs for signs, letter in reversed(legacy._VNI.items())},
}


def texts() -> list[str]:
    lines = CORPUS.read_text("utf-8").splitlines()
    return [unicodedata.normalize("NFC", json.loads(line)["text"]) for line in lines]


def with_known_letters(text: str) -> str:
    return "".join(letter for letter in text if letter in TYPED["tcvn3"] or letter < "\x7f")


@pytest.mark.parametrize("font", TYPED)
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_lines_typed_in_an_old_font_come_back(font: str, encoding: str) -> None:
    wrong, count = [], 0
    for text in map(with_known_letters, texts()[::3]):
        typed = "".join(TYPED[font].get(letter, letter) for letter in text)
        read = read_plain(typed.encode(encoding)).text
        for meant, line in zip(text.split("\n"), read.split("\n"), strict=True):
            count += 1
            wrong += [line] if line.casefold() != meant.casefold() else []
    assert len(wrong) <= 0.001 * count, wrong[:20]


def test_windows_1258_and_decomposed_letters_come_back() -> None:
    for text in map(with_known_letters, texts()[::3]):
        assert read_plain(to_1258(text)).text == text
        assert read_plain(unicodedata.normalize("NFD", text).encode()).text == text


def test_every_document_is_read_as_it_is() -> None:
    assert [getattr(found, "text", found) for found in read_all(CORPUS)] == texts()
    assert [legacy.restore(text) for text in texts()] == texts()
