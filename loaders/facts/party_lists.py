"""Lists of parties: from a word on, over those that have no name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.context.nodes import Node
from loaders.context.story import Story
from loaders.facts.parties import Blocks, blocks_of, is_party, names_in
from loaders.lexicons import word_set

_LEADS = 5  # words before a party that only introduce it: "đại diện lãnh đạo các đơn vị"
_UNNAMED = 12  # words of a party without a name: "các cơ quan chức năng trên địa bàn tỉnh"
_TAIL = 3  # capitals behind a party that are not known: "UBND tỉnh" and a place that is misspelt
_MEMBERS = 20  # parties in one list
_LISTING = frozenset(("(", ":", "như", "gồm"))  # before the names of those whom a group is made of
_PART = 3  # words of a part that has only a number: "Đội số 3"
_SEVERAL = frozenset(("các", "những"))
_DASHES = frozenset(("-", "–"))
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
        if not found and _is_numbered_part(story, word, after):
            _, after = _member(story, starts, after + 1, end)  # of "Đội 3 - Cục B" the team is meant
        nodes += found
        last = _skip_whole(story, starts, after, nodes)
        word = _after_joint(story, last, end)
        if word == last:
            break
    blocks = blocks_of(story, nodes)
    return Parties(blocks, nodes[0].first, last) if blocks else None


def _is_numbered_part(story: Story, word: int, after: int) -> bool:
    """ "Đội 3 - Cục B", "Đội 3, Cục B": what has no known name is a part of the body behind the mark."""
    if not story.reading.is_capital(word):
        return False
    numbered = after - word <= _PART and story.reading.word(after - 1).isdigit()
    return story.reading.word(after) in _DASHES or (numbered and story.reading.word(after) in (",", "/"))


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
        compound = reading.word(at) in _DASHES and at + 1 not in starts and not reading.is_capital(at + 1)
        if compound:
            continue  # "các tổ chức chính trị - xã hội"
        if at > word and (reading.word(at) in _JOINTS or _introduces(story, starts, at)):
            return [], at
        acting = (
            None
            if reading.is_capital(at) or reading.word(at) == "trực"
            else reading.hit(at, "act_verb", "organize", "implement")
        )
        noun = acting and (  # "các tổ chức chính trị - xã hội", "tổ chức, đoàn thể"
            reading.word(at - 1) in _SEVERAL
            or (at == word and reading.word(acting.end) in _JOINTS | _LISTING)
        )
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


def is_bound(story: Story, word: int) -> bool:
    """Whether the "với" at `word` names no partner: "đối với", "gắn với", "phù hợp với"."""
    before = story.reading.word(word - 1)
    return before in word_set("bound") or story.reading.word(word - 2) == "phù"
