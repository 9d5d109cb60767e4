"""Where documents disagree: two holders of one post over one time, two dates of one act, one event on two days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from graph.queries.filters import acts
from graph.queries.links import among, named
from graph.queries.names import identify
from graph.queries.pages import Page, Row, listing, nothing
from graph.queries.shapes import entity, evidence
from graph.register.titles import ACTING, single, single_titles
from graph.store import Store

KINDS = ("holders", "dates", "events")
_QUOTES = 3  # sentences for each holder
_DATES = 20  # sentences for each act
_DAYS = 10  # events of one name and one body this near may be one


@dataclass(frozen=True, slots=True)
class ConflictsFilter:
    """Which kind of KINDS; of a body (holders, events) or an act (dates), by name or id."""

    kind: str = "holders"
    organization: str | None = None
    act: str | None = None

    def __post_init__(self) -> None:
        among("kind", [self.kind], dict.fromkeys(KINDS))


def conflicts(store: Store, wanted: ConflictsFilter, page: Page) -> dict[str, Any]:
    """Items with their ``kind`` and the sentences that disagree, in a stable order.

    holders: ``organization``, ``title`` and ``holders`` (``person``, ``first``, ``last``) of a post that one person
    holds at a time, where two were seen on the same day or in turns. dates: ``act`` with ``dates`` of signing of
    which none is a wider form of the other. events: two ``events`` of one name (of five words and more) and one
    body, a few days apart, which may be one event with two dates.
    """
    answers = {"holders": _holders, "dates": _dates, "events": _events}
    return answers[wanted.kind](store, wanted, page.of(wanted))


def _holders(store: Store, wanted: ConflictsFilter, page: Page) -> dict[str, Any]:
    organization, title = page.after("conflicts-holders", ("", ""))
    if (bodies := identify(store, "Organization", wanted.organization)) == []:
        return nothing()
    position = {"organization": organization, "title": title, "limit": page.limit + 1}
    rows = store.read(
        "conflicts_heads", titles=single_titles(), acting=ACTING, organizations=bodies or [], **position
    )
    shown, following = page.cut(
        "conflicts-holders", rows, lambda row: (row["organization"]["id"], row["title"])
    )
    told = [row for row in shown if single(row["title"], row["organization"]["name"])]
    posts = [{"organization": row["organization"]["id"], "title": row["title"]} for row in told]
    said = store.read("observations_of_posts", posts=posts, acting=ACTING, limit=_QUOTES) if posts else []
    return listing([_post(row, said) for row in told], following)


def _post(row: Row, said: Sequence[Row]) -> dict[str, Any]:
    key = (row["organization"]["id"], row["title"])
    own = [one for one in said if (one["organization"], one["title"]) == key]
    persons = {one["person"]["id"]: entity(one["person"]) for one in own}
    holders = _crossing(row["holders"])
    return {
        "kind": "holders",
        "organization": entity(row["organization"]),
        "title": row["title"],
        "holders": [
            {"person": persons[one["person"]], "first": one["first"], "last": one["last"]} for one in holders
        ],
        "evidence": [
            evidence(one) for one in own if one["person"]["id"] in {holder["person"] for holder in holders}
        ],
    }


def _crossing(holders: Iterable[Mapping[str, str]]) -> list[Mapping[str, str]]:
    """The holders whose time in the post crosses that of another."""
    ordered = sorted(holders, key=lambda one: (one["first"], one["last"], one["person"]))
    crossing = {
        id_ for pair in combinations(ordered, 2) if _cross(*pair) for id_ in (p["person"] for p in pair)
    }
    return [one for one in ordered if one["person"] in crossing]


def _cross(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    same = (one["first"], one["last"]) == (other["first"], other["last"])
    return same or (one["first"] < other["last"] and other["first"] < one["last"])


def _dates(store: Store, wanted: ConflictsFilter, page: Page) -> dict[str, Any]:
    (act,) = page.after("conflicts-dates", ("",))
    if (ids := acts(store, wanted.act)) == []:
        return nothing()
    rows = store.read("conflicts_dates", acts=ids or [], act=act, limit=page.limit + 1)
    shown, following = page.cut("conflicts-dates", rows, lambda row: (row["act"]["id"],))
    said = store.read("signings", acts=[row["act"]["id"] for row in shown], limit=_DATES) if shown else []
    items = [
        {"kind": "dates", "act": entity(row["act"]), "dates": sorted(row["dates"])}
        | {"evidence": [evidence(one) for one in said if one["act"] == row["act"]["id"]]}
        for row in shown
    ]
    return listing(items, following)


def _events(store: Store, wanted: ConflictsFilter, page: Page) -> dict[str, Any]:
    one, other = page.after("conflicts-events", ("", ""))
    if (bodies := identify(store, "Organization", wanted.organization)) == []:
        return nothing()
    position = {"one": one, "other": other, "limit": page.limit + 1}
    rows = store.read("conflicts_events", organizations=bodies or [], days=_DAYS, **position)
    shown, following = page.cut("conflicts-events", rows, lambda row: (row["one"]["id"], row["other"]["id"]))
    known = named(store, (row["organization"] for row in shown))
    items = [
        {"kind": "events", "organization": entity(known[row["organization"]])}
        | {"events": [entity(row["one"]), entity(row["other"])], "evidence": []}
        for row in shown
    ]
    return listing(items, following)
