"""ISSUES: which body an act comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.context.nodes import Line, Node, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, act, between, body, claim, is_nominal, verbs, word_before
from loaders.facts.clauses import is_asked
from loaders.facts.doers import ungoverned
from loaders.facts.objects import dealt_with
from loaders.facts.sessions import passed
from loaders.facts.signing import signed_at
from loaders.lexicons import word_set

_BEFORE = 10  # words from "tại" to the act: "tại điểm a khoản 2 Điều 5 Nghị định A"
_HANDED_OUT = (
    "Công điện",
    "Công văn",
    "Thông báo",
    "Chỉ thị",
    "Quyết định",
    "Kết luận",
)  # "X có …": these it made
_OFFICES = ("Thủ tướng Chính phủ", "Chủ tịch nước")  # offices that are bodies of their own
_MEMBERS = ("Ủy viên", "Đại biểu", "Thành viên")
_JOINT = "liên tịch"


def issuing(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    for number, line in enumerate(story.lines):
        for nodes in (line.nodes, *(node.inner for node in line.nodes if node.kind == "event")):
            yield from _in_title(line, nodes)
            yield from _of(story, line, nodes)
        yield from _laid_down(story, line)
        for at, verb in verbs(line, "issue"):
            yield from _passively(story, line, at)
            yield from _actively(story, number, at, verb)
        for at, _ in verbs(line, "sign"):
            yield from _by_office(story, line, at)
    yield from passed(story)


def _in_title(line: Line, nodes: Sequence[Node]) -> Iterator[Claim]:
    """ "Quyết định của Ban Bí thư về việc …"."""
    for node in nodes:
        if node.kind == "act":
            issuers = names_of([inner for inner in node.inner if inner.kind == "body"])
            yield from _issued(line, issuers, node, "issued-by-in-title")


def _of(story: Story, line: Line, nodes: Sequence[Node]) -> Iterator[Claim]:
    """ "Chỉ thị A của Bộ Chính trị", "Quyết định B ngày 5/3/2020 và Quyết định C của X"."""
    for at, node in enumerate(nodes[:-1]):
        words = between(story, node, nodes[at + 1])
        if node.kind not in ("act", "subject") or words[-1:] != ("của",) or not _is_date(words[:-1]):
            continue
        if not _is_carried_out(story, nodes, at):
            for directive in _same_issuer(story, nodes, at):
                yield from _issued(line, _issuers(nodes[at + 1]), directive, "issued-by-of")


def _is_carried_out(story: Story, nodes: Sequence[Node], at: int) -> bool:
    """ "kết quả thực hiện Chương trình A của B": B carries it out."""
    node, before = nodes[at], nodes[at - 1] if at else None
    programme = node.act is not None and node.act.program
    return programme and before is not None and before.kind == "verb" and is_nominal(story, before)


def _is_date(words: Sequence[str]) -> bool:
    """Whether words only say of which day or term an act is: "ngày 5/3/2020", "(khóa XII)", "năm 2013"."""
    return all(word in word_set("dating") or word[0].isdigit() for word in words)


def _laid_down(story: Story, line: Line) -> Iterator[Claim]:
    """ "Tại Điều 5 Nghị định A ngày 5/3/2020, Chính phủ đã giao …": whose word an act is."""
    for at, node in enumerate(line.nodes[:-1]):
        after = line.nodes[at + 1]
        words = between(story, node, after)
        if (
            node.kind != "act"
            or words[-1:] != (",",)
            or not _is_date(words[:-1])
            or not _is_place(story, node)
        ):
            continue
        if node.names[0].startswith("Thông báo"):
            continue  # it tells what somebody else has concluded
        verb = after.end
        while story.reading.word(verb) in word_set("auxiliaries"):
            verb += 1
        if story.reading.hit(verb, "laying_down"):
            for directive in _same_issuer(story, line.nodes, at):
                yield from _issued(line, _issuers(after), directive, "issues-in-act")


def _is_place(story: Story, node: Node) -> bool:
    """Whether an act is where something stands: "tại A", "trong khoản 2 Điều 5 A"."""
    for word in reversed(story.reading.words.lower[max(0, node.first - _BEFORE) : node.first]):
        if word in ("tại", "trong"):
            return True
        if word not in word_set("articles") and not word[0].isdigit() and len(word) > 1:
            return False
    return False


def _actively(story: Story, number: int, at: int, verb: Node) -> Iterator[Claim]:
    """ "X ban hành Kế hoạch A và Kế hoạch B", "X vừa có Công điện số 5", "X thông qua các văn kiện sau: …"."""
    line, start = story.lines[number], at
    while start and line.nodes[start - 1].verbs & {"issue", "sign"}:
        start -= 1  # "ký quyết định ban hành A"
    makers: Sequence[Node] = (
        listing_before(line.nodes, start, story.reading) or line.nodes[max(0, start - 1) : start]
    )
    asked = bool(makers) and _is_asked(story, makers[0])
    if not asked:
        makers = ungoverned(story, makers)
    for last, node in _made(story, number, at, verb):
        to_come = asked and node.act is not None and node.act.title is not None
        reason = "the act is only asked for" if to_come else None
        for found in _issued(line, _issuers_of(makers), node, "issues-active", reason):
            yield replace(found, end=last.sentence.end)


def _made(story: Story, number: int, at: int, verb: Node) -> Iterator[tuple[Line, Node]]:
    """The acts that a verb says are made, each with its line; "có" and "ra" only with what bodies hand out."""
    said = story.reading.span(verb.first, verb.end).lower()
    for last, node in dealt_with(story, number, at, word_set("before_acts")):
        known = node.act is not None and node.act.title is None
        if said not in ("có", "ra") or known or node.names[0].startswith(_HANDED_OUT):
            yield last, node


def _is_asked(story: Story, maker: Node) -> bool:
    """ "trình Chính phủ ban hành Nghị quyết về …": without a number it is not there yet."""
    return is_asked(story, maker.first) or word_before(story, maker) in word_set("submitting")


def _makes(story: Story, verb: Node, made: Node) -> bool:
    """Whether a verb says that the act is made: "có" and "ra" only of what bodies hand out, or with its number."""
    said = story.reading.span(verb.first, verb.end).lower()
    if said not in ("có", "ra"):
        return True
    return bool(made.act and (made.act.title is None or made.names[0].startswith(_HANDED_OUT)))


def _passively(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "Kế hoạch A và Kế hoạch B do Tổng cục C ban hành"."""
    issuers = listing_before(line.nodes, at, story.reading)
    index = line.nodes.index(issuers[0]) - 1 if issuers else -1
    passive = issuers and word_before(story, issuers[0]) in ("do", "được")
    if not passive or index < 0 or line.nodes[index].kind != "act":
        return
    for directive in _same_issuer(story, line.nodes, index):
        yield from _issued(line, names_of(issuers), directive, "issued-passive")


def _by_office(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "Thủ tướng Chính phủ ký Quyết định A", "Chủ tịch UBND tỉnh B đã ký Kế hoạch C": the office, not a person."""
    signer = line.nodes[at - 1] if at else None
    if signer is None or not (signer.kind == "person" or set(signer.names) <= set(_OFFICES)):
        return
    for signed in signed_at(story, line, at):
        if not (signed.act and signed.act.agreement) and _JOINT not in signed.names[0].lower():
            yield from _issued(line, _issuers(signer), signed, "issues-signed-by-office")


def _issued(
    line: Line, issuers: Sequence[str], node: Node, rule: str, reason: str | None = None
) -> Iterator[Claim]:
    if node.act and node.act.draft:
        reason = "the act is still a draft"
    elif node.names[0].startswith("Nghị quyết Trung ương"):
        issuers = [name for name in issuers if name == "Ban Chấp hành Trung ương Đảng"]
    for name in issuers:
        yield claim(line, "ISSUES", body(name), act(node), rule, reason=reason)


def _issuers_of(nodes: Sequence[Node]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for node in nodes for name in _issuers(node)))


def _issuers(node: Node) -> tuple[str, ...]:
    """The bodies that a node stands for where it issues: bodies, or the body of a nameless office."""
    if node.kind == "body":
        return node.names
    heads = node.kind == "person" and node.loose and not node.names[1:] and not _sits_only(node)
    return (node.office,) if heads and node.office else ()


def _sits_only(node: Node) -> bool:
    """ "các Ủy viên Ban Thường vụ": members do not act for the body."""
    return any(post.title.startswith(_MEMBERS) for post in node.posts)


def _same_issuer(story: Story, nodes: Sequence[Node], at: int) -> tuple[Node, ...]:
    """The act at `at` and those listed right before it: the issuer after the last one stands for all."""
    found = [nodes[at]]
    for node in reversed(nodes[:at]):
        if node.kind not in ("act", "subject"):
            break
        words = between(story, node, found[-1])
        joined = {",", "và", ";"} & set(words)
        if not joined or not _is_date([word for word in words if word not in ("và", ";", "số")]):
            break
        found.append(node)
    return tuple(found)
