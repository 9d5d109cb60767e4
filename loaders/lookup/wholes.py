"""Whether the names that were read are the whole of a phrase: what is left over may change what is meant."""

from __future__ import annotations

import re

from graph.register.describe import describe
from loaders.context.bodies import own_place
from loaders.mentions.places import HOME, PlaceMention
from loaders.mentions.scan import Item
from loaders.phrases import Phrase

_BEFORE = frozenset(("lực", "lượng", "cơ", "quan", "thủ", "đô"))  # "lực lượng QLTT Hà Nội", "Thủ đô Hà Nội"
_LINKS = frozenset(("của", "thuộc", "tại", "ở", *HOME.split()))
_TERM = re.compile(r"khóa|nhiệm|kỳ|[ivx]+|\d{4}")  # "khóa XII", "nhiệm kỳ 2015 - 2020"
_LARGE = 5  # from a general department or a department of a province on: a comma makes a list
_LEVELS = ("commune", "district", "city", "province")
_SIZES = (
    ("tổ", "trạm"),
    ("đội", "đồn", "hải"),
    ("phòng",),
    ("chi", "trung"),
    ("cục", "vụ", "viện"),
    ("tổng", "sở"),
)


def left_over(phrase: Phrase, items: list[Item]) -> str:
    """The words that no name covers and that no name brings with it; they may change what is meant."""
    reading = phrase.reading
    covered = {index for item in items for index in range(item.first, item.end)}
    left = [i for i in range(len(reading.words)) if i not in covered and reading.words.is_letter(i)]
    before = [i for i in left if i < items[0].first and reading.word(i) not in _BEFORE]
    after = [i for i in left if i >= items[0].end and not _goes_with_names(reading.word(i))]
    return " ".join(reading.span(i, i + 1) for i in (*before, *after))


def _goes_with_names(word: str) -> bool:
    return word in _LINKS or bool(_TERM.fullmatch(word))


def belong_together(phrase: Phrase, items: list[Item]) -> bool:
    """Whether each further item is a larger place, the body that the first one belongs to, or its other name."""
    bodies = [(item.first, item.value[0]) for item in items if isinstance(item.value, tuple)]
    named = [(index, body, name) for index, body in bodies if (name := phrase.bodies.name(body))]
    if not named or isinstance(items[0].value, PlaceMention):
        return not named and _places_widen(phrase, items)
    (_, body, first), *others = named
    listed = own_place(body, phrase.bodies.places) is not None or _size(first) >= _LARGE
    return _places_widen(phrase, items) and all(
        name in first
        or name == describe(first).parent
        or (_size(first) < _size(name) and not (listed and phrase.reading.word(index - 1) == ","))
        for index, _, name in others
    )


def _places_widen(phrase: Phrase, items: list[Item]) -> bool:
    """Whether the places that follow are each larger than what stands before: "xã A, huyện B, tỉnh C"."""
    value = items[0].value
    own = own_place(value[0], phrase.bodies.places) if isinstance(value, tuple) else None
    if isinstance(value, PlaceMention):
        own = value.place
    after = [item.value.place for item in items[1:] if isinstance(item.value, PlaceMention)]
    if own is None:  # a body of the centre lies in no place; another may be told apart by it
        return not after or not isinstance(value, tuple) or value[0].pattern is not None
    return all(
        _LEVELS.index(place.level) > _LEVELS.index(own.level) or place == own for place in after if place
    )


def _size(name: str) -> int:
    """How large a body is by its head, from a team to a ministry; what has no such head is larger still."""
    head = name.split()[0].lower() if name else ""
    return next((size for size, heads in enumerate(_SIZES) if head in heads), len(_SIZES))
