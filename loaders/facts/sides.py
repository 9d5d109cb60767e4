"""The side before "phối hợp": the bodies beside it, or those at the head of their clause."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.context.nodes import Line, Node, listing_before
from loaders.context.story import Story
from loaders.facts.clauses import is_asked, opens_clause
from loaders.facts.dependence import ungoverned
from loaders.facts.manner import back_to, is_somebody, manner_start
from loaders.facts.parties import Blocks, blocks_of, is_party
from loaders.facts.party_lists import parties_from
from loaders.lexicons import word_set

_LISTED = 6  # nodes back in which a list with parties without a name is looked for
_NEAR = 4  # nodes that may stand inside a name that is not known: "Ban điều hành dự án A"
_AGENT = 16  # words of such a name behind "do"
_FAR = 14  # nodes between a verb and the one who does it, in one sentence


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does something; without a name where the sentence leaves it to the text before it.

    `at` is the index of the first node that names them, `beside`: nothing but manner stands between.
    """

    blocks: Blocks
    at: int
    beside: bool


def doer(story: Story, line: Line, at: int, *, aside: bool = False) -> Doer | None:
    """Who does what the verb at index `at` of `line` says; None where it is somebody without a name.

    "Công an tỉnh A đã ban hành kế hoạch, phối hợp với …": the first body back that may be the subject. `aside`:
    the words before the verb are not its subject ("… cho trẻ em với sự phối hợp của …").
    """
    start = manner_start(story, line, at)
    index = at - 1
    while index >= 0 and line.nodes[index].first >= start:
        index -= 1  # verbs among the words of manner: "được giao nhiệm vụ phối hợp"
    part = _before_parent(line, index, start) if index >= 0 else None
    if part is not None:
        who = _list_ending(story, line, part, beside=True)
        who = _without_opening(story, line, who, part) if who else None
        return _with_others_asked(story, line, who) if who else None
    begin = max(line.sentence.first, line.nodes[index].end if index >= 0 else 0)
    somebody = not aside and (is_somebody(story, begin, start) or _by_somebody(story, line, index, start))
    return None if somebody else _chained(story, line, index, start)


def _by_somebody(story: Story, line: Line, index: int, start: int) -> bool:
    """ "… do Ban điều hành dự án A phối hợp với B": whoever stands behind "do" does it, and has no known name."""
    low = max(
        (node.end for node in line.nodes[max(0, index - _NEAR) : index + 1] if is_party(node)), default=0
    )
    for word in range(start - 1, max(low, line.sentence.first, start - _AGENT) - 1, -1):
        if story.reading.word(word) in (",", ";", ":"):
            return False
        if story.reading.word(word) == "do":
            return word + 1 < start and story.reading.is_capital(word + 1)
    return False


def _before_parent(line: Line, index: int, word: int) -> int | None:
    """The index of the party that ends right before a word: "Đội A (Cục B) phối hợp" is the team."""
    node = line.nodes[index]
    if (
        node.kind == "parent"
        and index
        and word - node.end == 1
        and node.first - line.nodes[index - 1].end == 1
    ):
        node, index, word = line.nodes[index - 1], index - 1, node.first - 1
    bracketed = int(word - node.end == 1)  # "Hạt Kiểm lâm huyện A (tỉnh B) phối hợp": the place in brackets
    if (
        node.kind == "place"
        and index
        and node.end == word - bracketed
        and node.first - line.nodes[index - 1].end == bracketed
    ):
        node, index, word = line.nodes[index - 1], index - 1, node.first - bracketed
    return index if node.end == word and is_party(node) else None


def _chained(story: Story, line: Line, index: int, start: int) -> Doer | None:
    """The subject of a sentence part whose verbs follow each other up to word `start`.

    Behind a semicolon, what others were told to do is over: "A chỉ đạo các đơn vị kiểm tra; phối hợp với B".
    """
    for at in range(index, max(-1, index - _FAR), -1):
        node = line.nodes[at]
        over = ";" in story.reading.words.lower[node.end : start]
        if node.kind == "person" and not node.loose:
            return None
        if node.kind == "act" and at < len(line.nodes) - 1 and line.nodes[at + 1].first == node.end:
            return None  # "Nghị quyết giao A chủ trì, phối hợp với B": A is inside the name
        asks = node.kind == "verb" and _asks(story, node) and story.reading.word(node.end) not in (",", "và")
        if asks:
            addressed = _addressed(story, line, at)
            by_office = at > 0 and line.nodes[at - 1].kind == "person"
            if addressed or not over or by_office:
                return addressed
        if is_party(node):
            found = _list_ending(story, line, at, beside=False)
            if (found is None and not over) or (
                found and opens_clause(story, line, line.nodes[found.at].first)
            ):
                return found
            if own := _behind_governed(story, line, at):
                return own
    return Doer((), 0, beside=False)


def _with_others_asked(story: Story, line: Line, who: Doer) -> Doer:
    """ "yêu cầu A, B và đề nghị C phối hợp với D": A and B are asked for the same."""
    asking, before = (line.nodes[max(0, who.at - far)] for far in (1, 2))
    first = line.nodes[who.at].first
    joined = asking.kind == "verb" and _asks(story, asking) and asking.end == first and who.at > 1
    beside = is_party(before) and before.end == asking.first - 1 and story.reading.word(before.end) == "và"
    if not joined or not beside:
        return who
    others = _list_ending(story, line, who.at - 2, beside=True)
    if others is None or not is_asked(story, line.nodes[others.at].first):
        return who
    return Doer((*others.blocks, *who.blocks), others.at, beside=False)


def _behind_governed(story: Story, line: Line, at: int) -> Doer | None:
    """ "dưới sự chỉ đạo của A, B đã … phối hợp": behind the comma the clause of B begins."""
    nodes = listing_before(line.nodes, at + 1, story.reading, line.nodes[at].kind)
    free = ungoverned(story, nodes)
    if not free or len(free) == len(nodes):
        return None
    return Doer(blocks_of(story, free), line.nodes.index(free[0]), beside=False)


def _addressed(story: Story, line: Line, end: int) -> Doer | None:
    """ "Đối với Sở A, Chủ tịch yêu cầu phối hợp …": the one who is named before the asking."""
    for at in range(min(end, 2)):
        before = story.reading.span(line.sentence.first, line.nodes[at].first).lower()
        if is_party(line.nodes[at]) and before.split(" ")[-1] == "với" and len(before.split()) <= 3:
            return _list_ending(story, line, at, beside=False)
    return None


def written_to(story: Story, line: Line, at: int) -> tuple[Blocks, Blocks] | None:
    """ "A gửi công văn tới B, C về việc phối hợp": who writes, and to whom, in a letter about the verb at `at`."""
    start = manner_start(story, line, at)
    index = at - 1 - sum(1 for _ in back_to(line, at, start))
    if index < 1 or story.reading.word(start - 1) != "về" or line.nodes[index].end != start - 1:
        return None
    to = _list_ending(story, line, index, beside=True) if is_party(line.nodes[index]) else None
    if to is None or to.at < 1 or story.reading.word(line.nodes[to.at].first - 1) not in word_set("sent"):
        return None
    sender = _chained(story, line, to.at - 1, line.nodes[to.at].first)
    return (sender.blocks, to.blocks) if sender and sender.blocks else None


def _asks(story: Story, verb: Node) -> bool:
    return story.reading.word(verb.end - 1) in word_set("asking")


def _list_ending(story: Story, line: Line, at: int, *, beside: bool) -> Doer | None:
    """The list of parties whose last one is the node at index `at`."""
    nodes = listing_before(line.nodes, at + 1, story.reading, line.nodes[at].kind)
    first, stop = at, line.nodes[at].end
    while line.nodes[first] is not nodes[0]:
        first -= 1
    near = line.nodes[max(0, first - _LISTED) : at + 1]
    starts = {node.first: node for node in near if is_party(node) or node.kind in ("place", "parent")}
    for index in range(max(0, first - _LISTED), first):
        if is_party(line.nodes[index]) and opens_clause(story, line, line.nodes[index].first):
            whole = parties_from(story, starts, line.nodes[index].first, stop)
            if whole and whole.end == stop:
                return Doer(whole.blocks, index, beside)
    blocks = blocks_of(story, nodes)
    return Doer(blocks, first, beside) if blocks else None


def _without_opening(story: Story, line: Line, who: Doer, at: int) -> Doer:
    """ "Theo tin từ Sở A, Đội B phối hợp": the first only opens the sentence, and is no party."""
    first = who.at
    while first < at and not opens_clause(story, line, line.nodes[first].first):
        following = next(i for i in range(first + 1, at + 1) if is_party(line.nodes[i]))
        if story.reading.word(line.nodes[following].first - 1) != ",":
            break
        first = following
    return who if first == who.at else Doer(blocks_of(story, line.nodes[first : at + 1]), first, who.beside)
