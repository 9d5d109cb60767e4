"""Who held which post, and on which days was it seen?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.queries.filters import narrowed
from graph.queries.holders import judged
from graph.queries.pages import MAX_EVIDENCE, Page, QueryError, Row, listing, nothing
from graph.queries.shapes import by_statement, fact
from graph.queries.spans import around
from graph.queries.successions import stated
from graph.register.titles import heads, known_titles, starts_of, variants
from graph.store import Store
from graph.values import PartialDate
from graph.values.spelling import one_tone_placement

_KIND = "positions"
_KIND_AROUND = "positions-on"
# The gap, in days, of a post that was seen on no known day: after all others.
_NEVER = 10_000_000
ASKABLE = ("head", "deputy", "member")


@dataclass(frozen=True, slots=True)
class PositionsFilter:
    """Names or ids, a title or a class of titles, and the day (or month, or year) of interest.

    `on` orders and never excludes; `place` is that of the body; `known_at` leaves out what was recorded later. With
    `succession` bodies and places stand for those before and after them, too.
    """

    person: str | None = None
    organization: str | None = None
    on: PartialDate | None = None
    title: str | None = None
    kind: str | None = None
    place: str | None = None
    known_at: PartialDate | None = None
    succession: bool = False

    def __post_init__(self) -> None:
        if self.kind is not None and self.kind not in ASKABLE:
            raise QueryError("class", f"{self.kind!r} is not one of {', '.join(ASKABLE)}")

    @property
    def known(self) -> str:
        """The last day of recording that counts, or nothing for all."""
        return self.known_at.last.isoformat() if self.known_at else ""


def positions(store: Store, wanted: PositionsFilter, page: Page) -> dict[str, Any]:
    """HOLDS_POSITION facts with ``observed``; the nearest to `on` first, without it the last observed.

    An observation vouches for its own day alone: no item says that a post was still held later. With `on` each
    has a ``status`` with its ``reason`` (docs/positions.md), the nearest observations ``before`` and ``after`` with
    their quotes and gaps, and those of ``others`` who bear on it.
    """
    page, ids = page.of(wanted), _ids(store, wanted)
    answer = _around(store, wanted, wanted.on, page, ids) if wanted.on else _latest(store, page, ids)
    if not (wanted.succession and ids):
        return answer
    return stated(store, answer, [*ids["organizations"], *ids["places"]])


def _latest(store: Store, page: Page, ids: dict[str, Any] | None) -> dict[str, Any]:
    last, statement = page.after(_KIND, ("9999-99-99", ""))
    if ids is None:
        return nothing()
    rows = store.read("positions", **ids, **_bounds(page), last=last, fact=statement)
    groups = list(by_statement(rows).values())
    heads_, following = page.cut(
        _KIND, [group[0] for group in groups], lambda row: (row["last"], row["statement"])
    )
    items = [fact(group) | {"observed": _extent(group[0])} for group in groups[: len(heads_)]]
    return listing(items, following)


def _extent(row: Row) -> dict[str, str]:
    """The first and the last observation; empty where no document tells a day."""
    return {"first": row["first"], "last": row["last"]} if row["last"] else {}


def _ids(store: Store, wanted: PositionsFilter) -> dict[str, Any] | None:
    names = {"Person": wanted.person, "Organization": wanted.organization, "Place": wanted.place}
    if (ids := narrowed(store, names, succession=wanted.succession)) is None:
        return None
    titles = [title for each in _titles(wanted) for title in variants(each)]
    starts = [start for each in _starts(wanted) for start in variants(each)]
    return ids | {"titles": [title.lower() for title in titles], "starts": starts, "known": wanted.known}


def _titles(wanted: PositionsFilter) -> list[str]:
    if wanted.title is not None:
        return known_titles(one_tone_placement(wanted.title.strip()))
    return heads() if wanted.kind == "head" else []


def _starts(wanted: PositionsFilter) -> tuple[str, ...]:
    return starts_of(wanted.kind) if wanted.kind in ("deputy", "member") else ()


def _around(
    store: Store, wanted: PositionsFilter, on: PartialDate, page: Page, ids: dict[str, Any] | None
) -> dict[str, Any]:
    kind = f"{_KIND_AROUND}-{on}"
    gap, statement = page.after(kind, (-1, ""))
    if ids is None:
        return nothing()
    days = {"since": on.first.isoformat(), "until": on.last.isoformat(), "never": _NEVER}
    rows = store.read("positions_around", **ids, **days, **_bounds(page), gap=gap, fact=statement)
    groups = list(by_statement(rows).values())
    heads_, following = page.cut(
        kind, [group[0] for group in groups], lambda row: (row["gap"], row["statement"])
    )
    items = [fact(group) | {"observed": around(on, group[0]["observed"])} for group in groups[: len(heads_)]]
    verdicts = judged(store, on, items, wanted.known)
    return listing([item | verdict for item, verdict in zip(items, verdicts, strict=True)], following)


def _bounds(page: Page) -> dict[str, int]:
    return {"limit": page.limit + 1, "evidence": MAX_EVIDENCE}
