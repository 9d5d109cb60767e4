"""Who is who: which entity an id leads to, which pairs are in doubt, and what was judged."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from graph.identity.judgements import DIFFERENT, PERSON, RULE, SAME, UNSURE, Judgement
from graph.identity.log import conflicts
from graph.ontology import load_ontology
from graph.queries.pages import Page, QueryError, Row, listing
from graph.queries.shapes import entity
from graph.queries.shapes import facts as facts_of
from graph.store import Store

_DOUBTS, _JUDGEMENTS = "doubts", "judgements"
_MORE_THAN_ALL = 1_000_000.0
_QUOTED = 5  # facts for each side


def survivor(store: Store, id_: str) -> str | None:
    """The id of the entity that `id_` was judged to be, or leads to since its documents were read anew.

    None where it is that of an entity, or unknown.
    """
    rows = store.read("find_referent", id=id_)
    if not rows:
        return store.led_to(id_)
    return rows[0]["entity"] if rows[0]["entity"] != id_ else None


def doubts(store: Store, page: Page, *, kind: str | None = None) -> dict[str, Any]:
    """Pairs that may be one and that nobody decided on, those first that most speaks for.

    Items are ``{"type", "score", "features": [{"name", "value", "weight"}], "a", "b"}``; a side is ``{"id", "entity",
    "facts"}`` with some facts that documents state of it. Raises QueryError for an unknown type.
    """
    _among("type", kind, tuple(load_ontology().entities))
    page = page.of(kind)
    score, id_ = page.after(_DOUBTS, (_MORE_THAN_ALL, ""))
    rows = store.read("judgements_unsure", type=kind, score=score, id=id_, limit=page.limit + 1)
    shown, following = page.cut(_DOUBTS, rows, lambda row: (row["score"], row["id"]))
    ids = sorted({row[end] for row in shown for end in "ab"})
    facts: dict[str, list[Row]] = {}
    for row in store.read("referents_evidence", ids=ids, limit=_QUOTED):
        facts.setdefault(row["id"], []).append(row)
    return listing([_doubt(row, facts) for row in shown], following)


@dataclass(frozen=True, slots=True)
class JudgementsFilter:
    """Which judgements: on a type, by ``person`` or ``rule``, which say ``same``, ``different`` or ``unsure``."""

    kind: str | None = None
    by: str | None = None
    judgement: str | None = None


def judgements(store: Store, wanted: JudgementsFilter, page: Page) -> dict[str, Any]:
    """What was judged and is stored, what persons said first: ``different`` and ``unsure`` of rules are not all kept.

    Items are those of `judged`. A person's ``unsure`` is a decision that was taken back. Raises QueryError for
    what the filter does not know.
    """
    _among("type", wanted.kind, tuple(load_ontology().entities))
    _among("by", wanted.by, (PERSON, RULE))
    _among("judgement", wanted.judgement, (SAME, DIFFERENT, UNSURE))
    page = page.of(wanted)
    (id_,) = page.after(_JUDGEMENTS, ("",))
    rows = store.read(
        "judgements_page",
        type=wanted.kind,
        by=wanted.by,
        judgement=wanted.judgement,
        id=id_,
        limit=page.limit + 1,
    )
    shown, following = page.cut(_JUDGEMENTS, rows, lambda row: (row["id"],))
    return listing([_judgement(row["judgement"], row["one"], row["other"]) for row in shown], following)


def judged(store: Store, a: str, b: str) -> dict[str, Any] | None:
    """What a person said of two, or None: ``{"judgement", "by", "why"?, "who"?, "on"?, "a", "b"}``.

    An end is ``{"id", "entity"?}`` with the entity that it is now, where it is stored; what a rule judged has
    ``score`` and ``features`` instead of a person, a reason and a time.
    """
    a, b = sorted((a, b))
    rows = store.read("judgement", id=f"{PERSON} {a} {b}")
    return _judgement(rows[0]["judgement"], rows[0]["one"], rows[0]["other"]) if rows else None


def against(store: Store, a: str, b: str) -> Judgement | None:
    """What a person judged of others that keeps two apart of which a person said that they are one."""
    decisions = store.decisions()
    for each in conflicts({end for one in decisions for end in one.pair}, decisions):
        if set(each.judgement.pair) == {a, b}:
            return each.against
    return None


def _among(parameter: str, given: str | None, known: tuple[str, ...]) -> None:
    if given is not None and given not in known:
        raise QueryError(parameter, f"{given!r} is not one of {', '.join(known)}")


def _features(text: str) -> list[dict[str, Any]]:
    return [{"name": name, "value": value, "weight": weight} for name, value, weight in json.loads(text)]


def _judgement(said: Row, one: Row | None, other: Row | None) -> dict[str, Any]:
    told = {
        key: said[key] for key in ("type", "judgement", "by", "why", "who", "on", "score") if said.get(key)
    }
    if said.get("features"):
        told["features"] = _features(said["features"])
    ends = {"a": (said["a"], one), "b": (said["b"], other)}
    return told | {
        end: {"id": id_} | ({"entity": entity(named)} if named else {}) for end, (id_, named) in ends.items()
    }


def _doubt(row: Row, facts: dict[str, list[Row]]) -> dict[str, Any]:
    sides = {"a": row["one"], "b": row["other"]}
    return {"type": row["type"], "score": row["score"], "features": _features(row["features"])} | {
        end: {"id": row[end], "entity": entity(named), "facts": facts_of(facts.get(row[end], []))}
        for end, named in sides.items()
    }
