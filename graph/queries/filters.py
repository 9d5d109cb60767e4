"""What a question is narrowed to, as parameters of a statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.queries.names import identify
from graph.queries.successions import widened
from graph.store import Store

_PARAMETERS = {"Person": "persons", "Event": "events", "Organization": "organizations", "Place": "places"}
# Where a statement starts from: the filter that leaves the least to look at; a place only filters.
_ANCHORS = ("person", "event", "organization")
_ACTS = ("Program", "Directive")


def narrowed(
    store: Store, names: Mapping[str, str | None], *, succession: bool = False
) -> dict[str, Any] | None:
    """The parameters ``persons``, ``events`` … and ``anchor`` for what users wrote, by entity type.

    An empty list filters nothing. None where a name fits nothing, so that nothing answers the question. With
    `succession` a body or a place stands for those before and after it, too.
    """
    parameters: dict[str, Any] = {}
    for kind, text in names.items():
        ids = identify(store, kind, text)
        if ids == []:
            return None
        follows = succession and kind in ("Organization", "Place")
        parameters[_PARAMETERS[kind]] = widened(store, ids or []) if follows else ids or []
    anchors = [name for name in _ANCHORS if parameters.get(f"{name}s")]
    return parameters | {"anchor": anchors[0] if anchors else "all"}


def acts(store: Store, text: str | None) -> list[str] | None:
    """The ids of the programmes and acts that `text` means, as `identify`; those of whole names before parts of names.

    None where it is None, [] where nothing fits.
    """
    if text is None:
        return None
    return [id_ for kind in _ACTS for id_ in identify(store, kind, text) or []]
