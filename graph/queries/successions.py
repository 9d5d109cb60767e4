"""Questions that follow successions when asked: a body or a place stands for what came before and after it, too.

A body and its successor stay two entities; only the question is widened, and each answer says of which of them it was
stated. What came between and is not stored does not break the line: the register knows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.queries.links import named
from graph.store import Store

Item = dict[str, Any]


def widened(store: Store, ids: Sequence[str]) -> list[str]:
    """`ids` of bodies or places with those of all that came before or after one of them and is stored."""
    found = {row["id"] for row in store.read("successions", ids=list(ids))} if ids else set()
    return [*ids, *sorted(found - set(ids))]


def stated(store: Store, answer: Item, line: Sequence[str]) -> Item:
    """`answer`, a list of facts or pairs, each item with ``stated_of``: ``[{"id", "name"}]``.

    These are of `line` (ids of bodies and places) or lie in a place of it: the bodies at an end of the item, those that
    hold its meeting, and where it was held.
    """
    events = sorted(
        {each["id"] for item in answer["items"] for each in _ends(item) if each["type"] == "Event"}
    )
    hosts: dict[str, list[str]] = {}
    for row in store.read("organizers", events=events, line=list(line)) if events else ():
        hosts.setdefault(row["event"], []).append(row["body"])
    found = [_of_line(item, frozenset(line), hosts) for item in answer["items"]]
    names = named(store, (id_ for ids in found for id_ in ids))
    items = [
        item | {"stated_of": [{"id": id_, "name": names[id_]["name"]} for id_ in sorted(ids)]}
        for item, ids in zip(answer["items"], found, strict=True)
    ]
    return answer | {"items": items}


def _of_line(item: Item, line: frozenset[str], hosts: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    for each in _ends(item):
        there = line.intersection(each.get("places", ()))
        if each["type"] == "Event":
            found |= {*hosts.get(each["id"], ()), *there}
        elif each["id"] in line or there:
            found.add(each["id"])
    return found


def _ends(item: Item) -> Iterator[Item]:
    """The entities that an item of a list names: the ends of a fact, the bodies of a pair, the posts beside a name."""
    yield from (item[key] for key in ("from", "to") if key in item)
    yield from item.get("organizations", ())
    yield from (post["to"] for post in item.get("posts", ()))
