"""Bodies that a text names in passing: what they ordered or reported, or what another body belongs to.

"theo báo cáo của Sở Y tế", "bám sát chỉ đạo của Bộ Tài chính", "Cục A (Bộ B)": such a mention alone does not say
that the body acts in what the document reports.
"""

from __future__ import annotations

from loaders.context.nodes import Line, Node
from loaders.lexicons import word_set
from loaders.mentions.reading import Reading

_BEFORE = 8  # words before "của" in which its noun stands: "quyết định, chỉ thị… của"
_LINKS = (",", "và", "của", "-", "–", ";")
_BODIES = ("body", "venue", "parent")


def acting(line: Line, reading: Reading) -> tuple[Node, ...]:
    """The body nodes of a line that are more than named in passing; a meeting's name may hold some too."""
    found = [
        inner for node in line.nodes for inner in node.inner if node.kind == "event" and inner.kind in _BODIES
    ]
    passing = False  # whether the list that goes on here was opened by "chỉ đạo của"
    last: Node | None = None
    for node in line.nodes:
        if node.kind not in _BODIES:
            continue
        if not (passing and last and _follows(reading, last, node)):
            passing = _is_report(reading, node)
        if not passing and node.kind != "parent" and not _is_behind_part(reading, last, node):
            found.append(node)
        last = node
    return tuple(found)


def _follows(reading: Reading, left: Node, right: Node) -> bool:
    """Whether only a comma, "và", "của" stand between two bodies."""
    return all(reading.word(index) in _LINKS for index in range(left.end, right.first))


def _is_report(reading: Reading, node: Node) -> bool:
    """Whether what stands before is an order or a report of the body: "theo báo cáo của", "chỉ đạo của"."""
    at = node.first - 1
    if reading.word(at) not in ("của", "từ"):
        return False
    for index in range(at - 1, max(0, at - _BEFORE), -1):
        if reading.word(index) in (".", ";", ":"):
            return False
        if reading.span(index - 1, index + 1).lower().replace(" ", "_") in word_set("passing"):
            return True
    return False


def _is_behind_part(reading: Reading, left: Node | None, right: Node) -> bool:
    """Whether a dash alone parts the body from one of its parts: "Cục A - Bộ B"."""
    return bool(left and right.first == left.end + 1 and reading.word(left.end) in ("-", "–"))
