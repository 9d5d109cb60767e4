"""What stands before a verb: words of manner ("đã chủ động, thường xuyên"), or somebody without a name."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.clauses import opens_at
from loaders.lexicons import word_set

_MANNER = 14  # words of manner before a verb
_SOMEBODY = 30  # words of somebody without a name
_ACTING = ("act_verb", "organize", "implement", "issue", "sign")  # verbs that begin like somebody: "tổ chức"


def manner_start(story: Story, line: Line, at: int) -> int:
    """The first of the words of manner before the verb at index `at`: "đã chủ động, thường xuyên phối hợp"."""
    manner, word = word_set("joint_manner"), line.nodes[at].first
    floor = next((n.end for n in back_to(line, at, word - _MANNER) if n.kind != "verb"), line.sentence.first)
    for start in range(word, max(floor, word - _MANNER), -1):
        before = story.reading.word(start - 1)
        inside = (
            before == "," and story.reading.word(start - 2) in manner and story.reading.word(start) in manner
        )
        if not (before in manner or inside or before.replace("/", "").replace(".", "").isdigit()):
            return start
    return max(floor, word - _MANNER)


def back_to(line: Line, at: int, word: int) -> Iterator[Node]:
    """The nodes before index `at`, the nearest first, that end behind `word`."""
    for index in range(at - 1, -1, -1):
        if line.nodes[index].end < word:
            return
        yield line.nodes[index]


def is_somebody(story: Story, begin: int, end: int) -> bool:
    """Whether the words right before `end` name somebody without a name: "doanh nghiệp B", "lực lượng chức năng"."""
    begin = max(begin, end - _SOMEBODY)
    first = next((index for index in range(end, begin, -1) if opens_at(story, index)), begin)
    while first < end and story.reading.word(first) in word_set("joint_manner"):
        first += 1
    if first >= end or story.reading.hit(first, *_ACTING):
        return False
    inside = story.reading.is_capital(first) and first > begin
    return inside or story.reading.word(first) in word_set("commons")
