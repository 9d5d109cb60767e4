"""Who is meant where no full name stands: "Phó Thủ tướng", "đồng chí Trưởng ban", "ông Thông"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from loaders.context.bodies import Resolver
from loaders.context.shared_places import share_places
from loaders.lexicons import word_set
from loaders.mentions.persons import PersonMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item

_SHORT = 2  # syllables of a name without the surname
_PLAIN = ("ông", "bà", "anh", "chị")  # said of anybody; "đồng chí" and ranks are not
_WINDOW = 200  # mentions looked back and on: whoever is meant was named near, and hostile texts are long


class _Held(Protocol):
    @property
    def title(self) -> str: ...
    @property
    def body(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Known:
    """A named mention of a person at word `first`, with the titles and bodies that stand beside it."""

    first: int
    name: str
    posts: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class People:
    """The named persons of a document, in order; `sure` are those whom it calls persons.

    `titles`: those of each person whose bodies the document names; `officials` are those who have a post, known or
    not, or whom it calls "đồng chí" or by a rank.
    """

    known: tuple[Known, ...]
    sure: frozenset[str]
    titles: Mapping[str, frozenset[str]]
    officials: frozenset[str] = frozenset()

    def full(self, name: str) -> str:
        """The name of whom two syllables mean: "ông Xuân An" is the one person called "Nguyễn Xuân An"."""
        if len(name.split()) != _SHORT or name in self.officials:
            return name
        return self._tails.get(name, name)

    @cached_property
    def _tails(self) -> Mapping[str, str]:
        """Each tail of two syllables that ends the longer name of one person alone."""
        longer: defaultdict[str, set[str]] = defaultdict(set)
        for name in self.sure:
            if len(name.split()) > _SHORT:
                longer[" ".join(name.split()[-_SHORT:])].add(name)
        return {tail: next(iter(names)) for tail, names in longer.items() if len(names) == 1}

    def who(self, mention: PersonMention, posts: Iterable[_Held]) -> tuple[str, ...]:
        """The name that a nameless mention leads to: the nearest before it that fits, else the only one after."""
        at = bisect_left(self.known, mention.first, key=lambda known: known.first)
        near = self.known[max(0, at - _WINDOW) : at + _WINDOW]
        if mention.pronoun:
            return self._nearest(mention, [k for k in near if k.first < mention.first])
        if mention.given:
            return self._nearest(mention, [k for k in near if k.name.split()[-1] == mention.given])
        wanted = {(post.title, post.body) for post in posts}
        if wanted:
            exact = [k for k in near if wanted & k.posts]
            return self._nearest(mention, exact) or self._nearest(mention, self._broader(near, wanted))
        titles = {post.title for post in mention.posts}
        return self._nearest(mention, [k for k in near if titles & {title for title, _ in k.posts}])

    def _broader(self, near: Iterable[Known], wanted: set[tuple[str, str]]) -> list[Known]:
        """ "Phó Thủ tướng" may be a "Phó Thủ tướng Thường trực"."""
        return [
            k for k in near
            if any(b == body and title.startswith(t + " ") for title, b in k.posts for t, body in wanted)
        ]  # fmt: skip

    def _nearest(self, mention: PersonMention, fits: list[Known]) -> tuple[str, ...]:
        before = [k.name for k in fits if k.first < mention.first]
        if before:
            return (before[-1],)
        names = {k.name for k in fits}
        return tuple(names) if len(names) == 1 else ()


def officials(items: Iterable[Item], reading: Reading) -> frozenset[str]:
    """The names that stand somewhere beside more than "ông" or "bà", a post or what may be one.

    Who is only "bà A" or "cử tri A" all through a text speaks for herself: a voter, a resident, a trader.
    """
    return frozenset(
        person.name
        for person in (item.value for item in items)
        if isinstance(person, PersonMention) and person.name and _is_official(person, reading)
    )


def _is_official(person: PersonMention, reading: Reading) -> bool:
    if person.posts or person.plural:
        return True
    if person.first == person.name_first:
        return reading.word(person.first - 1) not in word_set("private")
    courtesy = reading.span(person.first, person.name_first).lower()
    return not any(word in _PLAIN for word in courtesy.split()) or bool(reading.hit(person.first, "rank"))


def known_people(items: Iterable[Item], resolver: Resolver, reading: Reading) -> People:
    """Every named person with the posts of each mention; `sure` are names with a rank, a post or "ông"."""
    found: list[Known] = []
    sure: set[str] = set()
    officials: set[str] = set()
    for item in items:
        person = item.value
        if isinstance(person, PersonMention) and person.name:
            posts = frozenset(
                (post.title, name)
                for post in share_places(person.posts)
                for body in post.bodies
                if (name := resolver.name(body))
            )
            found.append(Known(person.first, person.name, posts))
            if person.posts or person.first != person.name_first:
                sure.add(person.name)
                called = reading.span(person.first, person.name_first).strip().lower()
                if person.posts or called not in _PLAIN:
                    officials.add(person.name)
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for known in found:
        titles[known.name].update(title for title, _ in known.posts)
    held = {name: frozenset(own) for name, own in titles.items()}
    return People(tuple(found), frozenset(sure), held, frozenset(officials))
