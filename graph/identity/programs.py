"""Whether two names of programmes name one: number, title, period, province."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.identity.acts import ActName, act_words, parse
from graph.identity.evidence import Feature, Side, feature
from graph.identity.recognized import is_known_program
from graph.identity.standing import seat
from graph.identity.titles import numbers, titles
from graph.values.spelling import comparable


def features(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against two names of programmes."""
    one, other = parse(a.canonical), parse(b.canonical)
    if a.place and b.place and a.place != b.place and (_local(a) or _local(b)):
        yield feature("Program", "place_other", f"{a.place} / {b.place}")
    elif comparable(a.canonical) == comparable(b.canonical):
        yield feature("Program", "name_same", a.canonical)
        if not (one.number or _own(one)):
            yield feature("Program", "name_thin")
        return
    for short, long in ((one, other), (other, one)):
        if short.number and not long.number and is_known_program(short, long):
            yield feature("Program", "known_number", f"{short.kind} {short.number}")
            return
    yield from _names(one, other)
    yield from _periods(a, b, one, other)


def _local(side: Side) -> bool:
    """Whether every province may have a programme of this name: a body of a province is in it, or none that tells."""
    seats = [seat(body).level for body in side.bodies]
    words = f" {comparable(side.canonical)} "
    shared = any(f" {word} " in words for word in act_words()["shared"])
    return any(level not in (None, "central") for level in seats) or (shared and "central" not in seats)


def _names(one: ActName, other: ActName) -> Iterator[Feature]:
    if one.kind and other.kind and _of_programs(one.kind) != _of_programs(other.kind):
        yield feature("Program", "kind_other", f"{one.kind} / {other.kind}")
    if one.number and other.number:
        yield from numbers("Program", one, other)
    elif not (one.number or other.number):
        full = frozenset(" ".join(act_words()["full"]).split())
        left, right = (replace(each, title=each.title - full) for each in (one, other))
        yield from titles("Program", left, right)


def _periods(a: Side, b: Side, one: ActName, other: ActName) -> Iterator[Feature]:
    if one.period and other.period and one.period != other.period:
        yield feature("Program", "period_other", f"{one.period} / {other.period}")
    elif one.year and other.year and one.year != other.year:
        yield feature("Program", "period_other", f"{one.year} / {other.year}")
    elif bool(one.period) != bool(other.period):
        yield from _period(a, b, one, other)


def _of_programs(kind: str) -> str:
    """The kind of a programme: "CT 135" is no chỉ thị here."""
    return "chương trình" if kind == "chỉ thị" else kind


def _own(act: ActName) -> frozenset[str]:
    """The words of a programme's title that do not only say of what kind it is."""
    return act.title - frozenset(" ".join(act_words()["full"]).split())


def _period(a: Side, b: Side, one: ActName, other: ActName) -> Iterator[Feature]:
    """A programme with its period, and a text that names it without: within the period, or not."""
    first, last = one.period or other.period or ("", "")
    on = b.on if one.period else a.on
    if on:
        fits = int(first) - 1 <= on.first.year <= int(last) + 1
        yield feature("Program", "period_fits" if fits else "period_off", f"{first} - {last} / {on}")
