"""Judgements on pairs of referents, and the clusters that follow from them.

The habit is that of nomenklatura (resolver.py): identity is a log of judgements, each with who made it and why;
clusters are a pure function of the log, so that a judgement that is taken back leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
PERSON, RULE = "person", "rule"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether `a` and `b` (ids of referents) are one: ``same``, ``different`` or ``unsure``.

    `by` is ``rule`` or ``person``; a person's ``unsure`` takes back what persons said of the pair before. `score`
    orders the judgements of rules; `who` and `on` (an ISO time) are those of a person's.
    """

    a: str
    b: str
    judgement: str
    by: str = PERSON
    why: str = ""
    who: str = ""
    on: str = ""
    score: float = 0.0

    @property
    def pair(self) -> tuple[str, str]:
        """Both ids in order."""
        return (self.a, self.b) if self.a <= self.b else (self.b, self.a)


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """For each of `ids` the smallest id of its cluster. A pure function: the order of neither argument matters.

    A person's judgement of a pair stands above a rule's. What is the same is joined, a person's word first, then by
    falling score; two clusters that hold a different pair are never joined.
    """
    decided = _decided(judgements)
    apart = {pair for pair, each in decided.items() if each.judgement == DIFFERENT}
    members: dict[str, list[str]] = {id_: [id_] for id_ in ids}
    leader = {id_: id_ for id_ in members}
    for a, b in _joining(decided):
        one, other = leader.get(a), leader.get(b)
        if one is None or other is None or one == other or _excluded(members[one], members[other], apart):
            continue
        first, second = sorted((one, other))
        members[first] += members.pop(second)
        leader |= dict.fromkeys(members[first], first)
    return leader


def _decided(judgements: Iterable[Judgement]) -> Mapping[tuple[str, str], Judgement]:
    """One judgement for each pair: a person's before a rule's, the latest of several."""
    order = sorted(
        judgements, key=lambda each: (each.by == PERSON, each.on, each.judgement, each.why, each.who)
    )
    latest = {(each.pair, each.by): each for each in order}
    return {each.pair: each for each in latest.values() if each.by == RULE or each.judgement != UNSURE}


def _joining(decided: Mapping[tuple[str, str], Judgement]) -> Sequence[tuple[str, str]]:
    found = [each for each in decided.values() if each.judgement == SAME]
    return [each.pair for each in sorted(found, key=lambda each: (each.by == RULE, -each.score, each.pair))]


def _excluded(one: Sequence[str], other: Sequence[str], apart: set[tuple[str, str]]) -> bool:
    return any(((a, b) if a <= b else (b, a)) in apart for a in one for b in other)
