"""Whether a text is written with the marks of Vietnamese: without them Hùng, Hưng and Hứng are one word."""

from __future__ import annotations

_ENOUGH = 100  # characters: a shorter text may have few marks
_FEWEST = 0.05  # of the characters; in Vietnamese it is a quarter and more
_WORDS = 8  # of which none has a mark: some fifth of the syllables of Vietnamese have none


def lacks_marks(text: str) -> bool:
    """Whether `text` is long enough to show the marks of Vietnamese and has none, or hardly any.

    A letter with a mark takes more bytes than one without: to count those is the fastest way.
    """
    more = len(text.encode(errors="replace")) - len(text)
    if more == 0:
        return len(text) >= _ENOUGH or len(text.split(maxsplit=_WORDS)) >= _WORDS
    return len(text) >= _ENOUGH and more < _FEWEST * len(text)
