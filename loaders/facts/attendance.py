"""ATTENDS: persons and bodies at the meeting who neither preside nor speak."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, following, listing, listing_before
from loaders.context.story import Story
from loaders.facts.claims import (
    Claim,
    Name,
    body,
    claim,
    gap,
    is_meeting,
    meeting,
    person,
    verbs,
    word_before,
)
from loaders.facts.subjects import close, people_before, present_lines

_BETWEEN = frozenset(("issue", "attend", "attended_by"))  # "dự có", "còn có sự tham dự của"
_BESIDE = frozenset(("speak",))  # "dự và chỉ đạo hội nghị có"
_TALKS = ("làm việc", "hội đàm", "gặp")


def is_talks(story: Story) -> bool:
    """Whether the meeting is a working session or talks: its sides attend it, nobody organizes it."""
    return story.meeting is not None and any(word in story.meeting.name.lower() for word in _TALKS)


def attendance(story: Story) -> Iterator[Claim]:
    """ "Dự hội nghị có A; đại diện lãnh đạo Bộ B", "với sự tham dự của A", "A và B tới dự"."""
    event = meeting(story)
    if event is None:
        return
    for _, line in present_lines(story):
        for at, verb in verbs(line, "attend", "attended_by"):
            after = following(line, at)
            if not (after and after.kind == "event" and not is_meeting(story, after)):
                yield from _guests(story, line, at, verb, event)
        for at, verb in verbs(line, "speak"):
            if at and line.nodes[at - 1].kind == "body" and _reports(story, line.nodes[at - 1], verb):
                yield from _attending(story, line, (line.nodes[at - 1],), event, "attends-reports")
        if is_talks(story):
            yield from _sides(story, line, event)


def _guests(story: Story, line: Line, at: int, verb: Node, event: Name) -> Iterator[Claim]:
    guests = _listed_after(story, line, at)
    if guests:
        yield from _attending(story, line, guests, event, "attends-list")
    elif hosts := _sending(story, line, at):
        yield from _attending(story, line, hosts, event, "attends-through-delegates")
    elif "attend" in verb.verbs and _object_is_the_meeting(line, at):
        yield from _attending(story, line, people_before(story, line, at), event, "attends-active")


def _object_is_the_meeting(line: Line, at: int) -> bool:
    """ "dự hội nghị", "dự và chỉ đạo hội nghị", or "tới dự" at the end of the sentence."""
    rest = line.nodes[at + 1 : at + 3]
    if rest and rest[0].kind == "verb" and rest[0].verbs & _BESIDE:
        rest = rest[1:]
    return not rest or rest[0].kind == "event"


def _sending(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Ủy ban MTTQ tỉnh cử đại diện tham dự": bodies that are there through their delegates."""
    bodies = listing_before(line.nodes, at, story.reading)
    sent = bodies and "đại diện" in gap(story, bodies[-1], line.nodes[at])
    return bodies if sent else ()


def _reports(story: Story, agency: Node, verb: Node) -> bool:
    """ "lãnh đạo Công an tỉnh đã báo cáo": an agency whose leaders report is there."""
    led = story.reading.span(max(0, agency.first - 3), agency.first).lower()
    return ("lãnh đạo" in led or "đại diện" in led) and close(story, agency, verb)


def _listed_after(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    found: list[Node] = []
    opened = "attended_by" in line.nodes[at].verbs
    for index in range(at + 1, len(line.nodes)):
        node = line.nodes[index]
        if node.kind in ("person", "body"):
            if not opened and not _introduced(story, line.nodes[at], node):
                return ()
            opened = True
            found.append(node)
        elif node.kind == "verb" and (found or not (node.verbs & _BESIDE)) and not (node.verbs & _BETWEEN):
            break
    return tuple(found)


def _introduced(story: Story, verb: Node, guest: Node) -> bool:
    between = gap(story, verb, guest)
    if between.split()[-1:] == ["là"]:
        return word_before(story, verb) in ("phần", "biểu")  # "thành phần tham dự là"
    return ":" in between or any(word in ("có", "gồm") for word in between.split())


def _sides(story: Story, line: Line, event: Name) -> Iterator[Claim]:
    """ "Đồng chí A làm việc với Cục B": the other side of the talks."""
    for at, node in enumerate(line.nodes):
        before = story.reading.span(max(0, node.first - 4), node.first).lower()
        if node.kind == "body" and before.endswith(("làm việc với", "làm việc tại", "hội đàm với")):
            yield from _attending(story, line, listing(line.nodes, at, story.reading), event, "side-of-talks")
        if node.kind == "event" and is_meeting(story, node):
            yield from _attending(story, line, _sides_in_name(story, node), event, "side-in-name")
            yield from _attending(story, line, _having(story, line, at), event, "side-having-talks")


def _having(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Bộ A đã có cuộc làm việc với Bộ B": the bodies before "có"."""
    end = at - (at > 0 and line.nodes[at - 1].kind == "verb")
    bodies = listing_before(line.nodes, end, story.reading)
    between = gap(story, bodies[-1], line.nodes[at]).split() if bodies else []
    return bodies if between[-1:] == ["có"] and len(between) <= 3 else ()


def _sides_in_name(story: Story, meeting: Node) -> tuple[Node, ...]:
    """ "buổi làm việc giữa A và B", "cuộc làm việc của A với B về C": the bodies before the subject."""
    sides: list[Node] = []
    at = meeting.first
    for node in meeting.inner:
        words = story.reading.span(at, node.first).lower().split()
        if "về" in words or node.kind not in ("body", "place"):
            break
        if node.kind == "body" and (sides or {"giữa", "với", "của"} & set(words)):
            sides.append(node)
        at = node.end
    return tuple(sides)


def _attending(story: Story, line: Line, guests: tuple[Node, ...], event: Name, rule: str) -> Iterator[Claim]:
    for node in guests:
        if word_before(story, node) == "viên" and node.kind == "body":
            continue  # "các thành viên Ban Chỉ đạo": its members, not the body
        for name in node.names if not node.loose else ():
            who = person(name) if node.kind == "person" else body(name)
            yield claim(line, "ATTENDS", who, event, rule)
