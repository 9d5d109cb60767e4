"""Who is at the meeting by what they do there: report, hand over, sign, stand in a caption."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from loaders.context.nodes import Line, Node, listing, listing_before
from loaders.context.story import Story
from loaders.facts.claims import Name, gap, is_meeting, verbs, word_before
from loaders.facts.subjects import close, people_before
from loaders.facts.telling import pictured, tellers
from loaders.lexicons import word_set

_THROUGH = ("lãnh đạo", "đại diện", "đại biểu", "khách mời")  # a body is there through its delegates
_SHORT = 28  # words: longer than a caption or a plain report of what was handed over


def doing(story: Story, line: Line, event: Name) -> Iterator[tuple[tuple[Node, ...], str]]:
    """Those who are there by what a line says that they do, each time with the name of the rule."""
    for at, _ in verbs(line, "speak", "attend"):
        yield _delegating(story, line, at), "attends-reports"
    for at, _ in verbs(line, "speak"):
        yield _reporting(story, line, at), "attends-reports"
    for at, _ in verbs(line, "present") if _at_the_meeting(story, line) else ():
        yield (*people_before(story, line, at), *_receiving(story, line, at)), "attends-shown"
    for at, _ in verbs(line, "sign"):
        if _is_signing(story, event):
            yield people_before(story, line, at), "attends-signs"
    for at, _ in verbs(line, "co_chair"):
        yield _presiding_too(story, line, at), "attends-presiding"
    yield _heard(story, line), "attends-heard"
    yield _by_delegates(story, line), "attends-through-delegates"
    yield tellers(story, line, "body"), "attends-told"
    yield pictured(story, line), "attends-caption"


def _presiding_too(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "đồng chủ trì có lãnh đạo Cục A, Cục B": bodies whose leaders without a name preside too."""
    found = listing(line.nodes, at + 1, story.reading)
    words = gap(story, line.nodes[at], found[0]).split() if found else []
    return found if words[:1] in (["gồm"], ["có"], ["là"]) and set(words[1:]) <= word_set("delegates") else ()


def _heard(story: Story, line: Line) -> tuple[Node, ...]:
    """ "Sau khi nghe báo cáo của Sở A, ý kiến của đại diện Bộ B, C": the bodies that were heard."""
    reading, first = story.reading, line.sentence.first
    if reading.span(first, first + 3).lower() != "sau khi nghe":
        return ()
    found: list[Node] = []
    for at, node in enumerate(line.nodes):
        if node.kind == "body" and (not found or node is not found[-1]) and _is_of_hearing(story, node):
            found += listing(line.nodes, at, reading)
        elif node.kind == "body" and at + 1 < len(line.nodes) and _reports(story, line, at):
            found.append(node)
    return tuple(dict.fromkeys(found))


def _reports(story: Story, line: Line, at: int) -> bool:
    """ "Sau khi nghe lãnh đạo Sở A báo cáo": whether a body stands between "nghe" and what it reports."""
    node, after, word = line.nodes[at], line.nodes[at + 1], line.nodes[at].first - 1
    while story.reading.word(word) in word_set("delegates"):
        word -= 1
    return story.reading.word(word) == "nghe" and after.first == node.end and "speak" in after.verbs


def _is_of_hearing(story: Story, node: Node) -> bool:
    """Whether "báo cáo của", "ý kiến của đại diện các" stands before a body: nothing else than who was heard."""
    at = node.first
    while story.reading.word(at - 1) in word_set("delegates"):
        at -= 1
    said = f"{story.reading.word(at - 3)}_{story.reading.word(at - 2)}"
    return story.reading.word(at - 1) == "của" and said in word_set("sayings") | {"báo_cáo"}


def _is_signing(story: Story, event: Name) -> bool:
    """Whether the meeting is held for signing, as its name or the headline says."""
    title = story.lines[0].sentence
    words = f"{event[1]} {story.reading.span(title.first, title.end)}"
    return "ký" in words.lower().split()


def _delegating(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "lãnh đạo Công an tỉnh và Sở A đã báo cáo", "Đại diện Hội B, đồng chí C phát biểu": the bodies."""
    if _somebody_speaks(line, at):
        return ()
    people = listing_before(line.nodes, at, story.reading, "person")
    end = line.nodes.index(people[0]) if people else at
    bodies = listing_before(line.nodes, end, story.reading)
    if not bodies or not _through(story, bodies[0]):
        return ()
    if people:
        joined = gap(story, bodies[-1], people[0]).strip() == ","
        return bodies if joined and _through(story, bodies[0]) == "đại diện" else ()
    return (
        bodies
        if close(story, bodies[-1], line.nodes[at]) or _and_others(story, bodies[-1], line.nodes[at])
        else ()
    )


def _by_delegates(story: Story, line: Line) -> tuple[Node, ...]:
    """ "Theo đại diện Cục A, …", "Tại hội nghị, đại diện Bộ B đã hướng dẫn …": the bodies, whatever they did."""
    opens = (
        bool(line.nodes) and is_meeting(story, line.nodes[0]) and word_before(story, line.nodes[0]) == "tại"
    )
    first = next((at for at, node in enumerate(line.nodes) if node.kind == "body"), None)
    if first is None:
        return ()
    words = story.reading.words.lower[line.sentence.first : line.nodes[first].first]
    delegates = word_set("delegates") | {"theo", ",", ":"}
    if opens and first == 1:
        words = story.reading.words.lower[line.nodes[0].end : line.nodes[1].first]
        led = words[:1] == (",",) and {"đại", "lãnh"} & set(words) and set(words) <= delegates
    else:
        led = words[:3] == ("theo", "đại", "diện") and set(words) <= delegates
    return listing(line.nodes, first, story.reading) if led else ()


def _reporting(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Báo cáo tại hội nghị, Sở A cho biết …": a body that speaks is there through its delegates."""
    opening = line.nodes[:2]
    tells = len(opening) == 2 and "speak" in opening[0].verbs and is_meeting(story, opening[1])
    if not tells or opening[0].first != line.sentence.first:
        return ()
    bodies = listing_before(line.nodes, at, story.reading)
    first = bool(bodies) and bodies[0] is line.nodes[2]
    return bodies if first and close(story, bodies[-1], line.nodes[at]) else ()


def _somebody_speaks(line: Line, at: int) -> bool:
    """Whether the words are somebody's: "ông A nhấn mạnh, lãnh đạo Sở B mong muốn …"."""
    before = (index for index, _ in verbs(line, "speak") if index < at)
    return any(index and line.nodes[index - 1].kind == "person" for index in before)


def _and_others(story: Story, last: Node, verb: Node) -> bool:
    """Whether a list goes on without names: "đại diện Cục A, Cục B… cũng cho biết", "lãnh đạo Sở A và các phòng dự"."""
    rest = gap(story, last, verb)
    if rest.startswith((" và các ", "và các ", "cùng các ")):
        others = rest.replace(",", " ").split()[2:]
        return all(word in word_set("sectors") or word in word_set("adverbs") for word in others)
    return "…" in rest and all(word in word_set("adverbs") for word in rest.rpartition("…")[2].split())


def _through(story: Story, node: Node) -> str | None:
    """The word for delegates before a body ("lãnh đạo", "đại diện lãnh đạo các").

    None in "ý kiến của lãnh đạo Sở A", "được lãnh đạo Sở A ghi nhận": there they do nothing; but who is a delegate
    does something also in "được đại diện Cục B thông tin".
    """
    before = story.reading.span(max(0, node.first - 5), node.first).lower()
    found = {before.rfind(word): word for word in _THROUGH if word in before}
    if not found or before[: min(found)].split()[-1:] in (["của"], ["bị"], ["với"], ["cho"]):
        return None
    word = found[min(found)]
    return None if before[: min(found)].endswith("được ") and word != "đại diện" else word


def _at_the_meeting(story: Story, line: Line) -> bool:
    """Whether somebody who hands over a decision or flowers does so there: in a caption, or "tại buổi lễ"."""
    if any(is_meeting(story, node) for node in line.nodes):
        return True
    next_day = bisect_left(story.days, line.sentence.first, key=itemgetter(0))
    dated = next_day < len(story.days) and story.days[next_day][0] < line.sentence.end
    return not dated and line.sentence.end - line.sentence.first < _SHORT


def _receiving(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "trao quyết định cho ông A": whoever is given something there."""
    after = [node for node in line.nodes[at + 1 : at + 4] if node.kind == "person"]
    return tuple(node for node in after if word_before(story, node) in ("cho", "tới", "đến"))
