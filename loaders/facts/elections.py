"""Who is elected together, and from whom posts are taken: one post of several people, several posts of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.context.nodes import Held, Line, listing_before
from loaders.context.story import Story
from loaders.facts.claims import Claim, gap
from loaders.facts.holders import is_office
from loaders.facts.posts import held_claims

_TERM = r"(?:\([^)]*\)|nhiệm kỳ [\d –-]+|khóa \w+|[\s,])*"
_TO = re.compile(rf"^{_TERM}(?:đối với|với|cho|của)(?: các)?$")
_AND_CHARGE = re.compile(r"^(?:và|;|,) ?(?:chức|chức danh|chức vụ)$")
_PROPOSED = "the post is only proposed"


def proposed(line: Line, at: int) -> str | None:
    """Why the post behind the verb at `at` is no fact, where it is only proposed."""
    only = any(n.kind == "verb" and "propose" in n.verbs for n in line.nodes[:at])
    return _PROPOSED if only else None


def elected_together(story: Story, line: Line, at: int | None) -> tuple[str, ...]:
    """All who were elected with the person at index `at`.

    "ông A, post và bà B, post được bầu giữ chức …", "các đồng chí A, B, C được bầu là …".
    """
    people = listing_before(line.nodes, at + 1, story.reading, "person") if at is not None else ()
    if people and story.reading.word(people[0].first) == "các":
        return tuple(node.names[0] for node in people if node.names)
    names: list[str] = []
    for back in range(len(people) - 1, -1, -1):
        person, before = people[back], people[back - 1] if back else None
        if not person.names:
            break
        names.append(person.names[0])
        if before is None or not before.sure or gap(story, before, person).strip() not in ("và", "cùng"):
            break
    return tuple(reversed(names))


def taken(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "bãi nhiệm chức Chủ tịch HĐND đối với ông A", "bổ nhiệm Cục trưởng X cho ông A".

    Also several posts of several people, and pairs: "miễn nhiệm chức danh X, cho thôi làm nhiệm vụ Y đối với ông A và
    bà B", "miễn nhiệm chức danh X đối với ông A và chức danh Y đối với ông B".
    """
    posts: list[Held] = []
    for index in range(at + 1, len(line.nodes)):
        node, before = line.nodes[index], line.nodes[index - 1]
        between = gap(story, before, node).strip()
        named = before.kind == "person" and bool(before.names) and not before.loose
        if is_office(node):
            if named and not _AND_CHARGE.match(between):
                return
            posts = [*node.posts] if named else [*posts, *node.posts]
        elif node.kind == "person" and node.names and not node.loose:
            if not ((named and between in ("và", ",")) or _TO.match(between)):
                return
            yield from held_claims(line, node.names[0], posts, "post-of-object", proposed(line, at))
        elif named or "appointing" not in line.nodes[at].verbs & node.verbs:
            return
