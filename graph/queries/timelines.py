"""The posts and events of an entity in the order of time, and what it is linked to."""

from __future__ import annotations

from typing import Any

from graph.queries.facts import FactsFilter
from graph.queries.links import LinksFilter, links, with_under
from graph.queries.pages import MAX_EVIDENCE, Page, Row, listing, nothing
from graph.queries.shapes import by_statement, entity, fact
from graph.store import Store

_LAST_DAY = "9999-99-99"
_MORE_THAN_ALL = 2**31


def timeline(store: Store, id_: str, wanted: FactsFilter, page: Page) -> dict[str, Any] | None:
    """The facts of an entity from the first to the last, those without a day at the end; None where it is unknown.

    Each has the ``first`` and the ``last`` day on which the documents place it: its date, else the day of its
    event, else the day on which it was observed. A post seen on two days was seen then; nothing says that it
    was held in between.
    """
    kind, page = "timeline", page.of(id_, wanted)
    first, statement = page.after(kind, ("", ""))
    if not store.read("find_entity", id=id_):
        return None
    asked = wanted.parameters()
    del asked["undirected"]
    position = {"id": id_, "first": first, "fact": statement, "limit": page.limit + 1}
    rows = store.read("entity_timeline", **asked, **position, evidence=MAX_EVIDENCE)
    groups = list(by_statement(with_under(store, rows)).values())
    heads, following = page.cut(
        kind, [group[0] for group in groups], lambda row: (row["first"], row["statement"])
    )
    return listing([fact(group) | _days(group[0]) for group in groups[: len(heads)]], following)


def _days(row: Row) -> dict[str, str]:
    return {} if row["first"] == _LAST_DAY else {"first": row["first"], "last": row["last"]}


def neighbours(store: Store, id_: str, wanted: LinksFilter, page: Page) -> dict[str, Any] | None:
    """The links of an entity, those of which the most documents speak first; None where it is unknown.

    Each is a link with the ``entity`` at its other end.
    """
    kind, page = "neighbours", page.of(id_, wanted)
    strength, type_, source, target = page.after(kind, (_MORE_THAN_ALL, "", "", ""))
    if not store.read("find_entity", id=id_):
        return None
    if (filters := wanted.parameters(store)) is None:
        return nothing()
    position = {"id": id_, "strength": strength, "type": type_, "source": source, "target": target}
    rows = store.read("entity_neighbours", **filters, **position, limit=page.limit + 1)
    shown, following = page.cut(
        kind, rows, lambda row: (row["documents"], row["type"], row["source"], row["target"])
    )
    items = [
        {"entity": entity(row["entity"])} | link for row, link in zip(shown, links(store, shown), strict=True)
    ]
    return listing(items, following)
