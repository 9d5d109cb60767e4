"""How the numbers and the titles of two acts, or of two programmes, relate."""

from __future__ import annotations

from collections.abc import Iterator

from graph.identity.acts import ActName, act_words
from graph.identity.evidence import Feature, feature


def numbers(kind: str, one: ActName, other: ActName) -> Iterator[Feature]:
    """Whether both have a number, and one."""
    if one.number and other.number:
        same = one.number == other.number
        yield feature(kind, "number_same" if same else "number_other", f"{one.number} / {other.number}")
    elif kind == "Directive" and (one.number or other.number):
        yield feature(kind, "number_missing", one.number or other.number or "")


def _set_apart(words: frozenset[str]) -> bool:
    return any(words >= set(phrase.split()) for phrase in act_words()["sets_apart"])


def titles(kind: str, one: ActName, other: ActName) -> Iterator[Feature]:
    """Whether both have a title, and one; `kind` is Directive or Program."""
    name = "title" if kind == "Directive" else "name"
    left, right = one.title, other.title
    alone = not (left or right) and one.kind == other.kind in act_words()["unnumbered"]
    if not (left and right) and not alone:
        return
    if left == right:
        yield feature(kind, f"{name}_same")
    elif _set_apart(left ^ right):
        yield feature(kind, f"{name}_other", f"{sorted(left - right)} / {sorted(right - left)}")
    elif left <= right or right <= left:
        yield feature(kind, f"{name}_contained")
    else:
        yield feature(kind, f"{name}_other", f"{sorted(left - right)} / {sorted(right - left)}")
