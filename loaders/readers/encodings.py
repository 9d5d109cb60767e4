"""From bytes to text: the encoding is found by its marks, its own rules, and by what makes Vietnamese.

Order: byte order mark; UTF-16 without one; UTF-8 (also with a few broken bytes); then, among the code pages
of one byte, the one whose words are Vietnamese; then what the file declares; then charset-normalizer.
TCVN3 and VNI for Windows come out as code page 1252 here; `legacy.restore` turns them.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from loaders.readers.contents import Unreadable, stored
from loaders.readers.legacy import restore
from loaders.readers.syllables import is_syllable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Charsets that a file may declare. Others are of no use here, or take quadratic time (idna, punycode).
_KNOWN = re.compile(
    r"(?:windows-|cp)125\d|iso-?8859-\d{1,2}|latin-?1|gb2312|gbk|gb18030|big5|euc-\w{2}|shift_jis|koi8-\w"
)
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 1 << 18
_VIETNAMESE = 0.6  # of the words beyond ASCII; a page with names of other languages still has as many


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, without byte order mark; `declared` is a charset the file names, if any.

    Raises Unreadable where the data is no text.
    """
    found = (way(data) for way in (_by_mark, _utf16, _utf8))
    text = next((text for text in found if text is not None), None)
    if text is None:
        text = _one_byte(data, declared)
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > 0.02 * len(sample):
        raise Unreadable("is not text but binary data; is its suffix right?")
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: the letters of ASCII, most of any Vietnamese text, have one byte of zero."""
    sample = data[:4096]
    zeros = sample[::2].count(0), sample[1::2].count(0)
    if max(zeros) < len(sample) * 0.2 or min(zeros) > len(sample) * 0.02:
        return None
    try:
        return data.decode("utf-16-be" if zeros[0] > zeros[1] else "utf-16-le")
    except UnicodeDecodeError:
        return None


def _utf8(data: bytes) -> str | None:
    """UTF-8; broken bytes become U+FFFD where at least ten times as many characters are sound."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    sample = text[:_SAMPLE]
    broken = sample.count("\ufffd")
    sound = sum(1 for letter in sample if letter > "\x7f") - broken
    return text if sound > 10 * broken else None


def _one_byte(data: bytes, declared: str | None) -> str:
    first = _HIGH.search(data)
    sample = data[max(0, first.start() - 1024 if first else 0) :][:_SAMPLE]
    named = [declared.lower()] if declared and _KNOWN.fullmatch(declared.lower()) else []
    best = max([*named, "cp1258", "cp1252"], key=lambda encoding: _share(sample, encoding))
    if _share(sample, best) >= _VIETNAMESE:
        named.insert(0, best)
    # Latin-1 has a character for every byte: the last resort, and its control characters tell what is binary.
    for encoding in (*named, *([] if named else _other_script(data)), "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _other_script(data: bytes) -> list[str]:
    """What charset-normalizer takes `data` for, if no Latin script: among those it errs too often."""
    guess = from_bytes(data[:65536]).best()
    if guess is None:
        return []
    letters = [letter for letter in str(guess) if letter > "\x7f" and letter.isalpha()]
    return [guess.encoding] if sum(letter > "\u024f" for letter in letters) > 0.8 * len(letters) else []


def _share(sample: bytes, encoding: str) -> float:
    """The share of possible Vietnamese syllables among the words beyond ASCII that `encoding` gives."""
    try:
        text = restore(stored(sample.decode(encoding)))
    except (UnicodeDecodeError, LookupError, Unreadable):
        return 0.0
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0
