"""Whom somebody means: the entities that may be what is known by its name, posts, province and day.

They are compared as the store itself judges who is who (docs/identity.md); nothing is stored, and nobody is joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from graph.identity.blocks import JUDGED, block
from graph.identity.compare import compare_sightings
from graph.identity.evidence import Comparison, Side
from graph.identity.judgements import DIFFERENT, SAME, UNSURE
from graph.queries.links import named
from graph.queries.names import Narrowing, fitting
from graph.queries.pages import QueryError
from graph.queries.shapes import entity
from graph.store import Store
from graph.values.spelling import comparable, without_marks

MOST_MATCHES = 20
# So many of those who are called so are compared, the best known first: a name that more bear says little.
_COMPARED = 200


def matches(store: Store, side: Side, most: int) -> list[dict[str, Any]]:
    """``[{"entity", "judgement", "score", "features": [{"name", "value", "weight"}]}]``, what most speaks for first.

    `judgement` is ``same`` or ``unsure``: what is surely another is left out. Raises QueryError where the name has no
    letter and no digit.
    """
    if not any(letter.isalnum() for letter in side.canonical):
        raise QueryError("name", "has no letter and no digit")
    found = _compared(store, side, _called_so(store, side))
    ranked = sorted(found.items(), key=lambda item: (-item[1].score, item[0]))[:most]
    rows = named(store, [id_ for id_, _ in ranked])
    return [{"entity": entity(rows[id_]), **_told(comparison)} for id_, comparison in ranked if id_ in rows]


def _called_so(store: Store, side: Side) -> list[str]:
    """The ids of the entities that have the name or share its block: spelt otherwise, or with a syllable left out."""
    fits, _ = fitting(store, side.canonical, Narrowing(side.type))
    ids = [fit.entity["id"] for fit in fits if fit.marked][:_COMPARED]
    key = block(side.type, side.canonical, side.on) if side.type in JUDGED else None
    beside = store.read("referents_of_blocks", blocks=[key]) if key else []
    return list(dict.fromkeys((*ids, *(row["entity"] for row in beside[:_COMPARED]))))


def _compared(store: Store, side: Side, ids: Iterable[str]) -> dict[str, Comparison]:
    """Each of the entities `ids` that may be `side`, with the comparison."""
    owners: dict[str, str] = {}
    for row in store.read("referents_of_entities", ids=list(ids)):
        owners[row["id"]] = row["entity"]
    seen: dict[str, list[Side]] = defaultdict(list)
    for id_, sightings in store.sightings(side.type, list(owners)).items():
        seen[owners[id_]] += sightings
    judged = {id_: _judged(side, sides) for id_, sides in seen.items()}
    return {id_: comparison for id_, comparison in judged.items() if comparison.judgement != DIFFERENT}


def _judged(side: Side, seen: Sequence[Side]) -> Comparison:
    """The comparison; a name without marks is read as the one that it may be, and then nothing is surely the same."""
    name, known = (comparable(each.canonical) for each in (side, seen[0]))
    if name == known or name != without_marks(known):
        return compare_sightings((side,), seen)
    found = compare_sightings((replace(side, name=seen[0].name, names=seen[0].names),), seen)
    return replace(found, judgement=UNSURE) if found.judgement == SAME else found


def _told(comparison: Comparison) -> dict[str, Any]:
    features = [{"name": f.name, "value": f.value, "weight": f.weight} for f in comparison.features]
    return {"judgement": comparison.judgement, "score": comparison.score, "features": features}
