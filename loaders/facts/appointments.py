"""HOLDS_POSITION by a verb: who is appointed, elected, dismissed, or acts in a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.context.nodes import Held, Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, gap
from loaders.facts.elections import elected_together, proposed, taken
from loaders.facts.holders import PRONOUNS, holder, is_given, is_office, named_last
from loaders.facts.posts import held_claims

_CHARGES = (
    "",
    "chức",
    "chức vụ",
    "các chức vụ",
    "chức danh",
    "vụ",  # behind a verb that ends in "chức": "được bầu giữ chức vụ"
    "danh",
    "cương vị",
    "vị trí",
    "nhiệm vụ",
    "nhiệm vụ của",
)
_WHILE = re.compile(r"(?:thời gian|thời kỳ|khi|lúc|cương vị|tư cách)(?: \w+){0,5}$")
_BEHIND = re.compile(r"^(?:\([^)]*\)|nhiệm kỳ [\d –-]+|khóa \w+)?\s*,$")
_PARTY = re.compile(r"^(?:Ban Thường vụ )?((?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy\b.*)$")
_NOW = ("hiện", "nay", "từng", "đang")  # "… nghỉ hưu, hiện là Chủ tịch Hội A"
_FORMER = "nguyên "
_WISHED = "the post is only wished for, or denied"
_WISHES = frozenset(("mơ", "muốn", "ước", "mong", "suýt", "chưa", "không"))
_NEAR = 4  # words before a verb that wish or deny it


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
            if not is_office(post):
                continue
            if node.kind == "verb" and _is_charge(story, node, post):
                if "appoint" in node.verbs:
                    yield from _given(story, index, at)
                if node.verbs & {"appoint", "appointing"}:
                    yield from taken(story, line, at)
            if _is_now(story, post):
                yield from _now(story, index, at + 1)
        yield from _in_office(story, line)
        yield from _joining(story, line)


def _is_charge(story: Story, verb: Node, post: Node) -> bool:
    return gap(story, verb, post).strip().removesuffix(":") in _CHARGES


def _given(story: Story, index: int, at: int) -> Iterator[Claim]:
    """ "ông A giữ chức Phó Bí thư Tỉnh ủy": whoever stands before the verb holds the post behind it."""
    line = story.lines[index]
    post = line.nodes[at + 1]
    found = holder(story, index, at)
    if found is None:
        return
    name, held_at = found
    names = elected_together(story, line, held_at) or (name,)
    held = post.posts or _of_clause(story, line, held_at, post)
    verb = line.nodes[at]
    wished = _WISHES & set(
        story.reading.words.lower[max(line.sentence.first, verb.first - _NEAR) : verb.first]
    )
    for one in names:
        yield from held_claims(line, one, held, "post-given", _WISHED if wished else proposed(line, at))


def _is_now(story: Story, post: Node) -> bool:
    """Whether a post is said of the subject of the sentence: "…, hiện là Chủ tịch Hội A"."""
    words = story.reading
    return words.word(post.first - 1) == "là" and words.word(post.first - 2) in _NOW


def _now(story: Story, index: int, at: int) -> Iterator[Claim]:
    line = story.lines[index]
    named = {
        n.names[0] for n in line.nodes[:at] if n.kind == "person" and n.names and (n.sure or is_given(n))
    }
    name = named.pop() if len(named) == 1 else None
    if not named and name is None and story.reading.word(line.sentence.first) in PRONOUNS:
        name = named_last(story, index)
    if name:
        yield from held_claims(line, name, line.nodes[at].posts, "post-now", proposed(line, at))


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


def _in_office(story: Story, line: Line) -> Iterator[Claim]:
    """ "trong thời gian giữ cương vị Bí thư Tỉnh ủy, ông A đã …": the post before the name, behind a comma."""
    for at in range(len(line.nodes) - 1):
        post, person = line.nodes[at], line.nodes[at + 1]
        if not is_office(post) or person.kind != "person" or person.loose or not person.sure:
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
        yield from held_claims(line, holder.names[0], held, "post-by-joining", proposed(line, at))


def _committee(line: Line, at: int) -> tuple[str, int] | None:
    """The party committee named after the verb at `at`, as a body or as that of the post given, and the end of it."""
    for node in line.nodes[at + 1 : at + 5]:
        names = node.names if node.kind == "body" else tuple(post.body for post in node.posts)
        for name in names:
            if match := _PARTY.match(name):
                return match[1], node.end
    return None
