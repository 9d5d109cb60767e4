"""Carrying out as a noun: "việc thực hiện A của B", "kết quả triển khai A tại B"; and what is only named."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, listing, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, act, between, body, claim, is_nominal, verbs
from loaders.facts.clauses import says
from loaders.facts.dependence import is_governed, leads_to
from loaders.lexicons import word_set

_NEAR = 5  # words from "thảo luận" to the colon before what is debated
_LIST = 150  # words from a colon to the last item behind it
_REACH = 40  # words before the verb in which another stands that looks at others' work


def nominal(story: Story, line: Line) -> Iterator[Claim]:
    """ "kết quả thực hiện Chương trình A của B", "… Chỉ thị A tại B", "… Quy chế A giữa B và C": B carries it out."""
    for at, verb in verbs(line, "implement", "review"):
        if not _of_carrying_out(story, verb) or at + 1 >= len(line.nodes) or line.nodes[at + 1].kind != "act":
            continue
        directive = line.nodes[at + 1]
        for name in names_of(_owners(story, line, at + 2, directive, noun=is_nominal(story, verb))):
            yield claim(line, "IMPLEMENTS", body(name), act(directive), "implements-nominal")


def _owners(story: Story, line: Line, at: int, directive: Node, *, noun: bool) -> tuple[Node, ...]:
    """The bodies of which it is said that they carry the act out; a directive's own "của" names its issuer."""
    if at >= len(line.nodes):
        return ()
    last = between(story, directive, line.nodes[at])[-1:]
    found = listing(line.nodes, at, story.reading)
    if found and last == ("giữa",):
        return found
    if found and last == ("của",) and noun:
        if directive.act and (directive.act.program or directive.inner):
            return found
        at += len(found)
        if (
            at < len(line.nodes)
            and line.nodes[at].kind == "body"
            and between(story, found[-1], line.nodes[at]) == ("của",)
        ):
            return listing(line.nodes, at, story.reading)
        last = between(story, found[-1], line.nodes[at]) if at < len(line.nodes) else ()
    if noun and at < len(line.nodes) and line.nodes[at].kind == "venue" and last[-1:] in (("tại",), ("ở",)):
        return listing(line.nodes, at, story.reading, "venue")
    return ()


def _of_carrying_out(story: Story, verb: Node) -> bool:
    said = story.reading.span(verb.first, verb.end).lower()
    return "thực hiện" in said or "triển khai" in said


def only_named(story: Story, verb: Node, first: Node) -> bool:
    """ "hướng dẫn thực hiện A", "vướng mắc trong thi hành A", "triển khai xây dựng A", "theo quy định của A"."""
    reading, inner = story.reading, between(story, verb, first)
    before = (reading.hit(verb.first - far, "only_named") for far in (1, 2, 3))
    named = [hit.value for hit in before if hit and hit.end == verb.first]
    if named and not (named[-1] == "báo cáo" and reading.word(verb.first) == "kết"):
        return True  # but "báo cáo kết quả thực hiện A" is of one's own work
    return "quy định" in " ".join(inner) or any(
        reading.hit(word, "drafting") for word in range(verb.end, first.first)
    )


def _is_on_agenda(story: Story, line: Line, verb: Node) -> bool:
    """ "thảo luận, cho ý kiến về: tình hình ngân sách; tổng kết 10 năm thực hiện A": an item of what is debated."""
    for position in range(verb.first - 1, max(line.sentence.first, verb.first - _LIST), -1):
        if story.reading.word(position) == ":":
            near = range(max(line.sentence.first, position - _NEAR), position)
            return any(story.reading.hit(word, "observing", "review") for word in near)
    return False


def _own_part(story: Story, line: Line, verb: Node) -> int | None:
    """Where a part of the sentence with a verb of its own begins: "theo dõi giá; ban hành cơ chế triển khai A"."""
    for position in range(verb.first - 1, max(line.sentence.first, verb.first - _LIST), -1):
        if story.reading.word(position) in (",", ";"):
            return position + 1 if story.reading.hit(position + 1, "issue", "act_verb", "organize") else None
    return None


def reviewed_by_others(story: Story, line: Line, verb: Node) -> bool:
    """ "đánh giá cao việc thực hiện A", "kiểm tra tình hình triển khai A": the subject does not carry it out."""
    reading, position = story.reading, verb.first - 1
    while position > line.sentence.first and reading.word(position) in word_set("auxiliaries"):
        position -= 1
    if _is_on_agenda(story, line, verb):
        return True
    if reading.word(position) in (",", ";", ":", "và"):
        return False  # a verb of its own: "kiểm tra 50 cơ sở, thực hiện A"
    own = _own_part(story, line, verb)
    if own is not None and not says(story, line, own, verb.first, "observing"):
        return False
    low = max(line.sentence.first, verb.first - _REACH)
    for node in line.nodes:
        if node.kind not in ("body", "group") or not low <= node.first < verb.first:
            continue
        if leads_to(story, node, verb.first) or (node.kind == "body" and not is_governed(story, node.first)):
            low = node.end
    return says(story, line, low, verb.first, "observing")
