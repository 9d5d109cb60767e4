"""CHAIRS: who presides at the meeting that the document reports."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node, following, listing_before, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, body, claim, is_meeting, meeting, person, verbs, word_before
from loaders.facts.long_posts import people_behind, people_in_series, person_behind_posts
from loaders.facts.subjects import is_to_come, people_after, people_before, people_named, present_lines
from loaders.facts.talks import sits

_WEAK = ("chủ tọa", "điều hành")  # also a noun, and what one does with firms: only before a meeting
_BRANCHES = ("điểm", "đầu")  # "điều hành điểm cầu A", "chủ trì tại đầu cầu B"
_SHORT = 45  # words: a sentence of this length without an object speaks of the meeting all the same


def chairing(story: Story) -> Iterator[Claim]:
    """ "A và B đồng chủ trì hội nghị", "do A chủ trì", "dưới sự chủ trì của A"."""
    for index, line in present_lines(story):
        event = meeting(story, line)
        for at, verb in verbs(line, "chair", "co_chair", "chaired_by"):
            if event and _of_the_meeting(story, line, at):
                passive = "chaired_by" in verb.verbs
                yield from _chairs(story, index, at, event, passive)


def _chairs(story: Story, index: int, at: int, event: Name, passive: bool) -> Iterator[Claim]:
    line = story.lines[index]
    people = people_after(story, line, at) if passive else _presiding(story, line, at)
    names = names_of(
        people
        or people_named(story, index, at)
        or person_behind_posts(story, line, at)
        or people_behind(story, line, at)
    )
    role = "co_chair" if "co_chair" in line.nodes[at].verbs or len(names) > 1 else "chair"
    rule = "chairs-passive" if passive else "chairs-active"
    held = story.meetings.at(line.sentence.first)
    day = held.date if held else None
    for name in names:
        yield claim(line, "CHAIRS", person(name), event, rule, role=role, date=day)
    if not names and not passive:
        yield from _presiding_bodies(story, line, at, event)


def _presiding(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """Whoever stands before the verb; of several in a series with semicolons all."""
    people, series = people_before(story, line, at), people_in_series(story, line, at)
    return series if len(series) > len(people) else people


def _of_the_meeting(story: Story, line: Line, at: int) -> bool:
    """Whether what is presided at is the meeting: not a task ("chủ trì, phối hợp với"), not another meeting."""
    after = following(line, at)
    if (after and after.kind == "verb" and "coordinate" in after.verbs) or is_to_come(story, line.nodes[at]):
        return False
    if after and after.kind == "event":
        return is_meeting(story, after)
    if _at_a_branch(story, line.nodes[at]):
        return True
    if story.reading.span(line.nodes[at].first, line.nodes[at].end).lower() in _WEAK:
        return False
    if any(is_meeting(story, node) or sits(story, line, index) for index, node in enumerate(line.nodes)):
        return True
    short = line.sentence.end - line.sentence.first < _SHORT
    return short and not any(node.kind == "act" for node in line.nodes)


def _at_a_branch(story: Story, verb: Node) -> bool:
    """Whether a verb is followed by one branch of an online conference: "điều hành tại điểm cầu tỉnh A"."""
    word = verb.end + (story.reading.word(verb.end) == "tại")
    return story.reading.word(word) in _BRANCHES and story.reading.word(word + 1) == "cầu"


def _presiding_bodies(story: Story, line: Line, at: int, event: Name) -> Iterator[Claim]:
    """An agency that presides organizes the meeting, also in "cuộc họp do A chủ trì"; only persons chair."""
    after, hosts = following(line, at), listing_before(line.nodes, at, story.reading)
    index = line.nodes.index(hosts[0]) - 1 if hosts else -1
    passive = index >= 0 and word_before(story, hosts[0]) == "do" and is_meeting(story, line.nodes[index])
    if passive or (after and after.kind == "event"):
        for name in names_of(hosts):
            yield claim(line, "ORGANIZES", body(name), event, "body-presides")
