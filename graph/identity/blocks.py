"""Blocks: mentions that may be one thing share one, and no two blocks are compared with each other.

A block follows from a mention's type, name and day alone, so that a document that comes later changes none.
"""

from __future__ import annotations

from graph.identity.acts import act_words, parse, title_order
from graph.identity.names import block_name
from graph.identity.recognized import known_number, known_program
from graph.values import PartialDate

# The types of which rules say whether two mentions are one. A body or a place is settled by its canonical name and
# its place alone; a person may still judge two of them to be one.
JUDGED = ("Person", "Event", "Directive", "Program")
_OPENING = 2  # words of a title: reports shorten it at the end


def block(kind: str, name: str, on: PartialDate | None) -> str | None:
    """The block of a mention of a type `kind` that rules judge; None for one that can be compared with no other."""
    if kind == "Person":
        bearer = block_name(name)
        return f"Person {bearer}" if " " in bearer else None
    if kind == "Event":
        return f"Event {on}" if on and on.precision == "day" else None
    return _acts(kind, name) if kind in ("Directive", "Program") else None


def _acts(kind: str, name: str) -> str:
    """The block of an act: its number, also where a title or a nickname says which it is, else how its title begins.

    Texts call one programme a Chương trình, an Đề án or neither: its kind does not count.
    """
    act = parse(name)
    number = known_number(name) if kind == "Directive" else known_program(act)
    of_kind = act.kind if kind == "Directive" else ""
    if number:
        return f"{kind} {of_kind} {number}"
    left_out = frozenset(" ".join(act_words()["full"]).split()) if kind == "Program" else frozenset()
    words = [word for word in title_order(name) if word not in left_out]
    return f"{kind} {of_kind} {' '.join(words[:_OPENING])}"
