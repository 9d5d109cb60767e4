"""What a phrase alone names, with what is known beside it: the same reading as of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.identity.careers import Post
from graph.identity.evidence import Side
from graph.register.places import Place, level_on, province_called, provinces
from graph.values import Document, PartialDate
from loaders.context.bodies import Resolver, own_place, resolver
from loaders.context.offices import offices
from loaders.context.place import surroundings
from loaders.mentions.bodies import BodyMention
from loaders.mentions.persons import PersonMention
from loaders.mentions.places import PlaceMention
from loaders.mentions.reading import Reading, read
from loaders.mentions.scan import Item, scan


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it was read: its items, and the bodies it names with the places that settle them."""

    reading: Reading
    items: tuple[Item, ...]
    bodies: Resolver

    def named(self) -> tuple[tuple[str, Place | None], ...]:
        """The canonical names of the bodies that the phrase names, each with its place."""
        found: dict[str, Place | None] = {}
        for item in self.items:
            for body in _bodies(item):
                if name := self.bodies.name(body):
                    found[name] = own_place(body, self.bodies.places)
        return tuple(found.items())


def province(name: str | None) -> Place | None:
    """The province called `name`, with its unit or without. Raises ValueError where there is none."""
    if not name or not name.strip():
        return None
    place = province_called(name)
    if place is None:
        raise ValueError(f"there is no province called {name!r}")
    return place


def read_phrase(text: str, home: Place | None = None) -> Phrase:
    """Read `text` as if it stood in a document that speaks from the province `home`."""
    reading = read(text)
    items = tuple(item for sentence in reading.sentences for item in scan(reading, sentence))
    places = surroundings(Document("phrase", text), reading.text.shadow, items)
    if home:
        places = replace(places, own=home)
    return Phrase(reading, items, resolver(places, items))


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
    said = _Said(kind, name, post, province(place), on)
    return _READERS.get(kind, _act_or_event)(said)


def _person(said: _Said) -> Side:
    plain = _without_rank(said.name)
    phrase = read_phrase(f"{said.post}: ông {plain}." if said.post else f"Ông {plain}.", said.home)
    people = [item.value for item in phrase.items if isinstance(item.value, PersonMention)]
    posts = tuple(dict.fromkeys(post for person in people for post in _posts(person, phrase.bodies)))
    return said.side(plain, posts=posts)


def _without_rank(name: str) -> str:
    """A person's name without rank and honorific; one in capitals all through is read as a name."""
    spelled = name.title() if name.isupper() else name
    people = [item.value for item in read_phrase(spelled).items if isinstance(item.value, PersonMention)]
    return next((person.name for person in people if person.name), spelled)


def _posts(person: PersonMention, bodies: Resolver) -> Iterator[Post]:
    mentioned = [body for post in person.posts for body in post.bodies]
    places = {name: own_place(body, bodies.places) for body in mentioned if (name := bodies.name(body))}
    for post in offices((person,), bodies).held(person, 0):
        where = places.get(post.body) or _place_in(post.body)
        own = bodies.places.own
        local = where if where and where.level == "province" else own if where else None
        yield Post(post.title, post.body, str(local) if local else None)


def _place_in(body: str) -> Place | None:
    """The province whose name ends a body's name."""
    words = body.split()
    found = (provinces().get(" ".join(words[-size:]).lower()) for size in (5, 4, 3, 2))
    return next((place for place in found if place), None)


def _organization(said: _Said) -> Side:
    named = read_phrase(said.name, said.home).named()[:1]
    names, where = tuple(name for name, _ in named), named[0][1] if named else None
    return said.side(*names, level=_level(where, said.on), settled=bool(names))


def _level(place: Place | None, on: PartialDate | None) -> str | None:
    return level_on(place, on.first if on else None) if place else None


def _place(said: _Said) -> Side:
    mentions = (item.value for item in read_phrase(said.name, said.home).items)
    places = (mention.place for mention in mentions if isinstance(mention, PlaceMention))
    place = next((place for place in places if place), None)
    return said.side(str(place), level=_level(place, said.on)) if place else said.side()


def _act_or_event(said: _Said) -> Side:
    """An act, a programme or a meeting with the bodies in its name: issuers, hosts, parties."""
    phrase = read_phrase(said.name, said.home)
    found = [body for item in phrase.items for body in getattr(item.value, "issuers", ())]
    found += [body for item in phrase.items for part in item.inner for body in _bodies(part)]
    names = [name for body in found if (name := phrase.bodies.name(body))]
    return said.side(said.name, bodies=tuple(dict.fromkeys((*names, *(n for n, _ in phrase.named())))))


def _bodies(item: Item) -> tuple[BodyMention, ...]:
    return item.value if isinstance(item.value, tuple) else ()


_READERS: Mapping[str, Callable[[_Said], Side]] = {
    "Person": _person,
    "Organization": _organization,
    "Place": _place,
}
