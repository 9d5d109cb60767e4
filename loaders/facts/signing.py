"""SIGNS: who signs a directive or programme, and on which day."""

from __future__ import annotations

from collections.abc import Iterator

from graph.values import PartialDate
from loaders.context.nodes import Line, Node, following, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, act, claim, person, verbs, word_before
from loaders.facts.subjects import people_before

_NEAR = 4  # words between "ký" and the act: "ký ban hành bản"


def signing(story: Story) -> Iterator[Claim]:
    """ "đồng chí A ký ban hành Kế hoạch B", "Quyết định B do đồng chí A ký"."""
    for line in story.lines:
        for at, verb in verbs(line, "sign"):
            signed, rule = following(line, at), "signs-active"
            people = people_before(story, line, at)
            if signed is None or signed.kind != "act" or signed.first - verb.end > _NEAR:
                signed, rule = _before(story, line, people), "signs-passive"
            if signed:
                day = _day(story, line, verb)
                yield from (
                    claim(line, "SIGNS", person(name), act(signed), rule, date=day)
                    for name in names_of(people)
                )


def _before(story: Story, line: Line, people: tuple[Node, ...]) -> Node | None:
    """The act that stands before "do A ký"."""
    if not people or word_before(story, people[0]) != "do":
        return None
    index = line.nodes.index(people[0]) - 1
    return line.nodes[index] if index >= 0 and line.nodes[index].kind == "act" else None


def _day(story: Story, line: Line, verb: Node) -> PartialDate | None:
    """The day that the sentence names before the verb."""
    days = [day for index, day in story.days if line.sentence.first <= index < verb.first]
    return days[-1] if days else None
