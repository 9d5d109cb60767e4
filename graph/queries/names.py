"""From what users write to entities: an id, a name or an alias, with or without marks.

Marks that are written are meant: "Hùng" is not "Hưng". A word without any mark is open: "hung" is both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.identity.ids import is_id
from graph.queries.identity import survivor
from graph.queries.pages import QueryError
from graph.queries.spans import between
from graph.queries.typos import near
from graph.register.abbreviations import spread_any_case
from graph.store import Store
from graph.values import PartialDate
from graph.values.spelling import comparable, plain, searchable

# A name fits at most this many entities; more are too many to ask about at once.
MAX_FITTING = 500
MAX_NAME = 300
# Of what has the words in its names so many are looked at, those that the index ranks first (short names with rare
# words), so that a common word does not read the whole graph; more where most may lie elsewhere.
_CANDIDATES, _CANDIDATES_NARROWED = 5_000, 50_000

# How well a name fits, best first: as a whole, with or without marks; at its start; inside; with a word cut; misspelt.
WHOLE, FOLDED, START, INSIDE, CUT, MISSPELT = range(6)
# Words this short are too like others to be taken for misspelt.
_MISSPELT_FROM = 4


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
        return (
            self.tier + (0 if self.marked else MISSPELT + 1),
            -self.documents,
            len(name),
            self.entity["id"],
        )


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which entities a name may mean: of one type, in places (ids), told of in some days.

    With `typing` the last word may go on, and that makes the fit no worse.
    """

    kind: str | None = None
    places: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    typing: bool = False


_ANY = Narrowing()


def fitting(store: Store, text: str, among: Narrowing = _ANY) -> tuple[list[Fit], bool]:
    """The entities that `text` fits, best first, and whether these are all.

    All words of `text` stand in one name, in order; the last one may be the start of a word. Of more than
    MAX_FITTING those come of which a whole name fits, then the ones with short names. Abbreviations are spelt
    out where nothing fits as it is written.
    """
    fits, all_ = _fitting(store, text, among)
    whole = spread_any_case(text)
    return _fitting(store, whole, among) if not fits and whole != text else (fits, all_)


def _fitting(store: Store, text: str, among: Narrowing) -> tuple[list[Fit], bool]:
    words = searchable(text[:MAX_NAME]).split()
    if not words:
        return [], True
    query = " ".join(f"+{word}" for word in words[:-1]) + f" +({words[-1]} {words[-1]}*)"
    rows = _found(store, query, words, among)
    fits = [fit for row in rows if (fit := _fit(comparable(text), row, typing=among.typing))]
    return sorted(fits, key=lambda fit: fit.rank), len(rows) <= MAX_FITTING


def misspelt(store: Store, text: str, among: Narrowing = _ANY) -> list[Fit]:
    """The entities that `text` would fit if each of its longer words had one letter more, less, else or moved.

    It is for suggestions alone: names one letter apart are as a rule different names.
    """
    words = searchable(text[:MAX_NAME]).split()
    if not any(len(word) >= _MISSPELT_FROM for word in words):
        return []
    # Two edits, since to one of the servers two letters that change places are two.
    query = " ".join(f"+{word}~2" if len(word) >= _MISSPELT_FROM else f"+{word}" for word in words)
    fits = [
        Fit(row["entity"], MISSPELT, False, row["documents"])
        for row in _found(store, query, words, among)
        if any(_near_in(words, searchable(name).split()) for name in _names(row["entity"]))
    ]
    return sorted(fits, key=lambda fit: fit.rank)


def _found(store: Store, query: str, words: list[str], among: Narrowing) -> list[dict[str, Any]]:
    return store.read(
        "find_entities",
        query=query,
        whole=f"\n{' '.join(words)}\n",
        type=among.kind,
        places=list(among.places),
        **between(among.since, among.until),
        candidates=_CANDIDATES if among in (_ANY, Narrowing(typing=True)) else _CANDIDATES_NARROWED,
        limit=MAX_FITTING + 1,
    )


def _names(entity: Mapping[str, Any]) -> list[str]:
    return [entity["name"], *entity["aliases"]]


def _near_in(asked: list[str], words: list[str]) -> bool:
    return any(
        all(
            one == other or (len(one) >= _MISSPELT_FROM and near(one, other))
            for one, other in zip(asked, words[at:], strict=False)
        )
        for at in range(len(words) - len(asked) + 1)
    )


def by_id(store: Store, text: str) -> Mapping[str, Any] | None:
    """The entity with the id `text`, also where that was judged to be another's; None where `text` is no id."""
    if not is_id(text):
        return None
    rows = store.read("find_entity", id=text) or store.read("find_entity", id=survivor(store, text) or "")
    return rows[0]["entity"] if rows else None


def identify(store: Store, kind: str, text: str | None) -> list[str] | None:
    """The ids of the entities of type `kind` that `text` means: None where it is None, [] where nothing fits.

    An id means its entity; else a name or an alias means what is called so with these marks; else what is
    called so where words without marks are open; else what has it in its name, then what has it cut short.
    Raises QueryError where too many fit.
    """
    if text is None:
        return None
    if known := by_id(store, text):
        return [known["id"]] if known["type"] == kind else []
    found, all_ = fitting(store, text, Narrowing(kind))
    fits = [fit for fit in found if fit.marked]
    best = min((fit.tier for fit in fits), default=INSIDE)
    if best >= START and not all_:
        raise QueryError(kind.lower(), f"{text!r} fits more than {MAX_FITTING}; write more of the name")
    equal = (START, INSIDE) if best in (START, INSIDE) else (best,)
    return [fit.entity["id"] for fit in fits if fit.tier in equal]


def _fit(wanted: str, row: Mapping[str, Any], *, typing: bool) -> Fit | None:
    entity = row["entity"]
    found = [fit for name in _names(entity) if (fit := _tier(wanted, comparable(name), typing=typing))]
    if not found:
        return None
    tier, contradicted = min(found, key=lambda pair: (pair[1], pair[0]))
    return Fit(entity, tier, not contradicted, row["documents"])


def _tier(wanted: str, name: str, *, typing: bool) -> tuple[int, bool] | None:
    """How `wanted` fits `name` (both comparable), and whether marks contradict; None where it does not."""
    asked, words = wanted.split(), name.split()
    folded, there = [plain(word) for word in asked], [plain(word) for word in words]
    starts = _starts(folded, there)
    if not starts:
        return None
    at = min(starts, key=lambda at: (_contradicts(asked, words[at:]), _cut(asked, words[at:]), at))
    contradicted = _contradicts(asked, words[at:])
    if wanted == name and folded != asked:
        return WHOLE, contradicted
    if folded == there:
        return FOLDED, contradicted
    if not typing and _cut(asked, words[at:]):
        return CUT, contradicted
    return (START if at == 0 else INSIDE), contradicted


def _starts(asked: list[str], words: list[str]) -> list[int]:
    """Where in `words` those `asked` stand, the last one perhaps cut short; both without marks."""
    *head, last = asked
    ends = range(len(head), len(words))
    return [
        end - len(head)
        for end in ends
        if words[end].startswith(last) and words[end - len(head) : end] == head
    ]


def _cut(asked: list[str], words: list[str]) -> bool:
    return plain(asked[-1]) != plain(words[len(asked) - 1])


def _contradicts(asked: list[str], words: list[str]) -> bool:
    return any(_marks_differ(one, other) for one, other in zip(asked, words, strict=False))


def _marks_differ(asked: str, word: str) -> bool:
    """Whether both carry marks and differ in them; `word` may go on after `asked`."""
    return plain(asked) != asked and plain(word) != word and not word.startswith(asked)
