"""Names and posts given alone, with the abbreviations spelt out that running text may use otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from graph.register.abbreviations import spread
from graph.register.places import Place

# Kinds of unit as addresses shorten them, before a name or a number: "H. Bắc Hà", "TX Nghĩa Lộ"; not "VH&TT", "T.Ư".
_UNITS = {
    "H": "huyện",
    "Q": "quận",
    "X": "xã",
    "P": "phường",
    "T": "tỉnh",
    "TT": "thị trấn",
    "TX": "thị xã",
    "TP": "thành phố",
}
_UNIT = re.compile(
    r"(?<![\w.&/-])(?P<unit>T\.P\b\.?|(?:[HQXPTt]|T[TXPp])\.|T[TXPp](?= )) ?(?=(?P<next>\d|[^\W\d_]{2}))"
)
_AND = re.compile(r" & ")


@cache
def _short() -> tuple[re.Pattern[str], Mapping[str, str]]:
    text = files("loaders.phrases").joinpath("short.yml").read_text(encoding="utf-8")
    known: dict[str, str] = yaml.safe_load(text)
    forms = "|".join(re.escape(form) for form in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?<![\w/&-])(?:{forms})(?![\w/&-])"), known


def spelt(name: str) -> str:
    """`name` with its short forms spelt out: "PGĐ CA tỉnh", "UB MTTQ H. Bắc Hà"."""
    pattern, known = _short()
    return units_spelt(_AND.sub(" và ", pattern.sub(lambda match: known[match.group()], name)))


def units_spelt(name: str) -> str:
    """`name` with the kinds of its places spelt out: "H. Bắc Hà" is huyện Bắc Hà."""
    return _UNIT.sub(_unit, name)


def _unit(match: re.Match[str]) -> str:
    named = match["next"].isdigit() or match["next"].istitle()
    return f"{_UNITS[match['unit'].replace('.', '').upper()]} " if named else match.group()


def closed(name: str, home: Place | None) -> str:
    """A name with its abbreviations spread, and with the province that a last "tỉnh" leaves out."""
    words = spread(name).split()
    open_unit = home is not None and words[-1:] and words[-1].lower() == home.unit.split()[-1]
    return " ".join((*words, home.name) if home and open_unit else words)
