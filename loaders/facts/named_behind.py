"""Whom the words after a verb name: "Chủ trì hội nghị tại điểm cầu A là B", "Đồng chủ trì:" with a list below."""

from __future__ import annotations

from loaders.context.nodes import Node, following
from loaders.context.story import Story
from loaders.facts.subjects import people_after

_SLASHES = ("/", "-", "–", ".", "(", ")")
_DAY = 9  # words of a day, each mark by itself: "sáng ngày 7 / 3 / 2017"
_BRANCH = 14  # words of a branch of an online conference: "điểm cầu Trung tâm Hội nghị tỉnh A"


def people_named(story: Story, index: int, at: int) -> tuple[Node, ...]:
    """The people whom the words after a verb name: "Chủ trì hội nghị là A", "Đồng chủ trì:" with a list below.

    `index` is that of the line, `at` that of the verb.
    """
    line = story.lines[index]
    last = line.nodes[at]
    after = following(line, at)
    if after and after.kind == "event":
        last, at = after, at + 1
    opens = _past_branch(story, _past_day(story, last.end))
    while opens > last.end and at + 1 < len(line.nodes) and line.nodes[at + 1].end <= opens:
        at += 1  # the place of the branch
    opens += story.reading.word(opens) == ","  # "Tham dự và chủ trì hội nghị, có đồng chí A"
    opening = story.reading.word(opens)
    by = opening == "do" and story.reading.is_capital(line.nodes[0].first)  # "Chủ trì hội nghị do đồng chí A"
    if (
        not by
        and opening not in ("là", "có", "gồm", ":")
        and (opening, story.reading.word(opens + 1))
        != (
            "còn",
            "có",
        )
    ):
        return ()
    return people_after(story, line, at) or _listed_below(story, index, last)


def _past_branch(story: Story, word: int) -> int:
    """The end of the branch of an online conference at `word`: "chủ trì hội nghị tại điểm cầu tỉnh A có B"."""
    at = word + (story.reading.word(word) == "tại")
    if story.reading.word(at) not in ("điểm", "đầu") or story.reading.word(at + 1) != "cầu":
        return word
    ends = (
        end for end in range(at, at + _BRANCH) if story.reading.word(end) in ("là", "có", "gồm", ":", ",")
    )
    return next(ends, word)


def _past_day(story: Story, word: int) -> int:
    """The end of a day at `word`: "Chủ trì cuộc họp ngày 7/3/2017 là A", "… sáng 7/3 có B"."""
    end = word
    while story.reading.word(end) in ("sáng", "chiều", "tối", "ngày", "nay") and end < word + _DAY:
        end += 1
    if end > word:
        while end < word + _DAY and (
            story.reading.word(end).isdigit() or story.reading.word(end) in _SLASHES
        ):
            end += 1
    return end


def _listed_below(story: Story, index: int, last: Node) -> tuple[Node, ...]:
    """The people at the heads of the list items under a line that ends in a colon."""
    found: list[Node] = []
    if story.lines[index].sentence.end > last.end + 1:
        return ()
    for line in story.lines[index + 1 :]:
        if story.reading.word(line.sentence.first) not in ("-", "–", "+", "•") or not line.nodes:
            break
        if line.nodes[0].kind == "person":
            found.append(line.nodes[0])
    return tuple(found)
