"""The entities of a document: canonical names, the forms in which it writes them, ids, places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.identity.ids import entity_id, place_scope
from graph.register.places import Place
from graph.values import Entity
from graph.values.spelling import comparable
from loaders.assembly.scopes import Scopes, scopes_of
from loaders.context.meeting import Meeting
from loaders.context.nodes import Node
from loaders.context.passing import acting, addressed
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, act

_VENUE = ("tại", "ở")
# Bodies that texts name in passing ("nghị quyết của Chính phủ"): entities only where they take part in a fact.
IN_PASSING = frozenset(("Chính phủ", "Quốc hội", "Thủ tướng Chính phủ", "Đảng Cộng sản Việt Nam", "Bộ Chính trị",
                        "Ban Chấp hành Trung ương Đảng", "Ban Bí thư"))  # fmt: skip
# Those of them that are entities where something is put to them, too; of the Government that is said everywhere.
_HIGHEST = IN_PASSING - {"Chính phủ", "Thủ tướng Chính phủ", "Đảng Cộng sản Việt Nam"}
_MINOR = ("Báo ", "Trường Trung học ", "Trường Tiểu học ", "Trường Mầm non ")


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
    scopes = scopes_of(story, claims, forms)
    places = _place_entities(scopes)
    found: dict[Name, Entity] = {_key(("Place", str(p))): entity for p, entity in places.items()}
    for key, spellings in _one_spelling(forms).items():
        found[_key(key)] = _entity(scopes, key, spellings, places)
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
                if name not in IN_PASSING and not _is_minor(name):
                    found.setdefault(("Organization", name), set())
        for node in addressed(line, story.reading):
            for name in _HIGHEST.intersection(node.names):
                found.setdefault(("Organization", name), set())
    return found


def _is_minor(name: str) -> bool:
    """Whether a body is a paper or a school, which texts name as sources and places."""
    return name.startswith(_MINOR) and not name.startswith("Báo và ")


def _with_inner(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes, and those inside the names of meetings and the titles of acts."""
    for node in nodes:
        yield node
        yield from _with_inner(node.inner)


def _quote(story: Story, node: Node) -> str:
    words, end = story.reading.words, (node.act and node.act.until) or node.end
    return story.reading.text.quote(words.starts[node.first], words.ends[end - 1])


def _entity(scopes: Scopes, name: Name, forms: set[str], places: Mapping[Place, Entity]) -> Entity:
    kind, canonical = name
    aliases = tuple(sorted(" ".join(form.split()) for form in forms if form != canonical))
    meeting = scopes.story.meetings.named(canonical) if kind == "Event" else None
    where = _ids(places, _where(scopes, name))
    date = meeting.date if meeting else None
    return Entity(entity_id(kind, canonical, *scopes.of(name)), kind, canonical, aliases, date, where)


def _where(scopes: Scopes, name: Name) -> list[Place]:
    """The jurisdiction of a body, the venue of a meeting, the province whose own an act or programme is."""
    kind, canonical = name
    own = scopes.story.places.own
    if kind == "Organization":
        return [scopes.places[canonical]] if canonical in scopes.places else []
    if kind == "Event" and (meeting := scopes.story.meetings.named(canonical)):
        return _venues(scopes.story, meeting)
    return [own] if own and kind in ("Directive", "Program") and scopes.is_local(name) else []


def _ids(places: Mapping[Place, Entity], wanted: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(places[place].id for place in wanted if place in places))


def _places(scopes: Scopes) -> set[Place]:
    named = scopes.story.places
    return {
        *scopes.places.values(),
        *(place for _, place in named.named),
        *([named.own] if named.own else []),
    }


def _place_entities(scopes: Scopes) -> dict[Place, Entity]:
    """Every place of the document; one below a province lies in the document's own."""
    own = scopes.story.places.own
    above = (_place(own, own, ()).id,) if own else ()
    return {
        place: _place(place, own, () if place.level == "province" else above) for place in _places(scopes)
    }


def _place(place: Place, own: Place | None, above: tuple[str, ...]) -> Entity:
    name = str(place)
    aliases = (
        (place.name,) if comparable(place.name) != comparable(name) and place.level == "province" else ()
    )
    return Entity(entity_id("Place", name, *place_scope(place, own)), "Place", name, aliases, places=above)


def _venues(story: Story, meeting: Meeting) -> list[Place]:
    """Where the meeting was held: places after "tại" beside its name, branches, else the document's province."""
    line = story.lines[meeting.line].sentence
    near = [
        place
        for index, place in story.places.named
        if line.first <= index < line.end + 40 and story.reading.word(index - 1) in _VENUE
    ]
    branches = [place for index, place in story.places.named if story.reading.word(index - 1) == "cầu"]
    found = near[:1] + branches
    return found or ([story.places.own] if story.places.own else [])
