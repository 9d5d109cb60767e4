"""SIGNS: who signs a directive or programme, and on which day."""

from __future__ import annotations

from collections.abc import Iterator

from graph.values import PartialDate
from loaders.context.nodes import Line, Node, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, act, claim, person, verbs, word_before
from loaders.facts.subjects import people_before

_NEAR = 4  # words between "ký" and the act: "ký ban hành bản"
_WITH = frozenset(("sign", "issue", "review", "present"))  # "ký và trao A", "ký quyết định ban hành A"
_BEHALF = 14  # words of "thay mặt lãnh đạo hai đơn vị đã"
_LISTED = 60  # mentions in which further acts stand: with whom each appoints, and to what
_BY = ("do", "được")


def signing(story: Story) -> Iterator[Claim]:
    """ "đồng chí A ký ban hành Kế hoạch B", "Quyết định B do đồng chí A ký"."""
    for line in story.lines:
        for at, verb in verbs(line, "sign"):
            people = people_before(story, line, at) or _on_behalf(story, line, at)
            signed, rule = signed_at(story, line, at), "signs-active"
            if not signed or (people and word_before(story, people[0]) in _BY):
                signed, rule = _before(story, line, people), "signs-passive"
            for name in names_of(people):
                for node in signed:
                    day = _day(story, line, verb, node)
                    yield claim(line, "SIGNS", person(name), act(node), rule, date=day)


def _on_behalf(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "ông A và bà B thay mặt lãnh đạo hai đơn vị đã ký kết Quy chế C"."""
    last = next((index for index in range(at - 1, -1, -1) if line.nodes[index].kind == "person"), None)
    if last is None:
        return ()
    words = story.reading.words.lower[line.nodes[last].end : line.nodes[at].first]
    if words[:2] != ("thay", "mặt") or len(words) > _BEHALF or not {",", ";", "."}.isdisjoint(words):
        return ()
    return listing_before(line.nodes, last + 1, story.reading, "person")


def signed_at(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """What the verb at index `at` says is signed: "ký và trao A", "ký Quyết định A về …; Quyết định B về …"."""
    first = at + 1
    while first < len(line.nodes) and line.nodes[first].kind == "verb" and line.nodes[first].verbs & _WITH:
        first += 1
    if first >= len(line.nodes) or line.nodes[first].kind != "act":
        return ()
    if line.nodes[first].first - line.nodes[at].end > _NEAR:
        return ()
    kind = act_kind(line.nodes[first])
    more = (
        node
        for node in line.nodes[first + 1 : first + _LISTED]
        if node.kind == "act" and act_kind(node) == kind
    )
    return (line.nodes[first], *(node for node in more if word_before(story, node) in (";", "và")))


def act_kind(node: Node) -> str:
    """The word for what an act is: "Quyết định"."""
    return node.act.kind if node.act else ""


def _before(story: Story, line: Line, people: tuple[Node, ...]) -> tuple[Node, ...]:
    """The act that stands before "do A ký", "vừa được A ký"."""
    if not people or word_before(story, people[0]) not in _BY:
        return ()
    index = line.nodes.index(people[0]) - 1
    return (line.nodes[index],) if index >= 0 and line.nodes[index].kind == "act" else ()


def _day(story: Story, line: Line, verb: Node, signed: Node) -> PartialDate | None:
    """The day that the sentence names before the verb, or that of the act: "ký Công điện A ngày 3/2/2021"."""
    days = [day for index, day in story.days if line.sentence.first <= index < verb.first]
    own = (day for index, day in story.days if signed.end <= index <= signed.end + 1)
    return days[-1] if days else next(own, None)
