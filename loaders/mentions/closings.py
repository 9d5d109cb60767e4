"""Names in small letters up to the rank that closes them: "… tài chính, tiền tệ quốc gia", "Hội … Việt Nam"."""

from __future__ import annotations

from loaders.lexicons import word_set
from loaders.mentions.reading import Reading

ASSOCIATIONS = ("Hội ", "Hiệp hội ", "Tổng hội ", "Liên hiệp ")
# where a name ends in any case
STOPS = (
    "chair", "co_chair", "attend", "organize", "coordinate", "event", "directive", "program", "honorific", "rank",
    "title", "before", "group", "speak", "implement", "issue", "act_verb", "review", "ends",
)  # fmt: skip

_SURE = 3  # syllables that make a field in small letters sure
_LONGEST = 8  # words from a comma or a head to the rank that closes the name
_CLOSING = ("quốc gia", "trung ương", "việt nam")
_RANKS = ("Việt Nam", "quốc tế")


def closes(reading: Reading, index: int) -> bool:
    """Whether a name goes on after a comma and ends with its rank: "Tư vấn chính sách tài chính, tiền tệ quốc gia"."""
    if reading.is_capital(index):
        return False
    for end in range(index, index + _LONGEST):
        if reading.span(end, end + 2).lower() in _CLOSING:
            return end > index
        if (
            not reading.word(end).isalpha()
            or reading.word(end) in word_set("stops")
            or reading.hit(end, *STOPS)
        ):
            return False
    return False


def in_small(reading: Reading, index: int) -> int:
    """The end of a field in small letters that a rank closes, or 0: "Hội an toàn giao thông Việt Nam"."""
    if reading.is_capital(index):
        return 0
    end = index
    while end < index + _LONGEST:
        known = reading.hit(end, "field")
        word = reading.word(end)
        if known and known.end - end >= _SURE:
            end = known.end  # "an toàn giao thông" holds no "giao"
        elif not word.isalpha() or (word in word_set("stops") and word != "các") or reading.hit(end, *STOPS):
            return 0
        else:
            end += 1
        if reading.span(end, end + 2) in _RANKS:
            return end + 2
        if reading.is_capital(end):
            return 0
    return 0
