"""The parts of the names of acts and programmes: kind, number, symbols, year, day, title, period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.values.spelling import comparable

_NUMBER = re.compile(
    r"(?:số\s*)?(?P<number>\d{1,5}(?:[a-zA-Z](?!\w))?)(?:/(?P<year>(?:19|20)\d\d))?"
    r"(?P<symbols>(?:\s?[-/–]\s?[A-ZĐƯ][A-Za-zĐđƯư&\d]{0,15}){0,5})(?![\d.,]\d)"
)
_SYMBOL = re.compile(r"[a-zđư&]+\d*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(
    r"ngày\s*(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})"
)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
_ROMAN = re.compile(r"\b(?:[IVX]+)\b")


@cache
def act_words() -> Any:
    """The lists of acts.yml."""
    return yaml.safe_load(files("graph.identity").joinpath("acts.yml").read_text(encoding="utf-8"))


def kind_of(name: str) -> tuple[str, str]:
    """The kind of an act by the first words of its name, in lower case, and the words that say so."""
    text = comparable(name)
    for kind in act_words()["kinds"]:
        if text.startswith(kind):
            return kind, name[: len(kind)]
    first = text.partition(" ")[0]
    return (act_words()["short"][first], name[: len(first)]) if first in act_words()["short"] else ("", "")


@dataclass(frozen=True, slots=True)
class ActName:
    """The parts of an act's name: kind, number, symbols (``ct ttg``), year, day, and the words of its title."""

    kind: str
    number: str | None
    symbols: frozenset[str]
    year: str | None
    day: str | None
    title: frozenset[str]
    period: tuple[str, str] | None
    ordinals: frozenset[str] = frozenset()


def whole(name: str) -> str:
    """A name with the words that stand for a kind and a title spelt out: BLHS is the Bộ luật Hình sự."""
    known = act_words()["whole"]
    return " ".join(known.get(word.strip("“”\"'(),.").lower(), word) for word in name.split())


def parse(name: str) -> ActName:
    """The parts of the name of an act or programme."""
    name = whole(name)
    kind, said = kind_of(name)
    body = name[len(said) :]
    period = _PERIOD.search(body)
    match = _number(kind, _PERIOD.sub(" ", body))
    day = _DAY.search(body)
    iso = "-".join(part.zfill(2) for part in reversed([p for p in day.groups() if p])) if day else None
    rest = body if match is None else body.replace(match.group(), " ", 1)
    year = (match and match["year"]) or (iso and iso[:4]) or _lone_year(rest, period)
    return ActName(
        kind,
        match["number"].lstrip("0").lower() if match else None,
        frozenset(_SYMBOL.findall(match["symbols"].lower())) if match else frozenset(),
        year,
        iso,
        title_words(_DAY.sub(" ", rest)),
        (period[1], period[2]) if period else None,
        frozenset(_ROMAN.findall(rest)),
    )


def title_words(text: str) -> frozenset[str]:
    """The words of a title that say something."""
    return frozenset(_YEAR.sub(" ", comparable(text)).split()) - frozenset(act_words()["empty"])


def title_order(name: str) -> tuple[str, ...]:
    """The words of an act's title in their order, without its kind, years and what says nothing."""
    name = whole(name)
    kept = title_words(_DAY.sub(" ", name[len(kind_of(name)[1]) :]))
    return tuple(word for word in comparable(name).split() if word in kept)


def _number(kind: str, text: str) -> re.Match[str] | None:
    """The number of an act: no year, no date, nothing that counts ("5 triệu ha rừng")."""
    if kind in act_words()["unnumbered"]:
        return None
    for match in _NUMBER.finditer(text):
        if match["symbols"]:
            return match
        after, before = text[match.end() :].split(), text[: match.start()].lower().split()
        of_year = len(after) > 1 and after[0].lower() == "năm" and bool(_YEAR.match(after[1]))
        counts = bool(after) and after[0].lower() in act_words()["counted"] and not of_year
        dated = bool(before) and before[-1] in act_words()["dated"]
        of_project = kind in act_words()["numbered_like_years"]
        first = of_project and not before
        inside = (
            of_project and before and not match.group().lower().startswith("số")
        )  # "quốc lộ 1", "phường 1"
        if not (counts or dated or inside or (_YEAR.fullmatch(match["number"]) and not first)):
            return match
    return None


def _lone_year(text: str, period: re.Match[str] | None) -> str | None:
    years = [year for year in _YEAR.findall(text) if not period or year not in period.groups()]
    return years[0] if len(years) == 1 else None


def plain(symbols: frozenset[str]) -> frozenset[str]:
    """Symbols that are printed in two ways, in one."""
    return frozenset(act_words()["printed"].get(symbol, symbol) for symbol in symbols)
