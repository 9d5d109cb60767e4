"""All lexicons in one Aho-Corasick automaton over the lower-case shadow text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import ahocorasick_rs
import yaml

from graph.register.abbreviations import spread
from graph.register.organizations import bodies, ministry_rows, patterns
from graph.register.places import provinces, units
from graph.register.programs import movements
from graph.values.spelling import lower_case


class Hit(NamedTuple):
    """A lexicon entry of `kind` that covers the words before `end`; `value` is its normal form."""

    kind: str
    value: str
    end: int


Hits = Mapping[int, Mapping[str, Hit]]  # first word → kind → the longest hit


@dataclass(frozen=True, slots=True)
class Title:
    """A post as posts.yml describes it."""

    name: str
    head: str | None = None
    body: str | None = None
    field: str | None = None
    at: tuple[str, ...] = ()
    committee: str | None = None
    office: str | None = None
    nobody: bool = False


@cache
def _load(name: str) -> Any:
    return yaml.safe_load(files("loaders.lexicons").joinpath(name).read_text(encoding="utf-8"))


@cache
def surnames() -> frozenset[str]:
    """First syllables of Vietnamese names, in lower case."""
    return frozenset(_load("names.yml")["surnames"].split())


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the sets of small_words.yml, by its key there."""
    return frozenset(_load("small_words.yml")[name].split())


@cache
def title_words(name: str) -> tuple[str, ...]:
    """One of the lists of titles.yml, by its key there."""
    return tuple(_load("titles.yml")[name])


@cache
def numerals() -> Mapping[str, int]:
    """Numerals that count a group just listed ("bốn lực lượng")."""
    return {str(word): number for word, number in groups()["numerals"].items()}


@cache
def groups() -> Mapping[str, Any]:
    """The lists of groups.yml by their keys."""
    return _load("groups.yml")  # type: ignore[no-any-return]


@cache
def titles() -> Mapping[str, Title]:
    """Every form of a title, in lower case, with what is known of it."""
    found: dict[str, Title] = {}
    for row in _load("posts.yml")["titles"]:
        options = {
            key: row[key] for key in ("head", "body", "field", "committee", "office", "nobody") if key in row
        }
        at = tuple(row.get("at", ()))
        for form in {row["title"].lower(), *row.get("forms", ())}:
            found[form] = Title(row["title"], at=at, **options)
    return found


@cache
def offices() -> Mapping[str, str]:
    """Titles whose office is a body of its own ("Thủ tướng"), with the body."""
    return {title.name: title.office for title in titles().values() if title.office}


@cache
def post_words(where: str) -> Mapping[str, str]:
    """Words `before` or `after` a title, with what the title keeps of them."""
    return _load("posts.yml")[where]  # type: ignore[no-any-return]


@cache
def meeting_kinds() -> Mapping[str, tuple[str, ...]]:
    """The sorts of meetings that are not mistaken for each other, with how their names begin."""
    return {kind: tuple(forms) for kind, forms in _load("events.yml")["kinds"].items()}


@cache
def heads_alone() -> frozenset[str]:
    """Heads of bodies that stand alone after a title ("Phó Chủ tịch Hội"), in lower case."""
    return frozenset(_load("posts.yml")["alone"])


@cache
def no_party() -> tuple[str, ...]:
    """How the names of bodies begin that are no Party committees or mass organizations: they have no "Bí thư"."""
    return tuple(_load("posts.yml")["no_party"])


@cache
def acts() -> Mapping[str, Mapping[str, Any]]:
    """Kinds of directives and programmes by name: ``{"directives": {…}, "programs": {…}}``."""
    return _load("acts.yml")  # type: ignore[no-any-return]


def _entries() -> Iterator[tuple[str, str, str]]:
    """Every (form, kind, value) of every lexicon."""
    names = _load("names.yml")
    for kind, group in (("rank", "ranks"), ("rank", "degrees"), ("honorific", "honorifics")):
        yield from ((form, kind, form) for form in names[group])
    posts = _load("posts.yml")
    yield from ((form, "title", form) for form in titles())
    yield from ((form, "before", form) for form in posts["before"])
    yield from ((form, "after", form) for form in posts["after"])
    for kind, forms in _load("verbs.yml").items():
        older = [form.replace("ký", "kí") for form in forms if "ký" in form]
        yield from ((form, kind, form) for form in (*forms, *older))
    for group, kind in (("directives", "directive"), ("programs", "program")):
        yield from ((name.lower(), kind, name) for name in acts()[group])
    yield from _short_kinds()
    yield from ((form, "law", form) for form in map(str.lower, map(spread, _load("laws.yml")["laws"])))
    yield from ((form, "no_program", form) for form in acts()["no_program"])
    titles_of_acts = (("title_end", "ends"), ("clause", "clauses"), ("opener", "openers"), ("gives", "gives"),
                      ("carries", "carries"), ("urgent", "urgent"), ("dispatch", "dispatch"),
                      ("sends", "sends"))  # fmt: skip
    for kind, group in titles_of_acts:
        yield from ((form, kind, form) for form in _load("titles.yml")[group])
    events = _load("events.yml")
    yield from ((form, "event", form) for form in events["heads"])
    yield from ((form, "event_end", form) for form in events["ends"])
    yield from ((form, "event_does", form) for form in events["does"])
    yield from ((form, kind, form) for kind in ("then", "aside") for form in events[kind])
    yield from ((form, "sentence_start", form) for form in events["starts"])
    rows = groups()
    yield from ((form, "group", form) for form in rows["groups"])
    yield from ((f"{many} {noun}", "group", noun) for many in rows["numerals"] for noun in rows["counted"])
    yield from (
        (form, kind, form) for kind in ("members", "standing", "past", "whoever") for form in rows[kind]
    )
    yield from ((form, "country", form) for form in _load("countries.yml")["countries"])
    yield from _fields()
    yield from ((form, kind, form) for kind in ("tails", "ends") for form in _load("fields.yml")[kind])
    yield from ((dashed, "body", form) for form in bodies() for dashed in _dashed(form))
    yield from ((dashed, "pattern", form) for form in patterns() for dashed in _dashed(form))
    yield from ((form, "movement", form) for form in movements())
    yield from ((form, "province", form) for form in provinces())
    yield from ((form, "unit", form) for form in units())


def _short_kinds() -> Iterator[tuple[str, str, str]]:
    """Kinds of acts by the letters in their numbers, before "số": "QĐ số 12/QĐ-UBND"."""
    kinds: dict[str, str] = {}
    for kind, row in acts()["directives"].items():
        for symbol in row.get("symbols", ()):
            kinds.setdefault(symbol, kind)
    yield from ((f"{symbol} số", "directive", kind) for symbol, kind in kinds.items())


def _fields() -> Iterator[tuple[str, str, str]]:
    """Fields of work as they are known, and as they are written with other marks or none, with and without "và"."""
    known = [
        *(spread(field).lower() for field in _load("fields.yml")["fields"]),
        *(row["field"].lower() for row in ministry_rows()),
    ]
    forms = dict.fromkeys(known)
    for field in known:
        bare = " ".join(re.sub(r" - |,", " ", field).split())
        forms |= dict.fromkeys((bare, bare.replace(" và ", " "), field.replace(" - ", ", ")))
    yield from ((dashed, "field", form) for form in forms for dashed in _dashed(form))


def _dashed(form: str) -> tuple[str, ...]:
    """A form with each dash that texts write in it: "kế hoạch - tài chính", "kế hoạch-tài chính"."""
    return (form, *(form.replace(" - ", dash) for dash in ("-", " – ", "–") if " - " in form))


@cache
def kind_symbols() -> frozenset[str]:
    """The letters that stand for a kind of act in a number ("ct"), in lower case."""
    return frozenset(symbol for row in acts()["directives"].values() for symbol in row.get("symbols", ()))


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[tuple[str, str], ...], ...]]:
    meanings: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for form, kind, value in _entries():
        meanings[str(form)][kind, value] = None
    return ahocorasick_rs.AhoCorasick(list(meanings)), tuple(tuple(m) for m in meanings.values())


def find(shadow: str, starts: Sequence[int], ends: Sequence[int]) -> Hits:
    """The longest hit of each kind at each word; word `i` is ``shadow[starts[i]:ends[i]]``. One pass."""
    automaton, meanings = _automaton()
    first_word = dict(zip(starts, range(len(starts)), strict=True))
    word_after = dict(zip(ends, range(1, len(ends) + 1), strict=True))
    found: dict[int, dict[str, Hit]] = {}
    for pattern, start, end in automaton.find_matches_as_indexes(lower_case(shadow), overlapping=True):
        after = word_after.get(end)
        first = first_word.get(start) if after else None
        if first is None or after is None:
            continue
        here = found.setdefault(first, {})
        for kind, value in meanings[pattern]:
            known = here.get(kind)
            if known is None or known.end < after:
                here[kind] = Hit(kind, value, after)
    return found
