"""MEMBER_OF and STANDING_AGENCY_OF."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Held, Line, Node, following, listing, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, body, claim, gap


def membership(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    for line in story.lines:
        for at, node in enumerate(line.nodes):
            if node.kind == "members":
                yield from _members(story, line, at)
            elif node.kind == "standing":
                yield from _standing(story, line, at)
            elif node.kind == "body":
                yield from _said(story, line, at)
            elif node.loose and node.posts:
                yield from _directly(story, line, at)


def _members(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "… Mặt trận Tổ quốc; các tổ chức thành viên: A, B": members of the body named last before."""
    if story.reading.word(line.nodes[at].end) != ":":
        return
    whole = _last_body(line.nodes[:at])
    for name in names_of(listing(line.nodes, at + 1, story.reading)):
        if whole and name != whole:
            yield claim(line, "MEMBER_OF", body(name), body(whole), "member-of-listed")


def _said(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "X là thành viên của Y", "Lãnh đạo Bộ X là ủy viên của Ban Chỉ đạo Y"."""
    node, after = line.nodes[at], following(line, at)
    if after is None:
        return
    words = gap(story, node, after)
    if after.kind == "body" and words in ("là thành viên", "là thành viên của"):
        wholes = after.names
    elif after.loose and words == "là" and [post.title for post in after.posts[:1]] == ["Ủy viên"]:
        wholes = (after.posts[0].body,)
    else:
        return
    for name in node.names:
        for whole in wholes:
            yield claim(line, "MEMBER_OF", body(name), body(whole), "member-of-said")


def _last_body(nodes: tuple[Node, ...]) -> str | None:
    for node in reversed(nodes):
        if node.kind == "body" and node.names:
            return node.names[-1]
        if node.kind == "person" and node.posts:
            return node.posts[-1].body
    return None


def _standing(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "X là cơ quan thường trực của Ban Chỉ đạo Y"."""
    agency = line.nodes[at - 1] if at else None
    committee = following(line, at)
    if agency and committee and agency.kind == committee.kind == "body":
        if not ({"là", "-", "–", "(", ","} & set(gap(story, agency, line.nodes[at]).split())) and not _stated(
            story, line.nodes[at]
        ):
            return
        for name in agency.names:
            for whole in committee.names:
                if name != whole and committee.first - line.nodes[at].end <= 2:
                    yield claim(line, "STANDING_AGENCY_OF", body(name), body(whole), "standing-agency-is")


def _stated(story: Story, node: Node) -> bool:
    return story.reading.span(node.first, node.end).lower().startswith("là")


def _directly(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "thường trực Ban Chỉ đạo, trực tiếp là X"."""
    node, agency = line.nodes[at], following(line, at)
    if agency is None or agency.kind != "body" or node.posts[:1] != (Held("Thường trực", node.office or ""),):
        return
    if gap(story, node, agency).replace(",", "").strip() in ("trực tiếp là", "mà trực tiếp là"):
        for name in agency.names:
            yield claim(
                line, "STANDING_AGENCY_OF", body(name), body(node.posts[0].body), "standing-agency-directly"
            )
