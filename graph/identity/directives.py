"""Whether two names of acts name one: kind, number, symbols, issuer, year, title."""

from __future__ import annotations

from collections.abc import Iterator

from graph.identity.acts import ActName, act_words, parse, plain
from graph.identity.evidence import Feature, Side, feature
from graph.identity.recognized import recognized
from graph.identity.titles import numbers, titles
from graph.values import PartialDate
from graph.values.spelling import comparable

_YEAR, _TERM = 366, 5 * 366  # days
_OLD = 5  # years after which a law of the same title may have followed


def features(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against two names of acts."""
    one, other = parse(a.canonical), parse(b.canonical)
    mine, theirs = recognized(a.canonical, a.on), recognized(b.canonical, b.on)
    if mine and theirs:
        same = mine.act == theirs.act and mine.day == theirs.day
        yield feature("Directive", "known_same" if same else "known_other", f"{a.canonical} / {b.canonical}")
        return
    if one.kind and other.kind and one.kind != other.kind:
        yield feature("Directive", "kind_other", f"{one.kind} / {other.kind}")
    if one.ordinals and other.ordinals and one.ordinals != other.ordinals:
        yield feature("Directive", "number_other", f"{min(one.ordinals)} / {min(other.ordinals)}")
    elif one.ordinals and other.ordinals and not (one.number or other.number):
        yield feature("Directive", "ordinal_same", min(one.ordinals))
    yield from numbers("Directive", one, other)
    yield from _symbols(a, b, one, other)
    yield from _time(one, other)
    yield from _years_said(a, b, one, other)
    yield from _numbered_anew(a, b, one, other)
    if not (one.number and other.number) or (not (one.symbols or other.symbols) and one.title == other.title):
        yield from titles("Directive", one, other)
    if (_local(a, one) or _local(b, other)) and a.place and b.place:
        same = a.place == b.place
        yield feature("Directive", "place_same" if same else "place_other", f"{a.place} / {b.place}")


def _numbered_anew(a: Side, b: Side, one: ActName, other: ActName) -> Iterator[Feature]:
    """Whether the issuer may have used the number again between the two: no year is said, and years lie between."""
    if one.number != other.number or not one.number or (one.year and other.year):
        return
    issuers = _issuers(a, one.symbols) | _issuers(b, other.symbols)
    local = bool(issuers & frozenset(act_words()["local"]))
    days = _apart(a, one, b, other)
    if days is None:
        return
    term = bool(issuers) and issuers <= frozenset(act_words()["by_term"])
    known = one.year or other.year
    most = _TERM if term and not known else _YEAR if local or not known else 2 * _TERM
    if days > most:
        yield feature("Directive", "numbered_anew", f"{a.on or one.year} / {b.on or other.year}")


def _apart(a: Side, one: ActName, b: Side, other: ActName) -> int | None:
    """Days between the years of two acts at most, each at latest that of the text that names it; 0 in one year."""
    first, second = (PartialDate(act.year) if act.year else side.on for side, act in ((a, one), (b, other)))
    if first is None or second is None:
        return None
    if first.overlaps(second):
        return 0
    early, late = sorted((first, second), key=lambda date: date.first)
    return (late.last - early.first).days


def _local(side: Side, act: ActName) -> bool:
    """Whether the act is one of those that every province has."""
    return bool(_issuers(side, act.symbols) & frozenset(act_words()["local"]))


def _symbols(a: Side, b: Side, one: ActName, other: ActName) -> Iterator[Feature]:
    left, right = plain(one.symbols), plain(other.symbols)
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
    known: dict[str, list[str]] = act_words()["issuers"]
    if found := plain(symbols) & frozenset(known):
        return found
    behind = comparable(side.canonical).partition(" của ")[2]  # an office: "của Chủ tịch UBND tỉnh"
    names = [*(comparable(body) for body in side.bodies), behind]
    return frozenset(
        symbol for symbol, heads in known.items() if any(n.startswith(tuple(heads)) for n in names)
    )


def _time(one: ActName, other: ActName) -> Iterator[Feature]:
    if one.day and one.day == other.day:
        yield feature("Directive", "day_same", one.day)
    elif one.year and other.year:
        same = one.year == other.year
        yield feature("Directive", "year_same" if same else "year_other", f"{one.year} / {other.year}")
        if one.day and other.day:
            yield feature("Directive", "day_other", f"{one.day} / {other.day}")


def _years_said(a: Side, b: Side, one: ActName, other: ActName) -> Iterator[Feature]:
    """A year on one side only: no text names an act of a later year; a law may follow one of the same title."""
    year, on = (one.year, b.on) if one.year else (other.year, a.on)
    if not year or (one.year and other.year):
        return
    since = on.last.year - int(year) if on else None
    if since is not None and since < 0:
        yield feature("Directive", "year_later", f"{on} / {year}")
    elif not (one.number or other.number) and (since is None or since > _OLD):
        yield feature("Directive", "year_unknown", f"{on} / {year}")
