"""SPEAKS_AT: who speaks at the meeting that the document reports."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders.context.nodes import Line, Node, names_of
from loaders.context.story import Story
from loaders.facts.claims import Claim, Name, claim, is_meeting, meeting, person, verbs, word_before
from loaders.facts.long_posts import person_behind_posts
from loaders.facts.subjects import elsewhere, is_to_come, people_before, present_lines
from loaders.facts.telling import tellers
from loaders.lexicons import word_set

_TO_THE_PRESS = "told to the press, not at the meeting"
_ELSEWHERE = "said at another meeting"
_PRIVATE = "the text gives the person no office"
_TELLING = ("đổi với", "sẻ với", "nói với", "chuyện với", "trả lời")
_ASKING = ("báo", "phóng", "pv", "nhà", "giới")  # who asks at a press conference
_LETTERS = ("trong thư", "thư gửi", "gửi thư", "bức thư")
_NOUNS = ("phát biểu của", "ý kiến của", "chỉ đạo của", "ý kiến chỉ đạo của", "phát biểu chỉ đạo của")


def speaking(story: Story) -> Iterator[Claim]:
    """ "A phát biểu tại hội nghị", "Phát biểu kết luận hội nghị, A nhấn mạnh", "Theo ông A, …"."""
    for _, line in present_lines(story):
        event = meeting(story, line)
        if event is None:
            continue
        for at, _ in verbs(line, "speak"):
            speakers, rule = people_before(story, line, at), "speaks-active"
            if not speakers and at == 0:
                speakers, rule = _after_opening(story, line), "speaks-opening"
            if not speakers:
                speakers = _over_long_posts(story, line, at)
            if _attends_and_directs(story, line, at) or _in_a_letter(story, line):
                continue
            if not speakers:
                continue
            told = _TO_THE_PRESS if _to_the_press(story, line, at, event) else None
            told = _ELSEWHERE if elsewhere(story, line) else told
            for name in names_of(speakers):
                reason = told if name in story.officials or len(name.split()) < 2 else _PRIVATE
                yield claim(line, "SPEAKS_AT", person(name), event, rule, reason=reason)
        for name in names_of([node for node in line.nodes if _quoted(story, line, node)]):
            yield claim(line, "SPEAKS_AT", person(name), event, "speaks-according-to")
        for name in names_of(tellers(story, line, "person")):
            yield claim(line, "SPEAKS_AT", person(name), event, "speaks-told")


def _over_long_posts(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "…, ông A, Phó Trưởng ban Ban B phụ trách C trình bày": who opens the clause, over a post not read to its end."""
    behind = person_behind_posts(story, line, at)
    opens = behind and (behind[0].first == line.sentence.first or word_before(story, behind[0]) in (",", "khi"))
    if not opens or is_to_come(story, line.nodes[at]):
        return ()
    return tuple(node for node in behind if node.posts and not node.loose)


def _attends_and_directs(story: Story, line: Line, at: int) -> bool:
    """ "dự và chỉ đạo hội nghị" without a word said is attending."""
    verb, before = line.nodes[at], line.nodes[at - 1] if at else None
    attending = bool(before and before.kind == "verb" and "attend" in before.verbs)
    return attending and story.reading.span(verb.first, verb.end).lower() == "chỉ đạo"


def _to_the_press(story: Story, line: Line, at: int, event: Name) -> bool:
    """ "Trao đổi với phóng viên, ông A cho biết …" beside a meeting of which the words before do not speak."""
    if any(is_meeting(story, node) for node in line.nodes[:at]):
        return False
    reading, press = story.reading, "họp báo" in event[1].lower()
    return any(
        reading.word(word + 2) in word_set("press")
        and f"{reading.word(word)} {reading.word(word + 1)}".endswith(_TELLING)
        and not (press and reading.word(word + 2) in _ASKING)
        for word in range(line.sentence.first, line.sentence.end)
    )


def _in_a_letter(story: Story, line: Line) -> bool:
    """Whoever writes to a meeting is not there."""
    words = story.reading.words.lower[line.sentence.first : line.sentence.end]
    return any(f"{one} {two}" in _LETTERS for one, two in pairwise(words))


def _after_opening(story: Story, line: Line) -> tuple[Node, ...]:
    """The person after an opening like "Phát biểu khai mạc hội nghị, "."""
    for node in line.nodes:
        if node.kind == "person":
            named = node.sure or (node.loose and word_before(story, node) in (",", ":", "thì"))
            return (node,) if named else ()
        if node.kind not in ("verb", "event") or (node.kind == "verb" and "speak" not in node.verbs):
            return ()
    return ()


def _quoted(story: Story, line: Line, node: Node) -> bool:
    """ "Theo ông A", "ý kiến chỉ đạo của ông A"."""
    if node.kind != "person" or not node.names or line.sentence.kind != "body":
        return False
    before = story.reading.span(max(0, node.first - 5), node.first).lower()
    return word_before(story, node) == "theo" or before.endswith(_NOUNS)
