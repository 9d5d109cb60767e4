"""HOLDS_POSITION by a verb: who is appointed, elected, dismissed, or acts in a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.context.nodes import Held, Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, gap, word_before
from loaders.facts.posts import held_claims

_CHARGES = (
    "",
    "chức",
    "chức vụ",
    "các chức vụ",
    "chức danh",
    "cương vị",
    "vị trí",
    "nhiệm vụ",
    "nhiệm vụ của",
)
_TO = re.compile(r"^(?:\([^)]*\)|nhiệm kỳ [\d –-]+|khóa \w+)?\s*(?:đối với|với|cho|của)(?: các)?$")
_WHILE = re.compile(r"(?:thời gian|thời kỳ|khi|lúc|cương vị|tư cách)(?: \w+){0,5}$")
_BEHIND = re.compile(r"^(?:\([^)]*\)|nhiệm kỳ [\d –-]+|khóa \w+)?\s*,$")
_PARTY = re.compile(r"^(?:Ban Thường vụ )?((?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy\b.*)$")
_BY = ("được", "bị", "do")  # "được Thủ tướng bổ nhiệm": who appoints
_PRONOUNS = ("ông", "bà", "chí")
_LINES_BACK = 2  # sentences in which "ông" was named
_FORMER = "nguyên "
_PROPOSED = "the post is only proposed"


def appointments(story: Story) -> Iterator[Claim]:
    """All claims about posts that a verb gives or takes, but those that the text elsewhere calls former ("nguyên")."""
    former = {
        (node.names[0], post.title.removeprefix(_FORMER), post.body.casefold())
        for line in story.lines
        for node in line.nodes
        if node.kind == "person" and not node.loose
        for post in node.posts
        if post.title.startswith(_FORMER)
    }
    for found in _appointments(story):
        if (found.source[1], found.title, found.target[1].casefold()) not in former:
            yield found


def _appointments(story: Story) -> Iterator[Claim]:
    for index, line in enumerate(story.lines):
        for at, node in enumerate(line.nodes[:-1]):
            post = line.nodes[at + 1]
            if not _is_office(post):
                continue
            if node.kind == "verb" and _is_charge(story, node, post):
                if "appoint" in node.verbs:
                    yield from _given(story, index, at)
                if node.verbs & {"appoint", "appointing"}:
                    yield from _taken(story, line, at)
        yield from _in_office(story, line)
        yield from _joining(story, line)


def _is_office(node: Node) -> bool:
    return node.kind == "person" and node.loose and bool(node.posts or node.bare)


def _is_charge(story: Story, verb: Node, post: Node) -> bool:
    return gap(story, verb, post).strip() in _CHARGES


def _reason(line: Line, at: int) -> str | None:
    proposed = any(n.kind == "verb" and "propose" in n.verbs for n in line.nodes[:at])
    return _PROPOSED if proposed else None


def _given(story: Story, index: int, at: int) -> Iterator[Claim]:
    """ "ông A giữ chức Phó Bí thư Tỉnh ủy": whoever stands before the verb holds the post behind it."""
    line = story.lines[index]
    post = line.nodes[at + 1]
    found = _holder(story, index, at)
    if found is None:
        return
    name, held_at = found
    held = post.posts or _of_clause(story, line, held_at, post)
    yield from held_claims(line, name, held, "post-given", _reason(line, at))


def _holder(story: Story, index: int, at: int) -> tuple[str, int | None] | None:
    """Who holds the post after the verb at `at`, and the index of the node; none in this line for "ông"."""
    line = story.lines[index]
    verb = line.nodes[at]
    pronoun = any(story.reading.word(i) in _PRONOUNS for i in range(max(0, verb.first - 2), verb.first))
    for back in range(at - 1, -1, -1):
        node = line.nodes[back]
        if word_before(story, node) in _BY and not (
            node.kind == "person" and word_before(story, node) == "do"
        ):
            continue
        if node.kind == "person" and node.names and not _is_post_of_verb(line, back):
            return node.names[0], back
        if node.kind in ("body", "event") and not pronoun and not _is_of_office(line, back):
            return None
    if not pronoun:
        return None
    for earlier in reversed(story.lines[max(0, index - _LINES_BACK) : index]):
        named = [n.names[0] for n in earlier.nodes if n.kind == "person" and n.sure and n.names]
        if named:
            return (named[-1], None) if len(set(named)) == 1 else None
    return None


def _is_of_office(line: Line, at: int) -> bool:
    """Whether a body follows an office at once, as what it is of: "Phó Tổng Giám đốc Kho bạc Nhà nước"."""
    before = line.nodes[at - 1] if at else None
    return bool(before and _is_office(before) and before.end == line.nodes[at].first)


def _is_post_of_verb(line: Line, at: int) -> bool:
    """Whether the node is itself a post that a verb gave: "thôi giữ chức Bí thư …, về nhận nhiệm vụ Phó Trưởng ban"."""
    before = line.nodes[at - 1] if at else None
    return line.nodes[at].loose and bool(before and before.kind == "verb" and "appoint" in before.verbs)


def _of_clause(story: Story, line: Line, at: int | None, post: Node) -> tuple[Held, ...]:
    """ "Tiểu ban Văn kiện do A làm Trưởng Tiểu ban": the post is of the body that the clause begins with."""
    before = line.nodes[at - 1] if at else None
    if before is None or at is None or before.kind != "body" or not before.names:
        return ()
    if gap(story, before, line.nodes[at]).strip() != "do":
        return ()
    return tuple(Held(title, before.names[0]) for title in post.bare if _heads(title, before.names[0]))


def _heads(title: str, name: str) -> bool:
    """Whether a title is that of the head of such a body: "Trưởng Tiểu ban", "Tổ trưởng"."""
    head = title.removeprefix("Phó ").casefold()
    kind = head.removeprefix("trưởng ") if head.startswith("trưởng ") else head.removesuffix(" trưởng")
    return name.casefold().startswith(f"{kind} ")


def _taken(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "bãi nhiệm chức Chủ tịch HĐND đối với ông A", "bổ nhiệm Cục trưởng X cho ông A"."""
    post, person = line.nodes[at + 1], line.nodes[at + 2] if at + 2 < len(line.nodes) else None
    if person is None or person.kind != "person" or person.loose or not person.names:
        return
    if _TO.match(gap(story, post, person).strip()):
        yield from held_claims(line, person.names[0], post.posts, "post-of-object", _reason(line, at))


def _in_office(story: Story, line: Line) -> Iterator[Claim]:
    """ "trong thời gian giữ cương vị Bí thư Tỉnh ủy, ông A đã …": the post before the name, behind a comma."""
    for at in range(len(line.nodes) - 1):
        post, person = line.nodes[at], line.nodes[at + 1]
        if not _is_office(post) or person.kind != "person" or person.loose or not person.sure:
            continue
        before = story.reading.span(max(line.sentence.first, post.first - 9), post.first).strip().lower()
        if _WHILE.search(before) and _BEHIND.match(gap(story, post, person).strip()):
            yield from held_claims(line, person.names[0], post.posts, "post-in-office")


def _joining(story: Story, line: Line) -> Iterator[Claim]:
    """ "tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy X (và giữ chức …)": a member of the committee."""
    for at, node in enumerate(line.nodes):
        if node.kind != "verb" or not story.reading.span(node.first, node.end).lower().endswith("tham gia"):
            continue
        holder = next((n for n in reversed(line.nodes[:at]) if n.kind == "person" and n.names), None)
        committee = _committee(line, at)
        if holder is None or committee is None:
            continue
        name, end = committee
        words = story.reading.span(node.end, end).lower()
        if not words.startswith("ban "):
            continue
        organs = [organ for organ in ("Ban Chấp hành", "Ban Thường vụ") if organ.lower() in words]
        held = [Held(f"Ủy viên {organ}", name) for organ in organs]
        yield from held_claims(line, holder.names[0], held, "post-by-joining", _reason(line, at))


def _committee(line: Line, at: int) -> tuple[str, int] | None:
    """The party committee named after the verb at `at`, as a body or as that of the post given, and the end of it."""
    for node in line.nodes[at + 1 : at + 5]:
        names = node.names if node.kind == "body" else tuple(post.body for post in node.posts)
        for name in names:
            if match := _PARTY.match(name):
                return match[1], node.end
    return None
