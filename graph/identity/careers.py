"""Which posts one person can hold at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.values.spelling import comparable

OFFICE = "office"  # a body of no kind in careers.yml: a department, a ministry, a hospital


@dataclass(frozen=True, slots=True)
class Post:
    """A post: `title` without its body, the body's canonical name, and the province of the body, if it has one."""

    title: str
    body: str
    place: str | None = None


@cache
def _data() -> Any:
    return yaml.safe_load(files("graph.identity").joinpath("careers.yml").read_text(encoding="utf-8"))


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    """Every opening of a body's name with its kind, the longest first."""
    pairs = ((comparable(head), kind) for kind, heads in _data()["kinds"].items() for head in heads)
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


def kind(post: Post) -> str:
    """The kind of work that a post is: one of careers.yml, or ``office``."""
    if comparable(post.title) in _data()["side_titles"] or comparable(post.title).startswith("ủy viên"):
        return "side"
    body = comparable(post.body) + " "
    return next((kind for head, kind in _heads() if body.startswith(head + " ")), OFFICE)


def is_of_one(post: Post) -> bool:
    """Whether one person holds the post at a time: "Giám đốc", not "Phó Giám đốc" and not "Ủy viên"."""
    title = comparable(post.title)
    return title.startswith(tuple(_data()["heads"])) and not title.startswith("phó")


def rank(title: str) -> int:
    """2 for the head of a body, 1 for a deputy, 0 for others."""
    name = comparable(title)
    for word in ("quyền ", "nguyên "):
        name = name.removeprefix(word)
    if name.startswith("phó"):
        return 1
    return 2 if name.startswith(tuple(_data()["heads"])) else 0


def go_together(one: Post, other: Post) -> bool:
    """Whether one person may well hold both: posts of the same place that the same people hold."""
    pair = [kind(one), kind(other)]
    return "side" not in pair and (pair in _data()["together"] or pair[::-1] in _data()["together"])


def exclude(one: Post, other: Post) -> bool:
    """Whether nobody holds both at a time: full-time work at two bodies that do not go together."""
    if "side" in (kind(one), kind(other)) or comparable(one.body) == comparable(other.body):
        return False
    if comparable(one.body) in comparable(other.body) or comparable(other.body) in comparable(one.body):
        return (
            False  # a body and its part: "Giám đốc Công an tỉnh", "Thủ trưởng Cơ quan điều tra Công an tỉnh"
        )
    if kind(one) == kind(other) in _data()["several"]:
        return False
    return not go_together(one, other)
