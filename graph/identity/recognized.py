"""Which of the acts that the register knows a name means: by its number, by its title, or by a nickname."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.identity.acts import ActName, act_words, parse, plain, title_words
from graph.register.known_acts import known_acts
from graph.register.programs import numbered_programs
from graph.values import PartialDate
from graph.values.spelling import comparable

_MOST, _OWN = 0.85, 0.4  # of the words of the known title, which is short, and of those that a text has of it
_SHORTENED = 0.7  # of the words of a programme's title
_FEWEST = 3  # words of a title beside a number
_CITED = 12  # years for which a number without a year means the act of it that was signed last


@dataclass(frozen=True, slots=True)
class Recognized:
    """A known act: its parts, the day it was signed, the comparable forms of its nicknames."""

    act: ActName
    title: frozenset[str]
    day: PartialDate
    nicknames: tuple[str, ...]


def recognized(name: str, on: PartialDate | None = None) -> Recognized | None:
    """The one known act that `name`, in a text of the day `on`, means; None where none or several may be meant."""
    act, text = parse(name), comparable(name)
    found = [
        each
        for each in _known().get(act.kind, ())
        if _in_time(act, each, on) and (_nicknamed(text, each) or _titled(act, each) or _numbered(act, each))
    ]
    return found[0] if len(found) == 1 else None


def known_number(name: str) -> str | None:
    """The number of the act that `name` means: the known one of its title or nickname, else the one it says.

    Of known acts with one title (one followed the other) it is that of one of them, whichever is meant.
    """
    act, text = parse(name), comparable(name)
    fits = (each for each in _known().get(act.kind, ()) if _nicknamed(text, each) or _titled(act, each))
    numbers = {_of_one_title(act.kind, each.act.number) for each in fits}
    return numbers.pop() if len(numbers) == 1 else _of_one_title(act.kind, act.number)


@cache
def _namesakes() -> dict[tuple[str, str | None], str]:
    """For known acts the smallest number among those of their title, by kind and number."""
    titles: dict[tuple[str, frozenset[str]], list[str]] = {}
    for kind, rows in _known().items():
        for row in rows:
            titles.setdefault((kind, row.title), []).append(row.act.number or "")
    return {(kind, number): min(numbers) for (kind, _), numbers in titles.items() for number in numbers}


def _of_one_title(kind: str, number: str | None) -> str | None:
    return _namesakes().get((kind, number), number)


def is_known_program(short: ActName, long: ActName) -> bool:
    """Whether the register knows the number of the programme `short` under a title that `long` has."""
    title = numbered_programs().get((short.kind, short.number or ""))
    words = title_words(title) if title else frozenset()
    return bool(words) and len(words & long.title) >= _SHORTENED * len(words)


def known_program(act: ActName) -> str | None:
    """The number of a programme: the one of `act`, else that under which the register knows its title."""
    if act.number:
        return act.number
    rows = numbered_programs().items()
    fits = (
        number
        for (_, number), title in rows
        if _SHORTENED * len(words := title_words(title)) <= len(words & act.title)
    )
    numbers = set(fits)
    return numbers.pop() if len(numbers) == 1 else None


@cache
def _known() -> dict[str, tuple[Recognized, ...]]:
    found: dict[str, list[Recognized]] = {}
    for row in known_acts():
        act, nicknames = parse(row.name), tuple(map(comparable, row.nicknames))
        found.setdefault(act.kind, []).append(
            Recognized(act, title_words(row.title), PartialDate(row.day.isoformat()), nicknames)
        )
    return {kind: tuple(rows) for kind, rows in found.items()}


def _in_time(act: ActName, known: Recognized, on: PartialDate | None) -> bool:
    if act.day or act.year:
        return known.day.iso.startswith(act.day or act.year or "")
    if on is None:
        return True
    return known.day.first <= on.last and on.first.year - known.day.first.year <= _CITED


def _nicknamed(text: str, known: Recognized) -> bool:
    return any(f"{text} ".startswith(f"{nickname} ") for nickname in known.nicknames)


def _numbered(act: ActName, known: Recognized) -> bool:
    lettered = not (act.number or "0").isdigit()  # "30a": there is one
    symbols = plain(act.symbols) == plain(known.act.symbols) or (lettered and not act.symbols)
    return act.number == known.act.number and symbols


def _titled(act: ActName, known: Recognized) -> bool:
    """Whether the words of a title are those of the known one; with the number beside it some of them are enough."""
    if act.symbols and not plain(act.symbols) & plain(known.act.symbols):
        return False
    words = act.title - _issuers()
    shared = words & known.title
    if act.number:
        return act.number == known.act.number and len(shared) >= max(_FEWEST, _OWN * len(words))
    return len(shared) >= _MOST * len(known.title) and len(shared) >= _OWN * len(words)


@cache
def _issuers() -> frozenset[str]:
    """The words by which issuers are named, which stand among those of a title."""
    return frozenset(_words())


def _words() -> Iterator[str]:
    for heads in act_words()["issuers"].values():
        for head in heads:
            yield from head.split()
