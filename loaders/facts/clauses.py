"""Where a clause begins, who is told to do something in it, what is denied and what is said."""

from __future__ import annotations

from loaders.context.nodes import Line
from loaders.context.story import Story
from loaders.lexicons import word_set

_DENIAL = 7  # words from "chưa" or "không" to what is denied


def opens_at(story: Story, word: int) -> bool:
    """Whether a clause may begin at `word`: after a mark, "rằng", "do", "thời gian tới"."""
    before = story.reading.word(word - 1)
    if before in ("tới", "này"):
        return story.reading.word(word - 2) in word_set("times")  # but not "gửi tới A", "đơn vị này"
    return before in word_set("clause_opens") or before[:1].isdigit()


def opens_clause(story: Story, line: Line, first: int) -> bool:
    """Whether a body whose first word is `first` may be a subject: it opens a clause, or is told to do something."""
    if story.reading.word(first - 1) == "gồm":
        return True
    leads, at = word_set("party_leads"), first
    while at > line.sentence.first and story.reading.word(at - 1) in leads and not opens_at(story, at):
        at -= 1
    if story.reading.word(at - 1) == "," and story.reading.word(at - 2) in ("đảng", "nước"):
        at -= 2  # "chỉ đạo của Đảng, Chính phủ"
    return at <= line.sentence.first or opens_at(story, at) or is_asked(story, at)


def is_asked(story: Story, word: int) -> bool:
    """Whether the one named at `word` is told to do something: "đề nghị A", "giao cho A", but not "tham mưu cho A"."""
    at = word - 2 if story.reading.word(word - 1) == "cho" else word - 1
    return story.reading.word(at) in word_set("asking")


def denied(story: Story, line: Line, word: int) -> str | None:
    """Why what stands at `word` is said not to be: "chưa có sự phối hợp", "không đề cập đến việc phối hợp"."""
    for index in range(word - 1, max(line.sentence.first, word - _DENIAL) - 1, -1):
        here = story.reading.word(index)
        if here in ",;:.":
            break
        if here in word_set("denials") and story.reading.word(index + 1) not in ("chỉ", "những", "ngừng"):
            return "the coordination is denied"
    return None


def says(story: Story, line: Line, first: int, end: int, kind: str) -> bool:
    """Whether a word of `kind` begins in ``[first, end)``, other than inside a name: no "chỉ đạo" in "Ban Chỉ đạo"."""
    word = first
    for node in (*line.nodes, None):
        until = min(end, node.first) if node is not None else end
        if node is not None and node.kind == "verb":
            continue
        if any(story.reading.hit(at, kind) for at in range(word, until)):
            return True
        word = max(word, node.end) if node is not None else end
        if word >= end:
            break
    return False
