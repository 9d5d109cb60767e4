"""The facts of an entity, and those that stand behind a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.ontology import load_ontology
from graph.queries.links import among, with_under
from graph.queries.pages import MAX_EVIDENCE, Page, QueryError, listing
from graph.queries.shapes import by_statement, fact
from graph.queries.spans import between
from graph.queries.successions import stated, widened
from graph.store import Store
from graph.values import PartialDate

# The types of what facts can be said to be under.
_UNDER = frozenset().union(*(kind.references.get("under", ()) for kind in load_ontology().facts.values()))
_UNDIRECTED = [name for name, kind in load_ontology().facts.items() if not kind.directed]

# The sort key before all facts: type, date, statement.
_START = ("", "", "")


@dataclass(frozen=True, slots=True)
class FactsFilter:
    """Facts from `source` to `target` (ids; undirected ones match both ways), of some types, in some days.

    With `succession` a body or a place stands for those before and after it, too, where its facts are asked for.
    """

    source: str | None = None
    target: str | None = None
    types: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    succession: bool = False

    def parameters(self) -> dict[str, Any]:
        """The types and days for the statement. Raises QueryError for an unknown type or a span turned round."""
        facts = load_ontology().facts
        among("type", self.types, facts)
        chosen = sorted(set(self.types)) or sorted(facts)
        return between(self.since, self.until) | {"type_names": chosen, "undirected": _UNDIRECTED}


def facts_between(store: Store, wanted: FactsFilter, page: Page) -> dict[str, Any]:
    """The facts that stand behind a link, by type, the latest first. Raises QueryError without any end."""
    if wanted.source is None and wanted.target is None:
        raise QueryError("source", "is needed, or target")
    side = "target" if wanted.source is None else "source"
    ends = {"ids": [wanted.source or wanted.target], "other": wanted.target if wanted.source else None}
    return _page(store, "facts", page.of(wanted), ends | {"side": side, "under": False} | wanted.parameters())


def facts_of(store: Store, id_: str, wanted: FactsFilter, page: Page) -> dict[str, Any] | None:
    """The facts that have an entity at an end, and those said under it; None where it is unknown."""
    page = page.of(id_, wanted)
    page.after("entity", _START)
    if not (known := store.read("find_entity", id=id_)):
        return None
    ids = widened(store, [id_]) if wanted.succession else [id_]
    ends = {
        "ids": ids,
        "other": None,
        "side": "any",
        "under": _said_under(known[0]["entity"]["type"], wanted),
    }
    answer = _page(store, "entity", page, ends | wanted.parameters())
    return stated(store, answer, ids) if wanted.succession else answer


def _said_under(kind: str, wanted: FactsFilter) -> bool:
    return kind in _UNDER and (not wanted.types or "COORDINATES_WITH" in wanted.types)


def _page(store: Store, kind: str, page: Page, asked: dict[str, Any]) -> dict[str, Any]:
    type_, date, statement = page.after(kind, _START)
    position = {"type": type_, "date": date, "fact": statement, "limit": page.limit + 1}
    rows = store.read("entity_facts", **asked, **position, evidence=MAX_EVIDENCE)
    groups = list(by_statement(with_under(store, rows)).values())
    heads, following = page.cut(
        kind, [group[0] for group in groups], lambda row: (row["type"], row["date"], row["statement"])
    )
    return listing([fact(group) for group in groups[: len(heads)]], following)
