"""Whether two names of bodies, or of places, name one."""

from __future__ import annotations

from collections.abc import Iterator

from graph.identity.evidence import Feature, Side, feature, numbers
from graph.identity.initials import abbreviates
from graph.identity.standing import central_bodies, seat
from graph.register.changes import heirs
from graph.values.spelling import comparable


def organizations(a: Side, b: Side) -> Iterator[Feature]:
    """What speaks for and against two names of bodies: canonical names, numbers, places, levels, successions."""
    left, right = body_key(a.canonical), body_key(b.canonical)
    said = f"{a.canonical} / {b.canonical}"
    if _succeeds(a.canonical, b.canonical):
        yield feature("Organization", "succession", said)
    elif left == right or _placed(a, b):
        yield feature("Organization", "name_same", a.canonical)
        yield from _where(a, b)
        if not (a.settled and b.settled) and not (a.place and a.place == b.place):
            yield feature("Organization", "place_unknown")
    elif abbreviates(a.canonical, b.canonical):
        yield feature("Organization", "name_initials", said)
        yield from _where(a, b)
    elif numbers(left) != numbers(right) and numbers(left) and numbers(right):
        yield feature("Organization", "number_other", said)
    elif _opens(left, right) or _opens(right, left):
        yield feature("Organization", "name_contained", said)
    elif a.settled and b.settled and a.names and b.names:
        yield feature("Organization", "name_other", said)
    elif apart := _seats_apart(a, b):
        yield feature("Organization", apart, said)
    elif set(left.split()) <= set(right.split()) or set(right.split()) <= set(left.split()):
        yield feature("Organization", "name_contained", said)
    else:
        yield feature("Organization", "name_unread", said)


def body_key(name: str) -> str:
    """A name to compare: a committee known by a number is the same with the words before it (Đề án 1371) or without."""
    name = comparable(name).replace("văn phòng thường trực ", "văn phòng ")  # a committee has one office
    words = [word for word in name.split() if word != "đp"]  # 389/ĐP: of the place ("địa phương")
    number = next((at for at, word in enumerate(words) if word.isdigit()), None)
    if words[:3] == ["ban", "chỉ", "đạo"] and number is not None:
        words[3:number] = []
    return " ".join(words)


def _placed(a: Side, b: Side) -> bool:
    """Whether two names of one province, of which one does not say where, differ only in saying the province."""
    unread = not (a.settled and b.settled and a.level and b.level)
    return bool(unread and a.place and a.place == b.place and unplaced(a) == unplaced(b))


def unplaced(side: Side) -> str:
    """The key of a body's name without its province."""
    place = comparable(side.place or "")
    name = body_key(side.canonical).removesuffix(f" {place}")
    return name.removesuffix(f" {place.partition(' ')[2]}")


def _opens(short: str, long: str) -> bool:
    """Whether a name goes on in the other: "Ban Chỉ đạo 138", "Ban Chỉ đạo 138 tỉnh Hà Giang"."""
    return long.startswith(f"{short} ")


def _seats_apart(a: Side, b: Side) -> str | None:
    """What tells apart names that nobody reads: each says a place of its own, or another level."""
    one, other = seat(a.canonical), seat(b.canonical)
    if one.level is None or other.level is None or one == other:
        return None
    return "level_other" if one.level != other.level else "place_other"


def _where(a: Side, b: Side) -> Iterator[Feature]:
    branch = comparable(a.canonical) in central_bodies() and bool(a.level) != bool(b.level)
    if branch or (a.level and b.level and a.level != b.level):
        yield feature("Organization", "level_other", f"{a.level} / {b.level}")
    elif a.place and b.place:
        same = a.place == b.place or _succeeds(a.place, b.place)
        yield feature("Organization", "place_same" if same else "place_other", f"{a.place} / {b.place}")


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
    elif comparable(a.canonical) != comparable(b.canonical) and not _respaced(a, b):
        yield feature("Place", _names(a, b), said)
    elif a.level and b.level and a.level != b.level:
        yield feature("Place", "unit_other", f"{a.level} / {b.level}")
    elif a.level != "province" and a.place and b.place and a.place != b.place:
        yield feature("Place", "province_other", f"{a.place} / {b.place}")
    else:
        yield feature("Place", "name_same", said)
        if not (a.settled and b.settled):
            yield feature("Place", "province_unknown")


def _names(a: Side, b: Side) -> str:
    """How two unlike names relate: of one name with and without its unit nobody can say."""
    if _bare(a) != _bare(b):
        return "name_other"
    unread = "" in (_unit(a), _unit(b))
    return "unit_unknown" if unread else "unit_other"


def _respaced(a: Side, b: Side) -> bool:
    """Whether the names of two units of one kind differ in spaces alone: Sa Pa, Sapa."""
    return _unit(a) == _unit(b) and _bare(a).replace(" ", "") == _bare(b).replace(" ", "")


def _unit(side: Side) -> str:
    return comparable(side.canonical).removesuffix(_bare(side)).strip()


def _bare(side: Side) -> str:
    """The name without its kind of unit."""
    words = comparable(side.canonical)
    for unit in ("tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "thị trấn ", "phường ", "xã "):
        if words.startswith(unit):
            return words.removeprefix(unit)
    return words
