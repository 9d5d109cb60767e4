"""Who does what a verb says: the people or bodies before it, also across the verbs of one sentence part."""

from __future__ import annotations

from loaders.context.story import Line, Node, Story, listing_before
from loaders.facts.claims import gap
from loaders.lexicons import word_set

_SHARED = frozenset(("chair", "co_chair", "attend", "speak", "organize"))
_FARTHEST = 3  # verbs back that one subject may reach over: "đến dự, chủ trì và phát biểu"


def close(story: Story, left: Node, right: Node) -> bool:
    """Whether only adverbs and the like stand between a doer and the verb."""
    words = [word for word in gap(story, left, right).split() if word not in (",", ")", "-", "–")]
    return len(words) <= 4 and all(word in word_set("adverbs") for word in words)


def people_before(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The people who do what the verb at index `at` says: "A và B đến dự, chủ trì và phát biểu"."""
    for _ in range(_FARTHEST):
        people = listing_before(line.nodes, at, story.reading, "person")
        if people:
            return people if close(story, people[-1], line.nodes[at]) else ()
        before = _verb_before(story, line, at)
        if before is None:
            return ()
        at = before
    return ()


def _verb_before(story: Story, line: Line, at: int) -> int | None:
    """The index of a verb that shares its subject with the one at `at`: joined to it by "và" or a comma."""
    index = at - 1
    if index > 0 and line.nodes[index].kind == "event":
        index -= 1  # "chủ trì hội nghị và phát biểu"
    if index < 0 or line.nodes[index].kind != "verb" or not line.nodes[index].verbs & _SHARED:
        return None
    between = gap(story, line.nodes[at - 1], line.nodes[at]).split()
    joined = all(word in word_set("adverbs") or word == "," for word in between) and len(between) <= 4
    return index if joined else None


def people_after(line: Line, at: int) -> tuple[Node, ...]:
    """The people right after index `at`."""
    found: list[Node] = []
    for node in line.nodes[at + 1 :]:
        if node.kind != "person":
            break
        found.append(node)
    return tuple(found)


def following(line: Line, at: int) -> Node | None:
    """The node after index `at`, if there is one."""
    return line.nodes[at + 1] if at + 1 < len(line.nodes) else None
