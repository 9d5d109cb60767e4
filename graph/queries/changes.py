"""What a document added to the graph, what it strengthened, and what it contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.queries.holders import observations_of, quoted
from graph.queries.holding import Observation, same_day
from graph.queries.links import with_under
from graph.queries.pages import Row
from graph.queries.shapes import by_statement, entity, fact, source
from graph.register.titles import single
from graph.store import Store
from graph.values import PartialDate


def changes(store: Store, id_: str) -> dict[str, Any] | None:
    """``{"document", "entities", "added", "strengthened", "contradicted"}``; None where the document is unknown.

    `entities` and `added` are what no other document mentions or states; `strengthened` are facts that others
    state too, each with the number of those ``documents``; `contradicted` are posts that one person holds at a time
    and in which others were seen on the same day, each with those ``others`` and their sentences. It depends on
    which documents are stored, not on the order in which they came.
    """
    if not (known := store.read("find_document", id=id_)):
        return None
    groups = list(by_statement(with_under(store, store.read("document_changes", id=id_))).values())
    return {
        "document": source(known[0]["document"]),
        "entities": [entity(row["entity"]) for row in store.read("document_alone", id=id_)],
        "added": [fact(group) for group in groups if not group[0]["others"]],
        "strengthened": [
            fact(group) | {"documents": group[0]["others"]} for group in groups if group[0]["others"]
        ],
        "contradicted": list(_contradicted(store, groups)),
    }


def _contradicted(store: Store, groups: Sequence[Sequence[Row]]) -> Iterator[dict[str, Any]]:
    items = [fact(group) for group in groups if _single(group[0])]
    days = [group[0]["fact"]["observed"] for group in groups if _single(group[0])]
    found = [_rivals(store, item, day) for item, day in zip(items, days, strict=True)]
    for item, rivals in zip(items, quoted(store, found), strict=True):
        if rivals:
            yield item | {"others": rivals}


def _single(row: Row) -> bool:
    said = row["fact"]
    observed = len(said.get("observed") or "") == len("2021-12-20")
    return row["type"] == "HOLDS_POSITION" and observed and single(said["title"], row["target"]["name"])


def _rivals(store: Store, item: Mapping[str, Any], day: str) -> Mapping[Observation, Row]:
    """Those seen in the post of `item` on `day`, who are not its holder."""
    told = observations_of(store, item)
    own = Observation(item["from"]["id"], PartialDate(day))
    return {one: row for one, row in told.items() if one.holder != own.holder and same_day(own, one)}
