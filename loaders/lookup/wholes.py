"""Whether the names that were read are the whole of a phrase: what is left over may change what is meant."""

from __future__ import annotations

import re

from graph.register.describe import describe
from loaders.mentions.places import HOME
from loaders.mentions.scan import Item
from loaders.phrases import Phrase

_BEFORE = frozenset(("lực", "lượng", "cơ", "quan", "thủ", "đô"))  # "lực lượng QLTT Hà Nội", "Thủ đô Hà Nội"
_LINKS = frozenset(("của", "thuộc", "tại", "ở", *HOME.split()))
_TERM = re.compile(r"khóa|nhiệm|kỳ|[ivx]+|\d{4}")  # "khóa XII", "nhiệm kỳ 2015 - 2020"
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
    """Whether each further item is a place, the body that the first one belongs to, or its other name."""
    bodies = (item.value[0] for item in items if isinstance(item.value, tuple))
    first, *others = [name for body in bodies if (name := phrase.bodies.name(body))] or [""]
    return all(
        name in first or name == describe(first).parent or _size(first) < _size(name) for name in others
    )


def _size(name: str) -> int:
    """How large a body is by its head, from a team to a ministry; what has no such head is larger still."""
    head = name.split()[0].lower() if name else ""
    return next((size for size, heads in enumerate(_SIZES) if head in heads), len(_SIZES))
