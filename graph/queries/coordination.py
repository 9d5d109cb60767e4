"""Which bodies coordinate, under which programme, and how many documents say so?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.queries.filters import acts, narrowed
from graph.queries.links import named
from graph.queries.names import identify
from graph.queries.pages import MAX_EVIDENCE, Page, QueryError, Row, listing, nothing
from graph.queries.shapes import entity, evidence
from graph.queries.spans import between
from graph.queries.successions import stated, widened
from graph.store import Store
from graph.values import PartialDate

_KIND = "coordination"
_MORE_THAN_ALL = 2**31


@dataclass(frozen=True, slots=True)
class CoordinationFilter:
    """Names or ids: a body, the other of the pair, what it is under (a programme or an act), the place of one of them.

    `documents` is how many documents must say so at least, in the days asked for. With `succession` bodies and places
    stand for those before and after them, too.
    """

    organization: str | None = None
    partner: str | None = None
    under: str | None = None
    place: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    documents: int = 1
    succession: bool = False


def coordination(store: Store, wanted: CoordinationFilter, page: Page) -> dict[str, Any]:
    """Pairs of bodies that coordinate; what most documents state is first."""
    page = page.of(wanted)
    documents, one, other = page.after(_KIND, (_MORE_THAN_ALL, "", ""))
    if (filters := _parameters(store, wanted)) is None:
        return nothing()
    position = {"documents": documents, "one": one, "other": other}
    rows = store.read("coordination", **filters, **position, limit=page.limit + 1, evidence=MAX_EVIDENCE)
    pairs = _by_pair(rows)
    heads, following = page.cut(_KIND, [pair[0] for pair in pairs], _key)
    programmes = named(store, (id_ for row in heads for id_ in row["under"]))
    answer = listing([_item(pair, programmes) for pair in pairs[: len(heads)]], following)
    line = [id_ for kind in ("organizations", "partners", "places") for id_ in filters[kind]]
    return stated(store, answer, line) if wanted.succession else answer


def _parameters(store: Store, wanted: CoordinationFilter) -> dict[str, Any] | None:
    """What the statement takes; None where a name fits nothing."""
    if wanted.documents < 1:
        raise QueryError("min_documents", f"must be at least 1, not {wanted.documents}")
    first = wanted.organization or wanted.partner
    second = wanted.partner if wanted.organization else None
    names = {"Organization": first, "Place": wanted.place}
    ids = narrowed(store, names, succession=wanted.succession)
    partners, under = identify(store, "Organization", second), acts(store, wanted.under)
    if ids is None or partners == [] or under == []:
        return None
    if wanted.succession:
        partners = widened(store, partners or [])
    anchor = "under" if under and ids["anchor"] == "all" else ids["anchor"]
    span = between(wanted.since, wanted.until)
    more = {"anchor": anchor, "partners": partners or [], "under": under or [], "least": wanted.documents}
    return ids | span | more


def _key(row: Row) -> tuple[str | int, ...]:
    return row["documents"], row["source"]["id"], row["target"]["id"]


def _by_pair(rows: Iterable[Row]) -> list[list[Row]]:
    pairs: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        pairs.setdefault((row["source"]["id"], row["target"]["id"]), []).append(row)
    return list(pairs.values())


def _item(pair: Sequence[Row], programmes: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    first = pair[0]
    span = {name: first[name] for name in ("first", "last") if first[name]}
    under = [entity(row) for id_, row in programmes.items() if id_ in first["under"]]
    # One sentence may state the pair under several programmes: it is quoted once.
    quotes = {
        (row["document"]["id"], row["fact"]["start"], row["fact"]["end"]): evidence(row) for row in pair
    }
    head = {
        "organizations": [entity(first["source"]), entity(first["target"])],
        "documents": first["documents"],
    }
    return head | span | {"under": under, "evidence": list(quotes.values())}
