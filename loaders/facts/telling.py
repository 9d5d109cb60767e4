"""Who told something at the meeting, where no verb of speech has a subject: "Đó là ý kiến của A tại hội nghị"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, listing, listing_before
from loaders.context.story import Story
from loaders.facts.claims import is_meeting, word_before
from loaders.lexicons import word_set

_NOUN = 5  # words from a saying to its "của": "chỉ đạo hết sức quan trọng của"
_LEADS = 8  # words from "của" to the first of a list: "của đại diện các cơ quan chức năng và"


def tellers(story: Story, line: Line, kind: str) -> tuple[Node, ...]:
    """The people or bodies, as `kind` says, whose saying it was, or by whom it was told at the meeting."""
    found: list[Node] = []
    for at, node in enumerate(line.nodes):
        if (
            node.kind == "event"
            and is_meeting(story, node)
            and word_before(story, node) in ("tại", "ở", "trong")
        ):
            listed, told = _before(story, line, at, kind)
            if listed and (told or _is_saying_of(story, line, listed[0])):
                found += listed
            found += _behind(story, line, at, kind)
    return tuple(dict.fromkeys(found))


def _behind(story: Story, line: Line, at: int, kind: str) -> tuple[Node, ...]:
    """ "Theo báo cáo tại hội nghị của đại diện A, B và C": those whose report it was."""
    node = line.nodes[at]
    listed = listing(line.nodes, at + 1, story.reading, kind)
    words = story.reading.words.lower[node.end : listed[0].first] if listed else ()
    behind = words[:1] == ("của",) and set(words[1:]) <= word_set("delegates")
    said = any(saying in word_set("sayings") | {"báo_cáo"} for saying in _pairs(story, line, node.first - 1))
    return listed if behind and said else ()


def pictured(story: Story, line: Line) -> tuple[Node, ...]:
    """The people of a caption: "Thứ trưởng A và Giám đốc B tại hội nghị"."""
    for at, node in enumerate(line.nodes):
        if node.kind == "event" and is_meeting(story, node) and word_before(story, node) in ("tại", "dự"):
            listed, told = _before(story, line, at, "person")
            opens = bool(listed) and listed[0] is line.nodes[0] and listed[0].first == line.sentence.first
            return listed if opens and not told else ()
    return ()


def _before(story: Story, line: Line, at: int, kind: str) -> tuple[tuple[Node, ...], bool]:
    """Those listed before "tại hội nghị" at index `at`, and whether words of telling stand between."""
    end = at
    while end and line.nodes[end - 1].kind == "verb":
        end -= 1
    listed = listing_before(line.nodes, end, story.reading, kind)
    if not listed:
        return (), False
    reading = story.reading
    words = reading.words.lower[listed[-1].end : line.nodes[at].first - 1]
    lost_break = reading.is_capital(listed[-1].end) or words[:1] == ("cáo",)  # "ông A Báo cáo tại …"
    if lost_break or not all(word in word_set("telling") for word in words):
        return (), False
    return listed, bool(words)


def _is_saying_of(story: Story, line: Line, node: Node) -> bool:
    """Whether "ý kiến của", "một trong những chỉ đạo quan trọng của" stands before a node."""
    at = node.first - 1
    for at in range(node.first - 1, max(line.sentence.first, node.first - _LEADS), -1):
        if story.reading.word(at) == "của":
            break
        if story.reading.word(at) not in word_set("delegates"):
            return False
    return any(saying in word_set("sayings") for saying in _pairs(story, line, at))


def _pairs(story: Story, line: Line, end: int) -> Iterator[str]:
    for at in range(end - 2, max(line.sentence.first - 1, end - _NOUN), -1):
        yield f"{story.reading.word(at)}_{story.reading.word(at + 1)}"
