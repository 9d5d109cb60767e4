"""Acts that a sentence speaks of without naming them: "Nghị quyết này", "hai Nghị quyết … Đó là Nghị quyết A và B"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.lexicons import numerals, word_set

_KEPT = 250  # words for which an act stays the one that is spoken of
_BACK = 40  # acts looked back for the last one of a kind
_NEAR = 8  # words from a verb to the kind of acts that it speaks of
_ITEMS = 60  # mentions in which the acts are named that a verb speaks of
_CLOSES = ("”", '"', "»")
_POINTS = (":", ";", "là", "gồm")


class Resumed:
    """The acts of a story in the order of the text, for what resumes them."""

    def __init__(self, story: Story) -> None:
        self._story = story
        nodes = [node for line in story.lines for node in _acts(line)]
        self._acts = sorted(nodes, key=lambda node: node.first)
        self._starts = [node.first for node in self._acts]

    def after(self, verb: Node) -> tuple[Node, ...]:
        """What "thực hiện Chỉ thị này", "triển khai Đề án;", "thực hiện các Nghị quyết nói trên" resume."""
        story, word = self._story, verb.end
        while story.reading.word(word) in word_set("manner") or _number(story, word):
            word += 1
        hit = story.reading.hit(word, "directive", "program")
        if hit is None or not (_points_back(story, hit.end) or _stands_alone(story, word, hit.end)):
            return ()
        before = self._acts[max(0, bisect_left(self._starts, verb.first) - _BACK) :][:_BACK]
        near = [node for node in before if verb.first - _KEPT <= node.first < verb.first]
        same = dict.fromkeys(node.names[0] for node in near if _kind(node) == hit.value)
        names = list(same)[-_many(story, verb.end, word, len(same)) :] if same else []
        last = {node.names[0]: node for node in near}
        return tuple(last[name] for name in names)


def _acts(line: Line) -> Iterator[Node]:
    for node in line.nodes:
        yield from (inner for inner in (node, *node.inner) if inner.kind == "act")


def _kind(node: Node) -> str:
    return node.act.kind if node.act else ""


def _number(story: Story, word: int) -> int:
    """The numeral at `word`: 2 for "hai", "2"; else 0."""
    return numerals().get(story.reading.word(word), 0)


def _many(story: Story, first: int, end: int, known: int) -> int:
    """How many acts the words ``[first, end)`` before their kind speak of: one, as many as a numeral says, or all."""
    for word in range(first, end):
        if number := _number(story, word):
            return number
        if story.reading.word(word) in ("các", "những"):
            return known
    return 1


def _points_back(story: Story, word: int) -> bool:
    """ "Nghị quyết này", "Chỉ thị nói trên"."""
    return story.reading.word(word) == "này" or story.reading.span(word, word + 2).lower() in (
        "nói trên",
        "nêu trên",
    )


def _stands_alone(story: Story, word: int, end: int) -> bool:
    """ "triển khai Đề án;": with a capital and nothing behind it that would name it."""
    return story.reading.is_capital(word) and story.reading.word(end) in (",", ".", ";", ")", "")


def announced(story: Story, number: int, at: int) -> Iterator[tuple[Line, Node]]:
    """ "đã ban hành hai Nghị quyết …, đó là Nghị quyết A và Nghị quyết B", also with the names in the next sentence."""
    line = story.lines[number]
    kind = _announced_kind(story, line.nodes[at])
    if not kind:
        return
    found = [node for node in line.nodes[at + 1 : at + _ITEMS] if _is_item(story, node, kind)]
    yield from ((line, node) for node in found)
    if found or number + 1 >= len(story.lines):
        return
    below = story.lines[number + 1]
    if below.nodes and _goes_on(story, below):
        yield from ((below, node) for node in below.nodes[:_ITEMS] if _is_item(story, node, kind))


def _announced_kind(story: Story, verb: Node) -> str:
    """The kind of several acts that stands soon after a verb, in lower case: "ban hành hai Nghị quyết"."""
    for word in range(verb.end, verb.end + _NEAR):
        hit = story.reading.hit(word, "directive", "program")
        if hit:
            before = story.reading.word(word - 1)
            many = before in ("các", "những") or _number(story, word - 1) > 1
            return hit.value if many else ""
        if story.reading.word(word) in (",", ".", ";", ":"):
            return ""
    return ""


def _is_item(story: Story, node: Node, kind: str) -> bool:
    """Whether an act of `kind` is pointed at: "đó là Nghị quyết A", "gồm: 1- Nghị quyết A; 2- Nghị quyết B"."""
    if node.kind != "act" or _kind(node) != kind:
        return False
    word = node.first - 1
    if story.reading.word(word) == "(" and story.reading.word(word - 1) in _CLOSES:
        return True  # "bốn đề án: “Phát triển …” (Đề án 23); …"
    while story.reading.word(word).isdigit() or story.reading.word(word) in ("-", "–", "."):
        word -= 1
    if story.reading.word(word) == "là" and story.reading.word(word - 1) == "nhất":
        return False  # "các nghị quyết, nhất là Nghị quyết A": one of those that are not named
    return story.reading.word(word) in (*_POINTS, "và")


def _goes_on(story: Story, below: Line) -> bool:
    """Whether a sentence opens with what points at names: "Đó là", "3 Nghị quyết trên gồm"."""
    words = story.reading.words.lower[below.sentence.first : below.nodes[0].first]
    return bool(words) and len(words) <= _NEAR and not {"là", "gồm", ":"}.isdisjoint(words)
