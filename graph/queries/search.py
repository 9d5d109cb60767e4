"""Which entities are called so?"""

from __future__ import annotations

from typing import Any

from graph.ontology import load_ontology
from graph.queries.names import Fit, fitting
from graph.queries.pages import Page, QueryError, listing
from graph.queries.shapes import entity
from graph.store import Store

_KIND = "search"


def search(store: Store, text: str, page: Page, *, kind: str | None = None) -> dict[str, Any]:
    """Entities that have `text` in a name or an alias, the best fit first.

    Names whose marks contradict come only where none agrees. `kind` is one of the ontology's entity types.
    Raises QueryError where it is not, or where `text` has no letter and no digit.
    """
    types = load_ontology().entities
    if kind is not None and kind not in types:
        raise QueryError("type", f"{kind!r} is not one of {', '.join(types)}")
    if not any(letter.isalnum() for letter in text):
        raise QueryError("q", "has no letter and no digit to search for")
    fits = _agreeing(fitting(store, text, kind)[0])
    after = page.after(_KIND, (-1, 0, 0, ""))
    rows = [{"rank": fit.rank, "entity": fit.entity} for fit in fits if fit.rank > after]
    shown, following = page.cut(_KIND, rows, lambda row: row["rank"])
    return listing([entity(row["entity"]) for row in shown], following)


def _agreeing(fits: list[Fit]) -> list[Fit]:
    return [fit for fit in fits if fit.marked] or fits
