"""IMPLEMENTS: who carries out which directive or programme."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, following, listing, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import (
    Claim,
    act,
    body,
    claim,
    gap,
    is_nominal,
    verbs,
    word_before,
)

_SUBJECTS = ("body", "group")
_VERBS = 4  # verbs between two partners of one task


def implementing(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    carried: tuple[str, ...] = ()
    for line in story.lines:
        claims = list(_implements(story, line, carried))
        carried = tuple(dict.fromkeys(c.source[1] for c in claims)) or (carried if _goes_on(line) else ())
        yield from claims
        yield from _nominal(story, line)
        yield from _in_movement(story, line)


def _implements(story: Story, line: Line, carried: tuple[str, ...]) -> Iterator[Claim]:
    """ "X thực hiện Chỉ thị A, Đề án B"; a sentence without a subject takes that of the one before."""
    for at, verb in verbs(line, "implement"):
        objects = _objects(line, at)
        if objects:
            subject, rule = _subject(story, line, at), "implements-active"
            reason = "it is said not to be carried out" if _denied(line, at) else None
            if _is_only_named(story, verb, objects[0]):
                reason = "something else is done, and the act is only named"
            if not subject and at == 0:
                subject, rule = _after_objects(story, line, objects), "implements-opening"
            if not subject and carried and not any(n.kind in (*_SUBJECTS, "person") for n in line.nodes[:at]):
                subject, rule = carried, "implements-carried-on"
            for name in subject:
                for node in objects:
                    yield claim(line, "IMPLEMENTS", body(name), act(node), rule, reason=reason)
        else:
            yield from _passive(story, line, at, verb)


def _goes_on(line: Line) -> bool:
    return not any(node.kind in (*_SUBJECTS, "person") for node in line.nodes)


def _is_only_named(story: Story, verb: Node, first: Node) -> bool:
    """ "hướng dẫn thực hiện A", "vướng mắc trong thi hành A", "thực hiện trình tự theo quy định của A"."""
    inner = gap(story, verb, first).split()
    return word_before(story, verb) in ("trong", "dẫn", "theo") or "theo" in inner


def _denied(line: Line, at: int) -> bool:
    before = line.nodes[at - 1] if at else None
    near = before and line.nodes[at].first - before.end <= 1
    return bool(near and before and before.kind == "verb" and "deny" in before.verbs)


def _after_objects(story: Story, line: Line, objects: tuple[Node, ...]) -> tuple[str, ...]:
    """ "Thực hiện Kế hoạch A, Công an tỉnh B đã …": the body after the comma."""
    at = line.nodes.index(objects[-1]) + 1
    if (
        at >= len(line.nodes)
        or line.nodes[at].kind not in _SUBJECTS
        or story.reading.word(objects[-1].end) != ","
    ):
        return ()
    return names_of(listing(line.nodes, at, story.reading, line.nodes[at].kind))


def _nominal(story: Story, line: Line) -> Iterator[Claim]:
    """ "kết quả thực hiện Chương trình A của B", "… Chương trình A giữa B và C": B carries it out."""
    for at, verb in verbs(line, "implement", "review"):
        if not _of_carrying_out(story, verb) or at + 2 >= len(line.nodes) or line.nodes[at + 1].kind != "act":
            continue
        directive, doers = line.nodes[at + 1], listing(line.nodes, at + 2, story.reading)
        last = gap(story, directive, line.nodes[at + 2]).split(" ")[-1]
        if doers and (last == "giữa" or (last == "của" and is_nominal(story, verb))):
            for name in names_of(doers):
                yield claim(line, "IMPLEMENTS", body(name), act(directive), "implements-nominal")


def _of_carrying_out(story: Story, verb: Node) -> bool:
    said = story.reading.span(verb.first, verb.end).lower()
    return "thực hiện" in said or "triển khai" in said


def _in_movement(story: Story, line: Line) -> Iterator[Claim]:
    """ "các lực lượng phối hợp trong phong trào A": working together in a movement carries it out."""
    for at, verb in verbs(line, "coordinate"):
        after = following(line, at)
        if after is None or after.kind != "act" or not (after.act and after.act.program):
            continue
        words = gap(story, verb, after).split()
        doers = listing_before(line.nodes, at, story.reading, line.nodes[at - 1].kind) if at else ()
        if words[-1:] == ["trong"] and len(words) <= 4 and doers and doers[0].kind in _SUBJECTS:
            for name in names_of(doers):
                yield claim(line, "IMPLEMENTS", body(name), act(after), "implements-together")


def _objects(line: Line, at: int) -> tuple[Node, ...]:
    found: list[Node] = []
    for index in range(at + 1, len(line.nodes)):
        node = line.nodes[index]
        if node.kind == "act":
            found.append(node)
        elif not (found and node.kind == "body") and not (
            node.kind == "verb" and node.verbs & {"implement", "issue"} and not found
        ):
            break
    return tuple(found)


def _subject(story: Story, line: Line, at: int) -> tuple[str, ...]:
    for index in range(at - 1, -1, -1):
        node = line.nodes[index]
        if node.kind in _SUBJECTS and node.names:
            found = listing_before(line.nodes, index + 1, story.reading, node.kind)
            return names_of((*_partners(story, line, index + 1 - len(found)), *found))
        if node.kind in ("act", "event") or (node.kind == "person" and not node.loose):
            return ()
    return ()


def _partners(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The bodies before "phối hợp với" where those at `at` come after it."""
    index = at - 1
    while index > max(0, at - _VERBS) and line.nodes[index].verbs & {"coordinate", "chair"}:
        index -= 1
    if index == at - 1 or line.nodes[index].kind not in _SUBJECTS:
        return ()
    return listing_before(line.nodes, index + 1, story.reading, line.nodes[index].kind)


def _passive(story: Story, line: Line, at: int, verb: Node) -> Iterator[Claim]:
    """ "Chương trình A được Ban Chỉ đạo B triển khai"."""
    agents = listing_before(line.nodes, at, story.reading)
    if not agents or word_before(story, agents[0]) not in ("được", "do") or verb.first - agents[-1].end > 2:
        return
    for node in line.nodes[:at]:
        if node.kind == "act":
            for name in names_of(agents):
                yield claim(line, "IMPLEMENTS", body(name), act(node), "implements-passive")
