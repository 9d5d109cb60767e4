"""Blocks: mentions that may be one thing share one, and no two blocks are compared with each other.

A block follows from a mention's type, name and day alone, so that a document that comes later changes none.
"""

from __future__ import annotations

from graph.identity.acts import parse
from graph.identity.names import block_name
from graph.values import PartialDate
from graph.values.spelling import comparable

# The types of which rules say whether two mentions are one. A body or a place is settled by its canonical name and
# its place alone; a person may still judge two of them to be one.
JUDGED = ("Person", "Event", "Directive", "Program")


def block(kind: str, name: str, on: PartialDate | None, id_: str) -> str:
    """The block of a mention of type `kind`; that of a mention which can be compared with none is its `id_`."""
    if kind == "Person":
        return f"Person {block_name(name)}"
    if kind == "Event":
        return f"Event {on}" if on and on.precision == "day" else id_
    if kind in ("Directive", "Program"):
        act = parse(name)
        return f"{kind} {act.kind} {act.number}" if act.number else f"{kind} {comparable(name)}"
    return id_
