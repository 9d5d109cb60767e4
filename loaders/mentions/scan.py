"""One walk over each sentence: every mention and every verb that makes a fact, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.lexicons import Hit, surnames, word_set
from loaders.mentions.act_mentions import ActMention
from loaders.mentions.acts import directive_at
from loaders.mentions.bodies import BodyMention
from loaders.mentions.events import EventMention, event_at
from loaders.mentions.organizations import bodies_at
from loaders.mentions.persons import PersonMention, person_at
from loaders.mentions.places import PlaceMention, place_at
from loaders.mentions.programs import program_at
from loaders.mentions.reading import Reading
from loaders.text import Sentence

VERBS = (
    "chaired_by", "attended_by", "co_chair", "chair", "issue", "sign", "implement", "coordinate", "organize",
    "attend", "speak", "review", "held", "propose", "appoint", "appointing", "deny", "present", "meet",
)  # fmt: skip
_OF_POSTS = ("appoint", "appointing")
# What a mention begins with: a number, an entry of these kinds, or a capitalised word of `_first_words`.
_HEADS = frozenset(
    ("standing", "program", "movement", "directive", "event", "body", "pattern", "unit", "province", "rank",
     "honorific", "before", "title", "group", "members")
)  # fmt: skip
_NOTHING: dict[str, Hit] = {}
_VERBS = frozenset(VERBS)
Value = PersonMention | ActMention | EventMention | PlaceMention | tuple[BodyMention, ...] | str


@dataclass(frozen=True, slots=True)
class Item:
    """Words ``[first, end)`` are a mention or a verb; `inner` are mentions inside the name of a
    meeting or an act."""

    kind: str
    first: int
    end: int
    value: Value
    inner: tuple[Item, ...] = ()


@cache
def _first_words() -> frozenset[str]:
    """Surnames, and what else opens a name with a capital and is in no lexicon: "Bộ Y tế", "Năm Chuyển đổi số 2023"."""
    return surnames() | {"bộ", "sở", "năm", "y"}


def scan(reading: Reading, sentence: Sentence) -> tuple[Item, ...]:
    """The items of a sentence."""
    return tuple(_walk(reading, sentence.first, sentence.end))


def _walk(reading: Reading, first: int, end: int, *, inside: bool = False) -> Iterator[Item]:
    hits, words, names = reading.hits, reading.words, _first_words()
    index = first
    while index < end:
        item, word, here = None, words.lower[index], hits.get(index, _NOTHING)
        if not _HEADS.isdisjoint(here) or word.isdigit() or (words.capitals[index] and word in names):
            item = _item_at(reading, index, inside)
        elif not _VERBS.isdisjoint(here):
            item = _verb(reading, index)
        if item is None:
            index += 1
            continue
        yield item
        index = _next(reading, item)


def _next(reading: Reading, item: Item) -> int:
    """Where the walk goes on behind an item: at the act that ends a verb, "quyết định" of "trao quyết định về …"."""
    if item.kind == "verb":
        for index in range(item.first + 1, item.end):
            if reading.hit(index, "directive") and directive_at(reading, index):
                return index
    return max(item.end, item.first + 1)


def _item_at(reading: Reading, index: int, inside: bool) -> Item | None:
    if standing := reading.hit(index, "standing"):
        return Item("standing", index, standing.end, standing.value)
    act = program_at(reading, index) or directive_at(reading, index)
    if act:
        return Item("act", act.first, act.end, act, tuple(_within(reading, act, inside)))
    if not inside and (event := event_at(reading, index)):
        inner = tuple(_walk(reading, index + 1, event.end, inside=True))
        return Item(
            "event", event.first, event.end, event, tuple(i for i in inner if i.kind in ("act", "body"))
        )
    if mention := _someone(reading, index):
        return mention
    return _small(reading, index)


def _within(reading: Reading, act: ActMention, inside: bool) -> Iterator[Item]:
    """What the name of `act` names: other acts in its title, the parties of an agreement."""
    if not inside:
        yield from _named_in(reading, act)
    if act.agreement:
        items = _walk(reading, act.first + 1, act.end, inside=True)
        yield from (item for item in items if item.kind in ("body", "group"))


def _named_in(reading: Reading, act: ActMention) -> Iterator[Item]:
    """The acts inside the title of `act`; a strategy that is the whole title is no programme of its own."""
    if act.title is None:
        return
    start = act.title + (reading.word(act.title) == "về")
    for item in _walk(reading, act.title, act.end, inside=True):
        value = item.value
        if isinstance(value, ActMention) and not (value.program and not act.program and item.first == start):
            yield item


def _someone(reading: Reading, index: int) -> Item | None:
    """A person, a post, a body or a place."""
    found = bodies_at(reading, index)
    place = place_at(reading, index)
    person = person_at(reading, index)
    ends = [other.end for other in (*found[-1:], place if place and place.place else None) if other]
    if person and not person.posts and person.first == index and any(person.end <= end for end in ends):
        person = None  # "Đoàn Thanh niên Cộng sản", "Bà Rịa - Vũng Tàu"
    if person and (person.name or person.given or not found or person.end > found[-1].end):
        if person.name is None and person.given is None and _is_standing(person):
            standing = found or bodies_at(reading, person.posts[0].first)
            if standing:
                return Item("body", standing[0].first, standing[-1].end, standing)
        return Item("person", person.first, person.end, person)
    if found:
        return Item("body", found[0].first, found[-1].end, found)
    branch = reading.span(max(0, index - 2), index).lower() in ("điểm cầu", "đầu cầu")
    if place and place.place and (branch or reading.word(index - 1) not in word_set("named")):
        return Item("place", place.first, place.end, place)
    return None


def _is_standing(person: PersonMention) -> bool:
    """Whether the first post is "Thường trực": "các đồng chí Thường trực HĐND tỉnh" speaks of that body."""
    return bool(person.posts) and person.posts[0].title == "Thường trực"


def _small(reading: Reading, index: int) -> Item | None:
    """A group ("các lực lượng") or a verb."""
    for kind in ("group", "members"):
        if hit := reading.hit(index, kind):
            return Item(kind, index, hit.end, hit.value)
    return _verb(reading, index)


def _verb(reading: Reading, index: int) -> Item | None:
    if reading.is_capital(index) and reading.is_capital(index + 1) and not _opens(reading, index):
        return None
    here = reading.hits.get(index, _NOTHING)
    found = [
        here[kind]
        for kind in sorted(_VERBS.intersection(here), key=VERBS.index)
        if _is_one_word(reading, index, here[kind].end, kind)
        and not _is_half(reading, here[kind].end)
        and (kind not in _OF_POSTS or _before_post(reading, here[kind].end))
    ]
    if not found:
        return None
    longest = max(hit.end for hit in found)
    kinds = "+".join(hit.kind for hit in found if hit.end == longest)
    return Item("verb", index, longest, kinds)


def _is_half(reading: Reading, end: int) -> bool:
    """Whether a verb is the first half of another word: no "dự" in "dự thảo", "dự án"."""
    return reading.word(end - 1) == "dự" and reading.word(end) in word_set("beginnings")


def _before_post(reading: Reading, index: int) -> bool:
    """Whether a post follows: only then a verb like "làm" or "phân công" is one that gives a post."""
    end = index
    while reading.word(end) in word_set("charges") and end < index + 4:
        end += 1
    return bool(reading.hit(end, "title", "before"))


def _is_one_word(reading: Reading, index: int, end: int, kind: str) -> bool:
    """Whether no name begins inside a verb: "đại biểu Dương Văn Lan" holds no "biểu dương".

    Where an act is made, it may: "xây dựng Kế hoạch số 12".
    """
    inside = (inner for inner in range(index + 1, end) if reading.is_capital(inner))
    return reading.is_capital(index) or all(kind == "issue" and reading.hit(at, "directive") for at in inside)


def _opens(reading: Reading, index: int) -> bool:
    """Whether a sentence opens at `index`: there a verb has a capital too ("Dự Hội nghị có …")."""
    return index == 0 or not reading.words.is_letter(index - 1)
