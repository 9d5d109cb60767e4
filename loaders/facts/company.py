"""Who attends, in one list before the verb: "ông A; bà B; các thành viên Hội C và lãnh đạo các sở tham dự kỳ họp"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.context.nodes import Line, Node, listing_before
from loaders.context.story import Story
from loaders.facts.claims import between

_COMPANY = 16  # words for those without a name: "cùng đại diện lãnh đạo các sở, ngành liên quan"
_OPENS = (
    12  # words from the start of the sentence to the first of a list: "Tại điểm cầu Văn phòng UBND tỉnh, có"
)
_LISTED = frozenset(("person", "body", "group", "members", "name", "parent"))
_TENSES = frozenset(("đã", "đang", "sẽ", "được", "bị", "là", ".", ":", "“"))  # a clause, no list
_AND = ("và", "cùng")
_EACH = ("các", "đại", "nhiều", "với", "toàn", "lãnh", "một")


def in_company(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The people and bodies of the list before the verb at `at` that ends in others without a name.

    "ông A và các đại biểu dự hội nghị", "bà B cùng đại diện các sở, ngành tham dự", also with bodies in the list and
    semicolons between its parts.
    """
    last = next((back for back in range(at - 1, -1, -1) if line.nodes[back].kind in ("person", "body")), None)
    if last is None:
        return ()
    words = between(story, line.nodes[last], line.nodes[at])
    company = words[:1] and words[0] in _AND and words[1:2] and words[1] in _EACH
    if not company or len(words) > _COMPANY or ";" in words:
        return ()
    series = _series(story, line, at)
    if series or line.nodes[last].kind != "person":
        return series
    return listing_before(line.nodes, last + 1, story.reading, "person")


def _series(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """All before the verb, where nothing but people and bodies stands there and semicolons part them."""
    nodes = line.nodes[:at]
    opens = nodes and nodes[0].kind == "person" and nodes[0].first - line.sentence.first <= _OPENS
    if not opens or not all(node.kind in _LISTED for node in nodes):
        return ()
    listed = is_list(story, nodes)
    return tuple(node for node in nodes if node.kind in ("person", "body")) if listed else ()


def is_list(story: Story, nodes: Sequence[Node]) -> bool:
    """Whether semicolons and no clause stand between nodes: "ông A, Bí thư; bà B, Chủ tịch", no "đã bị kỷ luật"."""
    gaps = [word for left, right in pairwise(nodes) for word in between(story, left, right)]
    return ";" in gaps and _TENSES.isdisjoint(gaps)
