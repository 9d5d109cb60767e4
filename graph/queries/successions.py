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

    These are the bodies at an end of it, and those that hold its meeting, which are of `line` (ids of bodies and
    places) or lie in a place of it.
    """
    events = sorted(
        {each["id"] for item in answer["items"] for each in _ends(item) if each["type"] == "Event"}
    )
    hosts: dict[str, list[str]] = {}
    for row in store.read("organizers", events=events, line=list(line)) if events else ():
        hosts.setdefault(row["event"], []).append(row["body"])
    bodies = named(store, (id_ for found in hosts.values() for id_ in found))
    items = [item | {"stated_of": _bodies(item, frozenset(line), hosts, bodies)} for item in answer["items"]]
    return answer | {"items": items}


def _bodies(
    item: Item,
    line: frozenset[str],
    hosts: Mapping[str, Sequence[str]],
    known: Mapping[str, Mapping[str, Any]],
) -> list[dict[str, str]]:
    found = {}
    for each in _ends(item):
        if each["id"] in line or not line.isdisjoint(each.get("places", ())):
            found[each["id"]] = each["name"]
        found |= {id_: known[id_]["name"] for id_ in hosts.get(each["id"], ())}
    return [{"id": id_, "name": name} for id_, name in sorted(found.items())]


def _ends(item: Item) -> Iterator[Item]:
    """The entities that an item of a list names: the ends of a fact, the bodies of a pair, the posts beside a name."""
    yield from (item[key] for key in ("from", "to") if key in item)
    yield from item.get("organizations", ())
    yield from (post["to"] for post in item.get("posts", ()))
