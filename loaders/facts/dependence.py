"""What a name depends on, and whether it acts: "của X" is no subject, "X đã …" is one."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.context.nodes import Node
from loaders.context.story import Story
from loaders.lexicons import word_set

_NEAR = 4  # words before a body in which "giao … cho" stands
_GROUP = 14  # words of a group that the text lists: "các bộ, ngành, địa phương liên quan"
_AND = frozenset((",", "và", "các"))
_BARE = 3  # syllables of "Ban Chỉ đạo"
_AIMS = ("để", "nhằm", ",", ".")
_DAY = 8  # words of a day: "ngày 5 tháng 3 năm 2020"
_OF_DAY = ("/", "-", ".", "tháng", "năm", "ngày")
_VERBS = ("act_verb", "issue", "organize", "implement", "coordinate", "chair", "speak", "attend")
_TENSES = frozenset(("đã", "đang", "sẽ", "cần", "phải"))


def is_governed(story: Story, head: int) -> bool:
    """Whether the name at word `head` depends on a word before it, so that it is no subject: "của X", "báo cáo X"."""
    reading = story.reading
    before = reading.span(max(0, head - 2), head).lower()
    if before == "thường trực" or (before == "thành lập" and reading.word(head + _BARE) in _AIMS):
        return True  # "cơ quan thường trực Ban Chỉ đạo A", "thành lập Ban Chỉ đạo để …": a new one, without a name
    head = _outermost(story, head)
    before = reading.word(head - 1)
    if before == "cho" and "giao" in reading.words.lower[max(0, head - 1 - _NEAR) : head]:
        return False  # "giao nhiệm vụ cho X": X is to do it
    if before in word_set("governing"):
        return True
    return any(hit and hit.end == head for hit in (reading.hit(head - far, "addressed") for far in (2, 3)))


def ungoverned(story: Story, found: Sequence[Node]) -> Sequence[Node]:
    """Those of a list who can be the subject: "theo đề nghị của Sở A, UBND tỉnh B đã ban hành" leaves out the first."""
    governed = [at for at, node in enumerate(found) if is_governed(story, node.first)]
    if not governed:
        return found
    free = found[governed[-1] + 1 :]
    if not free or story.reading.word(free[0].first - 1) != ",":
        return ()
    owned = story.reading.word(found[governed[-1]].first - 1) == "của"
    acts = (
        acts_next(story, free[-1]) if owned else story.reading.word(free[-1].end) in word_set("auxiliaries")
    )
    return free if acts else ()


def _outermost(story: Story, head: int) -> int:
    """Where the phrase around a name begins: "đại diện lãnh đạo Bộ X", "của Đảng, Nhà nước, Bộ Y"."""
    reading = story.reading
    while reading.word(head - 1) in word_set("around"):
        head -= 1
    start, moved = head, False
    while head - start < _GROUP and joins(reading.word(start - 1)):
        start -= 1
        moved = moved or reading.word(start) not in _AND
    return start if moved and reading.word(start - 1) in word_set("governing") else head


def opens_behind_day(story: Story, word: int) -> bool:
    """Whether a name at `word` opens a clause behind a day: "…; ngày 5/3/2020 Sở A đã …", "…, ngày 5/3, Sở A đã"."""
    at = word - 1 - (story.reading.word(word - 1) == ",")
    low = max(0, at - _DAY)
    while at > low and (story.reading.word(at).isdigit() or story.reading.word(at) in _OF_DAY):
        at -= 1
        if story.reading.word(at + 1) == "ngày":
            return story.reading.word(at) in (",", ";")
    return False


def joins(word: str) -> bool:
    """Whether a word belongs to a list of those who have no name: "các bộ, ngành, địa phương"."""
    return word in _AND or word in word_set("sectors")


def acts_next(story: Story, node: Node) -> bool:
    """Whether a verb follows a body: "đã …", "tổ chức …"."""
    word = story.reading.word(node.end)
    return word in word_set("auxiliaries") or story.reading.hit(node.end, *_VERBS) is not None


def leads_to(story: Story, last: Node, first: int) -> bool:
    """ "nỗ lực của X đã triển khai …", "… của X trong việc triển khai": X is the one who does it."""
    words = story.reading.words.lower[last.end : first]
    if words[:2] == ("trong", "việc"):
        return True
    return bool(words) and words[0] in _TENSES and all(word in word_set("auxiliaries") for word in words)


def is_vague(story: Story, node: Node) -> bool:
    """Whether a group is far from the bodies that it might stand for: "các cơ quan", other than "các bên"."""
    return node.far and story.reading.word(node.end - 1) not in ("lượng", "bên")
