"""The graph of a document: claims become facts with verbatim quotes, or are dropped with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.ontology import load_ontology
from graph.values import DocumentGraph, Dropped, Evidence, Fact
from loaders.assembly.entities import Cast, cast
from loaders.context.story import Story
from loaders.facts.claims import Claim


def assemble(story: Story, claims: Sequence[Claim]) -> DocumentGraph:
    """The checked graph of `story`'s document; a statement made twice keeps its first sentence."""
    good = [claim for claim in _settled(claims) if claim.reason is None]
    members = cast(story, good)
    facts: dict[tuple[str, ...], Fact] = {}
    for claim in good:
        fact = _fact(story, members, claim)
        facts.setdefault(fact.statement, fact)
    graph = DocumentGraph(
        document=story.document,
        entities=members.entities,
        facts=tuple(facts[key] for key in sorted(facts)),
        dropped=tuple(_dropped(story, claim) for claim in claims if claim.reason),
    )
    load_ontology().check(graph)
    return graph


def _settled(claims: Sequence[Claim]) -> Iterable[Claim]:
    """Whoever chairs or speaks is not said to attend besides."""
    active = {claim.source for claim in claims if claim.type in ("CHAIRS", "SPEAKS_AT")}
    chairing: dict[tuple[object, ...], str] = {}
    under = {
        (c.type, c.source, c.target)
        for c in claims
        if c.type == "COORDINATES_WITH" and c.under and not c.reason
    }
    for claim in claims:
        if claim.type == "ATTENDS" and claim.source in active:
            continue
        if (
            claim.type == "COORDINATES_WITH"
            and claim.under is None
            and (claim.type, claim.source, claim.target) in under
        ):
            continue
        if (
            claim.type == "CHAIRS"
            and chairing.setdefault((claim.source, claim.target), claim.role or "") != claim.role
        ):
            continue
        yield claim


def _span(story: Story, claim: Claim) -> tuple[int, int]:
    words = story.reading.words
    return story.reading.text.to_source(words.starts[claim.first], words.ends[claim.end - 1])


def _fact(story: Story, members: Cast, claim: Claim) -> Fact:
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
