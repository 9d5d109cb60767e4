"""The story of a document: every sentence as resolved nodes, from which the fact rules read."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.register.places import Place
from graph.values import Document, PartialDate
from loaders.context.acts import short_acts
from loaders.context.bodies import Resolver, own_place, resolver
from loaders.context.groups import with_groups
from loaders.context.meeting import Meeting
from loaders.context.meetings import Meetings, find_meetings
from loaders.context.nodes import Line, Node
from loaders.context.offices import FOREIGN, Offices, is_of_home, offices
from loaders.context.people import People, known_people, officials
from loaders.context.place import Surroundings, surroundings
from loaders.context.residents import is_resident
from loaders.context.wholes import with_wholes
from loaders.context.year import Calendar, calendar
from loaders.lexicons import offices as known_offices
from loaders.lexicons import word_set
from loaders.mentions.act_mentions import ActMention
from loaders.mentions.bodies import BodyMention
from loaders.mentions.events import EventMention
from loaders.mentions.names import is_foreign
from loaders.mentions.persons import PersonMention
from loaders.mentions.places import PlaceMention
from loaders.mentions.reading import Reading
from loaders.mentions.scan import Item, scan

_HOUSES = ("tại", "ở", "sở", "trường")  # "tại trụ sở UBND tỉnh": where, not who
SILENT = ("byline", "label", "date", "debris")  # lines in which nobody acts: bylines, photo credits, menus


@dataclass(frozen=True, slots=True)
class Story:
    """All that the fact rules need: the lines, the meetings that are reported, the places.

    `officials` are the persons who are more than "ông A".
    `labels` are short lines in which nobody acts, but which may head what follows ("b) Bộ Nội vụ").
    `items` are what the nodes of each line were made of, `bodies` is what named their bodies: for explaining.
    """

    document: Document
    reading: Reading
    lines: tuple[Line, ...]
    labels: tuple[Line, ...]
    meetings: Meetings
    places: Surroundings
    body_places: tuple[tuple[str, Place], ...]
    body_forms: tuple[tuple[str, str], ...]
    observed: PartialDate | None
    days: tuple[tuple[int, PartialDate], ...]
    officials: frozenset[str]
    items: tuple[tuple[Item, ...], ...]
    bodies: Resolver

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is reported; of several, the main one."""
        return self.meetings.main


def tell(document: Document, reading: Reading) -> Story:
    """Read every sentence and resolve what it mentions."""
    spoken = tuple(s for s in reading.sentences if s.kind not in SILENT)
    scanned = [scan(reading, sentence) for sentence in spoken]
    items = [item for line in scanned for item in line]
    places = surroundings(document, reading.text.shadow, items)
    bodies = resolver(places, items)
    builder = _Builder(
        reading,
        bodies,
        known_people(items, bodies, reading),
        short_acts(items, reading),
        offices((item.value for item in items if isinstance(item.value, PersonMention)), bodies),
    )
    lines = tuple(Line(s, builder.nodes(line)) for s, line in zip(spoken, scanned, strict=True))
    days = calendar(document, reading.text.shadow, reading.dates)
    meetings = find_meetings(reading, list(zip(spoken, scanned, strict=True)), days)
    meeting = meetings.main
    return Story(
        document=document,
        reading=reading,
        lines=with_groups(lines, reading),
        labels=tuple(
            Line(s, builder.nodes(scan(reading, s))) for s in reading.sentences if s.kind == "label"
        ),
        meetings=meetings,
        places=places,
        body_places=_body_places(bodies, places),
        body_forms=_body_forms(bodies, reading),
        observed=meeting.date if meeting and meeting.date else document.published,
        days=_days(days, reading),
        officials=officials(items, reading),
        items=tuple(scanned),
        bodies=bodies,
    )


def _days(days: Calendar, reading: Reading) -> tuple[tuple[int, PartialDate], ...]:
    """Every day that the text names and whose year is known, with the index of its first word."""
    known = ((date.start, days.complete(date)) for date in reading.dates)
    return tuple((bisect_left(reading.words.starts, start), day) for start, day in known if day)


def _body_places(bodies: Resolver, places: Surroundings) -> tuple[tuple[str, Place], ...]:
    found = {}
    for body in bodies.known:
        name, place = bodies.name(body), own_place(body, places)
        if name and place and (place.name in name):
            found[name] = place
    return tuple(sorted(found.items()))


def _body_forms(bodies: Resolver, reading: Reading) -> tuple[tuple[str, str], ...]:
    """Each body's canonical name with every form in which the document writes it.

    The words of a list, "Bộ Công an, Quốc phòng", are no form of one of its members.
    """
    words, named = reading.words, defaultdict[tuple[int, int], set[str]](set)
    for body in bodies.known:
        if body.end > body.first and (name := bodies.name(body)):
            named[body.first, body.end].add(name)
    found = {
        (name, reading.text.quote(words.starts[first], words.ends[end - 1]))
        for (first, end), names in named.items()
        for name in names
        if len(names) == 1
    }
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class _Builder:
    reading: Reading
    resolver: Resolver
    people: People
    acts: Mapping[str, str]
    offices: Offices

    def nodes(self, items: Sequence[Item]) -> tuple[Node, ...]:
        """The nodes of a sentence; an act that another is about is kept apart as its "subject"."""
        nodes: list[Node] = []
        for item in items:
            node = self._node(item, items[0].first)
            if node.kind == "act" and self._is_subject(nodes):
                nodes[-1:] = [replace(node, kind="subject")]
            else:
                nodes.append(node)
        return tuple(with_wholes(nodes, self.reading))

    def _is_subject(self, nodes: Sequence[Node]) -> bool:
        """ "Kế hoạch A về thực hiện Chỉ thị B": B is what A is about; nobody is said to carry out B itself."""
        if len(nodes) < 2 or nodes[-2].kind != "act" or not nodes[-1].verbs & {"implement", "review"}:
            return False
        return self.reading.span(nodes[-2].end, nodes[-1].first).lower() in ("về", "về việc", "để", "nhằm")

    def _node(self, item: Item, since: int) -> Node:
        value = item.value
        if isinstance(value, PersonMention):
            return self._person(item, value, since)
        if isinstance(value, tuple):
            kind = self._body_kind(item)
            return Node(kind, item.first, item.end, self._names(value))
        if isinstance(value, ActMention):
            issuers = tuple(
                Node("body", b.first, b.end, names) for b in value.issuers if (names := self._names((b,)))
            )
            name = self.acts.get(value.name, value.name)
            found = [self._node(inner, item.first) for inner in item.inner]
            named = tuple(replace(node, kind="subject") for node in found if node.kind == "act")
            parties = tuple(node for node in found if node.kind != "act")
            inner = (*issuers, *named)
            return Node("act", item.first, item.end, (name,), act=value, inner=inner, parties=parties)
        if isinstance(value, EventMention):
            return Node("event", item.first, item.end, event=value, inner=self.nodes(item.inner))
        if isinstance(value, PlaceMention):
            return Node("place", item.first, item.end, (str(value.place),))
        if item.kind == "verb":
            return Node("verb", item.first, item.end, verbs=frozenset(value.split("+")))
        return Node(item.kind, item.first, item.end)

    def _body_kind(self, item: Item) -> str:
        """A body acts, or it only lends its house, or it stands in brackets as the parent of the one before."""
        before, after = self.reading.word(item.first - 1), self.reading.word(item.end)
        if before in _HOUSES:
            return "venue"
        return "parent" if before == "(" and after == ")" else "body"

    def _is_person(self, item: Item, name: str) -> bool:
        """A bare name is a person's where the document says so elsewhere, or where nothing speaks against it."""
        if name in self.people.sure:
            return True
        return len(name.split()) > 2 and self.reading.word(item.first - 1) not in word_set("named")

    def _names(self, bodies: Sequence[BodyMention]) -> tuple[str, ...]:
        names = (self.resolver.name(body) for body in bodies)
        return tuple(dict.fromkeys(name for name in names if name))

    def _person(self, item: Item, value: PersonMention, since: int) -> Node:
        known = self.people.titles.get(value.name or "", frozenset())
        posts = self.offices.held(value, since, known=known)
        if value.name and is_resident(self.reading, value, self.people):
            return Node("resident", item.first, item.end)
        if value.name:
            name = self.people.full(value.name)
            sure = bool(posts) or value.first != value.name_first
            kind = "person" if sure or self._is_person(item, name) else "name"
            foreign = is_foreign(value.name) and any(is_of_home(post.body) for post in posts)
            refused = FOREIGN if foreign else None
            return Node(kind, item.first, item.end, (name,), posts, sure=sure, refused=refused)
        names = self.people.who(value, posts)
        if value.given and posts and not names:
            return Node("person", item.first, item.end, (value.given,), posts, sure=True)
        office = posts[0].body if posts and not value.given else None
        office = (
            known_offices().get(value.posts[0].title, office) if value.posts and not value.given else office
        )
        pronoun = value.pronoun and bool(names)
        return Node(
            "person",
            item.first,
            item.end,
            names,
            posts,
            loose=not pronoun,
            sure=pronoun,
            office=office,
            bare=tuple(post.title for post in value.posts if not post.bodies and not post.nobody),
        )
