"""Who does what a verb says: the people or bodies before it, also across the verbs of one sentence part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.context.meeting import is_past
from loaders.context.nodes import Line, Node, following, listing_before
from loaders.context.story import Story
from loaders.facts.claims import gap, is_meeting, word_before
from loaders.lexicons import word_set

_SHARED = frozenset(("chair", "co_chair", "attend", "speak", "organize"))
_SLASHES = ("/", "-", "–", ".", "(", ")")
_DAY = 9  # words of a day, each mark by itself: "sáng ngày 7 / 3 / 2017"
_BRANCH = 14  # words of a branch of an online conference: "điểm cầu Trung tâm Hội nghị tỉnh A"
_TELLING = 4  # words of a verb like "giao nhiệm vụ cho"
_ALONG = (["và", "đại"], ["cùng", "đại"], ["và", "lãnh"], ["cùng", "lãnh"])  # "A và đại diện Sở B"
_TENSES = frozenset(("đã", "đang", "sẽ", "được", "nghe"))  # "với sự điều hành của A, các đại biểu đã nghe B"
_TELLERS = ("person", "body")
_SOON = 5  # words from the start of a sentence to the meeting of its opening words
_TERM = re.compile(
    r"^,? ?(?:khóa (?:[ivxlc]+|\d+)(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?|nhiệm kỳ \d{4} ?[-–] ?\d{4})(?!\w)"
)  # "HĐND tỉnh khóa XVII", "UBKT Tỉnh ủy nhiệm kỳ 2020 - 2025"
_FARTHEST = 3  # verbs back that one subject may reach over: "đến dự, chủ trì và phát biểu"


def present_lines(story: Story) -> Iterator[tuple[int, Line]]:
    """The lines that tell of the meeting and its day, with their index: not those of what was before."""
    for index, line in enumerate(story.lines):
        if not is_past(story.reading, line.sentence):
            yield index, line


def close(story: Story, left: Node, right: Node) -> bool:
    """Whether only adverbs, a day and what stands in brackets are between a doer and the verb."""
    between = _TERM.sub(" ", _unbracketed(gap(story, left, right)))
    words = [word for word in between.split() if word not in (",", ")", "-", "–")]
    return len(words) <= 4 and all(word in word_set("adverbs") or _is_day(word) for word in words)


def _unbracketed(words: str) -> str:
    """Words without those in brackets: "Cục A (Bộ B) tổ chức", "ông C (ảnh) phát biểu"."""
    opening, closing = words.find("("), words.find(")")
    return words[:opening] + words[closing + 1 :] if -1 < opening < closing else words


def _is_day(word: str) -> bool:
    """ "Ban Chỉ đạo sáng 16/1 tổ chức": a day between the doer and the verb."""
    return word.replace("/", "").replace("-", "").replace(".", "").strip(",").isdigit()


def people_before(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The people who do what the verb at index `at` says: "A và B đến dự, chủ trì và phát biểu"."""
    if word_before(story, line.nodes[at]) in ("khi", "lúc"):
        return _speaking(story, line, at)
    for _ in range(_FARTHEST):
        people = listing_before(line.nodes, at, story.reading, "person")
        if people:
            subject = _subject_of(story, line, people) if close(story, people[-1], line.nodes[at]) else ()
            return _with_unread_posts(story, line, subject) if subject else ()
        before = _verb_before(story, line, at)
        if before is None:
            return _with_delegates(story, line, at)
        at = before
    return ()


def _with_delegates(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "ông A và đại diện Ban B, lãnh đạo Sở C đã thông tin": who stands before those of bodies."""
    bodies = listing_before(line.nodes, at, story.reading)
    if not bodies or not close(story, bodies[-1], line.nodes[at]):
        return ()
    people = listing_before(line.nodes, line.nodes.index(bodies[0]), story.reading, "person")
    joined = gap(story, people[-1], bodies[0]).split()[:2] if people else []
    return _subject_of(story, line, people) if joined in _ALONG else ()


def _speaking(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "ông A nhấn mạnh điều này khi chủ trì cuộc họp": who says something when the verb at `at` is done."""
    for back in range(at - 1, 0, -1):
        if "speak" in line.nodes[back].verbs and line.nodes[back - 1].kind == "person":
            return people_before(story, line, back)
    return ()


def _with_unread_posts(story: Story, line: Line, people: tuple[Node, ...]) -> tuple[Node, ...]:
    """ "ông A và Chủ tịch Ủy ban (UB) B": A too, though the post of B was not read to its end."""
    index = line.nodes.index(people[0]) - 1
    while index >= 0 and line.nodes[index].kind == "parent":
        index -= 1
    post = line.nodes[index] if index >= 0 else None
    if post is None or post.kind != "person" or post.names or set(gap(story, post, people[0])) & {",", ";"}:
        return people
    before = listing_before(line.nodes, index + 1, story.reading, "person")
    return (*(node for node in before if node.names), *people)


def _subject_of(story: Story, line: Line, people: tuple[Node, ...]) -> tuple[Node, ...]:
    """The people who act: in "về sai phạm của ông A, bà B - Giám đốc Sở C cho biết" only the last does."""
    if _is_told(story, line, people[0]):
        return ()
    governed = word_before(story, people[0]) in ("của", "với", "về", "cho", "đến")
    if len(people) == 2 and governed and gap(story, people[0], people[1]).strip() == ",":
        return people[1:]
    return people


def _is_told(story: Story, line: Line, person: Node) -> bool:
    """Whether a person is told to do it: "Thủ tướng chỉ đạo Phó Thủ tướng A tiếp tục chủ trì"."""
    reading, near = story.reading, range(max(line.sentence.first, person.first - _TELLING), person.first)
    if not any((hit := reading.hit(at, "telling")) and hit.end == person.first for at in near):
        return False
    before = [node for node in line.nodes[: line.nodes.index(person)] if node.kind != "verb"]
    return bool(before) and before[-1].kind in _TELLERS


def elsewhere(story: Story, line: Line) -> bool:
    """Whether a line opens at another meeting: "Tại Hội nghị B, đồng chí A nhấn mạnh"."""
    first = next(iter(line.nodes), None)
    if first is None or first.kind != "event" or not first.event or is_meeting(story, first):
        return False
    soon = first.first - line.sentence.first <= _SOON
    return soon and first.event.named and word_before(story, first) in ("tại", "ở", "trong")


def is_to_come(story: Story, verb: Node) -> bool:
    """Whether a verb tells of what is still to come: "sẽ chủ trì", "dự kiến sẽ tổ chức"."""
    before = story.reading.words.lower[max(0, verb.first - 2) : verb.first]
    return "sẽ" in before or before == ("dự", "kiến") or before[-1:] == ("sắp",)


def _verb_before(story: Story, line: Line, at: int) -> int | None:
    """The index of a verb that shares its subject with the one at `at`: joined to it by "và" or a comma."""
    index = at - 1
    if index > 0 and line.nodes[index].kind == "event":
        index -= 1  # "chủ trì hội nghị và phát biểu"
    if index < 0 or line.nodes[index].kind != "verb" or not line.nodes[index].verbs & _SHARED:
        return None
    between = gap(story, line.nodes[at - 1], line.nodes[at]).split()
    joined = all(word in word_set("adverbs") or word == "," for word in between) and len(between) <= 4
    return index if joined else None


def people_after(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The people right after index `at`, over a "có": "chủ trì hội nghị còn có A"; not those of the next clause."""
    found: list[Node] = []
    after = following(line, at)
    begin = at + 2 if after and after.kind == "verb" and "issue" in after.verbs else at + 1
    for index in range(begin, len(line.nodes)):
        node = line.nodes[index]
        if node.kind != "person" or (found and _TENSES & set(gap(story, found[-1], node).split())):
            break
        found.append(node)
    return tuple(found)


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
    if not by and opening not in ("là", "có", "gồm", ":") and (opening, story.reading.word(opens + 1)) != (
        "còn",
        "có",
    ):
        return ()
    return people_after(story, line, at) or _listed_below(story, index, last)


def _past_branch(story: Story, word: int) -> int:
    """The end of the branch of an online conference at `word`: "chủ trì hội nghị tại điểm cầu tỉnh A có B"."""
    at = word + (story.reading.word(word) == "tại")
    if story.reading.word(at) not in ("điểm", "đầu") or story.reading.word(at + 1) != "cầu":
        return word
    ends = (end for end in range(at, at + _BRANCH) if story.reading.word(end) in ("là", "có", "gồm", ":", ","))
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
