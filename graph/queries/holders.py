"""The verdict on each holder of a post around a day, with the quotes that it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.queries.holding import Observation, Post, Verdict, judge
from graph.queries.pages import Row
from graph.queries.shapes import entity, evidence
from graph.register.describe import describe
from graph.register.titles import BY_VERB, IN_OFFICE, base, is_former, phase, single, term_ends, variants
from graph.store import Store
from graph.values import PartialDate

_RIVALS = 10  # of those who bear on a verdict, the nearest to the day are shown
_VERBS = [*BY_VERB, IN_OFFICE]
_Post = tuple[str, str]  # a body's id and the title of a post of it, without "quyền" and "nguyên"
_Told = Mapping[Observation, Row]  # what documents tell of a post, each with a row of post_observations


def judged(
    store: Store, on: PartialDate, items: Sequence[dict[str, Any]], known: str
) -> list[dict[str, Any]]:
    """For each item of HOLDS_POSITION its ``status``, ``reason``, ``before``, ``after`` and ``others`` on a day.

    `known` is the last day of recording that counts, or nothing for all.
    """
    told = _observations(store, {_post_of(item) for item in items}, known)
    verdicts = [_verdict(on, item, told[_post_of(item)]) for item in items]
    shown = [_Shown(on, told[_post_of(item)], verdict) for item, verdict in zip(items, verdicts, strict=True)]
    quotes = _quotes(store, [row for one in shown for row in one.rows], known)
    return [one.answer(quotes) for one in shown]


def _post_of(item: Mapping[str, Any]) -> _Post:
    return item["to"]["id"], base(item["title"])


def _observations(store: Store, posts: Iterable[_Post], known: str) -> Mapping[_Post, _Told]:
    wanted = [{"organization": body, "titles": variants(title)} for body, title in sorted(posts)]
    told: dict[_Post, dict[Observation, Row]] = defaultdict(dict)
    for row in store.read("post_observations", posts=wanted, verbs=_VERBS, known=known):
        said = phase(row["rule"], row["title"], row["quote"])
        one = Observation(row["person"], PartialDate(row["observed"]), said)
        told[row["organization"], base(row["title"])].setdefault(one, row)
    return told


def _verdict(on: PartialDate, item: Mapping[str, Any], told: _Told) -> Verdict:
    """What is said under another title of the post (acting in it) does not count, but that it is over does."""
    person, title, body = item["from"]["id"], item["title"], item["to"]["name"]
    mine = [
        one
        for one, row in told.items()
        if one.holder == person
        and (row["title"] == title or (is_former(row["title"]) and not is_former(title)))
    ]
    others = [one for one in told if one.holder != person] if single(title, body) else []
    return judge(on, mine, Post(others, describe(body).until, term_ends(body)))


def observations_of(store: Store, item: Mapping[str, Any], known: str = "") -> _Told:
    """What documents tell of the post of an item of HOLDS_POSITION."""
    return _observations(store, [_post_of(item)], known)[_post_of(item)]


def quoted(store: Store, found: Sequence[_Told]) -> list[list[dict[str, Any]]]:
    """Each observation with its sentence: ``{"person", "title", "date", "says", "evidence"}``, by date."""
    quotes = _quotes(store, [row for told in found for row in told.values()], "")
    return [
        [_said(one, quotes[_key(told[one])]) for one in sorted(told, key=lambda one: (one.date, one.holder))]
        for told in found
    ]


def _gap(on: PartialDate, one: Observation) -> int:
    """The days between an observation and the day asked for; 0 where they touch."""
    return max((on.first - one.date.last).days, (one.date.first - on.last).days, 0)


class _Shown:
    """A verdict and the observations that are shown with it."""

    def __init__(self, on: PartialDate, told: _Told, verdict: Verdict) -> None:
        self._on, self._told, self._verdict = on, told, verdict
        rivals = sorted(verdict.rivals, key=lambda one: (_gap(on, one), one.date, one.holder))
        self._rivals = rivals[:_RIVALS]

    @property
    def rows(self) -> Iterator[Row]:
        """What must be quoted."""
        for one in (self._verdict.before, self._verdict.after, *self._rivals):
            if one:
                yield self._told[one]

    def answer(self, quotes: Mapping[str, Row]) -> dict[str, Any]:
        verdict = self._verdict
        near = {"before": verdict.before, "after": verdict.after}
        return (
            {"status": verdict.status.value, "reason": verdict.reason}
            | {name: self._observation(one, quotes) for name, one in near.items() if one}
            | {"others": [self._observation(one, quotes) for one in self._rivals]}
        )

    def _observation(self, one: Observation, quotes: Mapping[str, Row]) -> dict[str, Any]:
        return _said(one, quotes[_key(self._told[one])]) | {"gap_days": _gap(self._on, one)}


def _said(one: Observation, row: Row) -> dict[str, Any]:
    head = {"person": entity(row["person"]), "title": row["fact"]["title"], "date": one.date.iso}
    return head | {"says": one.phase.value, "evidence": evidence(row)}


def _key(row: Row) -> str:
    return "\n".join(row[name] for name in sorted(row))


def _quotes(store: Store, rows: Iterable[Row], known: str) -> dict[str, Row]:
    """A document for each of `rows` of post_observations."""
    wanted = sorted({_key(row): row for row in rows}.items())
    asked = [{"number": number} | dict(row) for number, (_, row) in enumerate(wanted)]
    found = store.read("post_quotes", wanted=asked, verbs=_VERBS, known=known) if asked else []
    return {wanted[row["number"]][0]: row for row in found}
