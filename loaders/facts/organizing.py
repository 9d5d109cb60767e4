"""ORGANIZES: the bodies that hold the meeting that the document reports."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, following, listing, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, body, claim, gap, is_meeting, meeting, verbs, word_before
from loaders.facts.subjects import close, present_lines
from loaders.facts.talks import is_talks

_NEAR = 4  # words between "tổ chức" and the meeting: "tổ chức thành công"


def organizing(story: Story) -> Iterator[Claim]:
    """ "X tổ chức hội nghị", "X phối hợp với Y tổ chức", "do X tổ chức", "hội nghị của X"."""
    event = meeting(story)
    if event is None:
        return
    for _, line in present_lines(story):
        for at, _ in verbs(line, "organize"):
            yield from _hosting(story, line, at, event)
        for at, node in enumerate(line.nodes):
            if is_meeting(story, node):
                yield from _owners(story, line, node, event)
                yield from _through(story, line, at, event)


def _hosting(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    hosts = hosts_before(story, line, at) or hosts_below(story, line, at)
    after = following(line, at)
    passive = bool(hosts) and (word_before(story, hosts[0]) == "do" or hosts[0].first > line.nodes[at].first)
    if passive or (after and is_meeting(story, after) and after.first - line.nodes[at].end <= _NEAR):
        rule = "organizes-passive" if passive else "organizes-active"
        for name in names_of(hosts):
            yield claim(line, "ORGANIZES", body(name), event, rule)


def hosts_before(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The bodies that organize what the verb at `at` says: also both sides of "X phối hợp với Y tổ chức"."""
    hosts = listing_before(line.nodes, at, story.reading)
    if not hosts or not close(story, hosts[-1], line.nodes[at]):
        return ()
    index = line.nodes.index(hosts[0]) - 1
    partner = line.nodes[index] if index > 0 else None
    if partner and partner.kind == "verb" and "coordinate" in partner.verbs:
        joined = gap(story, partner, hosts[0]).split()
        if joined in ([], ["với"], ["cùng"], ["cùng", "với"]):
            return (*listing_before(line.nodes, index, story.reading), *hosts)
    return hosts


def hosts_below(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "do bốn lực lượng phối hợp tổ chức: A, B, C và D": the list after the verb."""
    if story.reading.word(line.nodes[at].end) not in (":", "gồm"):
        return ()
    return listing(line.nodes, at + 1, story.reading)


def _owners(story: Story, line: Line, node: Node, event: Name) -> Iterator[Claim]:
    """ "Hội nghị … của X", "Phiên họp thứ 6 X"; nobody organizes a working session, its sides attend."""
    if story.meeting is None or story.lines[story.meeting.line] is not line or is_talks(story):
        return
    for inner in node.inner:
        if inner.kind == "act":
            return
        before = word_before(story, inner)
        own = before == "của" or before.isdigit() or inner.first - node.first <= 3
        for name in inner.names if inner.kind == "body" else ():
            if own:
                yield claim(line, "ORGANIZES", body(name), event, "meeting-of-body")


def _through(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """ "được Ban Chỉ đạo triển khai thông qua hội nghị trực tuyến"."""
    before = line.nodes[:at]
    first = line.nodes[at].first
    if story.reading.span(max(0, first - 2), first).lower() != "thông qua":
        return
    for index, node in enumerate(before):
        if node.kind == "verb" and "implement" in node.verbs and index and before[index - 1].kind == "body":
            for name in before[index - 1].names:
                yield claim(line, "ORGANIZES", body(name), event, "organizes-through")
