"""Every mention of a document with its normal form, what read it, and why it leads to nothing where it does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from graph.values import PartialDate
from loaders.assembly.entities import Cast
from loaders.context.nodes import Line, Node
from loaders.context.shared_places import share_places
from loaders.context.story import Story
from loaders.explanation.values import Mention
from loaders.facts.claims import Name, act
from loaders.mentions.bodies import BodyMention
from loaders.mentions.dates import DateMention
from loaders.mentions.persons import PersonMention
from loaders.mentions.posts import Post
from loaders.mentions.scan import Item

_LEAP = 2000  # a year that has every day
_LABELS = (":", "là", "gồm")  # after a post: those who hold it come
_IN_PASSING = "named in passing: an entity only where it takes part in a fact"
_IN_A_NAME = "named inside a post or another name only, and no fact needs it"
_WHICH_BODY = "nothing settles which body is meant"
_NO_MEETING = "the document reports no meeting"
_OTHER_MEETING = "not the meeting that the document reports"
_ROLES = {"venue": "body-as-venue", "parent": "body-as-parent"}


def mentions_of(story: Story, members: Cast) -> tuple[Mention, ...]:
    """The mentions of all lines that are read for facts, in the order of the text, and every day."""
    teller = _Teller(story, members, dict(story.days))
    found: dict[tuple[int, int, str, str], Mention] = {}
    told = (teller.line(line, items) for line, items in zip(story.lines, story.items, strict=True))
    for mention in chain(map(teller.date, story.reading.dates), *told):
        key = (mention.start, -mention.end, mention.kind, mention.rule)
        found[key] = _together(found[key], mention) if key in found else mention
    return tuple(found[key] for key in sorted(found))


def _together(one: Mention, other: Mention) -> Mention:
    """Words that name several: "các Bộ: Tài chính, Tư pháp"."""
    return replace(
        one,
        normal=tuple(dict.fromkeys(one.normal + other.normal)),
        entities=tuple(dict.fromkeys(one.entities + other.entities)),
        reason=one.reason and other.reason and one.reason,
    )


def _no_day(date: DateMention) -> str:
    try:
        PartialDate(f"{date.year or _LEAP}-{date.month:02}-{date.day:02}")
    except ValueError:
        return "there is no such day"
    return "neither the text nor its source settles the year"


@dataclass(frozen=True, slots=True)
class _Teller:
    story: Story
    members: Cast
    days: Mapping[int, PartialDate]

    def line(self, line: Line, items: Iterable[Item]) -> Iterator[Mention]:
        """The mentions of a line: each item beside the node that it became."""
        return self._beside(items, line.nodes)

    def date(self, date: DateMention) -> Mention:
        """A day with its year."""
        reading = self.story.reading
        start, end = reading.text.to_source(date.start, date.end)
        day = self.days.get(bisect_left(reading.words.starts, date.start))
        rule = "date" if date.year else "date-with-year-understood"
        reason = None if day else _no_day(date)
        return Mention(start, end, "date", rule, (str(day),) if day else (), (), reason)

    def _beside(self, items: Iterable[Item], nodes: Iterable[Node]) -> Iterator[Mention]:
        made = {node.first: node for node in nodes}
        for item in items:
            if node := made.get(item.first):
                yield from self._item(item, node)

    def _item(self, item: Item, node: Node) -> Iterator[Mention]:
        if isinstance(item.value, PersonMention):
            yield from self._person(item.value, node)
        elif isinstance(item.value, tuple):
            for body in item.value:
                yield from self._body(body, body, _ROLES.get(node.kind), _IN_PASSING)
        elif node.act:
            yield self._named(node, act(node), "programme" if node.act.program else "act")
            for body in node.act.issuers:
                yield from self._body(body, body, "body-as-issuer", _IN_A_NAME)
            yield from self._beside(item.inner, node.inner)
        elif node.event:
            yield self._event(node)
            yield from self._beside(item.inner, node.inner)
        else:
            yield self._small(node)

    def _small(self, node: Node) -> Mention:
        if node.kind == "place":
            return self._named(node, ("Place", node.names[0]), "place")
        if node.kind in ("group", "members"):
            return self._group(node)
        meanings = tuple(sorted(node.verbs)) or (node.kind,)
        return self._at(node.first, node.end, "verb", "verb", meanings)

    def _person(self, person: PersonMention, node: Node) -> Iterator[Mention]:
        for post, shared in zip(person.posts, share_places(person.posts), strict=True):
            yield from self._post(post, shared, node)
        if person.name:
            yield self._name(person, node)
        elif not self._labels(node):
            rule = "person-by-pronoun" if person.pronoun else "person-by-post"
            rule = "person-by-given-name" if person.given else rule
            reason = None if node.names else "the document names nobody whom these words fit"
            end = person.posts[0].first if person.pronoun else node.end  # "ông còn là", without the posts
            ids = self._ids("Person", node.names)
            yield self._at(node.first, end, "Person", rule, node.names, ids, reason)

    def _labels(self, node: Node) -> bool:
        return bool(node.posts) and self.story.reading.word(node.end) in _LABELS

    def _name(self, person: PersonMention, node: Node) -> Mention:
        ids = self._ids("Person", node.names)
        reason: str | None = None
        if node.kind == "name":
            reason = "a run of capitals, and nothing says that it is a person"
        elif not ids:
            reason = "a bare name: neither a rank, a post nor a fact makes it a person"
        first, end = person.name_first, person.name_last
        return self._at(first, end, "Person", "person-by-name", node.names, ids, reason)

    def _post(self, post: Post, shared: Post, node: Node) -> Iterator[Mention]:
        names = (self.story.bodies.name(body) for body in shared.bodies)
        held = tuple(f"{post.title}, {name}" for name in names if name)
        held = held or tuple(f"{h.title}, {h.body}" for h in node.posts if h.title == post.title)
        reason: str | None = None
        if post.nobody:
            held, reason = (post.title,), "this title is held at no body"
        elif not held:
            held, reason = (post.title,), "nothing settles at which body this post is held"
        yield self._at(post.first, post.end, "post", "post", held, (), reason)
        for own, resolved in zip(post.bodies, shared.bodies, strict=True):
            yield from self._body(own, resolved, None, _IN_A_NAME)

    def _body(
        self, own: BodyMention, resolved: BodyMention, rule: str | None, nowhere: str
    ) -> Iterator[Mention]:
        """The body at the words of `own`, named as `resolved`; one that a title only implies has no words.

        `nowhere`: why it is no entity where no fact makes it one.
        """
        if own.end <= own.first:
            return
        name = self.story.bodies.name(resolved)
        if name is None:
            yield self._at(own.first, own.end, "Organization", rule or "body", (), (), _WHICH_BODY)
            return
        ids = self._ids("Organization", (name,))
        reason = None if ids else nowhere
        rule = rule or ("body-by-name" if own.name == name else "body-by-context")
        yield self._at(own.first, own.end, "Organization", rule, (name,), ids, reason)

    def _event(self, node: Node) -> Mention:
        meeting, event = self.story.meetings.at(node.first), node.event
        if event is None or meeting is None:
            return self._at(node.first, node.end, "Event", "event", (), (), _NO_MEETING)
        if not meeting.is_meant(event):
            return self._at(node.first, node.end, "Event", "event-by-name", (event.name,), (), _OTHER_MEETING)
        ids = self._ids("Event", (meeting.name,))
        reason = None if ids else "no fact tells of the meeting"
        rule = "event-by-name" if event.named else "event-understood"
        return self._at(node.first, node.end, "Event", rule, (meeting.name,), ids, reason)

    def _group(self, node: Node) -> Mention:
        ids = self._ids("Organization", node.names)
        reason = None if node.names else "no list before says which bodies are meant"
        return self._at(node.first, node.end, "Organization", f"body-by-{node.kind}", node.names, ids, reason)

    def _named(self, node: Node, name: Name, rule: str) -> Mention:
        ids = self._ids(name[0], (name[1],))
        reason = None if ids else "no fact needs it"
        return self._at(node.first, node.end, name[0], rule, (name[1],), ids, reason)

    def _ids(self, kind: str, names: Iterable[str]) -> tuple[str, ...]:
        found = (self.members.find((kind, name)) for name in names)
        return tuple(dict.fromkeys(entity.id for entity in found if entity))

    def _at(
        self,
        first: int,
        end: int,
        kind: str,
        rule: str,
        normal: tuple[str, ...] = (),
        ids: tuple[str, ...] = (),
        reason: str | None = None,
    ) -> Mention:
        """A mention of the words ``[first, end)``."""
        words = self.story.reading.words
        start, stop = self.story.reading.text.to_source(words.starts[first], words.ends[end - 1])
        return Mention(start, stop, kind, rule, normal, ids, reason)
