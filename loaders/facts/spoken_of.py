"""Whom a text speaks of where a sentence does not say it: headings, the sentence before, "đơn vị này"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.context.nodes import Line
from loaders.context.story import Story
from loaders.facts.clauses import opens_clause
from loaders.facts.manner import manner_start
from loaders.facts.parties import Blocks, blocks_of
from loaders.facts.topic import Topic
from loaders.lexicons import groups

_HERE = 6  # nodes back in one sentence: "Với Cục A, đơn vị này …"
_BACK = 60  # mentions looked back for the one that a short form resumes


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """For each line of a story, by its first word, the bodies that the text speaks of before it; and all bodies."""

    before: dict[int, Blocks]
    named: tuple[tuple[int, str], ...]

    def resumed(self, story: Story, line: Line, at: int) -> Blocks:
        """Whom "đơn vị", "cục", "lực lượng này" before the verb at index `at` resumes."""
        start = manner_start(story, line, at)
        end = start - (story.reading.word(start - 1) == "này")
        for length in (2, 1):
            head = story.reading.span(max(0, end - length), end).lower()
            if not opens_clause(story, line, end - length):
                continue
            if head in groups()["resuming"]:
                near = line.nodes[max(0, at - _HERE) : at]
                here = [node for node in near if node.kind == "body" and node.end < end]
                return blocks_of(story, here[-1:]) or self.before[line.sentence.first]
            if head in groups()["short"]:
                spoken_of = self.before[line.sentence.first]
                same = [block for block in spoken_of if _shortened(block[0], head)]
                return tuple(same) or self._last(head, end - length)
        return ()

    def _last(self, head: str, word: int) -> Blocks:
        """The body named last before `word` whose name begins with `head`."""
        at = bisect_left(self.named, (word, ""))
        for _, name in reversed(self.named[max(0, at - _BACK) : at]):
            if _shortened(name, head):
                return ((name,),)
        return ()


def _shortened(name: str, head: str) -> bool:
    """Whether a body may be called by its head alone: "Ban" is not short for "Ban Chấp hành …"."""
    lower = name.lower()
    return lower.startswith(f"{head} ") and not lower.startswith(tuple(groups()["never_short"]))


def spoken_of(story: Story) -> SpokenOf:
    """Whom the text speaks of, line by line: the body of a heading, or who did something in the sentence before."""
    before: dict[int, Blocks] = {}
    topic = Topic(story)
    for line in sorted((*story.lines, *story.labels), key=lambda line: line.sentence.first):
        before[line.sentence.first] = blocks_of(story, topic.nodes)
        topic.read(line)
    return SpokenOf(before, tuple(sorted(_named(story))))


def _named(story: Story) -> Iterator[tuple[int, str]]:
    for line in story.lines:
        for node in line.nodes:
            if node.kind in ("body", "venue", "parent"):
                acts = opens_clause(story, line, node.first) or story.reading.word(node.first - 1) == "theo"
                yield from ((node.first, name) for name in node.names if acts)
            yield from ((node.first, post.body) for post in node.posts)
