"""Whether two names of bodies, or of places, name one."""

from __future__ import annotations

from collections.abc import Iterator

from graph.identity.evidence import Feature, Side, feature, numbers
from graph.register.changes import heirs
from graph.values.spelling import comparable


def organizations(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against two names of bodies: canonical names, numbers, places, levels, successions."""
    left, right = _key(a.canonical), _key(b.canonical)
    said = f"{a.canonical} / {b.canonical}"
    if _succeeds(a.canonical, b.canonical):
        yield feature("Organization", "succession", said)
    elif left == right:
        yield feature("Organization", "name_same", a.canonical)
        yield from _where(a, b)
        if not (a.settled and b.settled) and not (a.place and a.place == b.place):
            yield feature("Organization", "place_unknown")
    elif numbers(left) != numbers(right) and numbers(left) and numbers(right):
        yield feature("Organization", "number_other", said)
    elif a.settled and b.settled:
        yield feature("Organization", "name_other", said)
    elif set(left.split()) <= set(right.split()) or set(right.split()) <= set(left.split()):
        yield feature("Organization", "name_contained", said)
    else:
        yield feature("Organization", "name_unread", said)


def _key(name: str) -> str:
    """A name to compare: a committee known by a number is the same with the words before it (Đề án 1371) or without."""
    words = comparable(name).split()
    number = next((at for at, word in enumerate(words) if word.isdigit()), None)
    if words[:3] == ["ban", "chỉ", "đạo"] and number is not None:
        words[3:number] = []
    return " ".join(words)


def _where(a: Side, b: Side) -> Iterator[Feature]:
    if a.level and b.level and a.level != b.level:
        yield feature("Organization", "level_other", f"{a.level} / {b.level}")
    elif a.place and b.place:
        same = a.place == b.place or _one_line(a.place, b.place)
        yield feature("Organization", "place_same" if same else "place_other", f"{a.place} / {b.place}")


def _one_line(one: str, other: str) -> bool:
    return _succeeds(one, other)


def _succeeds(one: str, other: str) -> bool:
    """Whether one name is of what came after the other."""
    return any(row.successor == other for row in heirs(one)) or any(
        row.successor == one for row in heirs(other)
    )


def places(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against two names of places: unit, name, province, succession."""
    said = f"{a.canonical} / {b.canonical}"
    if _succeeds(a.canonical, b.canonical):
        yield feature("Place", "succession", said)
    elif comparable(a.canonical) != comparable(b.canonical):
        yield feature("Place", "unit_other" if _bare(a) == _bare(b) else "name_other", said)
    elif a.level and b.level and a.level != b.level:
        yield feature("Place", "unit_other", f"{a.level} / {b.level}")
    elif a.level != "province" and a.place and b.place and a.place != b.place:
        yield feature("Place", "province_other", f"{a.place} / {b.place}")
    else:
        yield feature("Place", "name_same", said)


def _bare(side: Side) -> str:
    """The name without its kind of unit."""
    words = comparable(side.canonical)
    for unit in ("tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "thị trấn ", "phường ", "xã "):
        if words.startswith(unit):
            return words.removeprefix(unit)
    return words
