"""HOLDS_POSITION: the posts beside a name, under a label, and those that a sentence gives to somebody."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Held, Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, body, claim, person

_PROPOSED = frozenset(("propose",))


def posts(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    for line in story.lines:
        yield from _beside(line)
        yield from _under_label(story, line)
        yield from _given(story, line)


def _claims(
    line: Line, name: str, held: tuple[Held, ...], rule: str, reason: str | None = None
) -> Iterator[Claim]:
    for post in held:
        yield claim(
            line, "HOLDS_POSITION", person(name), body(post.body), rule, title=post.title, reason=reason
        )


def _beside(line: Line) -> Iterator[Claim]:
    """ "Đại tá A, Phó Chánh Văn phòng Bộ Công an": posts beside the name."""
    for node in line.nodes:
        if node.kind == "person" and not node.loose:
            yield from _claims(line, node.names[0], node.posts, "post-beside-name")


def _under_label(story: Story, line: Line) -> Iterator[Claim]:
    """ "Phó Chủ tịch UBND tỉnh: A, B": a label before a colon gives its post to all names after it."""
    for at, node in enumerate(line.nodes):
        if node.kind != "person" or not node.loose or story.reading.word(node.end) not in (":", "là", "gồm"):
            continue
        for following in line.nodes[at + 1 :]:
            if following.kind != "person" or following.loose:
                break
            yield from _claims(line, following.names[0], node.posts, "post-of-label")


def _given(story: Story, line: Line) -> Iterator[Claim]:
    """ "ông A giữ chức Phó Bí thư Tỉnh ủy": a post that a verb gives; one only proposed is no fact."""
    for at, node in enumerate(line.nodes):
        if node.kind != "verb" or "appoint" not in node.verbs or at + 1 >= len(line.nodes):
            continue
        post = line.nodes[at + 1]
        holder = _holder(line.nodes, at)
        if post.kind != "person" or not post.loose or not post.posts or holder is None:
            continue
        if story.reading.span(node.end, post.first).strip() not in (
            "",
            "chức",
            "chức vụ",
            "chức danh",
            "nhiệm vụ",
        ):
            continue
        yield from _joined(story, line, at, holder, post)
        proposed = any(n.kind == "verb" and n.verbs & _PROPOSED for n in line.nodes[:at])
        yield from _claims(
            line, holder, post.posts, "post-given", "the post is only proposed" if proposed else None
        )


def _joined(story: Story, line: Line, at: int, holder: str, post: Node) -> Iterator[Claim]:
    """ "tham gia Ban Thường vụ và giữ chức Bí thư Huyện ủy": a member of the committee besides."""
    _, joins, words = (
        story.reading.span(line.sentence.first, line.nodes[at].first).lower().rpartition("tham gia ")
    )
    for organ in ("Ban Chấp hành", "Ban Thường vụ"):
        if joins and words.startswith("ban ") and organ.lower() in words:
            held = (Held(f"Ủy viên {organ}", post.posts[0].body),)
            yield from _claims(line, holder, held, "post-by-joining")


def _holder(nodes: tuple[Node, ...], at: int) -> str | None:
    for node in reversed(nodes[:at]):
        if node.kind == "person" and node.names:
            return node.names[0]
        if node.kind in ("body", "event"):
            return None
    return None
