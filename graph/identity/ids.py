"""Ids of entities and statements: deterministic, human-readable, and the same in every database.

An entity's id is the ontology's prefix of its type, a readable slug, and eight hexadecimal digits of the
SHA-256 of what identifies it, with its marks: ``per-lo-van-suong-1f0c2b9a``.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache

from graph.ontology import load_ontology
from graph.register.places import Place
from graph.values import Fact
from graph.values.spelling import comparable, slug

_END = re.compile(r"(?:^|-)[0-9a-f]{8}$")


def _digest(*parts: str, size: int) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:size]


def entity_id(kind: str, name: str, *scope: str) -> str:
    """The id of the entity of type `kind` called `name`; `scope` tells apart what shares a name."""
    digest = _digest(kind, comparable(name), *scope, size=8)
    return "-".join(filter(None, (load_ontology().entities[kind].prefix, slug(name), digest)))


def is_id(text: str) -> bool:
    """Whether `text` has the form of an entity's id: a prefix, and digits at the end."""
    prefix, _, rest = text.partition("-")
    return prefix in _prefixes() and bool(_END.search(rest))


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(kind.prefix for kind in load_ontology().entities.values())


def body_scope(place: Place | None, own: Place | None) -> tuple[str, ...]:
    """The scope of the id of a body at `place`: below a province, `own`, the one that the document speaks from."""
    return (str(own or ""),) if place and place.level != "province" else ()


def place_scope(place: Place, own: Place | None) -> tuple[str, ...]:
    """The scope of the id of a place: below a province, `own`, the one that the document speaks from."""
    return (str(own),) if own and place.level != "province" else ()


def statement_id(fact: Fact) -> str:
    """The id of what `fact` says, whoever says it: ``fct-chairs-8b1d0e3f5a72``."""
    label = fact.type.lower().replace("_", "-")
    return f"fct-{label}-{_digest(*fact.statement, size=12)}"
