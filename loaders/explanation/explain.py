"""From a document to its explanation: the way of ``loaders.pipeline.extract``, with all that it passes by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.values import Document, DocumentGraph, Dropped, Evidence
from loaders.assembly.entities import Cast, cast_of
from loaders.assembly.graph import assemble, make_fact, settle
from loaders.context.story import SILENT, Story
from loaders.explanation.idle import idle_verbs
from loaders.explanation.mentions import mentions_of
from loaders.explanation.values import Explanation, Mention, Told
from loaders.facts.claims import Claim
from loaders.pipeline import understand
from loaders.text import split_blocks


def explain(document: Document) -> Explanation:
    """What `document` says, where and by which rule, and what was left out and why; the graph is that of extract."""
    story, claims = understand(document)
    graph = assemble(story, claims)
    members = cast_of(graph.entities)
    mentions = mentions_of(story, members)
    dropped = [
        *graph.dropped,
        *idle_verbs(story, claims),
        *_leading_nowhere(document.text, mentions),
        *_unread(story),
    ]
    return Explanation(
        document,
        mentions,
        graph.entities,
        _told(graph, story, members, claims),
        tuple(sorted(set(dropped), key=lambda d: (d.start, d.end, d.kind, d.text, d.reason))),
    )


def _told(graph: DocumentGraph, story: Story, members: Cast, claims: Sequence[Claim]) -> tuple[Told, ...]:
    """The facts in the order of the text, each with the later sentences that say the same."""
    said: dict[tuple[str, ...], list[Evidence]] = {fact.statement: [] for fact in graph.facts}
    for claim in settle(claims):
        if claim.reason is None:
            fact = make_fact(story, members, claim)
            said[fact.statement].append(fact.evidence)
    told = (Told(fact, _others(fact.evidence, said[fact.statement])) for fact in graph.facts)
    return tuple(sorted(told, key=lambda one: (one.fact.evidence.start, one.fact.statement)))


def _others(first: Evidence, said: Iterable[Evidence]) -> tuple[Evidence, ...]:
    later = {evidence.start: evidence for evidence in said if evidence.start != first.start}
    return tuple(later[start] for start in sorted(later))


def _leading_nowhere(text: str, mentions: Iterable[Mention]) -> Iterator[Dropped]:
    for mention in mentions:
        if mention.reason:
            words = " ".join(text[mention.start : mention.end].split())
            yield Dropped(mention.kind, words, mention.reason, mention.start, mention.end)


def _unread(story: Story) -> Iterator[Dropped]:
    """The lines in which nobody acts: bylines, labels, date lines, what a page has around its text."""
    text = story.reading.text
    for block in split_blocks(text.shadow):
        if block.kind in SILENT:
            start, end = text.to_source(block.start, block.end)
            words = " ".join(text.source[start:end].split())
            yield Dropped("line", words, _OF_LINES[block.kind], start, end)


_OF_LINES = {
    "byline": "a byline or a credit: nobody acts in it",
    "label": "a short line that is no sentence: nobody acts in it",
    "date": "the date line",
    "debris": "what a page has around its text",
}
