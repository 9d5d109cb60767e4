"""The entities of a document: canonical names, the forms in which it writes them, ids, places."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.identity.ids import entity_id
from graph.register.places import Place
from graph.values import Entity, PartialDate
from graph.values.spelling import comparable
from loaders.context.nodes import Node
from loaders.context.passing import acting, addressed
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, act

# Symbols of acts that every province has; their numbers begin anew in each. Source: Nghị định 30/2020/NĐ-CP.
_LOCAL = re.compile(r"UBND|HĐND|[-/]TU\b|BCĐ|CAT|[-/]UB\b")
# Acts that only the centre makes, or whose number says so ("52-CT/TW", "03/2019/NĐ-CP").
_NATIONAL = re.compile(r"^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết Trung ương)|\d[\d/]*[-/][A-ZĐ]")
# Programmes whose names say too little: every province has its own.
_SHARED_NAME = re.compile(r"phối hợp|\d{2,}$")
_VENUE = ("tại", "ở")
# Bodies that texts name in passing ("nghị quyết của Chính phủ"): entities only where they take part in a fact.
IN_PASSING = frozenset(("Chính phủ", "Quốc hội", "Thủ tướng Chính phủ", "Đảng Cộng sản Việt Nam", "Bộ Chính trị",
                        "Ban Chấp hành Trung ương Đảng", "Ban Bí thư"))  # fmt: skip
# Those of them that are entities where something is put to them, too; of the Government that is said everywhere.
_HIGHEST = IN_PASSING - {"Chính phủ", "Thủ tướng Chính phủ", "Đảng Cộng sản Việt Nam"}


@dataclass(frozen=True, slots=True)
class Cast:
    """All entities of a document by type and comparable name: two spellings of one name are one entity."""

    by_key: Mapping[Name, Entity]

    def of(self, name: Name) -> Entity:
        """The entity that `name` names."""
        return self.by_key[_key(name)]

    def find(self, name: Name) -> Entity | None:
        """The entity that `name` names, if the document has it."""
        return self.by_key.get(_key(name))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, by id."""
        return tuple(sorted(self.by_key.values(), key=lambda entity: entity.id))


def cast_of(entities: Iterable[Entity]) -> Cast:
    """The cast of a graph that is made."""
    return Cast({_key((entity.type, entity.name)): entity for entity in entities})


def _key(name: Name) -> Name:
    return name[0], comparable(name[1])


def cast(story: Story, claims: Iterable[Claim]) -> Cast:
    """The entities that the claims join, and those that the document names besides."""
    forms = _forms(story)
    claims = tuple(claims)
    for claim in claims:
        for end in (claim.source, claim.target, claim.under):
            if end:
                forms.setdefault(end, set())
    for name, form in story.body_forms:
        if ("Organization", name) in forms:
            forms["Organization", name].add(form)
    central = _central(story, claims)
    places = {place: _place(story, place) for place in _places(story)}
    found: dict[Name, Entity] = {_key(("Place", str(p))): entity for p, entity in places.items()}
    body_places, provinces = dict(story.body_places), _jurisdictions(story)
    for key, spellings in _one_spelling(forms).items():
        own = body_places.get(key[1])
        scope = (
            (provinces.get(key[1], ""),) if key[0] == "Person" else _scope(story, key, own, key in central)
        )
        found[_key(key)] = _entity(story, key, spellings, scope, places, own)
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
        for node in _with_inner(line.nodes):
            if node.kind in ("act", "subject"):
                found.setdefault(act(node), set()).add(_quote(story, node))
            elif node.kind == "person" and node.sure:
                found.setdefault(("Person", node.names[0]), set())
        for node in acting(line, story.reading):
            for name in node.names:
                if name not in IN_PASSING:
                    found.setdefault(("Organization", name), set())
        for node in addressed(line, story.reading):
            for name in _HIGHEST.intersection(node.names):
                found.setdefault(("Organization", name), set())
    return found


def _with_inner(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes, and those inside the names of meetings and the titles of acts."""
    for node in nodes:
        yield node
        yield from _with_inner(node.inner)


def _quote(story: Story, node: Node) -> str:
    words = story.reading.words
    return story.reading.text.quote(words.starts[node.first], words.ends[node.end - 1])


def _entity(
    story: Story,
    name: Name,
    forms: set[str],
    scope: tuple[str, ...],
    places: Mapping[Place, Entity],
    own: Place | None,
) -> Entity:
    kind, canonical = name
    aliases = tuple(sorted(" ".join(form.split()) for form in forms if form != canonical))
    date: PartialDate | None = None
    where: tuple[str, ...] = ()
    if kind == "Organization":
        where = _ids(places, [own] if own else [])
    elif kind == "Event" and story.meeting:
        date, where = story.meeting.date, _ids(places, _venues(story))
    return Entity(entity_id(kind, canonical, *scope), kind, canonical, aliases, date, where)


def _ids(places: Mapping[Place, Entity], wanted: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(places[place].id for place in wanted if place in places))


def _central(story: Story, claims: Iterable[Claim]) -> set[Name]:
    """Acts and programmes that a body of the centre issues, carries out or works under."""
    local = {body for body, _ in story.body_places}
    return {
        end
        for claim in claims
        for end in (claim.target, claim.under)
        if end and claim.source[0] == "Organization" and claim.source[1] not in local
    }


def _scope(story: Story, name: Name, place: Place | None, central: bool) -> tuple[str, ...]:
    """What tells apart things that share a name: a meeting's day, a district's province.

    An act or programme is the document's province's own unless its name or a body of the centre says otherwise.
    """
    kind, canonical = name
    own = (str(story.places.own or ""),)
    if kind == "Event":
        date = story.meeting.date if story.meeting else None
        return (date.iso if date else story.document.id, *own)
    if kind == "Organization":
        return own if place and place.level != "province" else ()
    national = central or (kind == "Directive" and bool(_NATIONAL.search(canonical)))
    if _LOCAL.search(canonical):
        return own
    return () if national or (kind == "Program" and not _SHARED_NAME.search(canonical)) else own


def _jurisdictions(story: Story) -> Mapping[str, str]:
    """The province whose bodies each person's posts are at, most of them; nobody of the centre and no unknown."""
    places = dict(story.body_places)
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for node in (node for line in story.lines for node in line.nodes if node.kind == "person"):
        held = [places[post.body] for post in node.posts if post.body in places]
        provinces = [str(at if at.level == "province" else story.places.own or at) for at in held]
        for name in node.names if provinces else ():
            counted[name].update(provinces)
    return {name: min(found, key=lambda place: (-found[place], place)) for name, found in counted.items()}


def _places(story: Story) -> set[Place]:
    found = {place for _, place in story.body_places} | {place for _, place in story.places.named}
    return found | ({story.places.own} if story.places.own else set())


def _place(story: Story, place: Place) -> Entity:
    own = story.places.own
    scope = (str(own),) if own and place.level != "province" else ()
    name = str(place)
    aliases = (
        (place.name,) if comparable(place.name) != comparable(name) and place.level == "province" else ()
    )
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
