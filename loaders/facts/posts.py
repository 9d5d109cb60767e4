"""HOLDS_POSITION: the posts beside a name, under a label, and those that several names share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.context.nodes import Held, Line, Node
from loaders.context.offices import FOREIGN, is_of_home
from loaders.context.story import Story
from loaders.facts.claims import Claim, body, claim, gap, person, word_before
from loaders.lexicons import numerals
from loaders.mentions.names import is_foreign

_LABELS = (":", "là", "gồm", "gồm có")
_TERMS = ("khóa", "nhiệm kỳ")  # "2 Ủy viên Ủy ban X khóa XII là đồng chí A và đồng chí B"
_BREAKS = frozenset(';."“”')
_SAID = "the same post is said more fully"
_MANY = ("các", "những")
_SHARED = ("cùng", "đều")  # "A và B (cùng nguyên Chủ tịch …)"


def posts(story: Story) -> Iterator[Claim]:
    """All claims of this family that need no verb; a title that is said more fully elsewhere is no further post."""
    found = list(_posts(story))
    held = {(one.source, one.title, one.target) for one in found}
    for one in found:
        fuller = any((one.source, title, one.target) in held for title in _fuller(one.title or ""))
        yield replace(one, reason=one.reason or _SAID) if fuller else one


def _fuller(title: str) -> tuple[str, str]:
    """How the same post may be called more fully: "Phó Thủ tướng Thường trực", "nguyên Bí thư"."""
    return (f"{title} Thường trực", f"nguyên {title}")


def _posts(story: Story) -> Iterator[Claim]:
    for line in story.lines:
        yield from _beside(line)
        yield from _under_label(story, line)
        yield from _shared(story, line)


def held_claims(
    line: Line, name: str, held: Sequence[Held], rule: str, reason: str | None = None
) -> Iterator[Claim]:
    """A claim for each post that `name` holds."""
    foreign = is_foreign(name)
    for post in held:
        why = reason or (FOREIGN if foreign and is_of_home(post.body) else None)
        yield claim(line, "HOLDS_POSITION", person(name), body(post.body), rule, title=post.title, reason=why)


def _beside(line: Line) -> Iterator[Claim]:
    """ "Đại tá A, Phó Chánh Văn phòng Bộ Công an": posts beside the name."""
    for node in line.nodes:
        if node.kind == "person" and not node.loose:
            yield from held_claims(line, node.names[0], node.posts, "post-beside-name", node.refused)


def _under_label(story: Story, line: Line) -> Iterator[Claim]:
    """ "Phó Chủ tịch UBND tỉnh: A, B": a label gives its post to all names after it."""
    for at, node in enumerate(line.nodes):
        if node.kind != "person" or not node.loose or not node.posts or not _is_label(story, line, at):
            continue
        if at + 1 < len(line.nodes) and not _BREAKS.isdisjoint(gap(story, node, line.nodes[at + 1])):
            continue  # "của Chủ tịch UBND tỉnh A là “nghiêm trọng”; với ông B …"
        for following in _listed(story, line.nodes[at + 1 :]):
            own = [post for post in node.posts if not _is_lesser(following, post)]
            yield from held_claims(line, following.names[0], own, "post-of-label")


def _is_lesser(node: Node, label: Held) -> bool:
    """Whether one of a list is said to be less than its label: "các Ủy viên Ban Thường vụ: A, … và B, Tỉnh ủy viên"."""
    titles = [post.title for post in node.posts if post.body == label.body]
    return label.title.startswith("Ủy viên ") and any(title.endswith("ủy viên") for title in titles)


def _is_label(story: Story, line: Line, at: int) -> bool:
    node, following = line.nodes[at], line.nodes[at + 1 : at + 2]
    if story.reading.word(node.end) in _LABELS:
        return True
    between = gap(story, node, following[0]).strip() if following else ""
    return between.startswith(_TERMS) and between.endswith((" là", ":", " gồm")) and len(between.split()) <= 8


def _listed(story: Story, nodes: Sequence[Node]) -> Iterator[Node]:
    """The named persons under a label: up to the first who has posts of another kind where the others have none."""
    first = None
    for at, node in enumerate(nodes):
        if node.kind not in ("person", "name") or node.loose or not node.names:
            return
        if at and gap(story, nodes[at - 1], node).strip(" ,;") not in ("", "và", "cùng"):
            return
        if first is None:
            first = node
        elif node.posts and not first.posts:
            return
        yield node


def _shared(story: Story, line: Line) -> Iterator[Claim]:
    """Posts of several names: "hai Phó Chủ tịch UBND tỉnh A và B", "các đồng chí A và B, Phó Chủ tịch UBND tỉnh"."""
    for run in _runs(story, line.nodes):
        first, last = run[0], run[-1]
        if _is_plural_post(story, first) and not any(node.posts for node in run[1:]):
            for node in run[1:]:
                yield from held_claims(line, node.names[0], first.posts, "post-of-several")
        if last.posts and not any(node.posts for node in run[:-1]) and _is_of_all(story, run):
            for node in run[:-1]:
                yield from held_claims(line, node.names[0], last.posts, "post-of-several")


def _runs(story: Story, nodes: Sequence[Node]) -> Iterator[Sequence[Node]]:
    """Named persons in a row that only a comma or "và" joins."""
    start = 0
    for at in range(1, len(nodes) + 1):
        joined = (
            at < len(nodes)
            and all(n.kind in ("person", "name") and not n.loose for n in (nodes[at - 1], nodes[at]))
            and gap(story, nodes[at - 1], nodes[at]).strip() in (",", "và")
        )
        if not joined:
            if at - start > 1:
                yield nodes[start:at]
            start = at


def _is_plural_post(story: Story, node: Node) -> bool:
    """Whether the posts of a node stand before its name and are said to be those of several."""
    words = story.reading.span(node.first, node.end)
    return bool(node.posts) and _is_plural(story, node) and words.endswith(node.names[0].split()[-1])


def _is_plural(story: Story, node: Node) -> bool:
    """Whether the post before a name is said to be that of several: "các", "hai", "2"."""
    words = (word_before(story, node), story.reading.word(node.first))
    return any(word in _MANY or word in numerals() or word in ("2", "3", "4") for word in words)


def _is_of_all(story: Story, run: Sequence[Node]) -> bool:
    """Whether the posts behind the last name are those of all: "các đồng chí A và B, …", "A và B (cùng nguyên …)"."""
    last = run[-1]
    if any(story.reading.word(at) in _SHARED for at in range(last.first, min(last.end, last.first + 9))):
        return True
    bare = story.reading.span(last.first, last.end).startswith(last.names[0])
    return _is_plural(story, run[0]) and bare
