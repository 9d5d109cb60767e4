"""Who presides where posts stand between the name and the verb: series with semicolons, posts with long names."""

from __future__ import annotations

from loaders.context.nodes import Line, Node, listing_before
from loaders.context.story import Story
from loaders.facts.claims import between
from loaders.facts.subjects import close
from loaders.lexicons import word_set

_COMMAS = 2  # in the name of a body: "Ban Chỉ đạo xử lý yếu kém, tồn tại của các dự án, nhà máy"
_TITLE = 4  # words of a title
_LONG_POST = 25  # words from a name over a post to the verb
_POST = 6  # words between a name and the body of its post


def people_in_series(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "ông A, post; ông B, post of another country; bà C, post, đồng chủ trì": whoever opens a part of the series."""
    reading, found, first = story.reading, [], line.sentence.first
    marks = [word for word in range(first, line.nodes[at].first) if reading.word(word) == ";"]
    for begin, end in zip(
        (first, *(mark + 1 for mark in marks)), (*marks, line.nodes[at].first), strict=True
    ):
        inside = [node for node in line.nodes[:at] if begin <= node.first < end and node.kind == "person"]
        named = [node for node in inside if node.names and node.sure and not node.loose]
        if not named or (begin > first and named[0].first > begin + 1):
            return ()
        found.append(named[0])
    return tuple(found) if marks else ()


def person_behind_posts(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "ông A, Người phát ngôn của Chính phủ chủ trì": whose post it is, where the post is not in the lexicon.

    Also "Phó Thủ tướng B, Tổ trưởng Tổ công tác chỉ đạo giải ngân vốn chủ trì": a title opens a body's long name.
    """
    named = (
        back for back in range(at - 1, -1, -1) if line.nodes[back].kind == "person" and line.nodes[back].names
    )
    index = next(named, None)
    if index is None:
        return ()
    person, reading = line.nodes[index], story.reading
    words = reading.words.lower[person.end : line.nodes[at].first]
    marked = words[:1] in ((",",), ("-",), ("–",), ("(",))
    titled = marked and reading.hit(person.end + 1, "title", "before") is not None
    only = not any(_is_verb(story, node) or node.kind == "event" for node in line.nodes[index + 1 : at])
    if ";" in words or len(words) > _LONG_POST or words[1:-1].count(",") > (_COMMAS if titled or only else 0):
        return ()
    if titled or _breaks_off(story, person, words, only=only):
        return (person,)
    if not marked:
        return ()
    bodies = listing_before(line.nodes, at, reading)
    behind = bodies and line.nodes.index(bodies[0]) == index + 1 and close(story, bodies[-1], line.nodes[at])
    return (person,) if behind and bodies[0].first - person.end <= _POST else ()


def _breaks_off(story: Story, person: Node, words: tuple[str, ...], *, only: bool) -> bool:
    """Whether a post behind a name was not read to its end: "ông A, Tổ trưởng Tổ công tác" before "của Chính phủ".

    `only`: the verb is the only one of the words, so that they can but go on with the post.
    """
    behind = {",", "-", "–"} & set(story.reading.words.lower[person.first : person.end])
    if words[:1] in (("của",), ("về",)) or (only and words[:1] != (",",)):
        return bool(behind)
    last = range(max(person.first, person.end - _TITLE), person.end)
    return any((hit := story.reading.hit(at, "title")) and hit.end == person.end for at in last)


def _is_verb(story: Story, node: Node) -> bool:
    """Whether a node is a verb indeed: "dự" is none in "dự án", "điều hành" none in "Ban Chỉ đạo điều hành giá"."""
    in_name = story.reading.span(node.first - 2, node.end).lower() == "chỉ đạo điều hành"
    return node.kind == "verb" and not in_name and story.reading.word(node.end) not in word_set("beginnings")


def people_behind(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """ "Ngày 6/2, chủ trì buổi giao ban với các sở, ông A đã giao …": who is named only behind what he presides at."""
    apart = line.nodes[at + 1 : at + 2]
    if apart and apart[0].kind == "person" and story.reading.word(line.nodes[at].first - 1) == ";":
        return apart if between(story, line.nodes[at], apart[0]) == (",",) else ()  # "…; đồng chủ trì, ông B"
    opening = line.nodes[:at]
    event = line.nodes[at + 1] if at + 1 < len(line.nodes) else None
    if event is None or event.kind != "event" or any(node.kind != "place" for node in opening):
        return ()
    for node in line.nodes[at + 2 :]:
        if node.kind == "person":
            direct = node.first == event.end or story.reading.word(node.first - 1) == ","
            return (node,) if direct and node.names and (node.sure or node.loose) else ()
        if node.kind == "verb":
            return ()
    return ()
