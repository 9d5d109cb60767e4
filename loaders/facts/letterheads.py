"""ISSUES, SIGNS: the head of an official letter or act and its signature, laid out as Nghị định 30/2020/NĐ-CP has it.

Above stand the body, the State's motto, "Số: 12/KH-UBND", the day, and the kind of act as a line of its own ("KẾ
HOẠCH"; a letter has "V/v …" instead); at the end the post and the name of who signs, each in a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.values import PartialDate
from loaders.context.nodes import Node
from loaders.context.story import Story
from loaders.facts.claims import Claim, body, person
from loaders.facts.issuers import issuers
from loaders.mentions.names import name_end, written_name
from loaders.mentions.numbers import kinds_by_symbol, numbered, with_symbol
from loaders.mentions.posts import posts_at
from loaders.mentions.reading import Reading
from loaders.text import Sentence

_HEAD = 140  # words of the head up to the number
_KIND = 40  # words from the number to the kind
_SIGNATURE = 60  # words at the end of the text in which the signature stands
_MOTTOES = ("độc lập - tự do - hạnh phúc", "cộng hòa xã hội chủ nghĩa việt nam")
_MOTTO_OPENS = ("độc", "cộng")
_ENACTING = 120  # words from the number to who makes the act: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"
_MOTTO_WORDS = 8
_OF_STATE = {"qđ": "Quyết định"}  # the Party writes its rules so, too: "Quy định số 5-QĐ/TW"
_TO_WHOM = ("v/v", "kính gửi")
_LETTER = "Công văn"
_FOR_OTHERS = ("tl", "tuq")  # "TL. GIÁM ĐỐC": the post that follows is not of the body in the head


@dataclass(frozen=True, slots=True)
class _Head:
    """The body in the head and the act, `name` by kind and number; words ``[first, end)`` state them."""

    issuer: str
    name: str
    first: int
    end: int
    day: PartialDate | None


def letterheads(story: Story) -> Iterator[Claim]:
    """All claims of this family."""
    head = _head(story)
    if head is None:
        return
    act = ("Directive", head.name)
    yield Claim("ISSUES", body(head.issuer), act, head.first, head.end, "issued-by-head")
    for post, name in _signature(story.reading):
        first, end = post.first, name.end
        signer = person(written_name(story.reading, name.first, name.end))
        yield Claim("SIGNS", signer, act, first, end, "signed-below", date=head.day)
        if title := _title(story.reading, post.first, head.issuer):
            yield Claim(
                "HOLDS_POSITION", signer, body(head.issuer), first, end, "post-in-signature", title=title
            )


def _head(story: Story) -> _Head | None:
    reading = story.reading
    at = _number_at(reading)
    issuer = (_issuer(story, at) or _enacting(story, at)) if at else None
    kind = _kind(reading, at) if at and issuer else None
    found = numbered(reading, at, at, kind) if at and kind else None
    if issuer is None or found is None or not _has_motto(reading, found[0] + _KIND):
        return None
    day = next((day for index, day in story.days if index < found[0] + _KIND), None)
    first, end = min(issuer.first, at or 0), max(found[0], issuer.end)
    return _Head(issuers(issuer)[0], found[1], first, end, day)


def _number_at(reading: Reading) -> int | None:
    """The word "Số" before the number in the head: "Số: 12/KH-UBND"."""
    words = range(1, min(_HEAD, len(reading.words)))
    numbers = (at for at in words if reading.word(at) == "số" and reading.word(at + 1) == ":")
    at = next(numbers, None)
    return at if at and with_symbol(reading, at) else None


def _has_motto(reading: Reading, end: int) -> bool:
    words = range(min(end, len(reading.words)))
    return any(
        reading.word(at) in _MOTTO_OPENS and reading.span(at, at + _MOTTO_WORDS).lower().startswith(_MOTTOES)
        for at in words
    )


def _issuer(story: Story, end: int) -> Node | None:
    """The last body before the number; None where its place stands apart in the next line ("TỈNH NGHỆ AN")."""
    found: Node | None = None
    for line in story.lines:
        for node in line.nodes:
            if node.first >= end:
                return found
            if node.kind == "body":
                found = node
            elif node.kind == "place" and story.reading.hit(node.first, "unit"):
                found = None
    return found


def _enacting(story: Story, at: int) -> Node | None:
    """Who makes an act by a line of its own in capitals: "BỘ TRƯỞNG BỘ Y TẾ" before "Căn cứ Luật …"."""
    for line in story.lines:
        first = line.nodes[0] if line.nodes else None
        if first is None or first.first < at:
            continue
        words = story.reading.words
        if first.first > at + _ENACTING or story.reading.word(line.sentence.first) == "căn":
            return None
        if first.first == line.sentence.first and words[first.end - 1].isupper() and issuers(first):
            return first
    return None


def _kind(reading: Reading, at: int) -> str | None:
    """The kind of act: as a line of its own, by the symbol in the number, or a letter where its matter is told."""
    number = with_symbol(reading, at)
    if number is None:
        return None
    words = range(number[0], min(number[0] + _KIND, len(reading.words)))
    for index in words:
        hit = reading.hit(index, "directive")
        if hit and reading.breaks(index) and reading.breaks(hit.end) and reading.words[index].isupper():
            return hit.value
    symbol = number[1].partition("-")[0].rpartition("/")[2].lower()
    told = any(reading.span(index, index + 3).lower().startswith(_TO_WHOM) for index in words)
    return _OF_STATE.get(symbol) or kinds_by_symbol().get(symbol) or (_LETTER if told else None)


def _signature(reading: Reading) -> Iterator[tuple[Sentence, Sentence]]:
    """The line of the post and that of the name at the end of the text; the last pair only."""
    end = len(reading.words)
    tail = [sentence for sentence in reading.sentences if sentence.first >= end - _SIGNATURE]
    for post, name in zip(reversed(tail[:-1]), reversed(tail), strict=False):
        shouted = reading.span(post.first, post.end).isupper()
        if shouted and posts_at(reading, post.first) and _is_name(reading, name):
            yield post, name
            return


def _is_name(reading: Reading, line: Sentence) -> bool:
    return name_end(reading, line.first, certain=True) == line.end > line.first


def _title(reading: Reading, index: int, issuer: str) -> str | None:
    """The post in a signature where it is one at the body in the head, of which no other is named."""
    posts = posts_at(reading, index)
    before = [reading.word(at) for at in range(max(0, index - _KIND), index)]
    office = issuer == "Thủ tướng Chính phủ" or any(word in before for word in _FOR_OTHERS)
    return posts[-1].title if posts and not posts[-1].bodies and not office else None
