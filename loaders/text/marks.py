"""Whether a text is written with the marks of Vietnamese: without them Hùng, Hưng and Hứng are one word."""

from __future__ import annotations

_ENOUGH = 60  # characters: a shorter text may do without
_FEWEST = 0.05  # of the characters; in Vietnamese it is a quarter and more


def lacks_marks(text: str) -> bool:
    """Whether `text` is long enough to show the marks of Vietnamese and hardly has any.

    A letter with a mark takes more bytes than one without: to count those is the fastest way.
    """
    return len(text) >= _ENOUGH and len(text.encode(errors="replace")) - len(text) < _FEWEST * len(text)
