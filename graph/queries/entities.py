"""What is known of one entity?"""

from __future__ import annotations

from typing import Any

from graph.ontology import load_ontology
from graph.queries.names import WHOLE, fitting
from graph.queries.pages import MAX_EVIDENCE, Page, listing
from graph.queries.shapes import by_statement, entity, fact
from graph.store import Store

_KIND = "entity"
# The types of what facts can be said to be under.
_UNDER = frozenset().union(*(kind.references.get("under", ()) for kind in load_ontology().facts.values()))


def find_entity(store: Store, id_: str, page: Page) -> dict[str, Any] | None:
    """The entity, in how many ``documents`` it stands, and a page of its ``facts``; None where it is unknown.

    Facts come by type, the latest first; those said under it (a programme of coordination) are among them.
    """
    kind = f"{_KIND}-{id_}"
    type_, date, statement = page.after(kind, ("", "", ""))
    if not (known := store.read("find_entity", id=id_)):
        return None
    under = known[0]["entity"]["type"] in _UNDER
    position = {"id": id_, "under": under, "type": type_, "date": date, "fact": statement}
    rows = store.read("entity_facts", **position, limit=page.limit + 1, evidence=MAX_EVIDENCE)
    groups = list(by_statement(rows).values())
    heads, following = page.cut(
        kind, [group[0] for group in groups], lambda row: (row["type"], row["date"], row["statement"])
    )
    about = entity(known[0]["entity"]) | {"documents": known[0]["documents"]}
    return about | {"facts": listing([fact(group) for group in groups[: len(heads)]], following)}


def named(store: Store, text: str) -> list[dict[str, Any]]:
    """The entity with the id `text`, else those called so, else those that have it in a name; best first."""
    if known := store.read("find_entity", id=text):
        return [entity(known[0]["entity"])]
    fits = [fit for fit in fitting(store, text)[0] if fit.marked]
    best = min((fit.tier for fit in fits), default=WHOLE)
    return [entity(fit.entity) for fit in fits if fit.tier == best]
