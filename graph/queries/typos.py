"""Whether two words are one slip of the keyboard apart."""

from __future__ import annotations


def near(one: str, other: str) -> bool:
    """Whether `one` becomes `other` by a letter more, a letter less, another letter, or two that change places.

    Optimal string alignment distance of at most one (Boytsov 2011, "Indexing methods for approximate
    dictionary searching", section 2.2), looked for without a table since one slip is enough.
    """
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True  # one is the other with a letter at its end
    rest, other_rest = one[start:], other[start:]
    moved = rest[:2] == other_rest[:2][::-1] and len(rest) > 1 and rest[2:] == other_rest[2:]
    return moved or rest[1:] == other_rest or rest == other_rest[1:] or rest[1:] == other_rest[1:]
