"""Persons who are told by their number and the post that they share: "hai Bộ trưởng đồng chủ trì kỳ họp"."""

from __future__ import annotations

from loaders.context.nodes import Node
from loaders.context.story import Story
from loaders.facts.claims import word_before
from loaders.facts.subjects import close
from loaders.lexicons import numerals

_MOST = 4


def counted(story: Story, index: int, at: int) -> tuple[Node, ...] | None:
    """Those before the verb at `at` of line `index`: as many as the numeral says, named before with that post.

    None where no numeral stands there; nobody where fewer or more were named.
    """
    line = story.lines[index]
    node = line.nodes[at - 1] if at else None
    if node is None or node.kind not in ("person", "body") or not close(story, node, line.nodes[at]):
        return None
    number, title = _number(word_before(story, node)), story.reading.hit(node.first, "title")
    if title is None or not 1 < number <= _MOST or (not node.loose and node.kind == "person"):
        return None
    post = story.reading.span(node.first, title.end).lower()
    named: dict[str, Node] = {}
    for earlier in story.lines[: index + 1]:
        for one in earlier.nodes:
            if one.kind == "person" and one.names and any(held.title.lower() == post for held in one.posts):
                named.setdefault(one.names[0], one)
    return tuple(named.values()) if len(named) == number else ()


def _number(word: str) -> int:
    return int(word) if word.isdigit() and len(word) == 1 else numerals().get(word, 0)
