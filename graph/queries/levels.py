"""At which level of the state something stands, and in which place, as far as its name and its places tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from graph.queries.pages import Row
from graph.register.abbreviations import spread
from graph.register.organizations import bodies
from graph.register.places import provinces, units

LEVELS = ("central", "province", "district", "commune")
_BELOW = {"city": "district"}  # a city that is no province stands at the level of a district
_REMEMBERED = 4096  # names of places: answers repeat them


def placed(entity: Row, places: Mapping[str, Row]) -> dict[str, Any]:
    """``{"level": one of LEVELS or None, "place": {"id", "name"} or None}`` for a body or a place.

    `places` holds the Place entities by id. An event has the place where it was held and no level.
    """
    ids = [entity["id"]] if entity["type"] == "Place" else entity.get("places") or []
    found = [places[id_] for id_ in ids if id_ in places]
    place = {"id": found[0]["id"], "name": found[0]["name"]} if found else None
    return {"level": _level(entity, place), "place": place}


def _level(entity: Row, place: Mapping[str, str] | None) -> str | None:
    if entity["type"] not in ("Organization", "Place"):
        return None
    if place:
        return level_of_place(place["name"])
    return "central" if spread(entity["name"]).lower() in bodies() else None


@lru_cache(_REMEMBERED)
def level_of_place(name: str) -> str | None:
    """The level of a place by its unit: ``tỉnh Hà Giang`` is a province, ``thành phố Sơn La`` a district."""
    for form in sorted(units(), key=len, reverse=True):
        head, found, rest = name.lower().partition(f"{form} ")
        if found and not head:
            unit, level = units()[form]
            province = provinces().get(rest)
            return "province" if province and province.unit == unit else _BELOW.get(level, level)
    return None


def province_of(entity: Row, places: Mapping[str, Row]) -> str | None:
    """The name of the province of which a body is, ``tỉnh Hà Giang``; None where its places tell none."""
    names = (places[id_]["name"] for id_ in entity.get("places") or () if id_ in places)
    return next((name for name in names if level_of_place(name) == "province"), None)
