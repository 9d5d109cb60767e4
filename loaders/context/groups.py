"""Groups ("các lực lượng", "các tổ chức thành viên") and the bodies that they stand for."""

from __future__ import annotations

from dataclasses import replace

from loaders.context.nodes import Line, Node, listing, names_of
from loaders.lexicons import numerals, word_set
from loaders.mentions.reading import Reading

_NEAR = 2  # lines after a list in which "các lực lượng" surely means those that it names


def with_groups(lines: tuple[Line, ...], reading: Reading) -> tuple[Line, ...]:
    """Groups ("các lực lượng", "các tổ chức thành viên") lead to the bodies that the text listed last before."""
    done: list[Line] = []
    listed: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    listed_at = 0
    for number, line in enumerate(lines):
        nodes: list[Node] = []
        passed = 0  # the end of the list that was looked at last
        for at, node in enumerate(line.nodes):
            if node.kind == "members":
                following = listing(line.nodes, at + 1, reading) if reading.word(node.end) == ":" else ()
                members = names_of(following) or members
                node = node if following else replace(node, names=members)
            elif node.kind == "group" and not _announces(reading, node):
                if _means_any(reading, node):
                    nodes.append(node)
                    continue
                far = number - listed_at > _NEAR and reading.word(node.first) == "các"
                node = replace(node, names=_counted(reading, node, listed), far=far)
            elif node.kind == "body" and at >= passed:
                here = listing(line.nodes, at, reading)
                passed = at + len(here)
                if len(names_of(here)) > 1:
                    listed, listed_at = names_of(here), number
            nodes.append(node)
        done.append(Line(line.sentence, tuple(nodes)))
    return tuple(done)


def _announces(reading: Reading, node: Node) -> bool:
    return reading.word(node.end) in (":", "gồm", "như", "là")


def _means_any(reading: Reading, node: Node) -> bool:
    """ "các lực lượng chức năng", "các đơn vị liên quan": whoever is concerned, not those just listed."""
    return reading.word(node.first) == "các" and reading.word(node.end) in word_set("any")


def _counted(reading: Reading, node: Node, listed: tuple[str, ...]) -> tuple[str, ...]:
    wanted = numerals().get(reading.word(node.first))
    return listed if wanted in (None, len(listed)) else ()
