"""The sides of a working session or talks: both attend it, nobody organizes it."""

from __future__ import annotations

from bisect import bisect_left

from graph.values import PartialDate
from loaders.context.meeting_kinds import kind_of
from loaders.context.nodes import Line, Node, following, listing, listing_before
from loaders.context.story import Story
from loaders.context.working_sessions import SITTING, is_reception
from loaders.facts.claims import Name, between, gap, is_meeting, word_before
from loaders.facts.subjects import people_before
from loaders.lexicons import word_set

_LEADING = ("làm trưởng đoàn", "dẫn đầu", "là trưởng đoàn")
_UNREAD = 14  # words from a name over a post of another country to "là trưởng đoàn"
_ENDS = (".", ";", ":", "đã")
_BARE = 2  # words that are no name: "hội nghị", "buổi lễ"
_LIGHT = frozenset(("chair", "issue"))  # "chủ trì làm việc với", "đã có buổi kiểm tra, làm việc với"
_HAVING = 9  # words between those who talk and the talks: "và đoàn công tác của Bộ đã có"
_HOLD = frozenset(
    ("đã", "có", "tiến", "hành", "tổ", "chức", "cùng", "vừa", ",", "và", "với", "bộ", "sở", "tỉnh")
)


def _word(day: tuple[int, PartialDate]) -> int:
    return day[0]


def is_talks(event: Name) -> bool:
    """Whether a meeting is a working session or talks."""
    return kind_of(event[1]) == "talks"


def are_told_of(story: Story, line: Line, event: Name) -> bool:
    """Whether a line with a day tells of talks which the rest only calls a "hội nghị": "ngày 7/6, A làm việc với B"."""
    bare = len(event[1].split()) <= _BARE and not kind_of(event[1])
    days = bisect_left(story.days, line.sentence.first, key=_word)
    dated = days < len(story.days) and story.days[days][0] < line.sentence.end
    met = ("meet" in node.verbs and not sits(story, line, at) for at, node in enumerate(line.nodes))
    return bare and dated and any(met)


def sides(story: Story, line: Line) -> tuple[Node, ...]:
    """Those who talk: "đồng chí A làm việc với Cục B", "buổi làm việc giữa A và B"."""
    found: list[Node] = []
    for at, node in enumerate(line.nodes):
        if node.kind == "verb" and "meet" in node.verbs:
            found += _meeting_others(story, line, at)
        if node.kind == "event" and is_meeting(story, node):
            found += _in_name(story, node)
            found += _having(story, line, at)
            found += _beside_name(story, line, at)
        found += _received(story, line, at)
        if node.kind == "person" and node.names and _leads(story, node):
            found.append(node)
    return tuple(found)


def _received(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Chủ tịch UBND tỉnh A tiếp ông B", "đã tiếp đoàn đại biểu Tỉnh đoàn C": who receives, and who is received."""
    host = line.nodes[at]
    guest = next((node for node in line.nodes[at + 1 : at + 3] if node.kind != "verb"), None)
    if host.kind != "person" or not guest or guest.kind not in ("person", "body"):
        return ()
    return (host, guest) if is_reception(between(story, host, guest)) else ()


def _leads(story: Story, person: Node) -> bool:
    """ "Đoàn công tác do ông A dẫn đầu", "Đoàn kiểm tra do ông A, Phó Giám đốc Sở B làm Trưởng đoàn": who leads it."""
    if person.kind != "person" or word_before(story, person) != "do":
        return False
    words = story.reading.words.lower[person.end : person.end + _UNREAD]
    clause = " ".join(words[: next((at for at, word in enumerate(words) if word in _ENDS), len(words))])
    return clause.lstrip(", ").startswith(_LEADING) or f" {_LEADING[-1]}" in clause


def _meeting_others(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "đồng chí A đã đến thăm và làm việc với tập thể lãnh đạo Cục B"; not "cần sớm làm việc với Cục B"."""
    after = following(line, at)
    if after is None or after.kind not in ("body", "venue"):
        return ()
    if not set(gap(story, line.nodes[at], after).split()) <= word_set("delegation") or not _opens_or_follows(
        story, line, at
    ):
        return ()
    met = listing(line.nodes, at + 1, story.reading, after.kind)
    doers = people_before(story, line, at) or listing_before(line.nodes, at, story.reading)
    if not doers and at and "issue" in line.nodes[at - 1].verbs:
        doers = listing_before(line.nodes, at - 1, story.reading, "person")
    return (*(_led(story, line, at) or doers), *met)


def _led(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Đoàn công tác của Sở A do ông B làm trưởng đoàn đã đến thăm và làm việc": whose delegation it is."""
    named = (
        back for back in range(at - 1, -1, -1) if line.nodes[back].kind == "person" and line.nodes[back].names
    )
    index = next(named, None)
    if index is None or not _leads(story, line.nodes[index]):
        return ()
    return listing_before(line.nodes, index, story.reading)


def _opens_or_follows(story: Story, line: Line, at: int) -> bool:
    """Whether only a day and adverbs stand between the verb and the one who does it, or the sentence's beginning."""
    while at and (line.nodes[at - 1].verbs & _LIGHT):
        at -= 1
    begin = line.nodes[at - 1].end if at else line.sentence.first
    if at and line.nodes[at - 1].kind not in ("person", "body"):
        return False
    if at > 1 and "coordinate" in line.nodes[at - 2].verbs:
        return False  # "Sở A phối hợp với B làm việc với C" is a task
    words = story.reading.span(begin, line.nodes[at].first).lower().replace(",", " ").split()
    return all(word in word_set("adverbs") or word[0].isdigit() for word in words)


def _having(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Bộ A đã có cuộc làm việc với Bộ B", "ông A có buổi làm việc", "Đoàn A và Đoàn B tiến hành hội đàm"."""
    end = at - (at > 0 and line.nodes[at - 1].kind == "verb")
    bodies = _listed(story, line, end)
    if bodies and not _goes_with(story, bodies[-1], line.nodes[at]):
        return ()
    first = line.nodes.index(bodies[0]) if bodies else end
    people = listing_before(line.nodes, first, story.reading, "person")
    with_them = people and _goes_with(story, people[-1], (*bodies, line.nodes[at])[0])
    return (*people, *bodies) if with_them else bodies


def _goes_with(story: Story, left: Node, right: Node) -> bool:
    """Whether only a delegation stands between those who talk: "ông A và đoàn công tác của Bộ đã có buổi làm việc"."""
    words = gap(story, left, right).replace(",", " ").split()
    return len(words) <= _HAVING and set(words) <= _HOLD | word_set("delegation")


def _listed(story: Story, line: Line, end: int) -> tuple[Node, ...]:
    """The bodies before index `end`, each perhaps with a delegation: "Đoàn đại biểu cấp cao A và Đoàn đại biểu B"."""
    found: list[Node] = []
    for node in reversed(line.nodes[:end]):
        words = gap(story, node, found[-1]).replace(",", " ").split() if found else []
        if node.kind != "body" or not set(words) <= word_set("delegation") | {"và", "với"}:
            break
        found.append(node)
    return tuple(reversed(found))


def _beside_name(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "cuộc làm việc giữa Tổ công tác với các Bộ: A, B và C": the bodies behind the name."""
    after = listing(line.nodes, at + 1, story.reading)
    between = gap(story, line.nodes[at], after[0]).split() if after else []
    return (
        after
        if between and between[0] in ("với", "cùng") and set(between[1:]) <= word_set("delegation")
        else ()
    )


def meeting_each_other(story: Story, line: Line) -> tuple[Node, ...]:
    """Whoever meets: "cuộc họp giữa Ban Chỉ đạo A với các bộ", "cuộc họp và làm việc với B", "họp với các Bộ C, D"."""
    found: list[Node] = []
    for at, node in enumerate(line.nodes):
        if node.kind == "event" and is_meeting(story, node):
            found += _in_name(story, node) if _is_between(story, node) else ()
            found += _beside_name(story, line, at) if node.event and node.event.head == "họp" else ()
        if sits(story, line, at):
            found += _met(story, line, at)
    return tuple(found)


def sits(story: Story, line: Line, at: int) -> bool:
    """Whether the node at index `at` is the verb "họp", "họp với", of which no noun behind it tells."""
    node, after = line.nodes[at], following(line, at)
    words = story.reading.span(node.first, node.end).lower()
    return node.kind == "verb" and words in SITTING and not (after and is_meeting(story, after))


def _met(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Sở A đã họp với đại diện Sở B và Cục C": those behind "với"."""
    met = listing(line.nodes, at + 1, story.reading)
    words = gap(story, line.nodes[at], met[0]).split() if met else []
    joined = story.reading.word(line.nodes[at].end - 1) == "với" and set(words) <= word_set("delegation")
    return met if joined else ()


def _is_between(story: Story, meeting: Node) -> bool:
    """Whether "giữa" follows the head of a meeting's name at once: not the "giữa" of what it is about."""
    head = story.reading.hit(meeting.first, "event")
    first = next(iter(meeting.inner), None)
    if head is None or first is None:
        return False
    words = story.reading.words.lower[head.end : first.first]
    if words == ("và", "làm", "việc", "với"):
        return True
    return "giữa" in words and all(w in word_set("ordinals") for w in words[: words.index("giữa")])


def _in_name(story: Story, meeting: Node) -> tuple[Node, ...]:
    """ "buổi làm việc giữa A và B", "cuộc làm việc của A với B về C": the bodies before the subject."""
    found: list[Node] = []
    at = meeting.first
    for node in meeting.inner:
        words = story.reading.span(at, node.first).lower().split()
        if "về" in words or node.kind not in ("body", "venue", "place"):
            break
        if node.kind != "place" and (found or {"giữa", "với", "của"} & set(words)):
            found.append(node)
        at = node.end
    return tuple(found)
