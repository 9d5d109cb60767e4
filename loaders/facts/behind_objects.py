"""The one who acts behind what a sentence opens with: "Thực hiện Kế hoạch A của X, Công an tỉnh B đã …"."""

from __future__ import annotations

from loaders.context.nodes import Line, Node, listing, names_of
from loaders.context.story import Story
from loaders.facts.claims import word_before
from loaders.facts.dependence import acts_next, is_governed, opens_behind_day

_FORCE = frozenset(("lực", "lượng", "tập", "thể", "toàn"))  # "lực lượng Công an tỉnh A" is the body itself


def after_objects(story: Story, line: Line, last: Node) -> tuple[str, ...]:
    """ "Thực hiện Kế hoạch A của X về …, Công an tỉnh B đã …": the body after the comma."""
    at = line.nodes.index(last) + 1
    while at < len(line.nodes):
        node = line.nodes[at]
        if story.reading.word(node.first - 1) in (";", ":"):
            return ()
        if node.kind == "person" and word_before(story, node) == ",":
            return ()
        if node.kind in ("body", "group") and node.names:
            found = listing(line.nodes, at, story.reading, node.kind)
            led = _led_by_comma(story, found)
            if led and acts_next(story, led[-1]):
                return names_of(led)
            at += len(found)
            continue
        at += 1
    return ()


def _led_by_comma(story: Story, found: tuple[Node, ...]) -> tuple[Node, ...]:
    """The end of a list from its last comma on, where a new clause may begin: "…, lực lượng Công an tỉnh A đã"."""
    if opens_behind_day(story, found[0].first):
        return found  # "…; ngày 5/3, Sở A đã …"
    if word_before(story, found[0]) == "," and not is_governed(story, found[0].first):
        return found  # "…, Hội A, Hội B, Đoàn C đã …": no issuer is among them
    for index in range(len(found) - 1, -1, -1):
        first = found[index].first
        while story.reading.word(first - 1) in _FORCE:
            first -= 1
        if story.reading.word(first - 1) == ",":
            return found[index:]
    return ()
