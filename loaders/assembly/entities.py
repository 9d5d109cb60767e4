"""The entities of a document: canonical names, the forms in which it writes them, ids, places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.identity.ids import entity_id
from graph.register.places import Place
from graph.values import Entity
from graph.values.spelling import comparable
from loaders.context.story import Node, Story
from loaders.facts.claims import Claim, Name, act

# Symbols of acts that every province has; their numbers begin anew in each. Source: Nghị định 30/2020/NĐ-CP.
_LOCAL = re.compile(r"UBND|HĐND|[-/]TU\b|BCĐ|CAT|[-/]UB\b")
_SYMBOL = re.compile(r"\d[\d/]*[-/][A-ZĐ]")
_VENUE = ("tại", "ở")
# Bodies that texts name in passing ("nghị quyết của Chính phủ"): entities only where they take part in a fact.
IN_PASSING = frozenset(("Chính phủ", "Quốc hội", "Thủ tướng Chính phủ", "Đảng Cộng sản Việt Nam", "Bộ Chính trị",
                        "Ban Chấp hành Trung ương Đảng", "Ban Bí thư"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cast:
    """All entities of a document by type and comparable name: two spellings of one name are one entity."""

    by_key: Mapping[Name, Entity]

    def of(self, name: Name) -> Entity:
        """The entity that `name` names."""
        return self.by_key[_key(name)]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, by id."""
        return tuple(sorted(self.by_key.values(), key=lambda entity: entity.id))


def _key(name: Name) -> Name:
    return name[0], comparable(name[1])


def cast(story: Story, claims: Iterable[Claim]) -> Cast:
    """The entities that the claims join, and those that the document names besides."""
    forms = _forms(story)
    for claim in claims:
        for end in (claim.source, claim.target, claim.under):
            if end:
                forms.setdefault(end, set())
    for name, form in story.body_forms:
        if ("Organization", name) in forms:
            forms["Organization", name].add(form)
    places = {place: _place(story, place) for place in _places(story)}
    found: dict[Name, Entity] = {_key(("Place", str(p))): entity for p, entity in places.items()}
    body_places = dict(story.body_places)
    for name, spellings in _one_spelling(forms).items():
        found[_key(name)] = _entity(story, name, spellings, places, body_places)
    return Cast(found)


def _one_spelling(forms: Mapping[Name, set[str]]) -> dict[Name, set[str]]:
    """Names that differ only in case or punctuation under the first of them in code point order."""
    chosen: dict[Name, Name] = {}
    merged: dict[Name, set[str]] = {}
    for name in sorted(forms):
        leader = chosen.setdefault(_key(name), name)
        merged.setdefault(leader, set()).update(forms[name])
    return merged


def _forms(story: Story) -> dict[Name, set[str]]:
    """Every entity that the document names, with the forms in which it does."""
    found: dict[Name, set[str]] = {}
    for line in story.lines:
        for node in (*line.nodes, *(inner for node in line.nodes for inner in node.inner)):
            if node.kind == "act":
                found.setdefault(act(node), set()).add(_quote(story, node))
            elif node.kind == "person" and node.sure:
                found.setdefault(("Person", node.names[0]), set())
            elif node.kind in ("body", "venue"):
                for name in node.names:
                    if name not in IN_PASSING:
                        found.setdefault(("Organization", name), set())
    return found


def _quote(story: Story, node: Node) -> str:
    words = story.reading.words
    return story.reading.text.quote(words.starts[node.first], words.ends[node.end - 1])


def _entity(
    story: Story, name: Name, forms: set[str], places: Mapping[Place, Entity], body_places: Mapping[str, Place]
) -> Entity:
    kind, canonical = name
    aliases = tuple(sorted(" ".join(form.split()) for form in forms if form != canonical))
    place = body_places.get(canonical) if kind == "Organization" else None
    where: tuple[str, ...] = (places[place].id,) if place in places else ()
    date = None
    if kind == "Event" and story.meeting:
        date = story.meeting.date
        where = tuple(dict.fromkeys(places[p].id for p in _venues(story) if p in places))
    scope = _scope(story, name, place)
    return Entity(entity_id(kind, canonical, *scope), kind, canonical, aliases, date, where)


def _scope(story: Story, name: Name, place: Place | None) -> tuple[str, ...]:
    """What tells apart things that share a name: a person's province, a meeting's day, a district's province."""
    kind, canonical = name
    own = str(story.places.own or "")
    if kind == "Person":
        return (_jurisdiction(story, canonical),)
    if kind == "Event":
        date = story.meeting.date if story.meeting else None
        return (date.iso if date else story.document.id, own)
    if kind == "Organization":
        return (own,) if place and place.level != "province" else ()
    if kind == "Directive" and (_LOCAL.search(canonical) or not _SYMBOL.search(canonical)):
        return (own,)
    return (own,) if kind == "Program" and re.search(r"phối hợp|\d{2,}$", canonical) else ()


def _jurisdiction(story: Story, person: str) -> str:
    """The province whose bodies a person's posts are at, most of them; "" for the centre and the unknown."""
    places = dict(story.body_places)
    counted = Counter(
        str(places[post.body] if places[post.body].level == "province" else story.places.own or places[post.body])
        for line in story.lines
        for node in line.nodes
        if node.kind == "person" and person in node.names
        for post in node.posts
        if post.body in places
    )
    return min(counted, key=lambda place: (-counted[place], place)) if counted else ""


def _places(story: Story) -> set[Place]:
    found = {place for _, place in story.body_places} | {place for _, place in story.places.named}
    return found | ({story.places.own} if story.places.own else set())


def _place(story: Story, place: Place) -> Entity:
    own = story.places.own
    scope = (str(own),) if own and place.level != "province" else ()
    name = str(place)
    aliases = (place.name,) if comparable(place.name) != comparable(name) and place.level == "province" else ()
    return Entity(entity_id("Place", name, *scope), "Place", name, aliases)


def _venues(story: Story) -> list[Place]:
    """Where the meeting was held: places after "tại" beside its name, branches, else the document's province."""
    if story.meeting is None:
        return []
    line = story.lines[story.meeting.line].sentence
    near = [
        place
        for index, place in story.places.named
        if line.first <= index < line.end + 40 and story.reading.word(index - 1) in _VENUE
    ]
    branches = [place for index, place in story.places.named if story.reading.word(index - 1) == "cầu"]
    found = near[:1] + branches
    return found or ([story.places.own] if story.places.own else [])
