"""Whether a word is a possible Vietnamese syllable: the evidence by which encodings are told apart.

Spelling as taught in school: an onset, a rhyme, one tone; a rhyme that ends in c, ch, p or t takes only
sắc or nặng. Loan words and names of other languages of Vietnam fail; what counts is the share in a text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Onsets that the letter after them decides (c/k, g/gh, ng/ngh) are kept apart from the others.
_ONSET = (
    r"(?:c(?![eêiy])|g(?![eêy])|ng(?![eêiy])|(?:gh|ngh)(?=[eêi])|ch|gi|kh|nh|ph|qu|th|tr|[bdđhklmnprstvx])?"
)
# Nucleus → its endings; "-" stands for none.
_RHYMES = {
    "a": "- c ch i m n ng nh o p t u y", "ă": "c m n ng p t", "â": "c m n ng p t u y",
    "e": "- c m n ng o p t", "ê": "- c ch m n nh p t u", "i": "- a c ch m n ng nh p t u",
    "iê": "c m n ng p t u", "y": "- ch nh t", "yê": "m n ng t u", "o": "- c i m n ng p t",
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng t", "oe": "- n o t", "oo": "c ng", "ô": "- c i m n ng p t", "ơ": "- i m n p t u",
    "u": "- a c i m n ng p t", "uâ": "n ng t y", "uê": "- ch n nh", "uô": "c i m n ng t", "uơ": "- n",
    "uy": "- a ch n nh p t u", "uyê": "n t", "ư": "- a c i m n ng t u", "ươ": "c i m n ng p t u",
}  # fmt: skip
_SYLLABLE = re.compile(
    _ONSET
    + "(?:"
    + "|".join(
        f"{nucleus}(?:{ends.replace('- ', '|').replace(' ', '|')})" for nucleus, ends in _RHYMES.items()
    )
    + ")"
)
_STOPPED = re.compile(r"(?:ch|[cpt])$")
_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_LONGEST = 8  # "nghiêng" has seven letters


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Whether `word` (NFC) is a possible Vietnamese syllable, in lower case, capitals or with a capital."""
    if len(word) > _LONGEST or not (word[1:].islower() or word.isupper() or len(word) == 1):
        return False
    spread = unicodedata.normalize("NFD", word.lower())
    tones = [_TONES[mark] for mark in spread if mark in _TONES]
    bare = unicodedata.normalize("NFC", "".join(letter for letter in spread if letter not in _TONES))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not _STOPPED.search(bare) or tones in (["sắc"], ["nặng"])
