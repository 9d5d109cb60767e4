"""What the store knows of the referents of one block, as sides to compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.identity.careers import Post
from graph.identity.evidence import Side
from graph.store.connection import Transaction
from graph.store.provinces import provinces_of
from graph.store.rows import Row
from graph.values import PartialDate

# A person who stands in a thousand documents is compared by some of the sightings, the first and the last ones.
_MOST = 12

Sides = tuple[Side, ...]


def sides(transaction: Transaction, kind: str, ids: Sequence[str]) -> dict[str, Sides]:
    """For each of the referents `ids`, all of type `kind`, what documents say of it; for a person on several days."""
    named = _first_rows(transaction.run("referents_named", ids=list(ids)))
    if kind == "Person":
        return _persons(transaction, named)
    days = _published(transaction, ids)
    bodies: dict[str, list[str]] = defaultdict(list)
    for row in transaction.run("referents_bodies", ids=list(ids)):
        bodies[row["id"]].append(row["body"])
    chairs: dict[str, list[str]] = defaultdict(list)
    for row in transaction.run("referents_chairs", ids=list(ids)) if kind == "Event" else ():
        chairs[row["id"]].append(row["chair"])
    provinces = provinces_of(transaction, (row["places"] for row in named.values()))
    return {
        id_: tuple(
            Side(
                kind,
                row["name"],
                (row["name"],),
                place=_province(row["places"], provinces),
                on=on,
                bodies=tuple(bodies[id_]),
                chairs=tuple(chairs[id_]),
            )
            for on in ([_day(row["date"])] if kind == "Event" else days[id_])
        )
        for id_, row in named.items()
    }


def _published(transaction: Transaction, ids: Sequence[str]) -> dict[str, list[PartialDate | None]]:
    """The years of the first and the last document that names each referent."""
    years: dict[str, set[str]] = defaultdict(set)
    for row in transaction.run("referents_documents", ids=list(ids)):
        if row["published"]:
            years[row["id"]].add(row["published"][:4])
    return {
        id_: [_day(year) for year in sorted({min(years[id_]), max(years[id_])})] if years[id_] else [None]
        for id_ in ids
    }


def _day(iso: str | None) -> PartialDate | None:
    return PartialDate(iso) if iso else None


def _first_rows(rows: Iterable[Row]) -> dict[str, Row]:
    """The way in which most documents name each referent."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row["id"], row)
    return found


def _persons(transaction: Transaction, named: Mapping[str, Row]) -> dict[str, Sides]:
    ids = sorted(named)
    posts = transaction.run("referents_posts", ids=ids)
    provinces = provinces_of(transaction, (row["places"] for row in posts))
    events: dict[str, list[str]] = defaultdict(list)
    for row in transaction.run("referents_meetings", ids=ids):
        events[row["id"]].append(row["event"])
    held: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in posts:
        held[row["id"]][row["document"]].append(row)
    return {
        id_: tuple(
            Side("Person", row["name"], (row["name"],), posts=together, on=on, events=tuple(events[id_]))
            for together, on in _sightings(held[id_].values(), provinces)
        )
        for id_, row in named.items()
    }


def _sightings(
    documents: Iterable[Sequence[Row]], provinces: Mapping[str, str]
) -> list[tuple[tuple[Post, ...], PartialDate | None]]:
    """The posts that stand together in a document with their day: those of the first and of the last such document."""
    days: dict[tuple[Post, ...], list[str]] = defaultdict(list)
    for rows in documents:
        together = dict.fromkeys(
            Post(row["title"], row["body"], _province(row["places"], provinces)) for row in rows
        )
        days[tuple(together)].append(min((row["observed"] for row in rows if row["observed"]), default=""))
    found = sorted(
        {(day, posts) for posts, seen in days.items() for day in (min(seen), max(seen))},
        key=lambda pair: (pair[0], [(post.title, post.body) for post in pair[1]]),
    )
    kept = found if len(found) <= _MOST else found[: _MOST // 2] + found[-_MOST // 2 :]
    return [(posts, _day(day)) for day, posts in kept] or [((), None)]


def _province(places: Sequence[str] | None, provinces: Mapping[str, str]) -> str | None:
    return provinces.get(places[0]) if places else None
