"""Whose act it is, as its name or its place says: "Chỉ thị A của Bộ Chính trị", "Tại Nghị định B, Chính phủ giao …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.context.nodes import Line, Node, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, between, is_nominal, word_before
from loaders.facts.issuers import is_date, issued, issuers, same_issuer
from loaders.facts.objects import listed_from
from loaders.lexicons import title_words, word_set

_OPENING = frozenset((",", ":", "gồm", "như", "là", "sau", "đây", "nhất"))
_TITLED = 24  # words from "về" to the issuer behind a title
_LEADERS = frozenset(("Bộ Chính trị", "Ban Bí thư"))
_DUTIES = (" thực hiện", " trách nhiệm", " thẩm quyền", " nhiệm vụ", " quản lý")
_BEFORE = 10  # words from "tại" to the act: "tại điểm a khoản 2 Điều 5 Nghị định A"


def owned(story: Story, line: Line) -> Iterator[Claim]:
    """What a line says of whose an act is, also inside the name of a meeting."""
    for nodes in (line.nodes, *(node.inner for node in line.nodes if node.kind == "event")):
        yield from _in_title(line, nodes)
        yield from _of(story, line, nodes)
    yield from _announced(story, line)
    yield from _laid_down(story, line)


def _in_title(line: Line, nodes: Sequence[Node]) -> Iterator[Claim]:
    """ "Quyết định của Ban Bí thư về việc …"."""
    for node in nodes:
        for one in (node, *node.inner):  # also "văn bản A về thực hiện Chỉ thị của X về …"
            if one.kind in ("act", "subject"):
                inside = names_of([inner for inner in one.inner if inner.kind == "body"])
                yield from issued(line, inside, one, "issued-by-in-title")


def _of(story: Story, line: Line, nodes: Sequence[Node]) -> Iterator[Claim]:
    """ "Chỉ thị A của Bộ Chính trị", "Quyết định B ngày 5/3/2020 và Quyết định C của X"."""
    for at, node in enumerate(nodes[:-1]):
        words = between(story, node, nodes[at + 1])
        if node.kind not in ("act", "subject") or words[-1:] != ("của",):
            continue
        if not (is_date(words[:-1]) or _is_titled_by(words, nodes[at + 1])):
            continue
        inside = [inner for inner in node.inner if inner.kind == "subject" and inner.end == node.end]
        if inside:  # "Chương trình thực hiện Nghị quyết A của X": the resolution is X's
            yield from issued(line, issuers(nodes[at + 1]), inside[-1], "issued-by-of")
        elif not (_is_carried_out(story, nodes, at) or _ends_with_duty(node)):
            for directive in same_issuer(story, nodes, at):
                yield from issued(line, issuers(nodes[at + 1]), directive, "issued-by-of")


def _announced(story: Story, line: Line) -> Iterator[Claim]:
    """ "4 Nghị quyết của X, gồm: Nghị quyết A …; Nghị quyết B …": all that are listed are X's."""
    nodes = [inner for node in line.nodes for inner in (node.inner if node.kind == "event" else (node,))]
    for node, after in pairwise(nodes):
        words = between(story, node, after)
        opens = node.kind == "body" and after.kind == "act" and bool(words) and set(words) <= _OPENING
        if opens and after in line.nodes and word_before(story, node) == "của" and _is_plural(story, node):
            for listed in listed_from(story, line, line.nodes.index(after)):
                yield from issued(line, issuers(node), listed, "issued-by-list")


def _is_plural(story: Story, issuer: Node) -> bool:
    """Whether several acts stand before "của": "các Nghị quyết của", "04 Nghị quyết của"."""
    first = issuer.first - 3
    counted = story.reading.word(first - 1)
    kind = story.reading.hit(first, "directive")
    return kind is not None and (counted in title_words("plurals") or counted.isdigit())


def _is_titled_by(words: Sequence[str], issuer: Node) -> bool:
    """ "Nghị quyết 80 về phát triển văn hóa của Bộ Chính trị": behind a title only those whom no title is about."""
    titled = words[0] == "về" and len(words) < _TITLED and {",", ";"}.isdisjoint(words)
    return titled and set(issuer.names) <= _LEADERS and bool(issuer.names)


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
