"""The parties of a coordination: who stands in a list, named or not, and which pairs they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TypedDict

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, body, claim
from loaders.lexicons import groups, word_set

Blocks = tuple[tuple[str, ...], ...]  # each party with its names; a group that was listed before is one party

_KINDS = frozenset(("body", "group", "members", "venue"))
_LEADS = 5  # words before a party that only introduce it: "đại diện lãnh đạo các đơn vị"
_UNNAMED = 12  # words of a party without a name: "các cơ quan chức năng trên địa bàn tỉnh"
_TAIL = 3  # capitals behind a party that are not known: "UBND tỉnh" and a place that is misspelt
_MEMBERS = 20  # parties in one list
_LISTING = frozenset(("(", ":", "như", "gồm"))  # before the names of those whom a group is made of
_JOINTS = frozenset((",", ";", "và", "cùng", "-", "–", "&"))


@dataclass(frozen=True, slots=True)
class Parties:
    """A list of parties that ends before word `end`; `first` is the first word of the first that has a name."""

    blocks: Blocks
    first: int
    end: int

    @property
    def names(self) -> tuple[str, ...]:
        """All names, each once, in order."""
        return names_in(self.blocks)


def names_in(blocks: Blocks) -> tuple[str, ...]:
    """All names of some parties, each once, in order."""
    return tuple(dict.fromkeys(name for block in blocks for name in block))


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
        yield from combinations(left[0], 2)
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
    if joint not in ("-", "–", "thuộc", "của") or not part.names or not whole.names:
        return False
    return joint not in ("-", "–") or _rank(part.names[-1]) < _rank(whole.names[0])


def _rank(name: str) -> int:
    """How high a body stands by its head, where that is plain: a part is named before its whole."""
    for rank, heads in enumerate(groups()["ranks"]):
        if any(name.startswith(f"{head} ") for head in heads):
            return rank
    return 0


def parties_from(story: Story, starts: Mapping[int, Node], word: int, end: int) -> Parties | None:
    """The list of parties that begins at `word` and ends before `end`; also over those without a name.

    "với đơn vị chức năng và UBND phường A": the ward; None where nobody in the list has a name.
    """
    nodes: list[Node] = []
    last = word
    for _ in range(_MEMBERS):
        found, after = _member(story, starts, word, end)
        if after == word:
            break
        nodes += found
        last = _skip_whole(story, starts, after, nodes)
        word = _after_joint(story, last, end)
        if word == last:
            break
    blocks = blocks_of(story, nodes)
    return Parties(blocks, nodes[0].first, last) if blocks else None


def is_bound(story: Story, word: int) -> bool:
    """Whether the "với" at `word` names no partner: "đối với", "gắn với", "phù hợp với"."""
    before = story.reading.word(word - 1)
    return before in word_set("bound") or story.reading.word(word - 2) == "phù"


def _after_joint(story: Story, word: int, end: int) -> int:
    """The word behind the joint at `word`, or `word` where the list ends."""
    at = word
    while at < min(end, word + 3) and story.reading.word(at) in _JOINTS | _LISTING:
        at += 1
    return at + (at > word and story.reading.word(at - 1) == "cùng" and story.reading.word(at) == "với")


def _introduces(story: Story, starts: Mapping[int, Node], word: int) -> bool:
    """ "các lực lượng chức năng như: A, B", "các cơ quan (A, B)": the group's members follow by name."""
    after = word + 1 + (story.reading.word(word + 1) == ":")
    return story.reading.word(word) in _LISTING and after in starts and is_party(starts[after])


def _member(story: Story, starts: Mapping[int, Node], word: int, end: int) -> tuple[list[Node], int]:
    """The party at `word`, if it has a name, and where it ends."""
    leads, at = word_set("party_leads"), word
    while at < min(end, word + _LEADS) and at not in starts and story.reading.word(at) in leads:
        at += 1
    node = starts.get(at)
    if node and is_party(node) and not (node.kind == "group" and not node.names):
        return [node], _close(story, starts, node.end)
    return _unnamed(story, starts, word, end)


def _unnamed(story: Story, starts: Mapping[int, Node], word: int, end: int) -> tuple[list[Node], int]:
    """A party without a name: to the next joint; "tổ kiểm soát của Đồn Biên phòng A" is the post's."""
    reading = story.reading
    if not (
        reading.is_capital(word) or reading.word(word).isdigit() or reading.word(word) in word_set("commons")
    ):
        return [], word
    for at in range(word, min(end, word + _UNNAMED)):
        node = starts.get(at)
        if node and is_party(node) and not (node.kind == "group" and not node.names):
            team = reading.word(at - 1) == "của" and reading.word(word) in word_set("teams")
            return ([node] if team else []), _close(story, starts, node.end)
        if at > word and (reading.word(at) in _JOINTS or _introduces(story, starts, at)):
            return [], at
        acting = None if reading.is_capital(at) else reading.hit(at, "act_verb", "organize", "implement")
        noun = (
            acting and at == word and reading.word(acting.end) in _JOINTS | _LISTING
        )  # "các tổ chức, đoàn thể"
        if (acting and not noun) or reading.word(at) in ".:!?…":
            break
    return [], word


def _close(story: Story, starts: Mapping[int, Node], word: int) -> int:
    """Behind what only belongs to the party before `word`: its place, or its parent in brackets."""
    node = starts.get(word)
    if node and node.kind == "place":
        word = node.end
    for _ in range(_TAIL):
        word += word not in starts and story.reading.is_capital(word)
    if story.reading.word(word) == "(":
        closed = (at + 1 for at in range(word + 1, word + _UNNAMED) if story.reading.word(at) == ")")
        return next(closed, word)
    return word


def _skip_whole(story: Story, starts: Mapping[int, Node], word: int, nodes: Sequence[Node]) -> int:
    """Behind "thuộc Bộ A", "của Sở B" after a party."""
    whole = starts.get(word + 1)
    if nodes and story.reading.word(word) in ("thuộc", "của") and whole and is_party(whole):
        return whole.end
    return word
