"""CHAIRS, SPEAKS_AT, ATTENDS, ORGANIZES: who did what at the meeting that the document reports."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.story import Line, Node, Story, listing_before, names_of
from loaders.facts.claims import Claim, Name, body, claim, gap, is_meeting, meeting, person, verbs, word_before

_ADVERBS = frozenset("đã đang sẽ cũng trực tiếp cùng tới đến về và còn có lời bài ý kiến thay mặt ban tổ chức đồng thời".split())
_TALKS = ("làm việc", "hội đàm", "gặp")
_NOT_OBJECTS = ("coordinate",)


def meetings(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    event = meeting(story)
    if event is None:
        return
    for line in story.lines:
        yield from _chairs(story, line, event)
        yield from _speaks(story, line, event)
        yield from _attends(story, line, event)
        yield from _organizes(story, line, event)


def _chairs(story: Story, line: Line, event: Name) -> Iterator[Claim]:
    """ "A và B đồng chủ trì hội nghị", "do A chủ trì", "dưới sự chủ trì của A"."""
    for at, verb in verbs(line, "chair", "co_chair", "chaired_by"):
        after = "chaired_by" in verb.verbs
        chairs = _people_after(story, line, at) if after else _people_before(story, line, at)
        following = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
        if following and following.kind == "verb" and following.verbs & set(_NOT_OBJECTS):
            continue
        if following and following.kind == "event" and not is_meeting(story, following):
            continue
        if not any(is_meeting(story, node) for node in line.nodes) and not _at_meeting(story, line):
            continue
        names = names_of(chairs)
        role = "co_chair" if "co_chair" in verb.verbs or len(names) > 1 else "chair"
        for name in names:
            yield claim(line, "CHAIRS", person(name), event, f"chairs-{'passive' if after else 'active'}", role=role, dated=True)
        if not names and not after:
            yield from _presiding_bodies(story, line, at, event)


def _presiding_bodies(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """An agency that presides organizes the meeting; only persons chair."""
    following = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
    if following and following.kind == "event":
        for name in names_of(listing_before(line.nodes, at, story.reading)):
            yield claim(line, "ORGANIZES", body(name), event, "body-presides")


def _at_meeting(story: Story, line: Line) -> bool:
    """A short sentence without an object speaks of the meeting all the same: "Đồng chí A chủ trì."."""
    return line.sentence.end - line.sentence.first < 45 and not any(node.kind == "act" for node in line.nodes)


def _people_before(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    people = listing_before(line.nodes, at, story.reading, "person")
    if not people or not _close(story, people[-1], line.nodes[at]):
        return ()
    return people


def _people_after(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    found: list[Node] = []
    for node in line.nodes[at + 1 :]:
        if node.kind != "person":
            break
        found.append(node)
    return tuple(found)


def _close(story: Story, left: Node, right: Node) -> bool:
    words = [w for w in gap(story, left, right).split() if w not in (",", ")", "-", "–")]
    return len(words) <= 4 and all(word in _ADVERBS for word in words)


def _speaks(story: Story, line: Line, event: Name) -> Iterator[Claim]:
    """ "A phát biểu tại hội nghị", "Phát biểu kết luận hội nghị, A nhấn mạnh", "Theo ông A, …"."""
    for at, verb in verbs(line, "speak"):
        speakers = _people_before(story, line, at)
        rule = "speaks-active"
        if not speakers and at == 0:
            speakers, rule = _after_opening(line), "speaks-opening"
        if not speakers and at > 0 and line.nodes[at - 1].kind == "verb" and "speak" in line.nodes[at - 1].verbs:
            continue
        for name in names_of(speakers):
            yield claim(line, "SPEAKS_AT", person(name), event, rule)
    for node in line.nodes:
        if node.kind == "person" and node.names and word_before(story, node) == "theo" and line.sentence.kind == "body":
            yield claim(line, "SPEAKS_AT", person(node.names[0]), event, "speaks-according-to")


def _after_opening(line: Line) -> tuple[Node, ...]:
    """The person after an opening like "Phát biểu khai mạc hội nghị, "."""
    for node in line.nodes:
        if node.kind == "person":
            return (node,)
        if node.kind not in ("verb", "event") or (node.kind == "verb" and "speak" not in node.verbs):
            return ()
    return ()


def _attends(story: Story, line: Line, event: Name) -> Iterator[Claim]:
    """ "Dự hội nghị có A; đại diện lãnh đạo Bộ B", "với sự tham dự của A", "A và B tới dự"."""
    for at, verb in verbs(line, "attend", "attended_by"):
        following = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
        if following and following.kind == "event" and not is_meeting(story, following):
            continue
        guests = _guests_after(story, line, at)
        rule = "attends-list"
        if not guests and "attend" in verb.verbs:
            guests, rule = _people_before(story, line, at), "attends-active"
            if not (following and following.kind == "event"):
                continue
        yield from _as_attending(story, line, guests, event, rule)
    for at, verb in verbs(line, "speak"):
        if at and line.nodes[at - 1].kind == "body" and _reports(story, line.nodes[at - 1], verb):
            yield from _as_attending(story, line, (line.nodes[at - 1],), event, "attends-reports")


def _reports(story: Story, agency: Node, verb: Node) -> bool:
    led = story.reading.span(max(0, agency.first - 3), agency.first).lower()
    return ("lãnh đạo" in led or "đại diện" in led) and _close(story, agency, verb)


def _guests_after(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    found: list[Node] = []
    opened = "attended_by" in line.nodes[at].verbs
    for node in line.nodes[at + 1 :]:
        if node.kind in ("person", "body"):
            if not opened and not _introduced(story, line.nodes[at], node):
                return ()
            opened = True
            found.append(node)
        elif node.kind == "verb" and not (node.verbs & {"issue", "attend"}):
            break
    return tuple(found)


def _introduced(story: Story, verb: Node, guest: Node) -> bool:
    between = gap(story, verb, guest).split()
    return any(word in ("có", "gồm", ":") for word in between)


def _as_attending(story: Story, line: Line, guests: tuple[Node, ...], event: Name, rule: str) -> Iterator[Claim]:
    for node in guests:
        if word_before(story, node) == "viên" and node.kind == "body":
            continue  # "các thành viên Ban Chỉ đạo": its members, not the body
        for name in node.names:
            who = person(name) if node.kind == "person" else body(name)
            if not (node.kind == "person" and node.loose):
                yield claim(line, "ATTENDS", who, event, rule)


def _organizes(story: Story, line: Line, event: Name) -> Iterator[Claim]:
    """ "X tổ chức hội nghị", "do X tổ chức", "hội nghị của X"."""
    for at, _ in verbs(line, "organize"):
        hosts = listing_before(line.nodes, at, story.reading)
        if not hosts or not _close(story, hosts[-1], line.nodes[at]):
            continue
        passive = word_before(story, hosts[0]) == "do"
        following = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
        if passive or (following and is_meeting(story, following)):
            for name in names_of(hosts):
                yield claim(line, "ORGANIZES", body(name), event, "organizes-passive" if passive else "organizes-active")
    for at, node in enumerate(line.nodes):
        if is_meeting(story, node):
            yield from _owners(story, line, node, event)
            yield from _through(story, line, at, event)


def _owners(story: Story, line: Line, node: Node, event: Name) -> Iterator[Claim]:
    """ "Hội nghị … của X", "Phiên họp thứ 6 X"; the sides of a working session attend it, nobody organizes that."""
    if story.meeting is None or story.lines[story.meeting.line] is not line:
        return
    talks = any(word in story.meeting.name.lower() for word in _TALKS)
    for inner in node.inner:
        if inner.kind == "act":
            return
        before = word_before(story, inner)
        own = before == "của" or before.isdigit() or inner.first - node.first <= 3
        for name in inner.names if inner.kind == "body" else ():
            if talks and (own or before in ("với", "và", "giữa")):
                yield claim(line, "ATTENDS", body(name), event, "side-of-talks")
            elif own and not talks:
                yield claim(line, "ORGANIZES", body(name), event, "meeting-of-body")


def _through(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """ "được Ban Chỉ đạo triển khai thông qua hội nghị trực tuyến"."""
    before = line.nodes[:at]
    if story.reading.span(line.nodes[at].first - 2, line.nodes[at].first).lower() != "thông qua":
        return
    for index, node in enumerate(before):
        if node.kind == "verb" and "implement" in node.verbs and index and before[index - 1].kind == "body":
            for name in before[index - 1].names:
                yield claim(line, "ORGANIZES", body(name), event, "organizes-through")
