"""ISSUES: which body an act comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.context.nodes import Line, Node, following, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import (
    Claim,
    act,
    body,
    claim,
    gap,
    is_nominal,
    verbs,
    word_before,
)

_LISTED = (",", "và", ";", ", số", "và số")


def issuing(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    for line in story.lines:
        yield from _issues(story, line)
        for node in line.nodes:
            if node.kind == "event":  # "Hội nghị triển khai Nghị định A của Chính phủ"
                yield from _issues(story, Line(line.sentence, node.inner))


def _issues(story: Story, line: Line) -> Iterator[Claim]:
    """ "Chỉ thị A của Bộ Chính trị", "X ban hành Kế hoạch B", "được Quốc hội thông qua"."""
    for node in line.nodes:
        if node.kind == "act":
            issuers = names_of([inner for inner in node.inner if inner.kind == "body"])
            yield from _issued(line, issuers, node, "issued-by-in-title")
    for at, node in enumerate(line.nodes):
        if node.kind == "act" and at + 1 < len(line.nodes):
            issuers = _issuers(line.nodes[at + 1])
            programme = node.act is not None and node.act.program  # "kết quả thực hiện Chương trình A của B"
            before = line.nodes[at - 1] if at else None
            done = programme and before and before.kind == "verb" and is_nominal(story, before)
            words = gap(story, node, line.nodes[at + 1]).split()
            if issuers and not done and words[-1:] == ["của"] and words[0] != "về":
                for directive in _same_issuer(story, line, at):
                    yield from _issued(line, issuers, directive, "issued-by-of")
    for at, verb in verbs(line, "issue"):
        yield from _issued_passively(story, line, at)
        issuers = (
            names_of(listing_before(line.nodes, at, story.reading))
            or _plenum(line, at)
            or (_issuers(line.nodes[at - 1]) if at else ())
        )
        said = story.reading.span(verb.first, verb.end).lower()
        after = following(line, at)
        strong = said not in ("có", "ra") or (
            after and after.names and after.names[0].startswith(("Công điện", "Thông báo"))
        )
        if issuers and strong and after and after.kind == "act" and after.first - verb.end <= 4:
            yield from _issued(line, issuers, after, "issues-active")


def _plenum(line: Line, at: int) -> tuple[str, ...]:
    """What a plenum of the Central Committee passes is issued by the committee."""
    event = line.nodes[at - 1].event if at else None
    plenum = event and re.match(
        r"hội nghị (?:lần thứ \w+ |)(?:ban chấp hành )?trung ương", event.name.lower()
    )
    return ("Ban Chấp hành Trung ương Đảng",) if plenum else ()


def _issued_passively(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "Kế hoạch A và Kế hoạch B do Tổng cục C ban hành"."""
    issuers = listing_before(line.nodes, at, story.reading)
    index = line.nodes.index(issuers[0]) - 1 if issuers else -1
    passive = issuers and word_before(story, issuers[0]) in ("do", "được")
    if not passive or index < 0 or line.nodes[index].kind != "act":
        return
    for directive in _same_issuer(story, line, index):
        yield from _issued(line, names_of(issuers), directive, "issued-passive")


def _issued(line: Line, issuers: tuple[str, ...], node: Node, rule: str) -> Iterator[Claim]:
    reason = "the act is still a draft" if node.act and node.act.draft else None
    for name in issuers:
        yield claim(line, "ISSUES", body(name), act(node), rule, reason=reason)


def _issuers(node: Node) -> tuple[str, ...]:
    if node.kind == "body":
        return node.names
    return (
        (node.office,) if node.kind == "person" and node.loose and node.office and not node.names[1:] else ()
    )


def _same_issuer(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The act at `at` and those listed right before it: the issuer after the last one stands for all."""
    found = [line.nodes[at]]
    for node in reversed(line.nodes[:at]):
        if node.kind != "act" or gap(story, node, found[-1]).strip() not in _LISTED:
            break
        found.append(node)
    return tuple(found)
