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
_LISTS = (",", "và")
_ADDRESS = ("trình", "đề nghị", "kiến nghị", "xin ý kiến", " để")
_DECIDES = ("giao", "bầu")
_BESIDE = ("gần", "cạnh", "sóng")  # "gần UBND xã A", "trên sóng Đài Truyền hình Việt Nam"
_GIVEN = ("chỉ tiêu", "nhiệm vụ", "kế hoạch")
_BODIES = ("body", "venue", "parent")


def acting(line: Line, reading: Reading) -> tuple[Node, ...]:
    """The body nodes of a line that are more than named in passing; a meeting's name may hold some too."""
    found = [
        inner for node in line.nodes for inner in node.inner if node.kind == "event" and inner.kind in _BODIES
    ]
    passing = False  # whether the list that goes on here was opened by "chỉ đạo của"
    last: Node | None = None
    for node in line.nodes:
        if node.kind == "person" and node.loose and passing and last and _follows(reading, last, node):
            last = node  # "chỉ đạo của Chính phủ, Thủ tướng Chính phủ, Bộ A": one list
        if node.kind not in _BODIES:
            continue
        if not (passing and last and _follows(reading, last, node)) or _acts(reading, node):
            passing = _is_report(reading, node)
        if not passing and node.kind != "parent" and not _is_behind_part(reading, last, node):
            found.append(node)
        last = node
    return tuple(found)


def addressed(line: Line, reading: Reading) -> tuple[Node, ...]:
    """The bodies that something is put to, or that act themselves: "trình Quốc hội", "đề nghị Bộ Chính trị …".

    For the highest organs, which texts mention everywhere, nothing less makes them part of what is reported.
    """
    found: list[Node] = []
    for node in line.nodes:
        if node.kind == "body":
            listed = found and found[-1].end == node.first - 1 and reading.word(node.first - 1) in _LISTS
            if listed or _is_addressed(reading, node) or _is_subject(line, reading, node):
                found.append(node)
    return tuple(found)


def _is_addressed(reading: Reading, node: Node) -> bool:
    before = _two_before(reading, node)
    return before.endswith(_ADDRESS) or (
        before.endswith("được") and reading.span(node.end, node.end + 2) == "thông qua"
    )


def _two_before(reading: Reading, node: Node) -> str:
    return reading.span(max(0, node.first - 2), node.first).lower()


def _is_subject(line: Line, reading: Reading, node: Node) -> bool:
    """Whether a clause begins with the body and what it decides follows: "…, Quốc hội giao Chính phủ …"."""
    opens = node.first == line.sentence.first or reading.word(node.first - 1) == ","
    return opens and reading.word(node.end) in _DECIDES


def _follows(reading: Reading, left: Node, right: Node) -> bool:
    """Whether only a comma, "và", "của" stand between two bodies."""
    return all(reading.word(index) in _LINKS for index in range(left.end, right.first))


def _acts(reading: Reading, node: Node) -> bool:
    """Whether a clause of its own begins behind a comma: "theo chỉ đạo của A và B, C đã …"."""
    return reading.word(node.first - 1) == "," and reading.word(node.end) in word_set("auxiliaries")


def _is_report(reading: Reading, node: Node) -> bool:
    """Whether what stands before is an order or a report of the body: "theo báo cáo của", "chỉ đạo của"."""
    at = node.first - 1
    if reading.word(at) in _BESIDE:
        return True
    if reading.word(at) not in ("của", "từ"):
        return _is_giver(reading, node)
    for index in range(at - 1, max(0, at - _BEFORE), -1):
        if reading.word(index) in (".", ";", ":"):
            return False
        if reading.span(index - 1, index + 1).lower().replace(" ", "_") in word_set("passing"):
            return True
    return False


def _is_giver(reading: Reading, node: Node) -> bool:
    """Whether a body only gave what others do: "chỉ tiêu Bộ Tài chính giao", "nhiệm vụ mà Bộ A giao"."""
    given = reading.word(node.first - 1) == "mà" or _two_before(reading, node) in _GIVEN
    return given and reading.word(node.end) in ("giao", "đề", "đặt", "quyết", ",")


def _is_behind_part(reading: Reading, left: Node | None, right: Node) -> bool:
    """Whether a dash alone parts the body from one of its parts: "Cục A - Bộ B"."""
    return bool(left and right.first == left.end + 1 and reading.word(left.end) in ("-", "–"))
