"""Verbs that make facts, and made none: beside whom they stand, and what keeps the fact from being made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graph.values import Dropped
from loaders.context.meeting import is_past
from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import Claim

# What a verb of each meaning would state.
_STATES = {
    "chair": "CHAIRS",
    "co_chair": "CHAIRS",
    "chaired_by": "CHAIRS",
    "speak": "SPEAKS_AT",
    "attend": "ATTENDS",
    "attended_by": "ATTENDS",
    "organize": "ORGANIZES",
    "coordinate": "COORDINATES_WITH",
    "implement": "IMPLEMENTS",
    "issue": "ISSUES",
    "sign": "SIGNS",
    "appoint": "HOLDS_POSITION",
}
_OF_A_MEETING = ("CHAIRS", "SPEAKS_AT", "ATTENDS", "ORGANIZES")
_OF_AN_ACT = ("IMPLEMENTS", "ISSUES", "SIGNS")
_OF_PERSONS = ("CHAIRS", "SPEAKS_AT", "SIGNS", "HOLDS_POSITION")


def idle_verbs(story: Story, claims: Iterable[Claim]) -> Iterator[Dropped]:
    """The verbs beside which somebody stands who could do what they say, and of which no rule claims anything."""
    claimed: defaultdict[int, set[str]] = defaultdict(set)
    for claim in claims:
        claimed[claim.first].add(claim.type)
    for line in story.lines:
        present = _present(line)
        for node in line.nodes:
            states = {_STATES[meaning] for meaning in node.verbs if meaning in _STATES}
            if states and not states & claimed[line.sentence.first]:
                yield from _idle(story, line, node, _Sides(min(states), present))


class _Sides:
    """Who and what stands in a sentence beside a verb that states `type`."""

    def __init__(self, type_: str, present: Mapping[str, int]) -> None:
        self.type = type_
        bodies = present["body"] + present["group"]
        people = type_ in _OF_PERSONS or type_ == "ATTENDS"
        self.doers = present["person"] if type_ in _OF_PERSONS else bodies + present["person"] * people
        self.acts = present["act"]


def _present(line: Line) -> Mapping[str, int]:
    """How many nodes of each kind a line has that lead to a name."""
    found: defaultdict[str, int] = defaultdict(int)
    for node in line.nodes:
        found[node.kind] += bool(node.names)
    return found


def _idle(story: Story, line: Line, verb: Node, sides: _Sides) -> Iterator[Dropped]:
    """Nothing where the verb is no candidate: nobody is there to do it, or no act to do it to."""
    if not sides.doers or (sides.type in _OF_AN_ACT and not sides.acts):
        return
    if sides.type == "COORDINATES_WITH" and sides.doers < 2:
        return
    reading = story.reading
    if sides.type in _OF_A_MEETING and story.meeting is None:
        reason = "the document reports no meeting"
    elif sides.type in _OF_A_MEETING and is_past(reading, line.sentence):
        reason = "the sentence tells of what was before the meeting"
    else:
        reason = "no rule joins this verb to what stands beside it"
    words = reading.words
    start, end = reading.text.to_source(words.starts[verb.first], words.ends[verb.end - 1])
    yield Dropped(sides.type, reading.text.source[start:end], reason, start, end)
