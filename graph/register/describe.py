"""What is known of a body or a place apart from documents: its kind, level, place, what it belongs to, its life."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from graph.register.changes import Ending, Succession
from graph.register.districts import provinces_of
from graph.register.kinds import Kind, kind_of
from graph.register.lives import body_ends, body_since, place_ends, place_since
from graph.register.organizations import bodies
from graph.register.parents import Standing, parent_of
from graph.register.places import Place, level_on
from graph.register.situated import place_of

# Units of places in English; a "thành phố" is a city at either level.
_UNITS = {
    "tỉnh": "province", "thành phố": "city", "huyện": "district", "quận": "urban district", "thị xã": "town",
    "phường": "ward", "xã": "commune", "thị trấn": "township", "đặc khu": "special zone",
}  # fmt: skip
_NATIONAL = (" Trung ương", " quốc gia", " Quốc gia", " của Chính phủ", "/CP", " Việt Nam")
# The register lists all bodies of these kinds: another name is that of another country's ("Bộ Công an Lào").
_LISTED = ("ministry", "government", "national assembly", "prime minister", "presidency")
_LOCAL_COMMANDS = ("military command",)  # of the centre by their list, but each that of its city


@dataclass(frozen=True, slots=True)
class Description:
    """A body (type Organization) or a place (type Place) under its canonical name.

    `kind` is said in English and `vi` in Vietnamese; `level` is central, province, district, commune or None; `place`
    is that of a body, or the place itself; `parent` is what a body belongs to, or the province of a place below one;
    `since` and `until` are the first and the last day, None where the register knows none; `successors` are those that
    came directly after it; `source` says where `kind` and `parent` are from.
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
    end = place_ends(place, level)
    return Description(
        "Place", name, _UNITS[place.unit], place.unit, level, place,
        parent=str(province) if province else None,
        since=place_since(place),
        until=end.until if end else None,
        successors=_after(name, end),
    )  # fmt: skip


def describe(
    name: str, place: Place | None = None, *, home: Place | None = None, on: dt.date | None = None
) -> Description:
    """What is known of the body called `name`, a canonical name, on a day.

    `place` is its place where the caller knows it, else the one in its name; `home` is the province that a place
    below one lies in. Never fails: of a body of no known kind only its name is known.
    """
    kind = kind_of(name)
    if kind and kind.name in _LISTED and name not in _central_names():
        return Description("Organization", name, kind.name, kind.vi, source=kind.source)
    central = _is_central(name, kind)
    where = None if central else place_of(name) or place
    level = "central" if central else _level(kind, where, on)
    province = where if level == "province" else home or (_only_province(where) if where else None)
    end = body_ends(name, where, level)
    standing = Standing(name, kind.on(on), where, level, province, on) if kind else None
    return Description(
        "Organization", name, kind.name if kind else None, kind.vi if kind else None, level, where,
        parent=(parent_of(standing) if standing else None) or _central_whole(name),
        since=body_since(name, where),
        until=end.until if end else None,
        successors=_after(name, end),
        source=kind.source if kind else None,
    )  # fmt: skip


def _after(name: str, end: Ending | None) -> tuple[Succession, ...]:
    return tuple(Succession(name, heir, end.since, end.source) for heir in end.heirs) if end else ()


@cache
def _central_names() -> frozenset[str]:
    return frozenset(body.name for body in bodies().values())


def _central_whole(name: str) -> str | None:
    """The body of the centre with whose name that of its part ends: of "Vụ Pháp chế Bộ Công an" it is "Bộ Công an"."""
    words = name.split()
    return next(
        (whole for at in range(1, len(words)) if (whole := " ".join(words[at:])) in _central_names()), None
    )


def _is_central(name: str, kind: Kind | None) -> bool:
    """Whether a body is one of the centre, whatever place its name holds (Đại học Quốc gia Hà Nội)."""
    listed = name in _central_names() and not (kind and kind.name in _LOCAL_COMMANDS)
    listed = listed or bool(_central_whole(name))
    return listed or bool(kind and kind.level == "central") or name.endswith(_NATIONAL)


def _level(kind: Kind | None, place: Place | None, on: dt.date | None) -> str | None:
    if place:
        return level_on(place, on)
    known = kind is not None and kind.alone != "unknown"
    return "central" if kind and known and (kind.top or kind.central or kind.alone) else None


def _only_province(place: Place) -> Place | None:
    found = provinces_of(str(place))
    return found[0] if len(found) == 1 else None
