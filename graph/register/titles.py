"""Titles of posts: their class, whether one person holds them at a time, and what a sentence says about one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.values.spelling import comparable, searchable

# Words before a title, as the graph writes them (loaders/lexicons/posts.yml): acting in it, and no longer in it.
ACTING, FORMER = "quyền ", "nguyên "
# Rules of loaders/facts/appointments.py whose verb says whether the post is taken up or given up.
BY_VERB = ("post-given", "post-of-object", "post-by-joining")
IN_OFFICE = "post-in-office"  # "trong thời gian giữ chức X, ông A đã …"


class Phase(StrEnum):
    """What an observation says of a post: that it is held, taken up, given up, or was held at an earlier time."""

    SEEN = "seen"
    TAKEN_UP = "taken up"
    GIVEN_UP = "given up"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class TermEnd:
    """A day by which a term of office had ended, and what day that is."""

    day: dt.date
    by: str


@cache
def _data() -> Any:
    return yaml.safe_load(files("graph.register").joinpath("titles.yml").read_text(encoding="utf-8"))


def base(title: str) -> str:
    """The post itself: ``Bí thư`` of ``quyền Bí thư`` and of ``nguyên Bí thư``."""
    return title.removeprefix(FORMER).removeprefix(ACTING)


def is_former(title: str) -> bool:
    """Whether the title says that the post is no longer held."""
    return title.startswith(FORMER)


def variants(title: str) -> list[str]:
    """The titles of one post: itself, acting, former."""
    return [title, ACTING + title, FORMER + title]


def heads() -> list[str]:
    """The titles of which one person at a time is the holder, at some body."""
    return sorted(_heads())


def single_titles() -> list[str]:
    """The titles of `heads`, and those of who acts in such a post."""
    return [title for post in heads() for title in (post, ACTING + post)]


def starts_of(name: str) -> tuple[str, ...]:
    """What the titles of the class `name` (deputy, member) begin with."""
    return _starts()[name]


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    return {"deputy": tuple(_data()["deputies"]), "member": tuple(_data()["members"])}


@cache
def _heads() -> dict[str, dict[str, Any]]:
    return {title: row for row in _data()["heads"] for title in row["titles"]}


def single(title: str, body: str) -> bool:
    """Whether one person at a time holds the post `title` at the body called `body`."""
    row = _heads().get(base(title))
    return row is not None and _fits(row, body)


def _fits(row: dict[str, Any], body: str) -> bool:
    name = f"{body} "
    inside = not row.get("at") or name.startswith(tuple(f"{head} " for head in row["at"]))
    return inside and not name.startswith(tuple(f"{head} " for head in row.get("not_at", ())))


def term_ends(body: str) -> list[TermEnd]:
    """The days by which terms of office at the body called `body` had ended, the first one first."""
    rows = [row for row in _data()["terms"] if _fits(row, body)]
    return [TermEnd(day, row["by"]) for row in rows for day in row["days"]]


def known_titles(text: str) -> list[str]:
    """The titles that `text` means, as the graph writes them: with marks the one, without marks all that fit."""
    wanted = [title for title in _titles() if comparable(title) == comparable(text)]
    return wanted or [title for title in _titles() if searchable(title) == searchable(text)] or [text]


@cache
def _titles() -> tuple[str, ...]:
    members = (title for title in (*_data()["members"], *_data()["deputies"]))
    return tuple(dict.fromkeys([*_heads(), *(f"Phó {title}" for title in _heads()), *members]))


def phase(rule: str, title: str, quote: str) -> Phase:
    """What the sentence `quote`, out of which `rule` read the post, says of it."""
    if is_former(title) or rule == IN_OFFICE:
        return Phase.EARLIER
    if rule not in BY_VERB:
        return Phase.SEEN
    text = quote.casefold()
    before = text[: text.find(title.casefold())] if title.casefold() in text else text
    words = list(_phase_words(before))
    if not words:
        return Phase.SEEN
    if words[-1] == "held":
        # "thôi giữ chức A để giữ chức B", "bổ nhiệm … giữ chức B"
        return Phase.TAKEN_UP if {"taken up", "given up"} & set(words) else Phase.SEEN
    return Phase(words[-1])


def _phase_words(text: str) -> Iterator[str]:
    for match in _phase_pattern().finditer(text):
        yield str(match.lastgroup).replace("_", " ")


@cache
def _phase_pattern() -> re.Pattern[str]:
    groups = (
        rf"(?P<{name.replace(' ', '_')}>{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"
        for name, words in sorted(_data()["phases"].items(), key=lambda row: row[0] != "given up")
    )
    return re.compile(rf"\b(?:{'|'.join(groups)})\b")
