"""Groups ("các lực lượng", "các tổ chức thành viên") and the bodies that they stand for."""

from __future__ import annotations

from dataclasses import replace

from loaders.context.nodes import Line, Node, listing, names_of
from loaders.lexicons import numerals, word_set
from loaders.mentions.reading import Reading

_VERBS = ("coordinate", "implement", "sign", "speak")
_NEAR = 2  # lines after a list in which "các lực lượng" surely means those that it names


def with_groups(lines: tuple[Line, ...], reading: Reading) -> tuple[Line, ...]:
    """Groups ("các lực lượng", "các tổ chức thành viên") lead to the bodies that the text listed last before."""
    done: list[Line] = []
    listed: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    named: dict[str, None] = {}
    listed_at = members_at = 0
    for number, line in enumerate(lines):
        nodes: list[Node] = []
        passed = 0  # the end of the list that was looked at last
        for at, node in enumerate(line.nodes):
            if node.kind == "members":
                following = listing(line.nodes, at + 1, reading) if reading.word(node.end) == ":" else ()
                if following:
                    members, members_at = names_of(following), number
                else:
                    node = replace(node, names=members, far=number - members_at > _NEAR)
            elif node.kind == "group" and not _announces(reading, node):
                if not _resumes(reading, node):
                    nodes.append(node)
                    continue
                far = number - listed_at > _NEAR and reading.word(node.first) == "các"
                node = replace(node, names=_counted(reading, node, listed, tuple(named)), far=far)
            elif node.kind == "body" and at >= passed:
                here = listing(line.nodes, at, reading)
                passed = at + len(here)
                told = _is_in_title(reading, line.nodes[:at], node)
                if len(names_of(here)) > 1 and (not listed or (_is_closed(reading, here) and not told)):
                    listed, listed_at = names_of(here), number
            named |= dict.fromkeys(
                (*(node.names if node.kind == "body" else ()), *(p.body for p in node.posts))
            )
            nodes.append(node)
        done.append(Line(line.sentence, tuple(nodes)))
    return tuple(done)


def _is_in_title(reading: Reading, before: tuple[Node, ...], node: Node) -> bool:
    """Whether a list only stands in an act's title: "Nghị định A về phối hợp giữa X và Y"."""
    acts = (inner for one in before for inner in (one, *one.inner) if inner.kind == "act")
    return reading.word(node.first - 1) == "giữa" and any(one.act and not one.act.program for one in acts)


def _is_closed(reading: Reading, nodes: tuple[Node, ...]) -> bool:
    """Whether a list has its end ("A và B", "A, B, C"); "Chính phủ, Thủ tướng Chính phủ" may be no list."""
    if len(nodes) != 2:
        return True
    return bool(
        {"và", "với", "cùng", "-", "–"} & set(reading.span(nodes[0].end, nodes[1].first).lower().split())
    )


def _announces(reading: Reading, node: Node) -> bool:
    return reading.word(node.end) in (":", "gồm", "như", "là")


def _resumes(reading: Reading, node: Node) -> bool:
    """Whether a group is at its end: "các lực lượng đã …", not "các cơ quan có liên quan", "các đơn vị của Bộ A"."""
    if reading.word(node.first) != "các":
        return True
    after, beyond = reading.word(node.end), reading.word(node.end + 1)
    if after == ",":
        return beyond not in word_set("commons")
    if (after, beyond) == ("có", "liên"):
        return False
    return after in word_set("resumes") or reading.hit(node.end, *_VERBS) is not None


def _counted(
    reading: Reading, node: Node, listed: tuple[str, ...], named: tuple[str, ...]
) -> tuple[str, ...]:
    """What a group means: the list, if it has as many; "hai bên" also the only two that the text has named."""
    wanted = numerals().get(reading.word(node.first))
    if wanted in (None, len(listed)):
        return listed
    return named if wanted == len(named) == 2 else ()
