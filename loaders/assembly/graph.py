"""The graph of a document: claims become facts with verbatim quotes, or are dropped with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.ontology import load_ontology
from graph.values import DocumentGraph, Dropped, Evidence, Fact
from loaders.assembly.entities import Cast, cast
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name
from loaders.text import lacks_marks

_UNDER_AN_ACT = "another sentence says under which act or programme the two coordinate"

_NO_MARKS = "the text has no Vietnamese marks"
_SHOWN = 60  # characters


def assemble(story: Story, claims: Sequence[Claim], added: Sequence[Claim] = ()) -> DocumentGraph:
    """The checked graph of `story`'s document; a statement made twice keeps its first sentence.

    `added` are another extractor's claims, which make none of `claims` idle.
    """
    settled = settle(claims)
    if added:
        good = [claim for claim in settled if claim.reason is None]
        settled += settle([*good, *added])[len(good) :]
    good = [claim for claim in settled if claim.reason is None]
    members = cast(story, good)
    facts: dict[tuple[str, ...], Fact] = {}
    for claim in good:
        fact = make_fact(story, members, claim)
        facts.setdefault(fact.statement, fact)
    graph = DocumentGraph(
        document=story.document,
        entities=members.entities,
        facts=tuple(facts[key] for key in sorted(facts)),
        dropped=(*_unread(story), *(_dropped(story, claim) for claim in settled if claim.reason)),
    )
    load_ontology().check(graph)
    return graph


def _unread(story: Story) -> tuple[Dropped, ...]:
    """That nothing is read of a text without marks, with its beginning."""
    text = story.document.text
    if not lacks_marks(text):
        return ()
    return (Dropped("document", " ".join(text[:_SHOWN].split()), _NO_MARKS, 0, len(text)),)


def settle(claims: Sequence[Claim]) -> list[Claim]:
    """`claims` in their order; one that another makes idle has a reason now."""
    good = [claim for claim in claims if claim.reason is None]
    active = {claim.source for claim in good if claim.type in ("CHAIRS", "SPEAKS_AT")}
    under = {(c.source, c.target) for c in good if c.type == "COORDINATES_WITH" and c.under}
    roles: dict[tuple[Name, Name], str | None] = {}
    settled: list[Claim] = []
    for claim in claims:
        reason = claim.reason
        if reason is None and claim.type == "ATTENDS" and claim.source in active:
            reason = "whoever chairs or speaks is not said to attend besides"
        elif reason is None and claim.type == "COORDINATES_WITH" and claim.under is None:
            reason = _UNDER_AN_ACT if (claim.source, claim.target) in under else None
        elif reason is None and claim.type == "CHAIRS":
            role = roles.setdefault((claim.source, claim.target), claim.role)
            reason = None if role == claim.role else "an earlier sentence gives the chair another role"
        settled.append(claim if reason is claim.reason else replace(claim, reason=reason))
    return settled


def _span(story: Story, claim: Claim) -> tuple[int, int]:
    words = story.reading.words
    return story.reading.text.to_source(words.starts[claim.first], words.ends[claim.end - 1])


def make_fact(story: Story, members: Cast, claim: Claim) -> Fact:
    """The fact that `claim` states; an undirected one begins at the smaller id."""
    start, end = _span(story, claim)
    source, target = (members.of(name).id for name in (claim.source, claim.target))
    if not load_ontology().facts[claim.type].directed and source > target:
        source, target = target, source
    return Fact(
        type=claim.type,
        source=source,
        target=target,
        evidence=Evidence(story.document.text[start:end], start, end, claim.rule),
        role=claim.role,
        title=claim.title,
        date=claim.date,
        under=members.of(claim.under).id if claim.under else None,
        observed=story.observed,
    )


def _dropped(story: Story, claim: Claim) -> Dropped:
    start, end = _span(story, claim)
    text = f"{claim.source[1]} {claim.type} {claim.target[1]}"
    return Dropped(claim.type, text, claim.reason or "", start, end)
