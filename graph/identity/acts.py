"""Whether two names of acts, or of programmes, name one: kind, number, symbols, issuer, year, title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.identity.evidence import Feature, Side, feature
from graph.register.programs import numbered_programs
from graph.values.spelling import comparable

_NUMBER = re.compile(
    r"(?:số\s*)?(?P<number>\d{1,5}[a-z]?)(?:/(?P<year>(?:19|20)\d\d))?"
    r"(?P<symbols>(?:\s?[-/–]\s?[A-ZĐƯ][A-Za-zĐđƯư&\d]{0,15}){0,5})(?![\d.,]\d)"
)
_SYMBOL = re.compile(r"[a-zđư&]+\d*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(
    r"ngày\s*(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})"
)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
_MOST = 0.7  # of the words of a title: reports shorten them


@cache
def _words() -> Any:
    return yaml.safe_load(files("graph.identity").joinpath("acts.yml").read_text(encoding="utf-8"))


def kind_of(name: str) -> tuple[str, str]:
    """The kind of an act by the first words of its name, in lower case, and the words that say so."""
    text = comparable(name)
    for kind in _words()["kinds"]:
        if text.startswith(kind):
            return kind, name[: len(kind)]
    first = text.partition(" ")[0]
    return (_words()["short"][first], name[: len(first)]) if first in _words()["short"] else ("", "")


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


def parse(name: str) -> ActName:
    """The parts of the name of an act or programme."""
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
        match["number"].lstrip("0") if match else None,
        frozenset(_SYMBOL.findall(match["symbols"].lower())) if match else frozenset(),
        year,
        iso,
        _title(_DAY.sub(" ", rest)),
        (period[1], period[2]) if period else None,
    )


def _title(text: str) -> frozenset[str]:
    return frozenset(comparable(text).split()) - frozenset(_words()["empty"])


def _number(kind: str, text: str) -> re.Match[str] | None:
    """The number of an act: no year, no date, nothing that counts ("5 triệu ha rừng")."""
    if kind in _words()["unnumbered"]:
        return None
    for match in _NUMBER.finditer(text):
        if match["symbols"]:
            return match
        after, before = text[match.end() :].split(), text[: match.start()].lower().split()
        counts = bool(after) and after[0].lower() in _words()["counted"]
        dated = bool(before) and before[-1] in _words()["dated"]
        if not (counts or dated or _YEAR.fullmatch(match["number"])):
            return match
    return None


def _lone_year(text: str, period: re.Match[str] | None) -> str | None:
    years = [year for year in _YEAR.findall(text) if not period or year not in period.groups()]
    return years[0] if len(years) == 1 else None


def directives(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against two names of acts."""
    one, other = parse(a.name), parse(b.name)
    if one.kind and other.kind and one.kind != other.kind:
        yield feature("Directive", "kind_other", f"{one.kind} / {other.kind}")
    yield from _numbers("Directive", one, other)
    yield from _symbols(a, b, one, other)
    yield from _time(one, other)
    if not (one.number and other.number):
        yield from _titles("Directive", one.title, other.title)
    if (_local(a, one) or _local(b, other)) and a.place and b.place:
        same = a.place == b.place
        yield feature("Directive", "place_same" if same else "place_other", f"{a.place} / {b.place}")


def _local(side: Side, act: ActName) -> bool:
    """Whether the act is one of those that every province has."""
    return bool(_issuers(side, act.symbols) & frozenset(_words()["local"]))


def _numbers(kind: str, one: ActName, other: ActName) -> Iterator[Feature]:
    if one.number and other.number:
        same = one.number == other.number
        yield feature(kind, "number_same" if same else "number_other", f"{one.number} / {other.number}")
    elif kind == "Directive" and (one.number or other.number):
        yield feature(kind, "number_missing", one.number or other.number or "")


def _plain(symbols: frozenset[str]) -> frozenset[str]:
    """Symbols that are printed in two ways, in one."""
    return frozenset(_words()["printed"].get(symbol, symbol) for symbol in symbols)


def _symbols(a: Side, b: Side, one: ActName, other: ActName) -> Iterator[Feature]:
    left, right = _plain(one.symbols), _plain(other.symbols)
    if left and right:
        same = left == right or left < right or right < left
        yield feature(
            "Directive", "symbols_same" if same else "symbols_other", f"{sorted(left)} / {sorted(right)}"
        )
    ours, theirs = _issuers(a, left), _issuers(b, right)
    if ours and theirs and not (left and right):
        fits = bool(ours & theirs)
        said = f"{min(ours)} / {min(theirs)}"
        yield feature("Directive", "issuer_fits" if fits else "issuer_other", said)


def _issuers(side: Side, symbols: frozenset[str]) -> frozenset[str]:
    """The symbols of the issuers: those in the number, else those of the bodies named."""
    known: dict[str, list[str]] = _words()["issuers"]
    if found := _plain(symbols) & frozenset(known):
        return found
    names = [comparable(body) for body in side.bodies]
    return frozenset(
        symbol for symbol, heads in known.items() if any(n.startswith(tuple(heads)) for n in names)
    )


def _time(one: ActName, other: ActName) -> Iterator[Feature]:
    if one.day and one.day == other.day:
        yield feature("Directive", "day_same", one.day)
    elif one.year and other.year:
        same = one.year == other.year
        yield feature("Directive", "year_same" if same else "year_other", f"{one.year} / {other.year}")


def _titles(kind: str, left: frozenset[str], right: frozenset[str]) -> Iterator[Feature]:
    name = "title" if kind == "Directive" else "name"
    if not left or not right:
        return
    if left == right:
        yield feature(kind, f"{name}_same")
    elif left <= right or right <= left:
        yield feature(kind, f"{name}_contained")
    else:
        yield feature(kind, f"{name}_other", f"{sorted(left - right)} / {sorted(right - left)}")


def programs(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against two names of programmes."""
    one, other = parse(a.name), parse(b.name)
    if a.place and b.place and a.place != b.place:
        yield feature("Program", "place_other", f"{a.place} / {b.place}")
    elif comparable(a.canonical) == comparable(b.canonical):
        yield feature("Program", "name_same", a.canonical)
        return
    for short, long in ((one, other), (other, one)):
        if short.number and not long.number and _is_known(short, long):
            yield feature("Program", "known_number", f"{short.kind} {short.number}")
            return
    if one.period and other.period and one.period != other.period:
        yield feature("Program", "period_other", f"{one.period} / {other.period}")
    if one.number and other.number:
        yield from _numbers("Program", one, other)
    elif not (one.number or other.number):
        yield from _titles("Program", one.title, other.title)


def _is_known(short: ActName, long: ActName) -> bool:
    """Whether the register knows the number of `short` under a title that `long` has."""
    title = numbered_programs().get((short.kind, short.number or ""))
    words = _title(title) if title else frozenset()
    return bool(words) and len(words & long.title) >= _MOST * len(words)
