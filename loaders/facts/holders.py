"""Who holds the post that a verb gives: the subject before it, or whom "ông" means."""

from __future__ import annotations

from itertools import pairwise

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import word_before

_BY = ("được", "bị", "do")  # "được Thủ tướng bổ nhiệm": who appoints
PRONOUNS = ("ông", "bà", "chí")
_PASSIVES = ("được", "bị", "tiếp", "từng")  # "ông được Bộ trưởng Bộ A điều động, bổ nhiệm giữ chức …"
_LINES_BACK = 3  # sentences in which "ông" was named


def is_office(node: Node) -> bool:
    """Whether a node is a post without a name."""
    return node.kind == "person" and node.loose and bool(node.posts or node.bare)


def holder(story: Story, index: int, at: int) -> tuple[str, int | None] | None:
    """Who holds the post after the verb at `at`, and the index of the node; none in this line for "ông"."""
    line = story.lines[index]
    verb = line.nodes[at]
    pronoun = _is_of_pronoun(story, line, verb)
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
    name = named_last(story, index) if pronoun else None
    return (name, None) if name else None


def _is_of_pronoun(story: Story, line: Line, verb: Node) -> bool:
    """Whether "ông", "bà" is the subject of a verb, right before it or before "được" and who appoints."""
    words = story.reading.words.lower
    if any(word in PRONOUNS for word in words[max(0, verb.first - 2) : verb.first]):
        return True
    clause = words[line.sentence.first : verb.first]
    return any(one in PRONOUNS and two in _PASSIVES for one, two in pairwise(clause))


def named_last(story: Story, index: int) -> str | None:
    """The one person whom the last sentence before line `index` that names anybody names."""
    for earlier in reversed(story.lines[max(0, index - _LINES_BACK) : index]):
        named = {
            n.names[0] for n in earlier.nodes if n.kind == "person" and n.names and (n.sure or is_given(n))
        }
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def is_given(node: Node) -> bool:
    """Whether a node is a given name that leads to somebody: "ông Lan"."""
    return node.loose and not node.posts and not node.bare


def _is_of_office(line: Line, at: int) -> bool:
    """Whether a body follows an office at once, as what it is of: "Phó Tổng Giám đốc Kho bạc Nhà nước"."""
    before = line.nodes[at - 1] if at else None
    return bool(before and is_office(before) and before.end == line.nodes[at].first)


def _is_post_of_verb(line: Line, at: int) -> bool:
    """Whether the node is itself a post that a verb gave: "thôi giữ chức Bí thư …, về nhận nhiệm vụ Phó Trưởng ban"."""
    before = line.nodes[at - 1] if at else None
    return line.nodes[at].loose and bool(before and before.kind == "verb" and "appoint" in before.verbs)
