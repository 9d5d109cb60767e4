"""What is known of a mention whose name, post, province and day somebody gives: a side to compare."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.identity.careers import is_local
from graph.identity.evidence import Side
from graph.identity.standing import seat
from graph.register.abbreviations import spread
from graph.register.places import Place
from graph.values import PartialDate
from loaders.phrases.persons import posts_in, posts_of, without_rank
from loaders.phrases.places import level, place_called, province_of
from loaders.phrases.reading import bodies_of, province, read_phrase, within
from loaders.phrases.spelling import closed, spelt


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a mention: its type, the name and the post as a text has them, its province and day."""

    type: str
    name: str
    post: str | None
    home: Place | None
    on: PartialDate | None

    def side(self, *names: str, **more: Any) -> Side:
        place = str(self.home) if self.home else None
        return Side(self.type, self.name, names, place=place, on=self.on, **more)


def side(
    kind: str, name: str, *, post: str | None = None, place: str | None = None, on: PartialDate | None = None
) -> Side:
    """What is known of a mention: `kind` is an entity type, `name` and `post` are as a text has them.

    `place` is the province it belongs to or is spoken of in, `on` the day. Raises ValueError for an unknown
    province.
    """
    texts = [unicodedata.normalize("NFC", text) if text else None for text in (post, place)]
    said = _Said(kind, unicodedata.normalize("NFC", name), texts[0], province(texts[1]), on)
    return _READERS.get(kind, _act_or_event)(said)


def _person(said: _Said) -> Side:
    rank, plain = without_rank(said.name)
    posts = posts_of(said.post, plain, said.home) if said.post else posts_in(said.name, said.home)
    return said.side(plain, posts=posts, rank=rank)


def _organization(said: _Said) -> Side:
    """A body with the province that it is in; papers of two provinces may speak of one body of the centre."""
    spelled = spelt(said.name)
    named = read_phrase(spelled, said.home).whole()
    if named is None:
        name = closed(spelled, said.home)
        return replace(said, name=name).side(settled=seat(name).level == "province")
    name, where = named
    if where is None:
        home = said.home if is_local(name) else None
        return replace(said, home=home).side(name, settled=not is_local(name) or home is not None)
    home = province_of(where, said.home)
    return replace(said, home=home).side(name, level=level(where, said.on), settled=home is not None)


def _place(said: _Said) -> Side:
    place = place_called(said.name, said.home)
    if place is None:  # a province's name is borne by one, also by one that the register does not have
        return said.side(settled=said.name.lower().startswith("tỉnh "))
    home = province_of(place, said.home)
    return replace(said, home=home).side(str(place), level=level(place, said.on), settled=home is not None)


def _act_or_event(said: _Said) -> Side:
    """An act, a programme or a meeting with the bodies in its name: issuers, hosts, parties."""
    name = _spelt(said.name)
    phrase = read_phrase(said.name, said.home)
    items = tuple(within(phrase.items))
    found = [body for item in items for body in (*getattr(item.value, "issuers", ()), *bodies_of(item))]
    names = [known for body in found if (known := phrase.bodies.name(body))]
    return said.side(name, bodies=tuple(dict.fromkeys(names)))


def _spelt(name: str) -> str:
    """`name` with its abbreviations spelt out, but for the symbols of acts: "52-CT/TW" stays."""
    return " ".join(spread(word) if word.strip("(),.").isalpha() else word for word in name.split())


_READERS: Mapping[str, Callable[[_Said], Side]] = {
    "Person": _person,
    "Organization": _organization,
    "Place": _place,
}
