"""A body and, beside it, what it is a part of: "Cục Lãnh sự, Bộ Ngoại giao", "Cục Y - Tổng cục Z" name one body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.context.nodes import Node
from loaders.lexicons import groups
from loaders.mentions.reading import Reading

_JOINTS = (",", "-", "–", "(")
_OF_PLACES = (" tỉnh ", " thành phố ")


def with_wholes(nodes: Sequence[Node], reading: Reading) -> list[Node]:
    """The nodes of a line; a whole that only says whose part the body before it is belongs to that body's words."""
    found: list[Node] = []
    whole = ""  # the name of the whole that was joined last: "Cục A, Tổng cục B, Bộ C"
    for at, node in enumerate(nodes):
        part = found[-1] if found else None
        if part is None or not _beside(reading, part, node):
            whole = ""
        elif _is_whole(
            whole or part.names[-1], node.names[0], comma=reading.word(part.end) == ","
        ) and not _is_listed(reading, nodes, at):
            closed = reading.word(part.end) == "(" and reading.word(node.end) == ")"
            found[-1] = replace(part, end=node.end + closed)
            whole = node.names[0]
            continue
        else:
            whole = ""
        found.append(node)
    return found


def _beside(reading: Reading, part: Node, node: Node) -> bool:
    """Whether nothing, a comma, a dash or a bracket that closes again is between two bodies."""
    if not (part.kind == "body" and node.kind in ("body", "parent") and part.names and len(node.names) == 1):
        return False
    joint = reading.word(part.end)
    if node.first == part.end:
        return True  # "Cục Cửa khẩu Bộ đội Biên phòng"
    return node.first - part.end == 1 and joint in _JOINTS and (joint != "(" or reading.word(node.end) == ")")


def _is_listed(reading: Reading, nodes: Sequence[Node], at: int) -> bool:
    """Whether others like the whole follow in the list: "Cục A, Bộ B, Bộ C" are three bodies."""
    node, after = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    if after is None or not after.names or after.kind != "body" or after.first - node.end > 1:
        return False
    return reading.word(node.end) in (",", "và") and head_of(after.names[0]) == head_of(node.names[0])


def _is_whole(part: str, whole: str, *, comma: bool) -> bool:
    """Whether a body may be a part of another: a department of a ministry, a branch of the department of its field.

    Behind a comma, a general department or a local one is the whole of those only that have its field in their names.
    """
    if part.endswith(f" {whole}"):
        return True
    head = head_of(part)
    if head_of(whole) not in groups()["wholes"].get(head, ()):
        return False
    peers = (comma and head_of(whole) == "tổng cục") or any(place in whole for place in _OF_PLACES)
    return not peers or " ".join(part.split()[len(head.split()) :][:2]) in whole


def head_of(name: str) -> str:
    """The head of a body's name, of those that tell how high it stands."""
    words = f"{name.lower()} "
    return max((head for head in groups()["ranks"] if words.startswith(f"{head} ")), key=len, default="")
