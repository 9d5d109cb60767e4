"""IMPLEMENTS: who carries out which directive or programme."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from loaders.context.nodes import Line, Node, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.behind_objects import after_objects
from loaders.facts.claims import Claim, act, between, body, claim, verbs, word_before
from loaders.facts.dependence import is_governed
from loaders.facts.doers import doers
from loaders.facts.nominal import nominal, only_named, reviewed_by_others
from loaders.facts.objects import carried_out
from loaders.facts.promoting import promoting
from loaders.facts.resuming import Resumed, announced
from loaders.facts.topic import Topic
from loaders.lexicons import word_set

_PASSIVE = ("được", "do", "bởi")
_TENSES = frozenset(("đã", "sẽ", "đang", "được", "cần", "phải"))
_PURPOSE = ("để", "nhằm")
_TOLD = 4  # words between the one who carries out and the verb in a passive


Objects = tuple[tuple[Line, Node], ...]  # acts, each with the line that names it


def implementing(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    topic, acts = Topic(story), Resumed(story)
    headings = deque(story.labels)
    for number, line in enumerate(story.lines):
        while headings and headings[0].sentence.first < line.sentence.first:
            topic.read(headings.popleft())
        yield from _implements(story, number, topic, acts)
        yield from nominal(story, line)
        yield from promoting(story, line)
        topic.read(line)


def _implements(story: Story, number: int, topic: Topic, acts: Resumed) -> Iterator[Claim]:
    """ "X thực hiện Chỉ thị A, Đề án B"; a sentence without a subject takes that of the one before."""
    line = story.lines[number]
    for at, verb in verbs(line, "implement"):
        if passive := tuple(_passive(story, line, at, verb)):
            yield from passive
            continue
        named = carried_out(story, line, at)
        objects: Objects = tuple((line, node) for node in named) or tuple(announced(story, number, at))
        objects = objects or tuple((line, node) for node in acts.after(verb))
        if not objects or word_before(story, verb) in ("được", "bị"):
            continue
        names, rule = _subject(story, line, at, named[-1] if named else verb, topic)
        reason = _refused(story, line, at, verb, named[0] if named else verb)
        for name in names:
            for last, node in objects:
                yield claim(line, "IMPLEMENTS", body(name), act(node), rule, until=last, reason=reason)


def _subject(story: Story, line: Line, at: int, last: Node, topic: Topic) -> tuple[tuple[str, ...], str]:
    """Who carries out what the verb at `at` says, and the rule that tells it; `last` is the last object."""
    verb = line.nodes[at]
    if _is_purpose(story, verb) and (after := after_objects(story, line, last)):
        return after, "implements-purpose"
    before = doers(story, line, at, verb.first)
    if before:
        return before, "implements-active"
    if before is None and topic.opens(line, verb):
        if after := after_objects(story, line, last):
            return after, "implements-opening"
        if not _goes_on_with_another(story, line, last):
            return topic.names, "implements-carried-on"
    return (), ""


def _is_purpose(story: Story, verb: Node) -> bool:
    """ "…, để thực hiện hiệu quả Đề án A, Sở B cần …": whoever follows carries it out."""
    first = verb.first - 1
    while story.reading.word(first) in word_set("openers") and story.reading.word(first) not in _PURPOSE:
        first -= 1
    return story.reading.word(first) in _PURPOSE


def _refused(story: Story, line: Line, at: int, verb: Node, first: Node) -> str | None:
    if _denied(line, at):
        return "it is said not to be carried out"
    if only_named(story, verb, first):
        return "something else is done, and the act is only named"
    if reviewed_by_others(story, line, verb):
        return "it is looked at how others carry it out"
    return None


def _denied(line: Line, at: int) -> bool:
    before = line.nodes[at - 1] if at else None
    near = before and line.nodes[at].first - before.end <= 1
    return bool(near and before and before.kind == "verb" and "deny" in before.verbs)


def _goes_on_with_another(story: Story, line: Line, last: Node) -> bool:
    """Whether another subject follows: "Thực hiện A, ông B yêu cầu …", "Thực hiện A, công tác cán bộ đã được …"."""
    end = last.end
    if any(node.first >= end and node.kind == "person" for node in line.nodes):
        return True
    words = story.reading.words.lower[end : line.sentence.end]
    first = words[: words.index(";")] if ";" in words else words
    return "," in first and bool(_TENSES & set(first))


def _passive(story: Story, line: Line, at: int, verb: Node) -> Iterator[Claim]:
    """ "Chương trình A được Ban Chỉ đạo B triển khai", "Đề án A do Sở B chủ trì thực hiện"."""
    agents = _agents(story, line, at, verb)
    if not agents:
        return
    index = line.nodes.index(agents[0])
    for node in reversed(line.nodes[:index]):
        if node.kind in ("body", "person") and not is_governed(story, node.first):
            return
        if node.kind == "act" and not is_governed(story, node.first):
            for name in names_of(agents):
                yield claim(line, "IMPLEMENTS", body(name), act(node), "implements-passive")


def _agents(story: Story, line: Line, at: int, verb: Node) -> tuple[Node, ...]:
    """The bodies between "được" or "do" and the verb."""
    index = at - 1
    while index >= 0 and line.nodes[index].verbs & {"chair", "coordinate", "organize"}:
        index -= 1
    kind = line.nodes[index].kind if index >= 0 else ""
    agents = listing_before(line.nodes, index + 1, story.reading, kind) if kind in ("body", "group") else ()
    if not agents or verb.first - agents[-1].end > 2 * _TOLD:
        return ()
    words = between(story, agents[-1], verb)
    before = word_before(story, agents[0])
    handed = before == "cho" and story.reading.word(agents[0].first - 2) == "giao"
    return agents if (before in _PASSIVE or handed) and "," not in words[1:] and ";" not in words else ()
