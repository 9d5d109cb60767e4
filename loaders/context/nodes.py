"""What a sentence is made of once its mentions are resolved, and how nodes stand in lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.lexicons import word_set
from loaders.mentions.act_mentions import ActMention
from loaders.mentions.events import EventMention
from loaders.mentions.reading import Reading
from loaders.text import Sentence


@dataclass(frozen=True, slots=True)
class Held:
    """A post with the canonical name of its body."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Node:
    """Words ``[first, end)``: a mention with the canonical `names` it leads to, or a verb with its meanings.

    A person has `posts`; `sure` says that a rank, a post or "ông" stands beside the name, `loose` that no name
    stands there; `office` is the body that a nameless office acts for, `bare` are titles without a body, `refused`
    says why the posts are no facts. A "venue" is a body that only lends its
    house, a "parent" one in brackets behind its part, a "subject" the act that another act is about. A group may
    be `far` from the list that it stands for. `act` and `event` keep the mention; `inner` are mentions inside a
    meeting's name, `parties` those inside the name of an agreement.
    """

    kind: str
    first: int
    end: int
    names: tuple[str, ...] = ()
    posts: tuple[Held, ...] = ()
    loose: bool = False
    sure: bool = False
    far: bool = False
    office: str | None = None
    bare: tuple[str, ...] = ()
    refused: str | None = None
    act: ActMention | None = None
    event: EventMention | None = None
    verbs: frozenset[str] = frozenset()
    inner: tuple[Node, ...] = ()
    parties: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its nodes in the order of the text."""

    sentence: Sentence
    nodes: tuple[Node, ...]


_MARKS = frozenset(",;-–()/")
_LINKED = 6  # words between two members of one list


def following(line: Line, at: int) -> Node | None:
    """The node after index `at`, if there is one."""
    return line.nodes[at + 1] if at + 1 < len(line.nodes) else None


def listing(nodes: Sequence[Node], start: int, reading: Reading, kind: str = "body") -> tuple[Node, ...]:
    """The nodes of `kind` in a row from `start` that only commas, "và" and the like join."""
    found: list[Node] = []
    for at in range(start, len(nodes)):
        node = nodes[at]
        if found and _is_aside(reading, node):
            continue
        if node.kind != kind or (found and not _joined(reading, found[-1], node)):
            break
        found.append(node)
    return tuple(found)


def listing_before(nodes: Sequence[Node], end: int, reading: Reading, kind: str = "body") -> tuple[Node, ...]:
    """The nodes of `kind` in a row that end before index `end` of `nodes`."""
    found: list[Node] = []
    for at in range(end - 1, -1, -1):
        node = nodes[at]
        if _is_aside(reading, node):
            continue
        if node.kind != kind or (found and not _joined(reading, node, found[-1])):
            break
        found.append(node)
    return tuple(reversed(found))


def _is_aside(reading: Reading, node: Node) -> bool:
    """Whether a node only says in brackets whose the one before is: "Đội A (Cục B)", "UBND xã A (tỉnh B)"."""
    return node.kind == "parent" or (node.kind == "place" and reading.word(node.first - 1) == "(")


def _joined(reading: Reading, left: Node, right: Node) -> bool:
    """Whether only links stand between two nodes; a parent in brackets is passed over."""
    links, inside, count = word_set("links"), False, 0
    for index in range(left.end, right.first):
        word = reading.word(index)
        inside = (inside or word == "(") and word != ")"
        if not inside:
            count += 1
            if not (word in links or word in _MARKS) or count > _LINKED:
                return False
    return True


def names_of(nodes: Sequence[Node]) -> tuple[str, ...]:
    """All names of some nodes, each once, in order."""
    return tuple(dict.fromkeys(name for node in nodes for name in node.names))
