"""The words of a phrase as a look-up reads them: more is spread than within a text, where it would mislead."""

from __future__ import annotations

import datetime as dt
import re

from graph.register.abbreviations import abbreviations, abbreviations_alone, short_names
from graph.register.districts import district_called
from graph.register.organizations import unit_codes
from graph.register.places import Place, units
from graph.values.spelling import comparable
from loaders.phrases.spelling import spelt

_JOINED = re.compile(r"\b[A-ZĐ]{2,5}(?:(?: ?[-–,&] ?| và )[A-ZĐ]{2,5})+\b")
_CODE = re.compile(
    r"(?<=\w) \([ABCHKVX]\d\d\)|(?<=\w) \(P[ACHKVX]\d\d\)"
)  # beside the name: "Phòng CSGT (PC67)"
_LONGEST = 5  # words of a district's name


def spelt_out(text: str) -> str:
    """The phrase with what only a look-up spreads: codes of units, letters that stand for units, "GD và ĐT"."""
    text = spelt(_CODE.sub("", text))
    text = _JOINED.sub(_joined, text.replace("/ĐP", ""))
    if text.lower() in short_names():
        return short_names()[text.lower()]
    first, *rest = text.split() or [""]
    words = (unit_codes().get(first, first), *rest)
    return " ".join(abbreviations_alone().get(word, word) for word in words)


def _joined(match: re.Match[str]) -> str:
    """Abbreviations that texts join in many ways: "VH, TT và DL", "LĐ-TB và XH"."""
    letters = "".join(letter for letter in match.group() if letter.isupper())
    return abbreviations().get(letters, match.group())


def with_unit(text: str, home: Place | None, on: dt.date | None) -> str | None:
    """The phrase with the kind of unit that was left out: "UBND Mộc Châu", in Sơn La, is "UBND huyện Mộc Châu"."""
    words = text.split()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        tail = words[-size:]
        before = comparable(" ".join(words[:-size])).split()[-2:]
        if not tail[0][0].isupper() or " ".join(before) in units() or (before and before[-1] in units()):
            continue
        if place := district_called(" ".join(tail), home, on):
            return " ".join((*words[:-size], str(place)))
    return None
