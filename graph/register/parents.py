"""What a body belongs to, by its kind and its place."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from graph.register.changes import change_data, level_endings
from graph.register.kinds import Kind, above, begins, kind_data, region_of
from graph.register.lives import moved
from graph.register.places import Place
from graph.values.spelling import comparable


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a body stands on a day: its name, its kind, its place with the level, and the province of that."""

    name: str
    kind: Kind
    place: Place | None
    level: str | None
    province: Place | None
    on: dt.date | None


def parent_of(body: Standing) -> str | None:
    """The name of the body that `body` belongs to; None where it belongs to none or the register does not say."""
    kind = body.kind
    if body.name in above():
        return above()[body.name]
    if body.place is None:
        top = kind.central or kind.top
        return top if top != body.name and body.level == "central" else None
    if whole := _whole(body.name, kind):
        return whole
    if kind.place:
        return kind.place.format(place=body.place)
    if kind.region and body.level == "province":
        return region_of(body.place.name)
    if kind.top is None and not kind.region:
        return None
    return kind.top if body.level == "province" else _one_level_up(body, body.place)


def _one_level_up(body: Standing, place: Place) -> str | None:
    """The like of a district's body in its province; of a commune's where no level stands between."""
    if body.province is None or not (body.level == "district" or _two_tiers(body)):
        return None
    name = body.name
    for head, higher in kind_data()["up"].items():
        if name.startswith(f"{head} "):
            name = higher + name.removeprefix(head)
    return moved(name, place, str(body.province))


def _two_tiers(body: Standing) -> bool:
    """Whether on that day nothing of the kind stood between communes and the province."""
    since: dt.date = level_endings()["district"].since
    for row in change_data()["below"]:
        if any(begins(comparable(body.name), comparable(head)) for head in row["ended"]):
            since = min(since, row["since"])
    return body.on is not None and body.on >= since


def _whole(name: str, kind: Kind) -> str | None:
    """The body that a part is named after: of "Ban Thường vụ Tỉnh ủy Sơn La" it is "Tỉnh ủy Sơn La"."""
    words = name.split()
    for part in kind.parts:
        head, _, rest = (comparable(piece) for piece in part.partition("…"))
        if not begins(comparable(name), head, rest):
            continue
        for cut in range(1, len(words)):
            before, after = comparable(" ".join(words[:cut])), comparable(" ".join(words[cut:]))
            if begins(after, rest) if rest else before == head:
                return " ".join(words[cut:])
    return None
