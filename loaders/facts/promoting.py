"""IMPLEMENTS of programmes: "X đẩy mạnh Chương trình A", "X tích cực xây dựng phong trào B"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.behind_objects import after_objects
from loaders.facts.claims import Claim, act, between, body, claim
from loaders.facts.doers import doers
from loaders.lexicons import word_set

_MOVEMENTS = ("Phong trào", "Cuộc vận động")
_PROMOTED = 4  # words between "đẩy mạnh" and the programme


def promoting(story: Story, line: Line) -> Iterator[Claim]:
    """ "X đẩy mạnh Chương trình A", "X xây dựng phong trào B": a programme is kept going."""
    for at, node in enumerate(line.nodes):
        if node.kind != "act" or not (node.act and node.act.program):
            continue
        first = _promoter(story, node)
        if first is not None:
            names = doers(story, line, _index(line, first), first)
            if names is None and first == line.sentence.first:
                names = after_objects(story, line, node)  # "Hưởng ứng phong trào A, X đã …"
            for name in names or ():
                yield claim(line, "IMPLEMENTS", body(name), act(node), "implements-promoting")
        yield from _together(story, line, at)


def _promoter(story: Story, node: Node) -> int | None:
    """The first word of the verb that keeps the programme at `node` going."""
    kinds = ("promote", "cultivate") if node.names[0].startswith(_MOVEMENTS) else ("promote",)
    for first in range(node.first - 1, node.first - 1 - _PROMOTED, -1):
        hit = story.reading.hit(first, *kinds)
        if hit and hit.end <= node.first and _only_manner(story, hit.end, node):
            return first
    return None


def _index(line: Line, first: int) -> int:
    """The index of the first node that begins at or after word `first`."""
    return next((at for at, node in enumerate(line.nodes) if node.first >= first), len(line.nodes))


def _only_manner(story: Story, first: int, node: Node) -> bool:
    """Whether only words of manner stand between word `first` and a node: "đẩy mạnh có hiệu quả Chương trình A"."""
    words = story.reading.words.lower[first : node.first]
    return all(word in word_set("manner") for word in words)


def _together(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "các lực lượng phối hợp trong phong trào A": working together in a movement carries it out."""
    before = line.nodes[at - 1] if at else None
    if before is None or before.kind != "verb" or "coordinate" not in before.verbs:
        return
    words = between(story, before, line.nodes[at])
    if words[-1:] == ("trong",) and len(words) <= _PROMOTED:
        for name in doers(story, line, at - 1, before.first) or ():
            yield claim(line, "IMPLEMENTS", body(name), act(line.nodes[at]), "implements-together")
