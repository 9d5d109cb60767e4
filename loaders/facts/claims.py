"""What a rule claims: a fact between canonical names, with the sentence that states it and the rule's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.values import PartialDate
from loaders.context.nodes import Line, Node
from loaders.context.story import Story

Name = tuple[str, str]  # entity type, canonical name


@dataclass(frozen=True, slots=True)
class Claim:
    """A candidate fact: `source` and `target` are (type, name); `first` and `end` are the words that state it."""

    type: str
    source: Name
    target: Name
    first: int
    end: int
    rule: str
    role: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    under: Name | None = None
    reason: str | None = None  # why it is not a fact after all


def claim(
    line: Line, type_: str, source: Name, target: Name, rule: str, until: Line | None = None, **more: object
) -> Claim:
    """A claim whose evidence is the sentence `line`, or all from there to the end of `until`, an item of its list."""
    end = (until or line).sentence.end
    return Claim(type_, source, target, line.sentence.first, end, rule, **more)  # type: ignore[arg-type]


def person(name: str) -> Name:
    """The key of a person."""
    return ("Person", name)


def body(name: str) -> Name:
    """The key of an organization."""
    return ("Organization", name)


def act(node: Node) -> Name:
    """The key of a directive or programme."""
    return ("Program" if node.act and node.act.program else "Directive", node.names[0])


def meeting(story: Story, line: Line) -> Name | None:
    """The key of the meeting that a line tells of."""
    event = story.meetings.at(line.sentence.first)
    return ("Event", event.name) if event else None


def verbs(line: Line, *meanings: str) -> Iterator[tuple[int, Node]]:
    """The verbs of a line that have one of `meanings`, with their index."""
    for at, node in enumerate(line.nodes):
        if node.kind == "verb" and not node.verbs.isdisjoint(meanings):
            yield at, node


def is_meeting(story: Story, node: Node) -> bool:
    """Whether a node speaks of the meeting that its line tells of."""
    event = story.meetings.at(node.first)
    return bool(node.kind == "event" and node.event and event and event.is_meant(node.event))


def word_before(story: Story, node: Node) -> str:
    """The word before a node, in lower case."""
    return story.reading.word(node.first - 1)


def gap(story: Story, left: Node, right: Node) -> str:
    """The words between two nodes, in lower case."""
    return story.reading.span(left.end, right.first).lower() if right.first > left.end else ""


def between(story: Story, left: Node, right: Node) -> tuple[str, ...]:
    """The words and marks between two nodes, each by itself, in lower case."""
    return story.reading.words.lower[left.end : right.first]


def is_nominal(story: Story, verb: Node) -> bool:
    """Whether a verb stands as a noun: "kết quả thực hiện", "việc triển khai", "công tác thực hiện"."""
    words = story.reading.span(max(0, verb.first - 3), verb.end).lower()
    return any(noun in words for noun in ("kết quả", "việc", "công tác", "tình hình"))
