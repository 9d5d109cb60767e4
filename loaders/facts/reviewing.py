"""What a meeting does with acts: "Hội nghị đã thảo luận, thông qua Nghị quyết A", "công bố Quyết định B"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, following
from loaders.context.story import Story
from loaders.facts.claims import Name, is_meeting, verbs
from loaders.facts.clauses import says
from loaders.facts.dependence import is_governed
from loaders.facts.doers import doers
from loaders.facts.objects import dealt_with, listed_from
from loaders.lexicons import groups, word_set

_PURPOSE = frozenset(("nhằm", "để", "thời"))  # "hội nghị nhằm triển khai A", "…, đồng thời triển khai A"
_NEAR = 12  # words between the meeting and the verb that says what it is for
_ITEMS = 60  # mentions behind a verb in which the items of the agenda stand
_HEARING = 8  # words from the meeting's head to "nghe"
_BEFORE = 5  # words before a verb in "được đưa ra thảo luận"


def reviewed(story: Story, number: int, hosts: tuple[Name, ...]) -> Iterator[tuple[Line, Node]]:
    """The acts that the line `number` says the meeting deals with, each with the line it stands in."""
    line = story.lines[number]
    for at, verb in verbs(line, "review", "implement", "speak", "sign"):
        if not verb.verbs & {"review", "implement", "sign"} and not _is_read_out(story, line, at):
            continue
        if not _is_of_the_meeting(story, number, at, verb, hosts):
            continue
        yield from ((line, node) for node in _passive(story, line, at, verb))
        fills = word_set("matter") | word_set("manner")
        yield from dealt_with(story, number, at, fills)
        if "review" in verb.verbs:
            yield from ((line, node) for node in items(story, line, at, fills))


def _is_read_out(story: Story, line: Line, at: int) -> bool:
    """ "trình bày A", "Hội nghị nghe ông B đánh giá tình hình thực hiện A"."""
    verb = line.nodes[at]
    if (hit := story.reading.hit(verb.first, "read_out")) and hit.end == verb.end:
        return True
    meant = [node for node in line.nodes[:at] if is_meeting(story, node)]
    words = story.reading.words.lower[meant[-1].first : verb.first] if meant else ()
    return story.reading.hit(verb.first, "heard") is not None and "nghe" in words[:_HEARING]


def items(story: Story, line: Line, at: int, fills: frozenset[str]) -> Iterator[Node]:
    """ "bàn về kinh tế; kết quả thực hiện Nghị quyết A; dự thảo Luật B": acts that open an item of the agenda."""
    words = story.reading.words.lower
    for index in range(at + 1, min(len(line.nodes), at + _ITEMS)):
        node = line.nodes[index]
        first = node.first
        while first > line.nodes[at].end and (words[first - 1] in fills or words[first - 1].isdigit()):
            first -= 1
        if node.kind == "act" and not {";", ":"}.isdisjoint(words[first - 1 : node.first]):
            yield from listed_from(story, line, index)


def _is_of_the_meeting(story: Story, number: int, at: int, verb: Node, hosts: tuple[Name, ...]) -> bool:
    """Whether it is the meeting, or those who are at it, of whom the verb speaks."""
    line = story.lines[number]
    if says(story, line, line.sentence.first, verb.first, "telling") or _wished(story, line, verb):
        return False  # what somebody is told to do
    meant = [node for node in line.nodes if is_meeting(story, node) and not is_to_come(story, line, node)]
    if "sign" in verb.verbs and _is_handed(story, line, at):
        return True
    if "review" not in verb.verbs and "speak" not in verb.verbs:
        return any(_is_for(story, node, verb) for node in meant)
    if meant or _opens_the_report(story, number, verb):
        return True
    if _is_handed(story, line, at):
        return True
    if delegates(story, line, verb):
        return True
    names = doers(story, line, at, verb.first) or _hearers(story, line, at)
    own = {host[1] for host in hosts}
    later = "sẽ" in story.reading.words.lower[line.sentence.first : verb.first]
    sitting = tuple(groups()["sitting"]) if not own and is_session(story, hosts) else ()
    return not later and any(
        name in own or _owns(story, name) or name.lower().startswith(sitting) for name in names
    )


def is_to_come(story: Story, line: Line, meeting: Node) -> bool:
    """ "Sở A sẽ tổ chức hội nghị …": another meeting, which is planned."""
    return "sẽ" in story.reading.words.lower[line.sentence.first : meeting.first]


def _hearers(story: Story, line: Line, at: int) -> tuple[str, ...]:
    """ "Quốc hội đã nghe ông A trình bày …": the body that hears it."""
    for node in reversed(line.nodes[max(0, at - _ITEMS) : at]):
        if node.kind == "body":
            after = story.reading.words.lower[node.end : node.end + _HEARING]
            return node.names if "nghe" in after and not is_governed(story, node.first) else ()
    return ()


def is_session(story: Story, hosts: tuple[Name, ...]) -> bool:
    """Whether the meeting is a session of a body that makes acts, as far as it is known whose session it is."""
    session = story.meeting is not None and story.meeting.name.lower().startswith(tuple(groups()["sessions"]))
    return session and all(host[1].lower().startswith(tuple(groups()["sitting"])) for host in hosts)


def _wished(story: Story, line: Line, verb: Node) -> bool:
    """ "hai bên cần … sơ kết A": what is to be done later."""
    return "cần" in story.reading.words.lower[line.sentence.first : verb.first]


def _is_for(story: Story, node: Node, verb: Node) -> bool:
    """ "hội nghị … nhằm triển khai A", "Hội nghị quán triệt A"."""
    words = story.reading.words.lower[node.end : verb.first]
    if node.end > verb.first or len(words) > _NEAR or {".", ";"} & set(words):
        return False
    return bool(_PURPOSE & set(words)) or all(word in word_set("auxiliaries") for word in words)


def _opens_the_report(story: Story, number: int, verb: Node) -> bool:
    """ "Sơ kết 5 năm thực hiện Chỉ thị A" as the headline or an opening, or the sentence that names the meeting."""
    line = story.lines[number]
    named = story.meeting.line if story.meeting else 0
    opens = verb.first == line.sentence.first and story.reading.word(verb.first) in ("tổng", "sơ")
    return opens or line.sentence.kind == "title" or named == number


def _is_handed(story: Story, line: Line, at: int) -> bool:
    """ "trao Quyết định A" where the meeting is held for that, for a decision."""
    verb, act = line.nodes[at], following(line, at)
    name = story.meeting.name.lower() if story.meeting else ""
    if name in groups()["signings"]:
        return bool(act and act.act and (act.act.agreement or "hợp tác" in act.names[0].lower()))
    said = story.reading.span(verb.first, verb.end).lower().removeprefix("đã ")
    kind = " ".join(act.act.kind.lower().split()[:2]) if act and act.act else ""
    handing = groups()["handing"]
    return said in handing and bool(kind) and kind in name and any(word in name for word in handing)


def _owns(story: Story, name: str) -> bool:
    """Whether a body's name stands in that of the meeting: the Assembly's session is its own."""
    return story.meeting is not None and name.lower() in story.meeting.name.lower()


def delegates(story: Story, line: Line, verb: Node) -> bool:
    """ "Các đại biểu thảo luận, thông qua A", "Hai bên đã góp ý vào dự thảo A"."""
    words = story.reading.span(line.sentence.first, verb.first).lower()
    return any(those in words for those in groups()["present"])


def _passive(story: Story, line: Line, at: int, verb: Node) -> Iterator[Node]:
    """ "việc triển khai Nghị định A … được đưa ra thảo luận"."""
    before = story.reading.words.lower[max(line.sentence.first, verb.first - _BEFORE) : verb.first]
    if "được" not in before:
        return
    for index in range(at):
        node = line.nodes[index]
        if node.kind == "act":
            yield from listed_from(story, line, index)
            return
