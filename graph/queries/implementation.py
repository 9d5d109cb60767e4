"""Which bodies carry out an act or a programme, when, and which provinces have none that does?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.queries.filters import acts
from graph.queries.levels import placed, province_of
from graph.queries.links import named
from graph.queries.names import identify
from graph.queries.pages import MAX_EVIDENCE, Page, Row, listing, nothing
from graph.queries.shapes import entity, evidence
from graph.queries.spans import between
from graph.register.places import provinces
from graph.store import Store
from graph.values import PartialDate

_KIND = "implementation"
_LAST_DAY = "9999-99-99"
_BODIES = 10_000  # more than there are bodies of provinces and districts


@dataclass(frozen=True, slots=True)
class ImplementationFilter:
    """`act` is the name or the id of a directive or a programme; `place` is that of the body."""

    act: str
    place: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


def implementation(store: Store, wanted: ImplementationFilter, page: Page) -> dict[str, Any]:
    """The bodies that implement it, the first one first, those without a day last, each with its sentences."""
    page = page.of(wanted)
    first, organization, act = page.after(_KIND, ("", "", ""))
    places, ids = identify(store, "Place", wanted.place), acts(store, wanted.act)
    span = between(wanted.since, wanted.until)
    if places == [] or not ids:
        return nothing()
    position = {"first": first, "organization": organization, "act": act, "limit": page.limit + 1}
    asked = {"acts": ids, "places": places or []} | span | position
    groups = _by_pair(store.read("implementation", **asked, evidence=MAX_EVIDENCE))
    heads, following = page.cut(_KIND, [group[0] for group in groups], _key)
    where = named(store, (id_ for row in heads for id_ in row["source"]["places"] or ()))
    return listing([_item(group, where) for group in groups[: len(heads)]], following)


def _key(row: Row) -> tuple[str | int, ...]:
    return row["first"], row["source"]["id"], row["target"]["id"]


def _by_pair(rows: Iterable[Row]) -> list[list[Row]]:
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row["source"]["id"], row["target"]["id"]), []).append(row)
    return list(groups.values())


def _item(group: list[Row], places: Mapping[str, Row]) -> dict[str, Any]:
    head = group[0]
    body = entity(head["source"]) | placed(head["source"], places)
    ends = {"organization": body, "implements": entity(head["target"]), "documents": head["documents"]}
    return ends | _span(head) | {"evidence": [evidence(row) for row in group]}


def _span(row: Row) -> dict[str, str]:
    return {} if row["first"] == _LAST_DAY else {"first": row["first"], "last": row["last"]}


def cascade(store: Store, wanted: ImplementationFilter) -> dict[str, Any]:
    """``{"implements", "provinces", "without"}``: which provinces have a body that implements it, in which order.

    Bodies of a province count, as do those below it whose places name the province. Each has ``province``,
    ``first``, ``last`` and its ``organizations``; `without` are the other provinces of the register, by the alphabet.
    """
    ids = acts(store, wanted.act) or []
    span = between(wanted.since, wanted.until)
    rows = store.read("implementers", acts=ids, **span, limit=_BODIES) if ids else []
    places = named(store, (id_ for row in rows for id_ in row["entity"]["places"] or ()))
    found: dict[str, list[Row]] = {}
    for row in rows:
        if province := province_of(row["entity"], places):
            found.setdefault(province, []).append(row)
    told = sorted((_province(name, group) for name, group in found.items()), key=_order)
    without = sorted({str(place) for place in provinces().values()} - found.keys())
    of = [entity(one) for one in named(store, ids).values()]
    return {"implements": of, "provinces": told, "without": without}


def _order(item: Mapping[str, Any]) -> tuple[str, str]:
    return item.get("first") or _LAST_DAY, item["province"]


def _province(name: str, group: list[Row]) -> dict[str, Any]:
    dated = [row for row in group if row["first"] != _LAST_DAY]
    span = (
        {"first": min(row["first"] for row in dated), "last": max(row["last"] for row in dated)}
        if dated
        else {}
    )
    bodies = [{"id": row["entity"]["id"], "name": row["entity"]["name"]} for row in group]
    return {"province": name, "organizations": bodies} | span
