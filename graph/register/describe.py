"""What is known of a body or a place apart from documents: its kind, level, place, what it belongs to, its life."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from graph.register.changes import (
    Ending,
    Succession,
    beginnings,
    change_data,
    ending,
    endings,
    level_endings,
)
from graph.register.districts import provinces_of
from graph.register.kinds import Kind, above, begins, kind_of
from graph.register.organizations import bodies
from graph.register.places import Place, level_on
from graph.register.situated import place_of, unit_heads
from graph.values.spelling import comparable

# Units of places in English; a "thành phố" is a city at either level.
_UNITS = {
    "tỉnh": "province", "thành phố": "city", "huyện": "district", "quận": "urban district", "thị xã": "town",
    "phường": "ward", "xã": "commune", "thị trấn": "township", "đặc khu": "special zone",
}  # fmt: skip
_LOCAL_COMMANDS = ("military command",)  # of the centre by their list, but each that of its city


@dataclass(frozen=True, slots=True)
class Description:
    """A body (type Organization) or a place (type Place) under its canonical name.

    `kind` is said in English and `vi` in Vietnamese; `level` is central, province, district, commune or None; `place`
    is that of a body, or the province of a place below one; `since` and `until` are its first and last day, None where
    the register knows none; `successors` are those that came directly after it; `source` says where `kind` and
    `parent` are from.
    """

    type: str
    name: str
    kind: str | None = None
    vi: str | None = None
    level: str | None = None
    place: Place | None = None
    parent: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    successors: tuple[Succession, ...] = ()
    source: str | None = None


def describe_place(place: Place, home: Place | None = None, on: dt.date | None = None) -> Description:
    """What is known of `place`; `home` is the province that it lies in, where it is below one."""
    name, level = str(place), level_on(place, on)
    province = None if level == "province" else home or _only_province(place)
    end = _place_ends(place, level)
    after = tuple(Succession(name, heir, end.since, end.source) for heir in end.heirs) if end else ()
    return Description(
        "Place", name, _UNITS[place.unit], place.unit, level, province,
        parent=str(province) if province else None,
        since=beginnings("places").get(name, (None,))[0],
        until=end.until if end else None,
        successors=after,
    )  # fmt: skip


def describe(
    name: str, place: Place | None = None, *, home: Place | None = None, on: dt.date | None = None
) -> Description:
    """What is known of the body called `name`, a canonical name, on a day.

    `place` is its place where the caller knows it, else the one in its name; `home` is the province that a place
    below one lies in. Never fails: of a body of no known kind only its name is known.
    """
    kind = kind_of(name)
    central = name in _central_names() and not (kind and kind.name in _LOCAL_COMMANDS)
    where = None if central else place or place_of(name)
    level = _level(kind, where, on, central=central)
    if kind:
        kind = kind.on(on)
    province = home if where and level != "province" else where
    province = province or (_only_province(where) if where else None)
    end = _body_ends(name, where, level)
    after = tuple(Succession(name, heir, end.since, end.source) for heir in end.heirs) if end else ()
    return Description(
        "Organization", name, kind.name if kind else None, kind.vi if kind else None, level, where,
        parent=_parent(name, kind, where, level, province, on),
        since=_since(name, where),
        until=end.until if end else None,
        successors=after,
        source=kind.source if kind else None,
    )  # fmt: skip


def _central_names() -> frozenset[str]:
    return frozenset(body.name for body in bodies().values())


def _level(kind: Kind | None, place: Place | None, on: dt.date | None, *, central: bool) -> str | None:
    if central:
        return "central"
    if place:
        return level_on(place, on)
    return "central" if kind and (kind.top or kind.central) else None


def _only_province(place: Place) -> Place | None:
    found = provinces_of(str(place))
    return found[0] if len(found) == 1 else None


def _head(name: str, place: Place | None) -> str:
    """The name of a local body without its place: ``Sở Y tế``."""
    return name.removesuffix(str(place)).strip() if place else name


def _since(name: str, place: Place | None) -> dt.date | None:
    """The first day: that of the body's own beginning, or of its kind or its place, whichever is later."""
    keys = [("bodies", name)]
    if place:
        keys += [("local", _head(name, place)), ("places", str(place))]
    found = (beginnings(kind).get(key) for kind, key in keys)
    return max((first[0] for first in found if first), default=None)


def _place_ends(place: Place, level: str) -> Ending | None:
    return ending(str(place)) or (level_endings().get(level) if level != "province" else None)


def _body_ends(name: str, place: Place | None, level: str | None) -> Ending | None:
    """How a body ended: by an act of its own, with its kind, or with its place, whichever was first."""
    found = [end for end in (ending(name),) if end]
    if place and level:
        found += _local_endings(name, place, level)
    return min(found, key=lambda end: end.since, default=None)


def _local_endings(name: str, place: Place, level: str) -> Iterator[Ending]:
    head = _head(name, place)
    if (end := endings("local").get(head)) and level == "province":
        yield Ending(end.since, end.source, tuple(f"{heir} {place}" for heir in end.heirs))
    for row in change_data()["below"]:
        if row["level"] == level and head in row["ended"]:
            yield Ending(row["since"], row["by"])
    if end := _place_ends(place, level):
        settled = not name.startswith(tuple(change_data()["unsettled"]))
        after = tuple(_moved(name, place, heir) for heir in end.heirs if settled)
        yield Ending(end.since, end.source, after)


def _moved(name: str, place: Place, heir: str) -> str:
    """The name of the like of a body in the place `heir`: Tỉnh ủy Hải Dương, thành phố Hải Phòng: Thành ủy Hải Phòng."""
    unit = next((unit for unit in _UNITS if heir.startswith(f"{unit} ")), "")
    bare = heir.removeprefix(unit).strip()
    if name.endswith(str(place)):
        return f"{name.removesuffix(str(place))}{heir}"
    stem = name.removesuffix(place.name).rstrip()
    for head, own in unit_heads().items():
        if own == place.unit and stem.lower().endswith(head):
            other = _like(head, unit)
            cut = stem[: len(stem) - len(head)]
            written = other.capitalize() if stem[len(cut)].isupper() else other
            return f"{cut}{written} {'Thành phố ' if bare == 'Hồ Chí Minh' else ''}{bare}"
    return f"{stem} {bare}"


def _like(head: str, unit: str) -> str:
    """The head of the same bodies at another kind of place: ``huyện ủy``, tỉnh: ``tỉnh ủy``."""
    tail = head.split()[-1]
    return next((form for form, own in unit_heads().items() if own == unit and form.endswith(tail)), head)


def _parent(
    name: str, kind: Kind | None, place: Place | None, level: str | None, province: Place | None, on: dt.date | None
) -> str | None:
    if name in above():
        return above()[name]
    if kind is None:
        return None
    if place is None and kind.central and kind.central != name:
        return kind.central
    if kind.parts and (whole := _whole(name, kind)):
        return whole
    if kind.place and place:
        return f"Ủy ban nhân dân {place}"
    if not kind.top or place is None or level == "central":
        return None if kind.top == name or level != "central" else kind.top
    if level == "province":
        return kind.top
    reached = level == "district" or (level == "commune" and _two_tiers(kind, on))
    return _moved(name, place, str(province)) if province and reached else None


def _two_tiers(kind: Kind, on: dt.date | None) -> bool:
    """Whether on that day nothing of the kind stood between communes and the province."""
    since = level_endings()["district"].since
    if kind.name == "police":
        since = min(row["since"] for row in change_data()["below"])
    return on is not None and on >= since


def _whole(name: str, kind: Kind) -> str | None:
    """The body that a part is named after: Phòng Cảnh sát hình sự Công an tỉnh Nghệ An, its Công an tỉnh Nghệ An."""
    words = name.split()
    for part in kind.parts:
        head, _, rest = (comparable(piece) for piece in part.partition("…"))
        if not begins(comparable(name), head, rest):
            continue
        sizes = range(1, len(words))
        at = next((n for n in sizes if comparable(" ".join(words[:n])) == head), None) if not rest else None
        if rest:
            at = next((n for n in sizes if comparable(" ".join(words[n:])).startswith(f"{rest} ")), None)
        return " ".join(words[at:]) if at else None
    return None
