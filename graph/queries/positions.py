"""Who held which post, and on which days was it seen?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.queries.filters import narrowed
from graph.queries.pages import MAX_EVIDENCE, Page, Row, listing, nothing
from graph.queries.shapes import by_statement, fact
from graph.queries.spans import around, extent
from graph.store import Store
from graph.values import PartialDate

_KIND = "positions"
_KIND_AROUND = "positions-on"
# The gap, in days, of a post that was seen on no known day: after all others.
_NEVER = 10_000_000


@dataclass(frozen=True, slots=True)
class PositionsFilter:
    """Names or ids, and the day (or month, or year) of interest, which orders and never excludes."""

    person: str | None = None
    organization: str | None = None
    on: PartialDate | None = None


def positions(store: Store, wanted: PositionsFilter, page: Page) -> dict[str, Any]:
    """HOLDS_POSITION facts with ``observed``; the nearest to `on` first, without it the last observed.

    An observation vouches for its own day alone: no item says that a post was still held later.
    """
    ids = narrowed(store, {"Person": wanted.person, "Organization": wanted.organization})
    if wanted.on:
        return _around(store, wanted.on, page, ids)
    last, statement = page.after(_KIND, ("9999-99-99", ""))
    if ids is None:
        return nothing()
    rows = store.read("positions", **ids, **_bounds(page), last=last, fact=statement)
    groups = list(by_statement(rows).values())
    heads, following = page.cut(
        _KIND, [group[0] for group in groups], lambda row: (row["last"], row["statement"])
    )
    items = [fact(group) | {"observed": extent(group[0]["observed"])} for group in groups[: len(heads)]]
    return listing(items, following)


def _around(store: Store, on: PartialDate, page: Page, ids: dict[str, Any] | None) -> dict[str, Any]:
    gap, statement = page.after(f"{_KIND_AROUND}-{on}", (-1, ""))
    if ids is None:
        return nothing()
    days = {"since": on.first.isoformat(), "until": on.last.isoformat(), "never": _NEVER}
    rows = store.read("positions_around", **ids, **days, **_bounds(page), gap=gap, fact=statement)
    groups = list(by_statement(rows).values())
    heads, following = page.cut(f"{_KIND_AROUND}-{on}", [group[0] for group in groups], _gap)
    items = [fact(group) | {"observed": around(on, group[0]["observed"])} for group in groups[: len(heads)]]
    return listing(items, following)


def _gap(row: Row) -> tuple[str | int, ...]:
    return row["gap"], row["statement"]


def _bounds(page: Page) -> dict[str, int]:
    return {"limit": page.limit + 1, "evidence": MAX_EVIDENCE}
