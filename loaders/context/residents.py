"""Who speaks as one of the people: voters and residents have no post, and are no persons of the graph."""

from __future__ import annotations

from itertools import pairwise

from loaders.context.people import People
from loaders.lexicons import word_set
from loaders.mentions.persons import PersonMention
from loaders.mentions.reading import Reading

_NEAR = 70  # words before a name in which the people are spoken of
_ASIDE = 4  # words of a bracket that say who it is: "(người dân phường A)"
_SAYS = (
    "nói",
    "hỏi",
    "cho",
    "đề",
    "kể",
    "bày",
    "phản",
    "than",
    "bức",
    "mong",
    "kiến",
    "ý",
)  # what follows the name


def is_resident(reading: Reading, person: PersonMention, people: People) -> bool:
    """Whether a name without any post is that of one of the people: "cử tri A", "bà A (người dân phường B)".

    Also who says something where the text has just told of residents, and is nowhere called an official.
    """
    if person.posts or (person.name or "") in people.officials:
        return False
    if _are_people(reading, person.first - 2, person.first):
        return True
    if reading.word(person.name_last) == "(" and _are_people(
        reading, person.name_last, person.name_last + _ASIDE
    ):
        return True
    says = person.first != person.name_first and reading.word(person.name_last) in _SAYS
    return says and _are_people(reading, person.first - _NEAR, person.first)


def _are_people(reading: Reading, start: int, end: int) -> bool:
    """Whether the words ``[start, end)`` speak of voters or residents."""
    words = reading.words.lower[max(0, start) : end]
    return any(f"{one}_{two}" in word_set("people") for one, two in pairwise(words))
