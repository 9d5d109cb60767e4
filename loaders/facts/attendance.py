"""ATTENDS: persons and bodies at the meeting who neither preside nor speak."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, following, listing_before
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
from loaders.facts.company import in_company, is_list
from loaders.facts.long_posts import people_in_series, person_behind_posts
from loaders.facts.presence import doing
from loaders.facts.subjects import people_before, present_lines
from loaders.facts.talks import is_talks, meeting_each_other, sides
from loaders.lexicons import word_set

_BETWEEN = frozenset(("issue", "attend", "attended_by"))  # "dự có", "còn có sự tham dự của"
_BESIDE = frozenset(("speak",))  # "dự và chỉ đạo hội nghị có"
_EVERYWHERE = (
    "trong cả",
    "các tỉnh",
    "một số",
    "các địa",
    "trên cả",
    "cả nước",
)  # "các Sở A trong cả nước": no body
_UNITS = ("tỉnh", "huyện", "xã", "quận", "phường", "thành", "địa")
_PARTS = (["các", "ban"], ["ban", "đảng"], ["các", "phòng"], ["các", "vụ"])  # "lãnh đạo các Ban HĐND tỉnh", "các ban Đảng Thành ủy"
_LIST = 9  # words back from a body to the "thuộc" of the list that it is in
_SIDE = 16  # words from "Về phía" to its "có"
_OBJECT = 4  # words from "tham dự" to another verb in what is attended
_DENIED = ("không", "chưa", "chẳng")
_WEAK = ("cùng", "với")  # "với lãnh đạo Sở A" alone is no attendance


def attendance(story: Story) -> Iterator[Claim]:
    """ "Dự hội nghị có A; đại diện lãnh đạo Bộ B", "với sự tham dự của A", "A và B tới dự"."""
    for _, line in present_lines(story):
        event = meeting(story, line)
        if event is None:
            continue
        for at, verb in verbs(line, "attend", "attended_by"):
            if _is_attending(story, line, at):
                yield from _guests(story, line, at, verb, event)
        yield from _attending(line, _on_a_side(story, line), event, "attends-list")
        for there, rule in doing(story, line, event):
            yield from _attending(line, there, event, rule)
        if is_talks(event):
            yield from _attending(line, sides(story, line), event, "side-of-talks")
        else:
            yield from _attending(line, meeting_each_other(story, line), event, "side-of-meeting")


def _is_attending(story: Story, line: Line, at: int) -> bool:
    """Whether a verb speaks of this meeting: not "dự án", not another conference, not "hỏi với lãnh đạo Sở A"."""
    verb, after = line.nodes[at], following(line, at)
    if after and after.kind == "event" and not is_meeting(story, after):
        return False
    if story.reading.word(verb.end) in word_set("beginnings") or word_before(story, verb) in _DENIED:
        return False
    if (
        story.reading.word(verb.first) in _WEAK
        and "attend" not in verb.verbs
        and "sự" not in _words(story, verb)
    ):
        return verb.first == line.sentence.first or any(node.kind == "event" for node in line.nodes[:at])
    return True


def _words(story: Story, node: Node) -> list[str]:
    return story.reading.span(node.first, node.end).lower().split()


def _guests(story: Story, line: Line, at: int, verb: Node, event: Name) -> Iterator[Claim]:
    guests = _listed_after(story, line, at)
    if guests:
        yield from _attending(line, guests, event, "attends-list")
    elif hosts := _sending(story, line, at):
        yield from _attending(line, hosts, event, "attends-through-delegates")
    elif "attend" in verb.verbs and _object_is_the_meeting(story, line, at):
        there = people_before(story, line, at) or in_company(story, line, at)
        series = people_in_series(story, line, at)
        there = series if len(series) > len(there) and is_list(story, line.nodes[:at]) else there
        there = there or person_behind_posts(story, line, at)
        there = tuple(node for node in there if node.kind == "person" or _is_itself(story, node))
        yield from _attending(line, there, event, "attends-active")


def _object_is_the_meeting(story: Story, line: Line, at: int) -> bool:
    """ "dự hội nghị", "dự và chỉ đạo hội nghị", or "tới dự" at the end of the sentence."""
    rest = line.nodes[at + 1 : at + 3]
    handing = rest and rest[0].kind == "verb" and story.reading.word(rest[0].first) == "trao"
    if handing or (rest and rest[0].kind == "verb" and "present" in rest[0].verbs):
        return True  # "dự và trao quyết định", "dự và trao tặng Huy hiệu"
    if rest and rest[0].kind == "verb" and rest[0].verbs & _BESIDE:
        rest = rest[1:]
    return not rest or rest[0].kind == "event"


def _on_a_side(story: Story, line: Line) -> tuple[Node, ...]:
    """ "Về phía Bộ A có các đồng chí: B, C": the guests behind "có"."""
    reading, first = story.reading, line.sentence.first
    if reading.span(first, first + 2).lower() != "về phía":
        return ()
    having = next(
        (at for at in range(first, min(first + _SIDE, line.sentence.end)) if reading.word(at) == "có"), None
    )
    guests: list[Node] = []
    for node in line.nodes if having else ():
        if node.first > (having or 0) and node.kind in ("person", "body"):
            guests.append(node)
        elif node.kind == "verb" and guests:
            break
    return tuple(node for node in guests if node.kind == "person" or _is_itself(story, node))


def _sending(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Ủy ban MTTQ tỉnh cử đại diện tham dự": bodies that are there through their delegates."""
    bodies = listing_before(line.nodes, at, story.reading)
    sent = bodies and "đại diện" in gap(story, bodies[-1], line.nodes[at])
    return bodies if sent else ()


def _listed_after(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    found: list[Node] = []
    opened = "attended_by" in line.nodes[at].verbs
    for index in range(at + 1, len(line.nodes)):
        node = line.nodes[index]
        if node.kind in ("body", "place") and story.reading.word(node.first - 1) == "phía":
            continue  # "tham dự, về phía Sở A có ông B": whose side it is
        if node.kind in ("person", "body"):
            if not opened and not _introduced(story, line.nodes[at], node):
                return ()
            opened = True
            found.append(node)
        elif found and "chair" in node.verbs and story.reading.word(node.end) == ";":
            found.pop()  # "có sự tham dự của ông A, Bí thư Huyện ủy chủ trì; bà B"
        elif node.kind == "verb" and not node.verbs & _BETWEEN:
            near = node.first - line.nodes[at].end <= _OBJECT  # "tham dự buổi giới thiệu Đề án còn có"
            if found or not (near or node.verbs & _BESIDE):
                break
    return tuple(node for node in found if node.kind == "person" or _is_itself(story, node))


def _introduced(story: Story, verb: Node, guest: Node) -> bool:
    between = gap(story, verb, guest)
    if between.split()[:1] == ["là"]:
        opens = story.reading.is_capital(verb.first)  # "Tham dự là lãnh đạo Sở A"
        return opens or word_before(story, verb) in ("phần", "biểu")  # "thành phần tham dự là"
    return ":" in between or any(word in ("có", "gồm") for word in between.split())


def _is_itself(story: Story, node: Node) -> bool:
    """Whether a body in a list is meant itself: not its members, its parts or those who once led it.

    "các thành viên Ban Chỉ đạo", "các cục thuộc Bộ A", "nguyên lãnh đạo Sở B", "chính sách của Chính phủ".
    """
    before = story.reading.span(max(0, node.first - 3), node.first).lower().replace("(", " ").split()
    last = before[-1] if before else ""
    if last == "của":
        return before[-2:-1] in (["đạo"], ["diện"], ["tác"], ["biểu"])
    if last == "thuộc":
        return before[-2:-1] == ["mời"]
    if {"nguyên", "cựu"} & set(before) or last in ("viên", "hai", "ngoài"):
        return before[-2:] == ["chuyên", "viên"]
    if before[-2:] in _PARTS or _goes_on_with_parts(story, node):
        return False
    if story.reading.word(node.end).isdigit() and story.reading.word(node.end + 1) in _UNITS:
        return False  # "UBND 9 tỉnh"
    generic = last in ("các", "nhiều") and story.reading.span(node.end, node.end + 2).lower() in _EVERYWHERE
    return not generic


def _goes_on_with_parts(story: Story, node: Node) -> bool:
    """ "lãnh đạo các phòng thuộc Công an, Quân sự, Biên phòng tỉnh": parts of the last one too."""
    words = story.reading.words.lower[max(0, node.first - _LIST) : node.first]
    if words[-1:] != (",",) or "thuộc" not in words or "mời" in words:
        return False
    return not {";", ")", "đại", "diện", "lãnh", "đạo"} & set(words[words.index("thuộc") :])


def _attending(line: Line, guests: tuple[Node, ...], event: Name, rule: str) -> Iterator[Claim]:
    for node in guests:
        for name in node.names if not node.loose else ():
            who = person(name) if node.kind == "person" else body(name)
            yield claim(line, "ATTENDS", who, event, rule)
