"""From what a model says to claims: its quote, its names and the vocabulary are checked, the rest is ignored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.ontology import load_ontology
from graph.values import Entity, Evidence, Fact, PartialDate
from graph.values.spelling import comparable
from loaders.context.nodes import Line
from loaders.facts.claims import Claim, Name
from loaders.lexicons import titles
from loaders.llm.answers import Said
from loaders.llm.pieces import Piece
from loaders.llm.places import Places
from loaders.mentions.events import EventMention

Names = Mapping[str, Mapping[str, str]]

NO_TYPE = "model: no fact of the ontology"
NO_QUOTE = "model: the quote is not in the text"
NO_SENTENCE = "model: the quote is in no sentence, or runs over several"
NO_NAME = "model: a name is not read in the quoted sentence"
NO_TITLE = "model: the post is not in the quoted sentence"
NO_DATE = "model: the date is not in the quoted sentence"
NO_PROPERTY = "model: a property is missing, or not of the ontology"
ITSELF = "model: both ends are the same"

_FEWEST_WORDS = 3  # a shorter quote stands anywhere
_MOST_LINES = 2  # a colon or a broken line may part a sentence; a longer quote shows nothing
_NO_FACT = "FACT"  # the kind of what is of no known type
_SHOWN = 60  # characters of an unknown name in a list of what was refused


class _Refused(Exception):  # noqa: N818 - it is the reason, not a fault of the program
    """Why what the model says is no fact."""


@dataclass(frozen=True)
class Checker:
    """Checks what a model says of one document; `rule` is the name of its facts."""

    places: Places
    rule: str

    def claims(self, said: Sequence[Said], piece: Piece) -> Iterator[Claim]:
        """A claim for each of `said`, in order; what fails a check has the reason."""
        for one in said:
            try:
                yield self._claim(one, piece)
            except _Refused as reason:
                yield self._refused(one, piece, str(reason))

    def nothing(self, piece: Piece, reason: str) -> Claim:
        """That an answer, or a part of it, came to nothing."""
        first, end = self.places.words(piece)
        return Claim(_NO_FACT, ("", ""), ("", ""), first, end, self.rule, reason=reason)

    def _refused(self, said: Said, piece: Piece, reason: str) -> Claim:
        kind = said.type if said.type in load_ontology().facts else _NO_FACT
        ends = (("", name[:_SHOWN]) for name in (said.from_, said.to))
        return replace(self.nothing(piece, reason), type=kind, source=next(ends), target=next(ends))

    def _claim(self, said: Said, piece: Piece) -> Claim:
        kind = load_ontology().facts.get(said.type)
        if kind is None:
            raise _Refused(NO_TYPE)
        lines = self.places.lines(said.quote, piece) if len(said.quote.split()) >= _FEWEST_WORDS else None
        if lines is None:
            raise _Refused(NO_QUOTE)
        if not 0 < len(lines) <= _MOST_LINES:
            raise _Refused(NO_SENTENCE)
        names = self.places.names(lines)
        source, target = self._end(said.from_, kind.sources, names), self._end(said.to, kind.targets, names)
        if not kind.directed:
            source, target = sorted((source, target))
        if source == target:
            raise _Refused(ITSELF)
        acts = kind.references.get("under")
        if said.under and not acts:
            raise _Refused(NO_PROPERTY)
        found = Claim(
            type=said.type,
            source=source,
            target=target,
            first=lines[0].sentence.first,
            end=lines[-1].sentence.end,
            rule=self.rule,
            role=said.role or ("chair" if said.type == "CHAIRS" else None),
            title=self._title(said, lines),
            date=self._date(said, lines),
            under=self._end(said.under, acts, names) if said.under and acts else None,
        )
        if any(load_ontology().problems(*_stand_in(found))):
            raise _Refused(NO_PROPERTY)
        return found

    def _end(self, name: str, kinds: frozenset[str], names: Names) -> Name:
        """The entity that the words `name` mean in the quoted sentence, by its canonical name."""
        key = comparable(name)
        for kind in sorted(kinds):
            if canonical := names.get(kind, {}).get(key):
                return kind, canonical
        event = self.places.story.meeting
        words = EventMention(0, 0, name, named=len(key.split()) > 2)  # "hội nghị" is the one that is reported
        if "Event" in kinds and event and event.is_meant(words):
            return "Event", event.name
        raise _Refused(NO_NAME)

    def _title(self, said: Said, lines: Sequence[Line]) -> str | None:
        """The post as our grammars write it, else as the quoted sentence does."""
        if said.title is None:
            return None
        wanted = comparable(said.title)
        read = (post.title for line in lines for node in line.nodes for post in node.posts)
        if found := next((title for title in read if comparable(title) == wanted), None):
            return found
        words = self.places.story.reading.span(lines[0].sentence.first, lines[-1].sentence.end)
        if f" {wanted} " not in f" {comparable(words)} ":
            raise _Refused(NO_TITLE)
        known = titles().get(said.title.lower())
        return known.name if known else said.title[0].upper() + said.title[1:]

    def _date(self, said: Said, lines: Sequence[Line]) -> PartialDate | None:
        """The day of the meeting is the one that the rules read; another stands in the quoted sentence."""
        if said.type == "CHAIRS":
            return self.places.story.meeting.date if self.places.story.meeting else None
        if said.date is None:
            return None
        first, end = lines[0].sentence.first, lines[-1].sentence.end
        for at, day in self.places.story.days:
            if first <= at < end and day.iso == said.date:
                return day
        raise _Refused(NO_DATE)


def _stand_in(claim: Claim) -> tuple[Fact, dict[str, Entity]]:
    """A fact between names instead of ids, for the ontology to look at."""
    ends = [end for end in (claim.source, claim.target, claim.under) if end]
    known = {f"{kind} {name}": Entity(f"{kind} {name}", kind, name) for kind, name in ends}
    source, target, *under = (f"{kind} {name}" for kind, name in ends)
    evidence = Evidence("", 0, 0, claim.rule)
    fact = Fact(
        claim.type,
        source,
        target,
        evidence,
        claim.role,
        claim.title,
        claim.date,
        under[0] if under else None,
    )
    return fact, known
