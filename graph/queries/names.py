"""From what users write to entities: an id, a name or an alias, with or without marks.

Marks that are written are meant: "Hùng" is not "Hưng". A word without any mark is open: "hung" is both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.queries.pages import QueryError
from graph.store import Store
from graph.values.spelling import comparable, searchable, without_marks

# A name fits at most this many entities; more are too many to ask about at once.
MAX_FITTING = 500
MAX_NAME = 300

# How well a name fits, best first: as a whole, with or without marks; at its start; inside; with a word cut.
WHOLE, FOLDED, START, INSIDE, CUT = range(5)


@dataclass(frozen=True, slots=True)
class Fit:
    """An entity that fits a name: how well (`tier`), whether no mark contradicts, in how many documents."""

    entity: Mapping[str, Any]
    tier: int
    marked: bool
    documents: int

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """The best fit first, then what more documents mention, then the shorter name."""
        name = self.entity["name"]
        return (self.tier + (0 if self.marked else CUT + 1), -self.documents, len(name), self.entity["id"])


def fitting(store: Store, text: str, kind: str | None = None) -> tuple[list[Fit], bool]:
    """The entities (of type `kind`) that `text` fits, best first, and whether these are all.

    All words of `text` stand in one name, in order; the last one may be the start of a word. Of more than
    MAX_FITTING those come of which a whole name fits, then the ones with short names.
    """
    words = searchable(text[:MAX_NAME]).split()
    if not words:
        return [], True
    query = " ".join(f"+{word}" for word in words[:-1]) + f" +({words[-1]} {words[-1]}*)"
    rows = store.read(
        "find_entities", query=query, whole=f"\n{' '.join(words)}\n", type=kind, limit=MAX_FITTING + 1
    )
    fits = [fit for row in rows if (fit := _fit(comparable(text), row))]
    return sorted(fits, key=lambda fit: fit.rank), len(rows) <= MAX_FITTING


def identify(store: Store, kind: str, text: str | None) -> list[str] | None:
    """The ids of the entities of type `kind` that `text` means: None where it is None, [] where nothing fits.

    An id means its entity; else a name or an alias means what is called so with these marks; else what is
    called so where words without marks are open; else what has it in its name, then what has it cut short.
    Raises QueryError where too many fit.
    """
    if text is None:
        return None
    if known := store.read("find_entity", id=text):
        return [text] if known[0]["entity"]["type"] == kind else []
    found, all_ = fitting(store, text, kind)
    fits = [fit for fit in found if fit.marked]
    best = min((fit.tier for fit in fits), default=INSIDE)
    if best >= START and not all_:
        raise QueryError(kind.lower(), f"{text!r} fits more than {MAX_FITTING}; write more of the name")
    equal = (START, INSIDE) if best in (START, INSIDE) else (best,)
    return [fit.entity["id"] for fit in fits if fit.tier in equal]


def _fit(wanted: str, row: Mapping[str, Any]) -> Fit | None:
    entity = row["entity"]
    names = [comparable(name) for name in (entity["name"], *entity["aliases"])]
    found = [fit for name in names if (fit := _tier(wanted, name)) is not None]
    if not found:
        return None
    tier, contradicted = min(found, key=lambda pair: (pair[1], pair[0]))
    return Fit(entity, tier, not contradicted, row["documents"])


def _tier(wanted: str, name: str) -> tuple[int, bool] | None:
    """How `wanted` fits `name` (both comparable), and whether marks contradict; None where it does not."""
    asked, words = wanted.split(), name.split()
    starts = [at for at in range(len(words) - len(asked) + 1) if _folded_at(asked, words, at)]
    if not starts:
        return None
    at = min(starts, key=lambda at: (_contradicts(asked, words[at:]), _cut(asked, words[at:]), at))
    contradicted = _contradicts(asked, words[at:])
    if wanted == name and without_marks(wanted) != wanted:
        return WHOLE, contradicted
    if without_marks(wanted) == without_marks(name):
        return FOLDED, contradicted
    if _cut(asked, words[at:]):
        return CUT, contradicted
    return (START if at == 0 else INSIDE), contradicted


def _folded_at(asked: list[str], words: list[str], at: int) -> bool:
    *head, last = [without_marks(word) for word in asked]
    there = [without_marks(word) for word in words[at : at + len(asked)]]
    return there[:-1] == head and there[-1].startswith(last)


def _cut(asked: list[str], words: list[str]) -> bool:
    return without_marks(asked[-1]) != without_marks(words[len(asked) - 1])


def _contradicts(asked: list[str], words: list[str]) -> bool:
    return any(_marks_differ(one, other) for one, other in zip(asked, words, strict=False))


def _marks_differ(asked: str, word: str) -> bool:
    """Whether both carry marks and differ in them; `word` may go on after `asked`."""
    marked = without_marks(asked) != asked
    return marked and without_marks(word) != word and not word.startswith(asked)
