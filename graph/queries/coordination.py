"""Which bodies coordinate, under which programme, and how many documents say so?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.queries.filters import narrowed
from graph.queries.pages import MAX_EVIDENCE, Page, Row, listing, nothing
from graph.queries.shapes import entity, evidence
from graph.store import Store

_KIND = "coordination"
_MORE_THAN_ALL = 2**31


def coordination(store: Store, organization: str | None, page: Page) -> dict[str, Any]:
    """Pairs of bodies, one of them `organization` (a name or an id); what most documents state is first."""
    documents, one, other = page.after(_KIND, (_MORE_THAN_ALL, "", ""))
    if (ids := narrowed(store, {"Organization": organization})) is None:
        return nothing()
    position = {"documents": documents, "one": one, "other": other}
    rows = store.read("coordination", **ids, **position, limit=page.limit + 1, evidence=MAX_EVIDENCE)
    pairs = _by_pair(rows)
    heads, following = page.cut(_KIND, [pair[0] for pair in pairs], _key)
    programmes = _named(store, (id_ for row in heads for id_ in row["under"]))
    return listing([_item(pair, programmes) for pair in pairs[: len(heads)]], following)


def _key(row: Row) -> tuple[str | int, ...]:
    return row["documents"], row["source"]["id"], row["target"]["id"]


def _by_pair(rows: Iterable[Row]) -> list[list[Row]]:
    pairs: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        pairs.setdefault((row["source"]["id"], row["target"]["id"]), []).append(row)
    return list(pairs.values())


def _named(store: Store, ids: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """Entities by id, in the order of their names."""
    wanted = sorted(set(ids))
    rows = store.read("entities_named", ids=wanted) if wanted else []
    return {row["entity"]["id"]: row["entity"] for row in rows}


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
