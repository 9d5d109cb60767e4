"""The parties of a coordination: who stands in a list, named or not, and which pairs they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TypedDict

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, body, claim
from loaders.lexicons import groups

Blocks = tuple[tuple[str, ...], ...]  # each party with its names; a group that was listed before is one party

_KINDS = frozenset(("body", "group", "members", "venue"))


def names_in(blocks: Blocks) -> tuple[str, ...]:
    """All names of some parties, each once, in order."""
    return tuple(dict.fromkeys(name for block in blocks for name in block))


# border and coast guard: "Đồn Biên phòng A, Bộ Chỉ huy Bộ đội Biên phòng tỉnh B" is the post of that command
_UNITS = ("Đồn Biên phòng ", "Hải đội ", "Hải đoàn ")
_COMMANDS = ("Bộ Chỉ huy Bộ đội Biên phòng ", "Bộ Tư lệnh Vùng ", "Bộ Tư lệnh Bộ đội Biên phòng")
_GROUP = 6  # of a longer list that is only resumed ("các đơn vị") it is not told that each works with each


class Said(TypedDict, total=False):
    """What a sentence says of a coordination: the act under which it is done, or why it is none."""

    under: Name | None
    reason: str | None


def pairs(line: Line, left: Blocks, right: Blocks, rule: str, said: Said | None = None) -> Iterator[Claim]:
    """Every pair across two sides; where the right one is empty, every pair of parties of the left one.

    Inside a group that was listed before, only where nobody else is there.
    """
    for pair in dict.fromkeys(tuple(sorted(pair)) for pair in _paired(left, right)):
        one, other = pair
        if not (one.endswith(other) or other.endswith(one)):  # a body does not coordinate with its own part
            yield claim(line, "COORDINATES_WITH", body(one), body(other), rule, **(said or {}))


def _paired(left: Blocks, right: Blocks) -> Iterator[tuple[str, str]]:
    if right:
        yield from product(names_in(left), names_in(right))
    elif len(left) == 1:
        yield from combinations(left[0], 2) if len(left[0]) <= _GROUP else ()
    else:
        for one, other in combinations(left, 2):
            yield from product(one, other)


def party_nodes(line: Line) -> Mapping[int, Node]:
    """The nodes of a line that may be parties, by their first word; also those inside names of meetings and acts."""
    return {
        node.first: node
        for top in line.nodes
        for middle in (top, *top.inner)
        for node in (middle, *middle.parties)
        if is_party(node) or node.kind in ("place", "parent")
    }


def is_party(node: Node) -> bool:
    """Whether a node may be a party: a body, a group of them, or an office that acts for its body."""
    return node.kind in _KINDS or (node.kind == "person" and node.loose and bool(node.posts))


def blocks_of(story: Story, nodes: Sequence[Node]) -> Blocks:
    """The parties that some nodes of a list name; a whole behind its part ("Cục A - Bộ B") is left out."""
    found: list[tuple[str, ...]] = []
    for at, node in enumerate(nodes):
        if at and _is_whole_of(story, nodes[at - 1], node):
            continue
        if _is_sector(story, node) and not _shares_place(node, nodes[at + 1 :]):
            continue
        found += _blocks(story, node)
    return tuple(found)


def _shares_place(node: Node, rest: Sequence[Node]) -> bool:
    """ "lực lượng Công an, Biên phòng tỉnh A": the place that the next one names is that of both."""
    return bool(node.names and rest and rest[0].names) and (
        node.names[0].split()[-2:] == rest[0].names[0].split()[-2:]
    )


def _blocks(story: Story, node: Node) -> list[tuple[str, ...]]:
    if node.kind == "person":
        several = "và" in story.reading.span(node.first, node.end).split()
        bodies = tuple(dict.fromkeys(post.body for post in node.posts))
        return [(name,) for name in (bodies if several else bodies[:1])]
    if node.far or not node.names:
        return []
    return [(name,) for name in node.names] if node.kind in ("body", "venue") else [node.names]


def _is_sector(story: Story, node: Node) -> bool:
    """ "lực lượng Công an", "ngành Hải quan": a sector, unless a place or a further name makes it a body."""
    words = story.reading.span(node.first, node.end).lower()
    before = story.reading.word(node.first - 1)
    return words in groups()["sectors"] and (
        before in ("lượng", "ngành") or story.reading.span(node.first, node.end).islower()
    )


def _is_whole_of(story: Story, part: Node, whole: Node) -> bool:
    """ "Cục Xuất nhập khẩu - Bộ Công Thương": the ministry only says whose department it is."""
    joint = story.reading.span(part.end, whole.first).strip()
    if joint not in ("-", "–", "/", "thuộc", "của", ",") or not part.names or not whole.names:
        return False
    one, other = part.names[-1], whole.names[0]
    if one.startswith(_UNITS) and other.startswith(_COMMANDS):
        return True
    if joint == ",":  # "Đội Quản lý thị trường số 2, Cục Quản lý thị trường tỉnh A"
        return one.startswith("Đội ") and other.startswith(f"Cục {' '.join(one.split()[1:4])} ")
    return joint not in ("-", "–") or _rank(one) < _rank(other)


def _rank(name: str) -> int:
    """How high a body stands by its head, where that is plain: a part is named before its whole."""
    found = [
        (len(head), rank) for head, rank in groups()["ranks"].items() if name.lower().startswith(f"{head} ")
    ]
    return max(found)[1] if found else 0
