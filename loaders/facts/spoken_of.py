"""Whom a text speaks of where a sentence does not say it: headings, the sentence before, "đơn vị này"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.context.nodes import Line, listing
from loaders.context.story import Story
from loaders.facts.clauses import is_asked, opens_clause
from loaders.facts.parties import Blocks, blocks_of, is_party
from loaders.facts.sides import manner_start
from loaders.lexicons import groups

_KEPT = 5  # sentences without a doer for which a body stays the one that is spoken of
_HEAD = 3  # words before the body of a heading: "b) Bộ A", "2. Đối với Sở B"
_SOON = 20  # words from the start of a sentence to the one it is about
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
    current: Blocks = ()
    silent = 0
    for line in sorted((*story.lines, *story.labels), key=lambda line: line.sentence.first):
        before[line.sentence.first] = current if silent <= _KEPT else ()
        if found := _spoken_of(story, line):
            current, silent = found, 0
        elif any(node.kind == "person" and not node.loose for node in line.nodes) or _anybody(story, line):
            current = ()
        else:
            silent += 1
    return SpokenOf(before, tuple(sorted(_named(story))))


def _anybody(story: Story, line: Line) -> bool:
    """Whether somebody without a name does it, or is told to: "Yêu cầu các đơn vị …"."""
    first = range(line.sentence.first, min(line.sentence.end, line.sentence.first + _SOON))
    whoever = (word for word in first if story.reading.hit(word, "whoever"))
    nameless = (
        node.first for node in line.nodes if is_party(node) and not node.names and node.first in first
    )
    return any(opens_clause(story, line, word) for word in (*whoever, *nameless))


def _named(story: Story) -> Iterator[tuple[int, str]]:
    for line in story.lines:
        for node in line.nodes:
            if node.kind in ("body", "venue", "parent"):
                acts = opens_clause(story, line, node.first) or story.reading.word(node.first - 1) == "theo"
                yield from ((node.first, name) for name in node.names if acts)
            yield from ((node.first, post.body) for post in node.posts)


def _spoken_of(story: Story, line: Line) -> Blocks:
    """The bodies of a heading ("a) Bộ A", "Sở B:"), those that are asked to do something, or the first that acts."""
    first: Blocks = ()
    asked: Blocks = ()
    passed = 0
    for at, node in enumerate(line.nodes):
        if at < passed or not is_party(node) or node.kind == "person":
            continue
        nodes = listing(line.nodes, at, story.reading, node.kind)
        passed = at + len(nodes)
        blocks = blocks_of(story, nodes)
        soon = node.first - line.sentence.first
        heads = soon <= _HEAD and story.reading.word(node.first - 1) in (")", ".", "với")
        if not blocks or not (heads or opens_clause(story, line, node.first)):
            continue
        if soon <= _SOON:
            first = first or blocks
        if is_asked(story, node.first):
            asked = blocks
    return asked or first
