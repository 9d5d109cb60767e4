"""Posts in which nobody was seen for long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.queries.filters import narrowed
from graph.queries.pages import Page, Row, listing, nothing
from graph.queries.shapes import entity, evidence
from graph.register.titles import ACTING, phase, single, single_titles
from graph.store import Store
from graph.values import PartialDate

_KIND = "gaps"


@dataclass(frozen=True, slots=True)
class GapsFilter:
    """`since` when nobody was seen in the post; of a body (a name or an id), or of bodies of a place."""

    since: PartialDate
    organization: str | None = None
    place: str | None = None


def gaps(store: Store, wanted: GapsFilter, page: Page) -> dict[str, Any]:
    """Posts that one person holds at a time and in which nobody was seen since a day, the longest first.

    Each has ``organization``, ``title``, the ``last`` day on which someone was seen in it, also acting, ``gap_days``
    from that day to `since`, who that was and what the sentence says (``says``: seen, taken up, given up). A gap says
    that no document that is loaded tells of a holder; it does not say that there was none.
    """
    page = page.of(wanted)
    last, organization, title = page.after(_KIND, ("", "", ""))
    if (ids := narrowed(store, {"Organization": wanted.organization, "Place": wanted.place})) is None:
        return nothing()
    position = {"last": last, "organization": organization, "title": title, "limit": page.limit + 1}
    rows = store.read(
        "gaps",
        **ids,
        titles=single_titles(),
        acting=ACTING,
        before=wanted.since.first.isoformat(),
        **position,
    )
    shown, following = page.cut(
        _KIND, rows, lambda row: (row["last"], row["organization"]["id"], row["title"])
    )
    told = [row for row in shown if single(row["title"], row["organization"]["name"])]
    posts = [{"organization": row["organization"]["id"], "title": row["title"]} for row in told]
    said = store.read("observations_of_posts", posts=posts, acting=ACTING, limit=1) if posts else []
    return listing([_item(row, wanted.since, said) for row in told], following)


def _item(row: Row, since: PartialDate, said: Sequence[Row]) -> dict[str, Any]:
    key = (row["organization"]["id"], row["title"], row["last"])
    one = next(one for one in said if (one["organization"], one["title"], one["fact"]["observed"]) == key)
    fact = one["fact"]
    return {
        "organization": entity(row["organization"]),
        "title": row["title"],
        "last": row["last"],
        "gap_days": (since.first - PartialDate(row["last"]).last).days,
        "person": entity(one["person"]),
        "says": phase(fact["rule"], fact["title"], fact["quote"]).value,
        "evidence": [evidence(one)],
    }
