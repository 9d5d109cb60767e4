"""Where a model's quote stands: the sentences that hold it, and the names that our own grammars read there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.values.spelling import comparable
from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Name, act, body, is_meeting, person
from loaders.llm.pieces import Piece

_BODIES = ("body", "venue", "parent", "group", "members")
_ACTS = ("act", "subject")


@dataclass(frozen=True)
class Places:
    """The sentences of a story by their place in the stored text."""

    story: Story

    def lines(self, quote: str, piece: Piece) -> tuple[Line, ...] | None:
        """The sentences that hold `quote` inside `piece`; None where it is not found, () where it is in none.

        White space may differ: the text may be broken inside a sentence.
        """
        pattern = r"\s+".join(map(re.escape, quote.split()))
        found = re.compile(pattern).search(self.story.document.text, piece.start, piece.end)
        if found is None:
            return None
        starts, ends = self._bounds
        first, end = bisect_right(ends, found.start()), bisect_left(starts, found.end())
        return self.story.lines[first:end]

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        words, text = self.story.reading.words, self.story.reading.text
        sentences = [line.sentence for line in self.story.lines]
        spans = [text.to_source(words.starts[one.first], words.ends[one.end - 1]) for one in sentences]
        return [start for start, _ in spans], [end for _, end in spans]

    def words(self, piece: Piece) -> tuple[int, int]:
        """The words ``[first, end)`` of a piece."""
        words, text = self.story.reading.words, self.story.reading.text

        def source(at: int) -> int:
            return text.to_source(words.starts[at], words.ends[at])[0]

        every = range(len(words))
        return bisect_left(every, piece.start, key=source), bisect_left(every, piece.end, key=source)

    def names(self, lines: Sequence[Line]) -> Mapping[str, Mapping[str, str]]:
        """Entity type → each way, comparable, in which `lines` write a name → the canonical name."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        nodes = [part for line in lines for outer in line.nodes for part in (outer, *outer.inner)]
        for node in nodes:
            names = list(self._names(node))
            for kind, name in names:
                found[kind].setdefault(comparable(name), name)
                for form in self._forms.get((kind, name), ()):
                    found[kind].setdefault(comparable(form), name)
            if len(names) == 1:
                found[names[0][0]].setdefault(comparable(self._quote(node)), names[0][1])
        return found

    def _names(self, node: Node) -> Iterator[Name]:
        if node.kind in ("person", "name"):
            yield from map(person, node.names)
            yield from (body(post.body) for post in node.posts)
            yield from (body(node.office),) if node.office else ()
        elif node.kind in _BODIES:
            yield from map(body, node.names)
        elif node.kind in _ACTS:
            yield act(node)
        elif is_meeting(self.story, node) and (event := self.story.meetings.at(node.first)):
            yield ("Event", event.name)

    @cached_property
    def _forms(self) -> Mapping[Name, set[str]]:
        forms: defaultdict[Name, set[str]] = defaultdict(set)
        for name, form in self.story.body_forms:
            forms["Organization", name].add(form)
        return forms

    def _quote(self, node: Node) -> str:
        words = self.story.reading.words
        return self.story.reading.text.quote(words.starts[node.first], words.ends[node.end - 1])
