"""IMPLEMENTS, ISSUES, SIGNS and ABOUT: what is done with directives and programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.context.meeting import is_past
from loaders.context.story import Line, Node, Story, listing, listing_before, names_of
from loaders.facts.claims import Claim, act, body, claim, gap, is_meeting, meeting, verbs, word_before

_SUBJECTS = ("body", "group")
_VERBS = 4  # verbs between two partners of one task
_REVIEWED = 6  # words between "thông qua" and the act: "thông qua nội dung cơ bản của"


def acts(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    carried: tuple[str, ...] = ()
    for line in story.lines:
        claims = list(_implements(story, line, carried))
        carried = tuple(dict.fromkeys(c.source[1] for c in claims)) or (carried if _goes_on(line) else ())
        yield from claims
        yield from _nominal(story, line)
        yield from _in_movement(story, line)
        yield from _issues(story, line)
        yield from _about(story, line)


def _goes_on(line: Line) -> bool:
    return not any(node.kind in (*_SUBJECTS, "person") for node in line.nodes)


def _implements(story: Story, line: Line, carried: tuple[str, ...]) -> Iterator[Claim]:
    """ "X thực hiện Chỉ thị A, Đề án B"; a sentence without a subject takes that of the one before."""
    for at, verb in verbs(line, "implement"):
        objects = _objects(line, at)
        if objects:
            subject, rule = _subject(story, line, at), "implements-active"
            reason = "it is said not to be carried out" if _denied(line, at) else None
            if not subject and at == 0:
                subject, rule = _after_objects(story, line, objects), "implements-opening"
            if not subject and carried and not any(n.kind in (*_SUBJECTS, "person") for n in line.nodes[:at]):
                subject, rule = carried, "implements-carried-on"
            for name in subject:
                for node in objects:
                    yield claim(line, "IMPLEMENTS", body(name), act(node), rule, reason=reason)
        else:
            yield from _passive(story, line, at, verb)


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
        if doers and (last == "giữa" or (last == "của" and _is_nominal(story, verb))):
            for name in names_of(doers):
                yield claim(line, "IMPLEMENTS", body(name), act(directive), "implements-nominal")


def _of_carrying_out(story: Story, verb: Node) -> bool:
    said = story.reading.span(verb.first, verb.end).lower()
    return "thực hiện" in said or "triển khai" in said


def _is_nominal(story: Story, verb: Node) -> bool:
    """Whether the verb stands as a noun: "kết quả thực hiện", "việc triển khai", "công tác thực hiện"."""
    words = story.reading.span(max(0, verb.first - 3), verb.end).lower()
    return any(noun in words for noun in ("kết quả", "việc", "công tác", "tình hình"))


def _in_movement(story: Story, line: Line) -> Iterator[Claim]:
    """ "các lực lượng phối hợp trong phong trào A": working together in a movement carries it out."""
    for at, verb in verbs(line, "coordinate"):
        after = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
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


def _issues(story: Story, line: Line) -> Iterator[Claim]:
    """ "Chỉ thị A của Bộ Chính trị", "X ban hành Kế hoạch B", "được Quốc hội thông qua"."""
    for node in line.nodes:
        if node.kind == "act" and node.inner:
            yield from _issued(line, names_of(node.inner), node, "issued-by-in-title")
    for at, node in enumerate(line.nodes):
        if node.kind == "act" and at + 1 < len(line.nodes):
            issuers = _issuers(line.nodes[at + 1])
            done = at and line.nodes[at - 1].kind == "verb" and _is_nominal(story, line.nodes[at - 1])
            words = gap(story, node, line.nodes[at + 1]).split()
            if issuers and not done and words[-1:] == ["của"] and words[0] != "về":
                for directive in _same_issuer(story, line, at):
                    yield from _issued(line, issuers, directive, "issued-by-of")
    for at, verb in verbs(line, "issue"):
        yield from _issued_passively(story, line, at)
        issuers = (
            names_of(listing_before(line.nodes, at, story.reading))
            or _plenum(line, at)
            or (_issuers(line.nodes[at - 1]) if at else ())
        )
        said = story.reading.span(verb.first, verb.end).lower()
        following = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
        strong = said not in ("có", "ra") or (
            following and following.names and following.names[0].startswith(("Công điện", "Thông báo"))
        )
        if issuers and strong and following and following.kind == "act" and following.first - verb.end <= 4:
            yield from _issued(line, issuers, following, "issues-active")


def _plenum(line: Line, at: int) -> tuple[str, ...]:
    """What a plenum of the Central Committee passes is issued by the committee."""
    event = line.nodes[at - 1].event if at else None
    plenum = event and re.match(
        r"hội nghị (?:lần thứ \w+ |)(?:ban chấp hành )?trung ương", event.name.lower()
    )
    return ("Ban Chấp hành Trung ương Đảng",) if plenum else ()


def _issued_passively(story: Story, line: Line, at: int) -> Iterator[Claim]:
    """ "Kế hoạch A và Kế hoạch B do Tổng cục C ban hành"."""
    issuers = listing_before(line.nodes, at, story.reading)
    index = line.nodes.index(issuers[0]) - 1 if issuers else -1
    passive = issuers and word_before(story, issuers[0]) in ("do", "được")
    if not passive or index < 0 or line.nodes[index].kind != "act":
        return
    for directive in _same_issuer(story, line, index):
        yield from _issued(line, names_of(issuers), directive, "issued-passive")


def _issued(line: Line, issuers: tuple[str, ...], node: Node, rule: str) -> Iterator[Claim]:
    reason = "the act is still a draft" if node.act and node.act.draft else None
    for name in issuers:
        yield claim(line, "ISSUES", body(name), act(node), rule, reason=reason)


def _issuers(node: Node) -> tuple[str, ...]:
    if node.kind == "body":
        return node.names
    return (
        (node.office,) if node.kind == "person" and node.loose and node.office and not node.names[1:] else ()
    )


def _same_issuer(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The act at `at` and those listed right before it: the issuer after the last one stands for all."""
    found = [line.nodes[at]]
    for node in reversed(line.nodes[:at]):
        if node.kind != "act" or gap(story, node, found[-1]).strip() not in (",", "và", ";"):
            break
        found.append(node)
    return tuple(found)


def _about(story: Story, line: Line) -> Iterator[Claim]:
    """A meeting is about the acts in its name, and carries them out where its name says so."""
    event = meeting(story)
    if event is None:
        return
    for at, verb in verbs(line, "review"):
        after = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
        if (
            after
            and after.kind == "act"
            and after.first - verb.end <= _REVIEWED
            and not is_past(story.reading, line.sentence)
        ):
            for node in _listed(story, line, at + 1):
                yield claim(line, "ABOUT", event, act(node), "about-reviewed")
    for node in line.nodes:
        if not is_meeting(story, node):
            continue
        for inner in node.inner:
            if inner.kind == "act":
                yield claim(line, "ABOUT", event, act(inner), "about-in-name")
                yield from _carried_out(story, line, node, inner)


def _listed(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The act at `at` and those listed right after it."""
    found = [line.nodes[at]]
    for node in line.nodes[at + 1 :]:
        if node.kind != "act" or gap(story, found[-1], node).strip() not in (",", "và", ";"):
            break
        found.append(node)
    return tuple(found)


def _carried_out(story: Story, line: Line, node: Node, inner: Node) -> Iterator[Claim]:
    name = story.reading.span(node.first, inner.first).lower()
    if not any(word in name for word in ("triển khai", "thực hiện", "tổng kết", "sơ kết", "quán triệt")):
        return
    index = line.nodes.index(node)
    if index and line.nodes[index - 1].kind == "verb" and "organize" in line.nodes[index - 1].verbs:
        for host in names_of(listing_before(line.nodes, index - 1, story.reading)):
            yield claim(line, "IMPLEMENTS", body(host), act(inner), "implements-by-meeting")
