"""ORGANIZES: the bodies that hold the meeting that the document reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from loaders.context.meeting import Meeting
from loaders.context.nodes import Line, Node, following, listing, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import (
    Claim,
    Name,
    between,
    body,
    claim,
    gap,
    is_meeting,
    meeting,
    verbs,
    word_before,
)
from loaders.facts.subjects import close, is_to_come, present_lines
from loaders.facts.talks import is_talks, sits
from loaders.lexicons import word_set

_NEAR = 4  # words between "tổ chức" and the meeting: "tổ chức thành công"
_UNKNOWN = 14  # words of a partner whom no register knows: "phối hợp Cơ quan A của Hoa Kỳ và Cục B tổ chức"
_OTHERS = 9  # words for partners without a name: "với các ngành liên quan long trọng"
_BELOW = 5  # lines: farther from the meeting's name, another one of the same body is spoken of
_BARE = 3  # words that are no name: "cuộc họp báo"
_LEADING = frozenset(("chair", "coordinate"))  # "Sở A chủ trì, phối hợp tổ chức"
_WITHIN = ("hội nghị", "kỳ họp", "phiên họp", "đại hội", "hội thảo")
_OPENING = ("khai mạc", "bế mạc")
_SAT = ("cuộc họp", "buổi họp", "họp")  # how a meeting is called of which the verb "họp" tells


def organizing(story: Story) -> Iterator[Claim]:
    """ "X tổ chức hội nghị", "X phối hợp với Y tổ chức", "do X tổ chức", "hội nghị của X"."""
    for index, line in present_lines(story):
        event, held = meeting(story, line), story.meetings.at(line.sentence.first)
        if event is None or held is None:
            continue
        for at, _ in verbs(line, "organize") if not is_talks(event) else ():
            yield from _hosting(story, line, at, event)
        if index <= held.line + 1:
            yield from _sitting(story, line, event)
        for at, verb in verbs(line, "speak"):
            if story.reading.span(verb.first, verb.end).lower() in _OPENING:
                yield from _opening(story, line, at, event)
        for at, node in enumerate(line.nodes):
            if is_meeting(story, node):
                if index <= held.line + _BELOW or _in_full(held, node):
                    yield from _owners(story, line, node, event)
                yield from _through(story, line, at, event)


def hosts_by_meeting(story: Story) -> Mapping[Name, tuple[Name, ...]]:
    """Those who hold each meeting, in the order in which the text tells of them."""
    found: dict[Name, dict[Name, None]] = {}
    for one in organizing(story):
        if one.reason is None:
            found.setdefault(one.target, {})[one.source] = None
    return {meeting: tuple(hosts) for meeting, hosts in found.items()}


def _hosting(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    hosts = hosts_before(story, line, at) or hosts_below(story, line, at)
    after = following(line, at)
    if is_to_come(story, line.nodes[at]):
        return
    passive = bool(hosts) and _is_passive(story, line, at, hosts[0])
    if passive or (after and is_meeting(story, after) and after.first - line.nodes[at].end <= _NEAR):
        rule = "organizes-passive" if passive else "organizes-active"
        for name in names_of(hosts):
            yield claim(line, "ORGANIZES", body(name), event, rule)


def _sitting(story: Story, line: Line, event: Name) -> Iterator[Claim]:
    """ "Sáng 7/3, Ban Chỉ đạo A họp bàn …": whoever sits holds the meeting that its report calls "cuộc họp"."""
    if not event[1].lower().startswith(_SAT) or "báo" in event[1].lower().split()[:3]:
        return
    for at, _ in verbs(line, "organize", "meet"):
        if not sits(story, line, at) or is_to_come(story, line.nodes[at]):
            continue
        hosts = hosts_before(story, line, at)
        told = (
            hosts and line.nodes.index(hosts[0]) and line.nodes[line.nodes.index(hosts[0]) - 1].kind == "verb"
        )
        for name in names_of(hosts) if not told else ():
            yield claim(line, "ORGANIZES", body(name), event, "organizes-sitting")


def _is_passive(story: Story, line: Line, at: int, host: Node) -> bool:
    """ "do A tổ chức", "tổ chức: A, B", "hội nghị được A tổ chức"; not "được A tổ chức" of something else."""
    if word_before(story, host) == "do" or host.first > line.nodes[at].first:
        return True
    index = line.nodes.index(host) - 1
    return word_before(story, host) == "được" and index >= 0 and is_meeting(story, line.nodes[index])


def hosts_before(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The bodies that organize what the verb at `at` says: also both sides of "X phối hợp với Y tổ chức"."""
    hosts = listing_before(line.nodes, at, story.reading)
    if not hosts:
        return _hosts_with_others(story, line, at)
    if not close(story, hosts[-1], line.nodes[at]):
        return ()
    index = line.nodes.index(hosts[0]) - 1
    index -= index > 0 and line.nodes[index].kind == "verb" and word_before(story, line.nodes[index]) == "các"
    partner = line.nodes[index] if index > 0 else None  # no verb is "các tổ chức chính trị: A, B"
    if partner and partner.kind == "verb" and "coordinate" in partner.verbs:
        joined = between(story, partner, hosts[0])
        unknown = (
            joined[-1:] in (("và",), (",",), (":",), ("gồm",))
            and len(joined) <= _UNKNOWN
            and ";" not in joined
        )
        if joined in ((), ("với",), ("cùng",), ("cùng", "với")) or unknown:
            return (*hosts_before(story, line, index), *hosts)
    return hosts


def _hosts_with_others(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Sở A chủ trì, phối hợp tổ chức", "Hội B phối hợp với các ngành liên quan tổ chức": who is named first."""
    back = at - 1 - (at > 0 and line.nodes[at - 1].kind == "group" and not line.nodes[at - 1].names)
    before = line.nodes[back] if back >= 0 else None
    if before is None or not before.verbs & _LEADING:
        return ()
    words = story.reading.words.lower[before.end : line.nodes[at].first]
    others = words[:1] in (("với",), ("cùng",)) and len(words) <= _OTHERS and not set(words) & {",", ";", ":"}
    joint = "coordinate" in before.verbs and (others or "với" in _last_word(story, before))
    return hosts_before(story, line, back) if joint or close(story, before, line.nodes[at]) else ()


def _last_word(story: Story, node: Node) -> str:
    return story.reading.word(node.end - 1)


def hosts_below(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "do bốn lực lượng phối hợp tổ chức: A, B, C và D": the list after the verb."""
    if story.reading.word(line.nodes[at].end) not in (":", "gồm"):
        return ()
    return listing(line.nodes, at + 1, story.reading)


def _opening(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """ "HĐND tỉnh khai mạc kỳ họp thứ 6": a body opens and closes its own meeting."""
    after = following(line, at)
    if after and is_meeting(story, after) and not is_talks(event):
        for name in names_of(hosts_before(story, line, at)):
            yield claim(line, "ORGANIZES", body(name), event, "body-opens")


def _in_full(held: Meeting, node: Node) -> bool:
    """Whether a mention repeats the meeting's whole name."""
    name = held.name.lower()
    return len(name.split()) > _BARE and node.event is not None and node.event.name.lower().startswith(name)


def _owners(story: Story, line: Line, node: Node, event: Name) -> Iterator[Claim]:
    """ "Hội nghị … của X", "Phiên họp thứ 6 X"; nobody organizes a working session, its sides attend."""
    if not is_talks(event):
        for name in names_of(owning(story, node)):
            yield claim(line, "ORGANIZES", body(name), event, "meeting-of-body")


def owning(story: Story, meeting: Node) -> Sequence[Node]:
    """The bodies in a meeting's name that hold it: right behind its head or its number, or behind "của".

    "Phiên họp thứ 6 Ủy ban A", "hội nghị sơ kết 6 tháng đầu năm của Sở B và Sở C"; not "cuộc họp nghe Bộ D", not
    "hội nghị triển khai Nghị quyết của Chính phủ", not "họp báo về kết quả kỳ họp Quốc hội".
    """
    first = next(iter(meeting.inner), None)
    head = story.reading.hit(meeting.first, "event")
    if first is None or first.kind != "body" or head is None:
        return ()
    heads = (story.reading.hit(at, "event") for at in range(head.end, first.first))
    if any(hit and hit.value.startswith(_WITHIN) for hit in heads):
        return ()  # "họp báo về kỳ họp của Quốc hội", but "hội nghị giao ban của Sở A"
    between = story.reading.span(head.end, first.first).lower().split()
    numbered = all(word in word_set("ordinals") or word[0].isdigit() for word in between)
    owned = between[-1:] == ["của"] and not set(between[-3:-1]) & word_set("possessions")
    if (
        not (numbered or owned) or story.reading.word(first.first) == "thủ"
    ):  # an office holds no meeting of its own
        return ()
    found = [first]
    for inner in meeting.inner[1:]:
        if inner.kind != "body" or gap(story, found[-1], inner).strip() not in (
            "và",
            ",",
            "với",
            "và của",
            "-",
            "–",
        ):
            break
        found.append(inner)
    return found


def _through(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """ "được Ban Chỉ đạo triển khai thông qua hội nghị trực tuyến"."""
    before = line.nodes[:at]
    first = line.nodes[at].first
    if story.reading.span(max(0, first - 2), first).lower() != "thông qua":
        return
    for index, node in enumerate(before):
        if node.kind == "verb" and "implement" in node.verbs and index and before[index - 1].kind == "body":
            for name in before[index - 1].names:
                yield claim(line, "ORGANIZES", body(name), event, "organizes-through")
