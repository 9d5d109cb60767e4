"""Who chaired what, and when?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.ontology import load_ontology
from graph.queries.filters import narrowed
from graph.queries.links import among
from graph.queries.pages import MAX_EVIDENCE, Page, QueryError, Row, listing, nothing
from graph.queries.shapes import by_statement, fact, facts
from graph.queries.spans import between
from graph.queries.successions import stated
from graph.store import Store
from graph.values import PartialDate
from graph.values.spelling import searchable

_KIND = "chairs"
_ROLES = load_ontology().facts["CHAIRS"].values["role"]


@dataclass(frozen=True, slots=True)
class ChairsFilter:
    """Names or ids; `organization` organizes the event, or the document gives the person a post there.

    `place` is where the event was held, or the jurisdiction of who organizes it; `role` is chair or co_chair; the
    words of `text` stand in a name of the event (with or without marks) or in the sentence. With `succession`
    bodies and places stand for those before and after them, too.
    """

    person: str | None = None
    organization: str | None = None
    event: str | None = None
    place: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    role: str | None = None
    text: str | None = None
    succession: bool = False

    def __post_init__(self) -> None:
        among("role", [self.role] if self.role else [], dict.fromkeys(_ROLES))
        if self.text is not None and not searchable(self.text):
            raise QueryError("text", "has no letter and no digit")


def chairs(store: Store, wanted: ChairsFilter, page: Page) -> dict[str, Any]:
    """CHAIRS facts, each with the ``posts`` stated beside the name in the same documents; latest first."""
    page, span = page.of(wanted), between(wanted.since, wanted.until)
    date, statement = page.after(_KIND, ("9999-99-99", ""))
    names = {
        "Person": wanted.person,
        "Event": wanted.event,
        "Organization": wanted.organization,
        "Place": wanted.place,
    }
    if (ids := narrowed(store, names, succession=wanted.succession)) is None:
        return nothing()
    said = {
        "roles": [wanted.role] if wanted.role else [],
        "folded": searchable(wanted.text or ""),
        "said": (wanted.text or "").strip().lower(),
    }
    position = {"date": date, "fact": statement, "limit": page.limit + 1, "evidence": MAX_EVIDENCE}
    groups = list(by_statement(store.read("chairs", **ids, **span, **said, **position)).values())
    heads, following = page.cut(
        _KIND, [group[0] for group in groups], lambda row: (row["date"], row["statement"])
    )
    shown = groups[: len(heads)]
    posts = _posts(store, shown)
    answer = listing([fact(group) | {"posts": _beside(group, posts)} for group in shown], following)
    line = [*ids["organizations"], *ids["places"]]
    return stated(store, answer, line) if wanted.succession else answer


def _posts(store: Store, groups: Sequence[Sequence[Row]]) -> dict[tuple[str, str], list[Row]]:
    """The rows of posts by person and document."""
    names = [
        {"person": group[0]["source"]["id"], "documents": [row["document"]["id"] for row in group]}
        for group in groups
    ]
    posts: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in store.read("posts_beside", names=names) if names else ():
        posts[row["source"]["id"], row["document"]["id"]].append(row)
    return posts


def _beside(group: Sequence[Row], posts: dict[tuple[str, str], list[Row]]) -> list[dict[str, Any]]:
    return facts(
        post for row in group for post in posts.get((row["source"]["id"], row["document"]["id"]), ())
    )
