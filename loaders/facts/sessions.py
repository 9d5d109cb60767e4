"""What a session passes: it comes from the body whose session it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.context.nodes import Node, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, is_meeting, meeting
from loaders.facts.issuers import issued
from loaders.facts.objects import dealt_with
from loaders.facts.organizing import hosts_by_meeting, owning
from loaders.facts.reviewing import delegates
from loaders.lexicons import groups, word_set

_PLENUM = re.compile(r"hội nghị (?:lần thứ \w+ )?(?:ban chấp hành )?trung ương(?! hội)")
_COMMITTEE = "Ban Chấp hành Trung ương Đảng"


def passed(story: Story) -> Iterator[Claim]:
    """ "Kỳ họp thứ 5 HĐND tỉnh A đã thông qua Nghị quyết B", "Hội nghị thông qua các văn kiện sau: …"."""
    known: dict[str, tuple[str, ...]] = {}  # whose session it is, by the word for it
    hosts = hosts_by_meeting(story)
    for number, line in enumerate(story.lines):
        event = meeting(story, line)
        own = _passing(name for _, name in hosts.get(event, ())) if event else ()
        session: tuple[str, ...] = ()
        for at, node in enumerate(line.nodes):
            if node.kind == "event" and node.event:
                word = story.reading.span(node.first, node.first + 2).lower()
                session = _holders(story, node) or (() if node.event.named else known.get(word, ()))
                session = session or (own if is_meeting(story, node) else ())
                known[word] = session or known.get(word, ())
            elif node.kind in ("body", "person", "group"):
                session = ()
            elif node.kind == "verb" and "issue" in node.verbs:
                passing = session or (own if delegates(story, line, node) else ())
                for last, made in dealt_with(story, number, at, word_set("before_acts")):
                    yield from issued(line, passing, made, "issues-session", until=last)


def _holders(story: Story, node: Node) -> tuple[str, ...]:
    """The bodies whose session a meeting is, where they are such as pass acts: councils, committees."""
    said = story.reading.span(node.first, node.end).lower()
    if _PLENUM.match(said):
        return (_COMMITTEE,)
    return _passing(names_of(owning(story, node)))


def _passing(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(name for name in names if name.lower().startswith(tuple(groups()["deliberating"])))
    )
