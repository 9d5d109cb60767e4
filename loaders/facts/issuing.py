"""ISSUES: which body an act comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.context.nodes import Line, Node, following, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, between, verbs, word_before
from loaders.facts.clauses import is_asked
from loaders.facts.dependence import ungoverned
from loaders.facts.doers import doers
from loaders.facts.issuers import is_date, issued, issuers, issuers_of, same_issuer
from loaders.facts.objects import dealt_with
from loaders.facts.owned_acts import owned
from loaders.facts.sessions import passed
from loaders.facts.signing import signed_at
from loaders.lexicons import acts, offices, word_set

_JOINT = "liên tịch"
_NEAR = 5  # words before a verb that say whether it is done
_AIMS = frozenset(("để", "nhằm"))
_LAUNCHED = "phát động"
_WHERE = 8  # words between it and a campaign: "trong toàn ngành giáo dục và đào tạo"
_DONE = frozenset(("đã", "vừa"))


def issuing(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    for number, line in enumerate(story.lines):
        yield from owned(story, line)
        for node in line.nodes:
            if node.kind == "event":  # "Hội nghị triển khai Nghị định A của Chính phủ"
                yield from owned(story, Line(line.sentence, node.inner))
        for at, verb in verbs(line, "issue"):
            yield from _passively(story, line, at)
            yield from _by_whom(story, line, at)
            yield from _actively(story, number, at, verb)
        for at, _ in verbs(line, "sign"):
            yield from _by_office(story, line, at)
    yield from passed(story)


def _actively(story: Story, number: int, at: int, verb: Node) -> Iterator[Claim]:
    """ "X ban hành Kế hoạch A và Kế hoạch B", "X vừa có Công điện số 5", "X thông qua các văn kiện sau: …"."""
    line, start = story.lines[number], at
    while start and line.nodes[start - 1].verbs & {"issue", "sign"}:
        start -= 1  # "ký quyết định ban hành A"
    makers: Sequence[Node] = (
        listing_before(line.nodes, start, story.reading) or line.nodes[max(0, start - 1) : start]
    )
    if makers and not _AIMS.isdisjoint(between(story, makers[-1], line.nodes[start])):
        return  # "X khảo sát 5 huyện để ban hành Kế hoạch A"
    asked = bool(makers) and _is_asked(story, makers[0])
    if not asked:
        makers = ungoverned(story, makers)
    names, rule = issuers_of(makers), "issues-active"
    made = _is_made(story, line, start, verb) if not names else None
    if made is not None:
        names, rule = doers(story, line, start, line.nodes[start].first) or (), "issues-carried-on"
    for last, node in _made(story, number, at, verb):
        titled = node.act is not None and node.act.title is not None
        to_come = titled and (asked or made is False)
        reason = "the act is only asked for" if to_come else None
        if node.act and node.act.agreement and len(names) > 1:
            reason = "its parties agree on it"
        if _is_of_another(story, last, node, names):
            reason = "it is another's act"
        if rule == "issues-carried-on" and len(names) > 1:
            reason = "which of them made it is left open"
        yield from issued(line, names, node, rule, reason, until=last)


def _is_made(story: Story, line: Line, at: int, verb: Node) -> bool | None:
    """Whether the subject of its sentence surely made an act by a verb far behind: "X rà soát 5 dự án, đã ban hành A".

    False where only an act with a number is sure to be there already; None where the verb has another subject.
    """
    said = story.reading.span(verb.first, verb.end).lower()
    before = line.nodes[at - 1] if at else None
    if before is not None and before.end == line.nodes[at].first and before.kind in ("person", "body"):
        return None  # the one beside the verb makes it
    words = set(story.reading.words.lower[max(line.sentence.first, line.nodes[at].first - _NEAR) : verb.end])
    return None if word_set("to_come") & words or not said.endswith("ban hành") else bool(_DONE & words)


def _made(story: Story, number: int, at: int, verb: Node) -> Iterator[tuple[Line, Node]]:
    """The acts that a verb says are made, each with its line; "có" and "ra" only with what bodies hand out."""
    said = story.reading.span(verb.first, verb.end).lower()
    for last, node in dealt_with(story, number, at, word_set("before_acts")):
        if said not in ("có", "ra") or _is_handed_out(node):
            yield last, node
    line = story.lines[number]
    after = following(line, at)
    if said.endswith(_LAUNCHED) and after and after.kind == "act" and after.act and after.act.program:
        words = between(story, verb, after)
        if words[:1] and words[0] in ("trong", "trên") and len(words) < _WHERE:
            yield line, after


def _is_handed_out(node: Node) -> bool:
    """Whether an act is one that bodies hand out, or has a number: "vừa có Công điện về …", "đã có Kế hoạch số 5"."""
    if node.act is None:
        return False
    return node.act.title is None or bool(acts()["directives"].get(node.act.kind, {}).get("handed"))


def _is_asked(story: Story, maker: Node) -> bool:
    """ "trình Chính phủ ban hành Nghị quyết về …": without a number it is not there yet."""
    return is_asked(story, maker.first) or word_before(story, maker) in word_set("submitting")


def _passively(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "Kế hoạch A và Kế hoạch B do Tổng cục C ban hành"."""
    makers = listing_before(line.nodes, at, story.reading)
    index = line.nodes.index(makers[0]) - 1 if makers else -1
    passive = makers and word_before(story, makers[0]) in ("do", "được")
    verb = line.nodes[at]
    if story.reading.word(verb.first) in ("có", "ra") or story.reading.word(verb.end) == "chủ":
        return  # "được Quốc hội thông qua chủ trương": not the project itself
    if not passive or index < 0 or line.nodes[index].kind != "act":
        return
    for directive in same_issuer(story, line.nodes, index):
        yield from issued(line, names_of(makers), directive, "issued-passive")


def _by_whom(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "Nghị quyết A ban hành bởi Tỉnh ủy B"."""
    after = following(line, at)
    if not at or after is None or word_before(story, after) != "bởi" or line.nodes[at - 1].kind != "act":
        return
    yield from issued(line, issuers(after), line.nodes[at - 1], "issued-passive")


def _is_of_another(story: Story, line: Line, node: Node, makers: Sequence[str]) -> bool:
    """ "X đã thông qua Quyết định số 5 của Y": X has only read it out."""
    if node.act is None or node.act.title is not None or node not in line.nodes:
        return False
    after = following(line, line.nodes.index(node))
    if after is None or after.kind != "body":
        return False
    words = between(story, node, after)
    return words[-1:] == ("của",) and is_date(words[:-1]) and not set(after.names) & set(makers)


def _by_office(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "Thủ tướng Chính phủ ký Quyết định A", "Chủ tịch UBND tỉnh B đã ký Kế hoạch C": the office, not a person."""
    signer = line.nodes[at - 1] if at else None
    if signer is None or (signer.kind == "person" and signer.names):
        return  # a person whom the text names signs for himself
    if signer.kind != "person" and not set(signer.names) <= set(offices().values()):
        return
    for signed in signed_at(story, line, at):
        if not (signed.act and signed.act.agreement) and _JOINT not in signed.names[0].lower():
            yield from issued(line, issuers(signer), signed, "issues-signed-by-office")
