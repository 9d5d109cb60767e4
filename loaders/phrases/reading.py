"""A phrase alone, read as it would be in a document that speaks from a province."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.register.places import Place, province_called
from graph.values import Document
from loaders.context.bodies import Resolver, own_place, resolver
from loaders.context.place import surroundings
from loaders.mentions.bodies import BodyMention
from loaders.mentions.places import PlaceMention
from loaders.mentions.reading import Reading, read
from loaders.mentions.scan import Item, scan

_NUMERAL = re.compile(r"[IVX]+")


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
            for body in bodies_of(item):
                if name := self.bodies.name(body):
                    found[name] = own_place(body, self.bodies.places)
        return tuple(found.items())

    def whole(self) -> tuple[str, Place | None] | None:
        """The body that the whole phrase names, with its place; a parent, a place or a term may stand behind it.

        None where words before it or behind it are left over: "Thanh tra Sở Y tế" is not what "Thanh tra" is.
        """
        first = next(iter(self.items), None)
        bodies = bodies_of(first) if first else ()
        if not first or first.first or not bodies:
            return None
        if bodies[0].pattern and not self._only_adds(first.end):
            return None
        name = self.bodies.name(bodies[0])
        where = own_place(bodies[0], self.bodies.places) or self._place_behind(first.end)
        return (name, where) if name else None

    def _place_behind(self, end: int) -> Place | None:
        """The place that follows a name at once: "Bệnh viện Đa khoa tỉnh Sơn La"."""
        items = [item for item in self.items if item.first >= end]
        value = items[0].value if items else None
        return value.place if isinstance(value, PlaceMention) else None

    def _only_adds(self, end: int) -> bool:
        """Whether the words from `end` on name no other body: marks, small words, numerals, items set off by a mark."""
        words = self.reading.words
        if end < len(words) and words.is_letter(end) and words.is_capital(end):
            return False
        covered = {at for item in self.items for at in range(item.first, item.end)}
        rest = (words[at] for at in range(end, len(words)) if at not in covered)
        return not any(word[0].isupper() and not _NUMERAL.fullmatch(word) for word in rest)


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
        places = replace(places, own=home, local=True)
    return Phrase(reading, items, resolver(places, items))


def bodies_of(item: Item) -> tuple[BodyMention, ...]:
    """The bodies that an item names."""
    return item.value if isinstance(item.value, tuple) else ()


def within(items: Iterable[Item]) -> Iterator[Item]:
    """All items, and those inside the names of meetings and the titles of acts."""
    for item in items:
        yield item
        yield from within(item.inner)
