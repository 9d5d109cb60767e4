"""ABOUT: the acts that the meeting deals with, and the host that carries out what its name says."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.meeting import is_past
from loaders.context.nodes import Line, Node, following, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, act, body, claim, gap, is_meeting, meeting, verbs

_REVIEWED = 6  # words between "thông qua" and the act: "thông qua nội dung cơ bản của"


def about(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    for line in story.lines:
        yield from _about(story, line)


def _about(story: Story, line: Line) -> Iterator[Claim]:
    """A meeting is about the acts in its name, and carries them out where its name says so."""
    event = meeting(story)
    if event is None:
        return
    for at, verb in verbs(line, "review"):
        after = following(line, at)
        if (
            after
            and after.kind == "act"
            and after.first - verb.end <= _REVIEWED
            and not is_past(story.reading, line.sentence)
        ):
            for node in _listed(story, line, at + 1):
                yield claim(line, "ABOUT", event, act(node), "about-reviewed")
    for node in line.nodes:
        if not is_meeting(story, node):
            continue
        for inner in node.inner:
            if inner.kind == "act":
                yield claim(line, "ABOUT", event, act(inner), "about-in-name")
                yield from _carried_out(story, line, node, inner)


def _listed(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The act at `at` and those listed right after it."""
    found = [line.nodes[at]]
    for node in line.nodes[at + 1 :]:
        if node.kind != "act" or gap(story, found[-1], node).strip() not in (",", "và", ";"):
            break
        found.append(node)
    return tuple(found)


def _carried_out(story: Story, line: Line, node: Node, inner: Node) -> Iterator[Claim]:
    name = story.reading.span(node.first, inner.first).lower()
    if not any(word in name for word in ("triển khai", "thực hiện", "tổng kết", "sơ kết", "quán triệt")):
        return
    index = line.nodes.index(node)
    if index and line.nodes[index - 1].kind == "verb" and "organize" in line.nodes[index - 1].verbs:
        for host in names_of(listing_before(line.nodes, index - 1, story.reading)):
            yield claim(line, "IMPLEMENTS", body(host), act(inner), "implements-by-meeting")
