"""What tells apart things that share a name: a meeting's day, a person's work, a district's province."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.identity.acts import parse
from graph.identity.careers import Post, kind, line_of_work
from graph.identity.ids import body_scope
from graph.register.describe import describe
from graph.register.places import Place
from graph.register.situated import place_of
from graph.values.spelling import comparable
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name

# Symbols of acts that every province has; their numbers begin anew in each. Source: Nghị định 30/2020/NĐ-CP.
_LOCAL = re.compile(r"UBND|HĐND|[-/]TU\b|BCĐ|CAT|[-/]UB\b")
# Acts that only the centre makes, or whose number says so ("52-CT/TW", "03/2019/NĐ-CP").
_NATIONAL = re.compile(r"^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết Trung ương)|\d[\d/]*[-/][A-ZĐ]")
# Programmes whose names say too little: every province has its own.
_SHARED_NAME = re.compile(r"phối hợp|\d{2,}$")


@dataclass(frozen=True, slots=True)
class Scopes:
    """The scopes of one document's names: `central` acts and programmes, the work of each person, places of bodies."""

    story: Story
    central: frozenset[Name]
    work: Mapping[str, tuple[str, ...]]
    places: Mapping[str, Place]

    def of(self, name: Name) -> tuple[str, ...]:
        """What, beside type and name, makes the id of `name`; empty where the name says it all."""
        kind, canonical = name
        own = (str(self.story.places.own or ""),)
        if kind == "Person":
            return self.work.get(comparable(canonical)) or _unposted(self.story)
        if kind == "Event":
            meeting = self.story.meetings.named(canonical)
            date = meeting.date if meeting else None
            return (date.iso if date else self.story.document.id, *own)
        if kind == "Organization":
            return body_scope(self.places.get(canonical), self.story.places.own)
        where = own if self.is_local(name) else ()
        return where + self._counted(canonical) if kind == "Directive" else where

    def _counted(self, canonical: str) -> tuple[str, ...]:
        """The year of the document, for an act with a number but no year: most issuers count anew each year."""
        act = parse(canonical)
        day = self.story.observed
        return (str(day.first.year),) if day and act.number and not act.year else ()

    def is_local(self, name: Name) -> bool:
        """Whether an act or programme is one of the document's own province.

        It is unless its name or a body of the centre says otherwise.
        """
        kind, canonical = name
        if _LOCAL.search(canonical):
            return True
        national = name in self.central or (kind == "Directive" and bool(_NATIONAL.search(canonical)))
        return not (national or (kind == "Program" and not _SHARED_NAME.search(canonical)))


def scopes_of(story: Story, claims: Sequence[Claim], names: Iterable[Name]) -> Scopes:
    """The scopes of `names`, what `story` names and `claims` join."""
    bodies = [canonical for kind, canonical in names if kind == "Organization"]
    places = {body: place for body in bodies if place_of(body) and (place := describe(body).place)}
    places |= dict(story.body_places)
    return Scopes(story, frozenset(_central(places, claims)), _work(story, places, claims), places)


def _unposted(story: Story) -> tuple[str, ...]:
    """A name without any post is one person in the documents of a province, and else in its document only."""
    return ("", str(story.places.own)) if story.places.own else ("", "", story.document.id)


def _central(local: Mapping[str, Place], claims: Iterable[Claim]) -> set[Name]:
    """Acts and programmes that a body of the centre issues, carries out or works under."""
    return {
        end
        for claim in claims
        for end in (claim.target, claim.under)
        if end and claim.source[0] == "Organization" and claim.source[1] not in local
    }


def _work(story: Story, places: Mapping[str, Place], claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """For each person with posts the province, the place below where all are below, and the line of work.

    The line, not the body: a report that names one more of somebody's posts still speaks of the same somebody.
    """
    held: defaultdict[str, list[Post]] = defaultdict(list)
    for claim in claims:
        if claim.type == "HOLDS_POSITION" and not claim.reason:
            place = places.get(claim.target[1])
            held[comparable(claim.source[1])].append(
                Post(claim.title or "", claim.target[1], str(place) if place else None)
            )
    return {name: _scope_of(story, places, posts) for name, posts in held.items()}


def _scope_of(story: Story, places: Mapping[str, Place], posts: Sequence[Post]) -> tuple[str, ...]:
    main = [post for post in posts if kind(post) != "side"] or list(posts)
    local = [post for post in main if post.place] or main
    lines = Counter(line_of_work(post) for post in local)
    line = min(lines, key=lambda name: (-lines[name], name))
    found = [places[post.body] for post in local if line_of_work(post) == line and post.body in places]
    if not found:
        return ("", line)
    provinces = Counter(str(at if at.level == "province" else story.places.own or at) for at in found)
    below = (
        {str(at) for at in found if at.level != "province"}
        if all(at.level != "province" for at in found)
        else set()
    )
    return (min(provinces, key=lambda name: (-provinces[name], name)), *sorted(below)[:1], line)
