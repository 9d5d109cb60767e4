"""Who is who: which entity an id leads to, and which pairs are in doubt."""

from __future__ import annotations

import json
from typing import Any

from graph.ontology import load_ontology
from graph.queries.pages import Page, QueryError, Row, listing
from graph.queries.shapes import entity
from graph.queries.shapes import facts as facts_of
from graph.store import Store

_KIND = "doubts"
_MORE_THAN_ALL = 1_000_000.0
_QUOTED = 5  # facts for each side


def survivor(store: Store, id_: str) -> str | None:
    """The id of the entity that `id_` was judged to be; None where it is that of an entity, or unknown."""
    rows = store.read("find_referent", id=id_)
    return rows[0]["entity"] if rows and rows[0]["entity"] != id_ else None


def doubts(store: Store, page: Page, *, kind: str | None = None) -> dict[str, Any]:
    """Pairs that may be one and that nobody decided on, those first that most speaks for.

    Items are ``{"type", "score", "features": [{"name", "value", "weight"}], "a", "b"}``; a side is ``{"id", "entity",
    "facts"}`` with some facts that documents state of it. Raises QueryError for an unknown type.
    """
    if kind is not None and kind not in (types := load_ontology().entities):
        raise QueryError("type", f"{kind!r} is not one of {', '.join(types)}")
    score, id_ = page.after(_KIND, (_MORE_THAN_ALL, ""))
    rows = store.read("judgements_unsure", type=kind, score=score, id=id_, limit=page.limit + 1)
    shown, following = page.cut(_KIND, rows, lambda row: (row["score"], row["id"]))
    ids = sorted({row[end] for row in shown for end in "ab"})
    facts: dict[str, list[Row]] = {}
    for row in store.read("referents_evidence", ids=ids, limit=_QUOTED):
        facts.setdefault(row["id"], []).append(row)
    return listing([_doubt(row, facts) for row in shown], following)


def _doubt(row: Row, facts: dict[str, list[Row]]) -> dict[str, Any]:
    features = [
        {"name": name, "value": value, "weight": weight}
        for name, value, weight in json.loads(row["features"])
    ]
    sides = {"a": row["one"], "b": row["other"]}
    return {"type": row["type"], "score": row["score"], "features": features} | {
        end: {"id": row[end], "entity": entity(named), "facts": facts_of(facts.get(row[end], []))}
        for end, named in sides.items()
    }
