"""Whether two mentions name one meeting: day, body, subject, chair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.identity.acts import whole
from graph.identity.evidence import Feature, Side, feature, numbers
from graph.identity.names import block_name
from graph.identity.standing import seat
from graph.values.spelling import comparable

# "số 52-CT/TW của Bộ Chính trị": the number says which act it is.
_SYMBOLS = re.compile(r"\bsố (?=\d)|(?<=\d)(?:[-/][A-ZĐƯ]\w*)+")
_ISSUER = re.compile(r"(?<=\d) của (?:Bộ Chính trị|Ban Bí thư|Chính phủ|Thủ tướng(?: Chính phủ)?|Quốc hội)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOSE, _FAR = 0.6, 0.34  # shares of the words of the shorter name's subject


@cache
def _words() -> Any:
    return yaml.safe_load(files("graph.identity").joinpath("events.yml").read_text(encoding="utf-8"))


def features(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against `a` and `b` being one meeting."""
    yield from _days(a, b)
    yield from _names(a, b)
    yield from _bodies(a, b)
    yield from _chairs(a, b)
    yield from _places(a, b)


def _days(a: Side, b: Side) -> Iterator[Feature]:
    if a.on is None or b.on is None:
        yield feature("Event", "day_unknown")
    elif a.on.overlaps(b.on):
        yield feature("Event", "day_same", f"{a.on} / {b.on}")
    else:
        yield feature("Event", "day_other", f"{a.on} / {b.on}")


def _bodies(a: Side, b: Side) -> Iterator[Feature]:
    ours, theirs = set(a.bodies), set(b.bodies)
    if not ours or not theirs:
        return
    said = f"{a.bodies[0]} / {b.bodies[0]}"
    if not ours & theirs:
        yield feature("Event", "body_other", said)
    elif ours - theirs and theirs - ours:
        yield feature("Event", "partner_other", f"{min(ours - theirs)} / {min(theirs - ours)}")
    else:
        yield feature("Event", "body_same", min(ours & theirs))


def _chairs(a: Side, b: Side) -> Iterator[Feature]:
    """Who chaired: a meeting may have two chairs, and each report name one of them."""
    ours, theirs = (frozenset(map(block_name, side.chairs)) for side in (a, b))
    if ours and theirs:
        said = f"{', '.join(a.chairs)} / {', '.join(b.chairs)}"
        yield feature("Event", "chair_same" if ours & theirs else "chair_other", said)


def _places(a: Side, b: Side) -> Iterator[Feature]:
    """A meeting of one province is none of another; one of the country is reported from many."""
    if everywhere(a) and everywhere(b):
        yield feature("Event", "everywhere")
        return
    if not a.place or not b.place or (a.bodies and b.bodies):
        return
    if a.place == b.place:
        yield feature("Event", "place_same", a.place)
    elif not (everywhere(a) or everywhere(b)):
        yield feature("Event", "place_other", f"{a.place} / {b.place}")


def everywhere(side: Side) -> bool:
    """Whether a meeting is the centre's, or one of the whole country or a region: no province's own."""
    name = f" {comparable(side.canonical)} "
    central = any(seat(body).level == "central" for body in side.bodies)
    return central or any(f" {word} " in name for word in _words()["everywhere"])


def _names(a: Side, b: Side) -> Iterator[Feature]:
    left, right = (comparable(_plain(side.canonical)) for side in (a, b))
    said = f"{a.canonical} / {b.canonical}"
    ours, theirs = _subject(left), _subject(right)
    if left == right:
        yield feature("Event", "name_same", a.canonical)
    if _thin(a, ours) or _thin(b, theirs):
        yield feature("Event", "name_thin", said)
    elif left != right:
        yield from _unlike(left, right, said)


def _unlike(left: str, right: str, said: str) -> Iterator[Feature]:
    if _kind(left) and _kind(right) and _kind(left) != _kind(right):
        yield feature("Event", "kind_other", said)
    turns = _turns(left, right) or _turns(right, left)
    if _years(left) and _years(right) and not _years(left) & _years(right) and not turns:
        yield feature("Event", "year_other", said)
    if counted := _counted_apart(left, right) or _numbers_apart(left, right):
        yield feature("Event", "number_other", counted)
    ours, theirs = (_content(_subject(name)) for name in (left, right))
    if ours and theirs:
        yield feature("Event", "name_mixed" if turns else _alike(ours, theirs), said)


def _turns(one: str, other: str) -> bool:
    """Whether `one` sums a year up and `other` opens the next: reports of a meeting for both name either."""
    closed, opened = _years(one), _years(other)
    both = "tổng kết" in one and "triển khai" in other and len(closed) == len(opened) == 1
    return both and int(min(opened)) == int(min(closed)) + 1


def _alike(ours: set[str], theirs: set[str]) -> str:
    """How the words of two subjects relate: two descriptions of one meeting leave words out rather than change them."""
    shared, least = len(ours & theirs), min(len(ours), len(theirs))
    if shared <= _FAR * least:
        return "name_other"
    mixed = (ours - theirs and theirs - ours) or shared < _CLOSE * least
    return "name_mixed" if mixed else "name_close"


def _content(subject: set[str]) -> set[str]:
    """The words of a subject that say what the meeting is about; all of them where there are none of these."""
    plain = {word for word in subject if not word.isdigit()} - frozenset(_words()["form"])
    return plain or subject


def _thin(side: Side, subject: set[str]) -> bool:
    """Whether a name says only what kind of meeting it is: "Hội nghị giao ban"."""
    return not side.bodies and not subject - frozenset(_words()["form"])


def _counted_apart(left: str, right: str) -> str | None:
    """The first thing that both names count, and count otherwise: "quý I" and "quý II"."""
    ours, theirs = _counted(left), _counted(right)
    apart = [word for word in ours if word in theirs and ours[word] != theirs[word]]
    return f"{apart[0]} {ours[apart[0]]} / {theirs[apart[0]]}" if apart else None


def _numbers_apart(left: str, right: str) -> str | None:
    """The numbers of two names that share none: "Nghị quyết liên tịch 01" and "03"."""
    ours, theirs = (set(numbers(_YEAR.sub(" ", name))) for name in (left, right))
    return None if not ours or not theirs or ours & theirs else f"{min(ours)} / {min(theirs)}"


def _counted(name: str) -> dict[str, str]:
    words = "|".join(_words()["counted"])
    spelt = _words()["spelt"]
    found = re.findall(rf"\b({words}) ([ivx]+|\d+|{'|'.join(spelt)})\b", name)
    return {word: spelt.get(number, number) for word, number in found}


def _plain(name: str) -> str:
    """A name whose acts stand by their number alone, without abbreviations."""
    return whole(_ISSUER.sub("", _SYMBOLS.sub("", name)))


def _kind(name: str) -> str | None:
    return next((kind for kind in _words()["kinds"] if name.startswith(kind + " ")), None)


def _years(name: str) -> set[str]:
    return set(_YEAR.findall(name))


def _subject(name: str) -> set[str]:
    return set(name.split()) - frozenset(_words()["empty"])
