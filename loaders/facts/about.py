"""ABOUT: the acts that the meeting deals with, and the hosts that carry out what its name says."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.meeting import is_past
from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, act, between, claim, is_meeting, meeting
from loaders.facts.objects import dealt_with, listed_from
from loaders.facts.organizing import hosts_by_meeting
from loaders.facts.reviewing import is_session, is_to_come, items, reviewed
from loaders.lexicons import groups, word_set

_NEAR = 6  # words before an act in which "sơ kết 5 năm thực hiện" stands
_WITH = frozenset(
    ("attended_by", "issue", "meet", "chair")
)  # "với đại diện", "có" of "có liên quan", "do A chủ trì"
_AIM = frozenset(("nhằm", "để"))  # "cuộc họp nhằm giải quyết kiến nghị của A về Quy hoạch B"
_AIMED = _WITH | {"speak", "review", "co_chair"}
_TOLD = 12  # mentions from the meeting to the act that it is about
_TITLE = frozenset(
    ("về", "để", "nhằm", "thực")
)  # "Kế hoạch A về thực hiện Chỉ thị B", "… thực hiện Chỉ thị B"


def about(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    held = hosts_by_meeting(story)
    for number, line in enumerate(story.lines):
        event = meeting(story, line)
        if event is None or is_past(story.reading, line.sentence):
            continue
        hosts = held.get(event, ())
        sitting = is_session(story, hosts)
        for at, node in enumerate(line.nodes):
            if node.kind == "act" and sitting and _is_submitted(story, node):
                yield claim(line, "ABOUT", event, act(node), "about-draft")
            named = story.meeting is not None and story.meeting.line == number
            if is_meeting(story, node) and (named or not is_to_come(story, line, node)):
                yield from _named(story, line, node, event, hosts)
                yield from _discussed(story, number, at, event)
                yield from _listed_on(story, line, at, event, hosts)
                yield from _announced(story, line, at, event)
                yield from _behind(story, line, at, event)
        for last, node in reviewed(story, number, hosts):
            yield claim(line, "ABOUT", event, act(node), "about-reviewed", until=last)
            if _is_carried_out(story, number, node):
                for host in hosts:
                    yield claim(line, "IMPLEMENTS", host, act(node), "implements-by-meeting", until=last)


def _is_carried_out(story: Story, number: int, node: Node) -> bool:
    """Whether a meeting that deals with an act carries it out: it is held to study acts, or to sum up this one."""
    if story.meeting is None or (node.act and node.act.draft):
        return False
    if any(word in story.meeting.name.lower() for word in groups()["studying"]):
        return True
    before = story.reading.span(max(0, node.first - _NEAR), node.first).lower()
    return story.meeting.line == number and any(word in before for word in groups()["summing_up"])


def _is_submitted(story: Story, node: Node) -> bool:
    """ "dự thảo Nghị quyết A", "dự án Luật B": what is submitted to a session."""
    return story.reading.span(max(0, node.first - 2), node.first).lower() in ("dự thảo", "dự án")


def _named(story: Story, line: Line, node: Node, event: Name, hosts: tuple[Name, ...]) -> Iterator[Claim]:
    """ "Hội nghị tổng kết Kế hoạch A và Đề án B": a meeting is about the acts in its name, its hosts carry them out."""
    before: Node | None = None
    for inner in node.inner:
        if inner.kind not in ("act", "subject"):
            continue
        reason = "an act's title only names it" if before and _in_its_title(story, before, inner) else None
        yield claim(line, "ABOUT", event, act(inner), "about-in-name", reason=reason)
        said = story.reading.span(node.first, inner.first).lower()
        if reason is None and any(word in said for word in groups()["carrying_out"]):
            for host in hosts:
                yield claim(line, "IMPLEMENTS", host, act(inner), "implements-by-meeting")
        before = before if reason else inner


def _discussed(story: Story, number: int, at: int, event: Name) -> Iterator[Claim]:
    """ "Phiên họp cho ý kiến vào dự thảo Luật A", "Hội nghị bàn về kinh tế; tình hình thực hiện Nghị quyết B": what the
    words for a meeting run into.
    """
    line, fills = story.lines[number], word_set("matter") | word_set("manner")
    node = line.nodes[at]
    if not any(story.reading.hit(word, "review") for word in range(node.first + 1, node.end)):
        return
    found = (*dealt_with(story, number, at, fills), *((line, one) for one in items(story, line, at, fills)))
    for last, one in found:
        yield claim(line, "ABOUT", event, act(one), "about-discussed", until=last)


def _listed_on(story: Story, line: Line, at: int, event: Name, hosts: tuple[Name, ...]) -> Iterator[Claim]:
    """ "Hội nghị sơ kết 5 năm thực hiện Chỉ thị A, Nghị quyết B": the list goes on behind the words of the name."""
    node, index = line.nodes[at], at + 1
    after = line.nodes[index] if index < len(line.nodes) else None
    if after is None or after.kind != "act" or between(story, node, after) not in ((",",), ("và",)):
        return
    name = node.event.name.lower() if node.event else ""
    carries = any(word in name for word in groups()["carrying_out"])
    if not any(inner.kind == "act" for inner in node.inner):
        return
    for listed in listed_from(story, line, index):
        yield claim(line, "ABOUT", event, act(listed), "about-in-name")
        for host in hosts if carries else ():
            yield claim(line, "IMPLEMENTS", host, act(listed), "implements-by-meeting")


def _in_its_title(story: Story, left: Node, right: Node) -> bool:
    """Whether an act is only named in the title of the one before: nothing joins the two as a list."""
    words = between(story, left, right)
    return bool(_TITLE & set(words)) and not {",", ";", "và"} & set(words)


def _announced(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """ "Hội nghị giao ban hai chương trình phối hợp: Chương trình A và Chương trình B"."""
    index = at + 1
    after = line.nodes[index] if index < len(line.nodes) else None
    if after is None or after.kind != "act" or between(story, line.nodes[at], after)[:1] != (":",):
        return
    if after.first - line.nodes[at].end <= 2:
        for node in listed_from(story, line, index):
            yield claim(line, "ABOUT", event, act(node), "about-announced")


def _behind(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """ "cuộc họp với đại diện các bộ, ngành về Đề án A", "cuộc họp nhằm giải quyết kiến nghị của Sở B về Dự án C"."""
    last = line.nodes[at]
    for index in range(at + 1, min(len(line.nodes), at + _TOLD)):
        node = line.nodes[index]
        words = between(story, last, node)
        aimed = not _AIM.isdisjoint(story.reading.words.lower[line.nodes[at].end : node.first])
        if {".", ";", ":"} & set(words) or not node.verbs <= (_AIMED if aimed else _WITH):
            return
        if node.kind == "act":
            said = [word for word in words if word not in "“”\"'"]
            if said[-1:] in (["về"], ["bản"]) or said[-2:] == ["đối", "với"]:
                for one in listed_from(story, line, index):
                    yield claim(line, "ABOUT", event, act(one), "about-behind-name")
            return
        last = node
