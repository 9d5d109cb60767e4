"""Text typed with the fonts of before Unicode, TCVN3 (ABC, ".VnTime") and VNI for Windows ("VNI-Times").

Such text is stored as Latin letters that only its font shows as Vietnamese: "Uû ban nh©n d©n" (TCVN3) or
"Uyû ban nhaân daân" (VNI), in bytes or saved as Unicode. It is found by evidence, line by line: what is no
Vietnamese as it stands and becomes Vietnamese by the table. All else is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, fields
from itertools import islice

from loaders.readers.syllables import is_syllable

# TCVN 5712:1993, third set (VN3), as code page 1252 shows it. Source: the conversion table "Bảng đối chiếu
# encoding các bộ chữ hiện hành với Unicode" and the article "VSCII" of the English Wikipedia.
# The capitals with a tone have no code: the fonts for capitals (".VnTimeH") draw the small letters' codes.
_TCVN3_ROWS = (
    ("µ¸¶·¹", "àáảãạ"), ("¨»¾¼½Æ", "ăằắẳẵặ"), ("©ÇÊÈÉË", "âầấẩẫậ"), ("ÌÐÎÏÑ", "èéẻẽẹ"), ("ªÒÕÓÔÖ", "êềếểễệ"),
    ("×ÝØÜÞ", "ìíỉĩị"), ("ßãáâä", "òóỏõọ"), ("«åèæçé", "ôồốổỗộ"), ("¬êíëìî", "ơờớởỡợ"), ("ïóñòô", "ùúủũụ"),
    ("\xadõøö÷ù", "ưừứửữự"), ("úýûüþ", "ỳýỷỹỵ"), ("®", "đ"), ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"),
)  # fmt: skip
_TCVN3 = str.maketrans({old: new for olds, news in _TCVN3_ROWS for old, new in zip(olds, news, strict=True)})
_TCVN3[ord("\u03bc")] = "à"  # a Greek mu that took the place of the micro sign

# VNI for Windows: a base letter and a second one that carries the marks. Source: the same conversion table
# and the article "VNI" of the English Wikipedia. Capitals follow the same table in capitals.
_VNI_ROWS = (
    ("a", "ùøûõï", "áàảãạ"), ("a", "âáàåãä", "âấầẩẫậ"), ("a", "êéèúüë", "ăắằẳẵặ"),
    ("e", "ùøûõï", "éèẻẽẹ"), ("e", "âáàåãä", "êếềểễệ"),
    ("o", "ùøûõï", "óòỏõọ"), ("o", "âáàåãä", "ôốồổỗộ"), ("ô", "ùøûõï", "ớờởỡợ"),
    ("u", "ùøûõï", "úùủũụ"), ("ö", "ùøûõï", "ứừửữự"), ("y", "ùøûõï", "ýỳỷỹỵ"),
    ("", "íìæóòôöñî", "íìỉĩịơưđỵ"),
)  # fmt: skip
_VNI_LOWER = {base + old: new for base, olds, news in _VNI_ROWS for old, new in zip(olds, news, strict=True)}
_VNI = {
    **_VNI_LOWER,
    **{old.upper(): new.upper() for old, new in _VNI_LOWER.items()},
    **{old.capitalize(): new.upper() for old, new in _VNI_LOWER.items() if len(old) == 2},
}
_VNI_MARKS = "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË"  # no ô: in "öôù" it is the next letter
_VNI_LETTER = re.compile(f"[aeouyôöAEOUYÔÖ][{_VNI_MARKS}]|[íìæóòôöñîÍÌÆÓÒÔÖÑÎ]")

_LATIN = re.compile("[\xa1-\xff\u03bc]")
_NOT_LATIN = re.compile(r"[\u0100-\u02af\u0300-\u036f\u1e00-\u1eff]")  # such letters no legacy font has
_SIGN = "\xa1-\xb1\xb4-\xff\u03bc"
_WORD = re.compile(
    f"(?<![A-Za-z{_SIGN}])[A-Za-z]*+[{_SIGN}][A-Za-z{_SIGN}]*+"
)  # possessive: linear on any text
_ASCII_LETTER = re.compile("[A-Za-z]")
_SMALL = re.compile("[a-z]")
_CAPITALS_IN_WORD = re.compile(r"[A-Z][^a-z\s]*[A-Z]")
_TWO_CAPITALS = re.compile("[A-Z][^A-Z]*[A-Z]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 400  # words of a line; more evidence would not change the judgement
_ENOUGH = 3  # different words


def from_tcvn3(text: str) -> str:
    """`text`, shown by code page 1252, read as TCVN3; words and lines typed in capitals are in capitals."""
    letters = text.translate(_TCVN3)
    if _in_capitals(text):
        return letters.upper()
    if not _CAPITALS_IN_WORD.search(text):
        return letters
    return _LETTERS.sub(lambda word: word[0].upper() if _in_capitals(word[0]) else word[0], letters)


def from_vni(text: str) -> str:
    """`text`, shown by code page 1252, read as VNI for Windows."""
    return _VNI_LETTER.sub(lambda match: _vni_letter(match[0]), text)


_READINGS = {"tcvn3": from_tcvn3, "vni": from_vni}


def restore(text: str) -> str:
    """`text` with its lines in TCVN3 or VNI turned into Unicode; every other line stays as it is.

    A line is turned by its own evidence, or, where it is too short for any, by that of the whole text.
    """
    lines = text.split("\n")
    evidence = {number: _evidence(line) for number, line in enumerate(lines) if _suspect(line)}
    common = _together(evidence.values()).reading()
    for number, seen in evidence.items():
        reading = seen.reading() or (common if common and seen.allows(common) else None)
        if reading:
            lines[number] = _READINGS[reading](lines[number])
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """Different words with Latin letters beyond ASCII; those that are syllables as they stand, or as read."""

    all: frozenset[str]
    plain: frozenset[str]
    tcvn3: frozenset[str]
    vni: frozenset[str]

    def reading(self) -> str | None:
        """The reading that this evidence alone is enough for."""
        best, read = max(("tcvn3", self.tcvn3), ("vni", self.vni), key=lambda each: len(each[1]))
        clear = len(read) >= 0.85 * len(self.all) and len(self.plain) <= 0.5 * len(self.all)
        return best if clear and len(self.all) >= _ENOUGH else None

    def allows(self, reading: str) -> bool:
        """Whether this line may be of the reading that the whole text is of."""
        read = self.tcvn3 if reading == "tcvn3" else self.vni
        return not self.all or (len(read) >= 0.6 * len(self.all) and len(read) > len(self.plain))


def _together(parts: Collection[_Evidence]) -> _Evidence:
    names = [field.name for field in fields(_Evidence)]
    return _Evidence(*(frozenset().union(*(getattr(part, name) for part in parts)) for name in names))


def _suspect(line: str) -> bool:
    return not line.isascii() and bool(_LATIN.search(line)) and not _NOT_LATIN.search(line)


def _evidence(line: str) -> _Evidence:
    found = (match[0] for match in _WORD.finditer(line))
    # A sign alone may be punctuation ("«", "·"), and a word that no table changes tells nothing.
    words = {word: (from_tcvn3(word), from_vni(word)) for word in islice(found, _SAMPLE) if _tells(word)}
    return _Evidence(
        frozenset(words),
        frozenset(word for word in words if is_syllable(word)),
        frozenset(word for word, (tcvn3, _) in words.items() if is_syllable(tcvn3.lower())),
        frozenset(word for word, (_, vni) in words.items() if is_syllable(vni)),
    )


def _tells(word: str) -> bool:
    return bool(_ASCII_LETTER.search(word)) and (from_tcvn3(word) != word or from_vni(word) != word)


def _in_capitals(text: str) -> bool:
    return not _SMALL.search(text) and bool(_TWO_CAPITALS.search(text))


def _vni_letter(pair: str) -> str:
    return _VNI.get(pair) or "".join(_VNI.get(letter, letter) for letter in pair)
