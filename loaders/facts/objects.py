"""Which acts and programmes a verb of carrying out reaches: its objects, not what their titles name."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.context.nodes import Line, Node
from loaders.context.story import Story
from loaders.facts.claims import between
from loaders.facts.resuming import announced
from loaders.lexicons import groups, word_set
from loaders.mentions.titles import quoted_end

_NEAR = 12  # words between the verb and its object: "triển khai có hiệu quả các nội dung tại"
_FAR = 60  # words before "theo Kế hoạch A": "triển khai đợt cao điểm … theo"


def carried_out(story: Story, line: Line, at: int) -> tuple[Node, ...]:
    """The acts that the verb at index `at` reaches: "triển khai Kế hoạch A của X về …, Đề án B"."""
    first = _first(story, line, at)
    return () if first is None else listed_from(story, line, first)


def listed_from(story: Story, line: Line, first: int) -> tuple[Node, ...]:
    """The act at index `first` and those listed after it: not what its title names."""
    found = [line.nodes[first]]
    last = line.nodes[first]
    for index in range(first + 1, len(line.nodes)):
        node, words = line.nodes[index], between(story, last, line.nodes[index])
        if node.kind == "act":
            if _is_listed(words):
                found.append(node)
            elif not words or not _in_title(words):
                break
        elif node.kind in ("body", "parent", "venue", "place", "subject", "name"):
            if words[-1:] == (",",) and last.kind == "act":
                break
        elif node.kind != "verb" or not _in_title(words):
            break
        last = node
    return tuple(found)


Fills = frozenset[str]  # words that may stand between a verb and the act


def dealt_with(story: Story, number: int, at: int, fills: Fills) -> Iterator[tuple[Line, Node]]:
    """The acts that the verb at index `at` of line `number` does something with, each with the line it stands in.

    "thông qua nội dung cơ bản của Nghị quyết A", "cho ý kiến về: Đề án A; Đề án B", and the list items below it.
    """
    line = story.lines[number]
    first = _matter(story, line, at, fills)
    found = () if first is None else listed_from(story, line, first)
    yield from ((line, node) for node in found)
    opened = bool(found) and story.reading.word(found[0].first - 1) in (":", *word_set("bullets"))
    if opened or (first is None and _ends_open(story, line, at, fills)):
        for below in story.lines[number + 1 :]:
            head = below.nodes[0] if below.nodes else None
            opens = head and story.reading.span(below.sentence.first, head.first)
            if (
                head is None
                or head.kind != "act"
                or not (opens in word_set("bullets") or (not found and not opens))
            ):
                break
            found = listed_from(story, below, 0)
            yield from ((below, node) for node in found)
    if not found:
        yield from announced(story, number, at)


def _ends_open(story: Story, line: Line, at: int, fills: Fills) -> bool:
    """ "Hội nghị thảo luận, cho ý kiến về:": a list follows in the next lines."""
    end = line.sentence.end
    words = story.reading.words.lower[line.nodes[at].end : end]
    return words[-1:] == (":",) and _fill(words, fills)


def _matter(story: Story, line: Line, at: int, fills: Fills) -> int | None:
    """The index of the act right after the verb at `at`: "cho ý kiến vào dự thảo Nghị quyết A"."""
    last = line.nodes[at]
    for index in range(at + 1, len(line.nodes)):
        node = line.nodes[index]
        if not _fill(between(story, last, node), fills):
            return None
        if node.kind == "act":
            return index
        if node.kind != "verb" or not _fill(story.reading.words.lower[node.first : node.end], fills):
            return None
        last = node
    return None


def _fill(words: tuple[str, ...], fills: Fills) -> bool:
    return all(word in fills or word.isdigit() for word in words)


def _first(story: Story, line: Line, at: int) -> int | None:
    """The index of the first object of the verb at `at`."""
    verb = line.nodes[at]
    for index in range(at + 1, len(line.nodes)):
        node = line.nodes[index]
        words = between(story, verb, node)
        if node.kind == "act" and _reaches(words):
            return None if _is_quoted(story, verb) else index
        if node.kind == "act" or len(words) > _FAR or ";" in words:
            return None
        if node.kind == "verb" and not _joined_verb(story, line, at, index) and not _is_filler(story, node):
            return None
        if node.kind in ("event", "person") or (node.kind == "body" and not words):
            return None
    return None


def _is_quoted(story: Story, verb: Node) -> bool:
    """Whether a verb opens a quoted title whose number follows: "“Thực hiện quy hoạch A” (Đề án 23)"."""
    end = quoted_end(story.reading, verb.first - 1) if verb.first else None
    return end is not None and story.reading.word(end) == "("


def _reaches(words: tuple[str, ...]) -> bool:
    """ "triển khai tốt, có hiệu quả A", "triển khai đợt cao điểm … theo A", "thực hiện các nghị quyết, nhất là A"."""
    last, said = words[-1] if words else "", " ".join(words)
    if all(word in word_set("manner") for word in words) or (
        len(words) <= _NEAR and not {"theo", ",", ":"} & set(words)
    ):
        return True
    if last == "theo":
        return "quy định" not in said[-30:]
    return last in word_set("introduces") and any(kind in said for kind in groups()["kinds"])


def _joined_verb(story: Story, line: Line, at: int, index: int) -> bool:
    """ "quán triệt, triển khai, ban hành Kế hoạch A": verbs that share an object."""
    node, before = line.nodes[index], line.nodes[index - 1]
    return (
        bool(node.verbs & {"implement", "issue", "review"})
        and index - at <= 3
        and _near_verb(story, before, node)
    )


def _near_verb(story: Story, left: Node, right: Node) -> bool:
    words = between(story, left, right)
    return len(words) <= 4 and all(
        word in word_set("adverbs") or word in (",", "tiếp", "tục") for word in words
    )


def _is_filler(story: Story, node: Node) -> bool:
    """ "có" of "có hiệu quả", "thông tin" of "công nghệ thông tin": no verb here."""
    return story.reading.span(node.first, node.end).lower() in (
        "có", "thông tin", "không", "ra", "làm", "dự", "nêu", "mở", "yêu cầu", "chỉ đạo", "phối hợp",
    )  # fmt: skip


def _is_listed(words: tuple[str, ...]) -> bool:
    """Whether an act is a further member of the list: "…; Kế hoạch B", "… và các nội dung của Kế hoạch B"."""
    for word in reversed(words):
        if word in (",", ";", "và", "cùng"):
            return True
        if word not in word_set("manner") and word not in word_set("links") and word not in ("dự", "thảo"):
            return False
    return False


def _in_title(words: tuple[str, ...]) -> bool:
    """Whether words go on with the title of the act before: "… về tăng cường", not "…, tổ chức"."""
    return not words or words[-1] not in (",", ";", ":", "và")
