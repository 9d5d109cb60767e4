"""Whose act it is, as its name or its place says: "Chỉ thị A của Bộ Chính trị", "Tại Nghị định B, Chính phủ giao …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.context.nodes import Line, Node, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, between, is_nominal
from loaders.facts.issuers import is_date, issued, issuers, same_issuer
from loaders.lexicons import word_set

_DUTIES = (" thực hiện", " trách nhiệm", " thẩm quyền", " nhiệm vụ", " quản lý")
_BEFORE = 10  # words from "tại" to the act: "tại điểm a khoản 2 Điều 5 Nghị định A"


def owned(story: Story, line: Line) -> Iterator[Claim]:
    """What a line says of whose an act is, also inside the name of a meeting."""
    for nodes in (line.nodes, *(node.inner for node in line.nodes if node.kind == "event")):
        yield from _in_title(line, nodes)
        yield from _of(story, line, nodes)
    yield from _laid_down(story, line)


def _in_title(line: Line, nodes: Sequence[Node]) -> Iterator[Claim]:
    """ "Quyết định của Ban Bí thư về việc …"."""
    for node in nodes:
        if node.kind == "act":
            inside = names_of([inner for inner in node.inner if inner.kind == "body"])
            yield from issued(line, inside, node, "issued-by-in-title")


def _of(story: Story, line: Line, nodes: Sequence[Node]) -> Iterator[Claim]:
    """ "Chỉ thị A của Bộ Chính trị", "Quyết định B ngày 5/3/2020 và Quyết định C của X"."""
    for at, node in enumerate(nodes[:-1]):
        words = between(story, node, nodes[at + 1])
        if node.kind not in ("act", "subject") or words[-1:] != ("của",) or not is_date(words[:-1]):
            continue
        if not (_is_carried_out(story, nodes, at) or _ends_with_duty(node)):
            for directive in same_issuer(story, nodes, at):
                yield from issued(line, issuers(nodes[at + 1]), directive, "issued-by-of")


def _ends_with_duty(node: Node) -> bool:
    """ "Kế hoạch …, thuộc trách nhiệm thực hiện của X": the title tells what X is to do."""
    return node.act is not None and node.act.subject.lower().endswith(_DUTIES)


def _is_carried_out(story: Story, nodes: Sequence[Node], at: int) -> bool:
    """ "kết quả thực hiện Chương trình A của B": B carries it out."""
    node, before = nodes[at], nodes[at - 1] if at else None
    programme = node.act is not None and node.act.program
    return programme and before is not None and before.kind == "verb" and is_nominal(story, before)


def _laid_down(story: Story, line: Line) -> Iterator[Claim]:
    """ "Tại Điều 5 Nghị định A ngày 5/3/2020, Chính phủ đã giao …": whose word an act is."""
    for at, node in enumerate(line.nodes[:-1]):
        after = line.nodes[at + 1]
        words = between(story, node, after)
        if (
            node.kind != "act"
            or words[-1:] != (",",)
            or not is_date(words[:-1])
            or not _is_place(story, node)
        ):
            continue
        if node.names[0].startswith("Thông báo"):
            continue  # it tells what somebody else has concluded
        verb = after.end
        while story.reading.word(verb) in word_set("auxiliaries"):
            verb += 1
        if story.reading.hit(verb, "laying_down"):
            for directive in same_issuer(story, line.nodes, at):
                yield from issued(line, issuers(after), directive, "issues-in-act")


def _is_place(story: Story, node: Node) -> bool:
    """Whether an act is where something stands: "tại A", "trong khoản 2 Điều 5 A"."""
    for word in reversed(story.reading.words.lower[max(0, node.first - _BEFORE) : node.first]):
        if word in ("tại", "trong"):
            return True
        if word not in word_set("articles") and not word[0].isdigit() and len(word) > 1:
            return False
    return False
