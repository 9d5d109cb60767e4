"""Which entities are called so?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.ontology import load_ontology
from graph.queries.levels import placed
from graph.queries.links import among, named
from graph.queries.names import Fit, Narrowing, fitting, identify, misspelt
from graph.queries.pages import Page, QueryError, Row, listing, nothing
from graph.queries.shapes import entity
from graph.store import Store
from graph.values import PartialDate

_KIND = "search"


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """`kind` is an entity type; `place` (a name or an id) is what it is or lies in; some fact lies in the days.

    With `typing` the last word goes on being typed: names that start with what is there come first.
    """

    kind: str | None = None
    place: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    typing: bool = False


_ANY = SearchFilter()


def search(store: Store, text: str, page: Page, wanted: SearchFilter = _ANY) -> dict[str, Any]:
    """Entities that have `text` in a name or an alias, the best fit first, each with its ``level`` and ``place``.

    Names whose marks contradict come only where none agrees, and names with a letter else only where none fits,
    in no place and on no day: who is called so elsewhere is not taken for another who is there.
    Raises QueryError where the type is unknown, or where `text` has no letter and no digit.
    """
    among("type", [wanted.kind] if wanted.kind else [], load_ontology().entities)
    if not any(letter.isalnum() for letter in text):
        raise QueryError("q", "has no letter and no digit to search for")
    page = page.of(text, wanted)
    after = page.after(_KIND, (-1, 0, 0, ""))
    if (places := identify(store, "Place", wanted.place)) == []:
        return nothing()
    narrow = Narrowing(wanted.kind, tuple(places or ()), wanted.since, wanted.until, wanted.typing)
    fits = _agreeing(fitting(store, text, narrow)[0]) or _suggested(store, text, narrow)
    rows = [{"rank": fit.rank, "entity": fit.entity} for fit in fits if fit.rank > after]
    shown, following = page.cut(_KIND, rows, lambda row: row["rank"])
    return listing(_placed(store, [row["entity"] for row in shown]), following)


def _placed(store: Store, found: Sequence[Row]) -> list[dict[str, Any]]:
    ids = [one["id"] for one in found if one["type"] == "Place"]
    places = named(store, [*ids, *(id_ for one in found for id_ in one.get("places") or ())])
    return [entity(one) | placed(one, places) for one in found]


def _agreeing(fits: list[Fit]) -> list[Fit]:
    return [fit for fit in fits if fit.marked]


def _suggested(store: Store, text: str, narrow: Narrowing) -> list[Fit]:
    """What is called almost so, unless what is called so is merely in another place or of other days."""
    anywhere = Narrowing(narrow.kind, typing=narrow.typing)
    if narrow != anywhere and _agreeing(fitting(store, text, anywhere)[0]):
        return []
    return fitting(store, text, narrow)[0] or misspelt(store, text, narrow)
