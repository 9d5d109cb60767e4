"""Which place a phrase names, and which province it lies in."""

from __future__ import annotations

import re

from graph.register.districts import districts, provinces_of
from graph.register.places import Place, level_on, province_called, units
from graph.values import PartialDate
from graph.values.spelling import comparable
from loaders.mentions.places import PlaceMention
from loaders.phrases.reading import read_phrase
from loaders.phrases.spelling import units_spelt

_ISLAND = re.compile(r"\bhuyện đảo\b", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—]\s*")


def place_called(name: str, home: Place | None) -> Place | None:
    """The place that `name` names in a text that speaks from `home`; None where no unit, or no one, is meant."""
    text = _ISLAND.sub("huyện", units_spelt(" ".join(name.split())))
    whole = _DASH.sub(" - ", text)
    if provinces_of(whole) and (known := _with_unit(whole)):
        return known
    if found := _read(text, home) or _with_unit(text):
        return found
    return province_called(whole) or _district(text, home)


def _read(text: str, home: Place | None) -> Place | None:
    mentions = (item.value for item in read_phrase(text, home).items)
    places = (mention.place for mention in mentions if isinstance(mention, PlaceMention))
    return next((place for place in places if place), None)


def _with_unit(text: str) -> Place | None:
    """A place by the unit that its name begins with."""
    forms = (form for form in units() if text.lower().startswith(f"{form} "))
    form = max(forms, key=len, default=None)
    if form is None or form == "tỉnh":  # there is no province but those of the register
        return None
    unit, at = units()[form]
    return Place(unit, text[len(form) + 1 :], at)


def _district(bare: str, home: Place | None) -> Place | None:
    """The only district of a name without its unit: in `home`, else in the whole country."""
    fits = [
        district
        for district in districts()
        if home in (None, district.province) and comparable(district.places[-1].name) == comparable(bare)
    ]
    return fits[0].places[-1] if len(fits) == 1 else None


def province_of(place: Place, home: Place | None) -> Place | None:
    """The province in which `place` lies: its own, the only one with a district of the name, else `home`."""
    if place.level == "province":
        return place
    known = provinces_of(str(place))
    if not known or home in known:
        return home
    return known[0] if len(known) == 1 else None


def level(place: Place, on: PartialDate | None) -> str:
    """The level of `place` on a day: see `level_on`."""
    return level_on(place, on.first if on else None)
