"""Which posts one person can hold at a time, and which in the course of a career."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from graph.identity.standing import Seat, central_bodies, seat
from graph.values.spelling import comparable

OFFICE = "office"  # a body of no kind in careers.yml: a department, a ministry, a hospital
_REMEMBERED = 65536  # posts: documents repeat them, and each is compared with many
_FORMER = ("nguyên ", "cựu ")


@dataclass(frozen=True, slots=True)
class Post:
    """A post: `title` without its body, the body's canonical name, and the province of the body, if it has one.

    `body` is empty where the office has none ("Chủ tịch nước") or nothing says which it is: then `title` is the whole.
    """

    title: str
    body: str
    place: str | None = None

    @property
    def name(self) -> str:
        """The post in comparable words, the same for one in office and one who was: "Thủ tướng", "Chính phủ"."""
        words = f"{_held(self.title)} {comparable(self.body)}"
        return words.strip()

    def is_same(self, other: Post) -> bool:
        """Whether both are one post: by the whole name, or by the name without the province, which then is one."""
        return self.name == other.name or (
            self.place is not None and self.place == other.place and self._unplaced == other._unplaced
        )

    @property
    def _unplaced(self) -> str:
        place = comparable(self.place or "")
        name = self.name.removesuffix(f" {place}").removesuffix(f" {place.partition(' ')[2]}")
        return name.replace("ban ban", "ban")

    @property
    def former(self) -> bool:
        """Whether the post was given up: "nguyên Bí thư"."""
        return comparable(self.title).startswith(_FORMER)

    @property
    def seat(self) -> Seat:
        """Where the post's body stands: by its name, else in the province `place`."""
        own = seat(self.body)
        if own.level or not self.place:
            return own
        return Seat("province", seat(self.place).name)


@lru_cache(_REMEMBERED)
def _held(title: str) -> str:
    text = comparable(title)
    for word in (*_FORMER, "quyền "):
        text = text.removeprefix(word)
    return text


@cache
def _data() -> Any:
    return yaml.safe_load(files("graph.identity").joinpath("careers.yml").read_text(encoding="utf-8"))


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    """Every opening of a body's name with its kind, the longest first."""
    pairs = ((comparable(head), kind) for kind, heads in _data()["kinds"].items() for head in heads)
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


@lru_cache(_REMEMBERED)
def kind(post: Post) -> str:
    """The kind of work that a post is: one of careers.yml, or ``office``."""
    title = _held(post.title)
    if title in _data()["side_titles"] or title.startswith("ủy viên"):
        return "side"
    body = f" {comparable(post.body)} "
    opening = next((kind for head, kind in _heads() if body.startswith(f" {head} ")), OFFICE)
    if opening != OFFICE:
        return opening
    within = (kind for kind, heads in _data()["within"].items() for head in heads if f" {head} " in body)
    return next(within, OFFICE)


def career(post: Post) -> str:
    """The career that a post is part of: ``police``, ``army``, ``justice``, else ``civil``."""
    return str(_data()["careers"].get(kind(post), "civil"))


def line_of_work(post: Post) -> str:
    """The line of work that a post of a place is of; for other work its body."""
    found = kind(post)
    named = next((line for line, kinds in _data()["lines"].items() if found in kinds), None)
    return named if named and post.place else comparable(post.body)


def rank(title: str) -> int:
    """2 for the head of a body, 1 for a deputy, 0 for others."""
    name = _held(title)
    if name.startswith(("phó", "thứ trưởng")):
        return 1
    return 2 if name.startswith(tuple(_data()["heads"])) else 0


def is_of_one(post: Post) -> bool:
    """Whether one person holds the post at a time: "Giám đốc", not "Phó Giám đốc" and not "Ủy viên"."""
    return rank(post.title) == 2


def is_of_many(post: Post) -> bool:
    """Whether many hold the post at a time: members of large bodies, officers, judges."""
    small = comparable(post.body) in _data()["high"] and comparable(post.body) not in _data()["large"]
    return not (rank(post.title) or small or _held(post.title) in _data()["high_titles"])


@lru_cache(_REMEMBERED)
def is_high(post: Post) -> bool:
    """Whether the post is among the some thousand highest: leaders at the centre and of the provinces."""
    title, place = _held(post.title), post.seat
    if title in _data()["high_titles"] or comparable(post.body) in _data()["high"]:
        return True
    if comparable(post.body) in central_bodies():
        led = rank(post.title) > 0 and kind(post) != "press"
        return led and not comparable(post.body).startswith(tuple(_data()["low"]))
    head = is_of_one(post) and kind(post) in _data()["high_heads"] and _is_whole(post.body)
    return place.level == "province" and (
        head or (rank(post.title) > 0 and kind(post) in _data()["high_kinds"])
    )


def _is_whole(body: str) -> bool:
    """Whether a body is no part of another: "Công an tỉnh", not "Phòng Tham mưu Công an tỉnh"."""
    return comparable(body).startswith(tuple(_data()["whole"]))


def go_together(one: Post, other: Post) -> bool:
    """Whether one person may well hold both: posts at one place that the same people hold."""
    ours, theirs = one.seat, other.seat
    if any(_held(post.title) == "đại biểu" for post in (one, other)):
        return _beside(one, other) or _beside(other, one)
    if ours != theirs and not (ours.level is None or theirs.level is None):
        return False
    if ours.level != "central" and (one.place is None or one.place != other.place):
        return False
    return _pair(one, other) or _beside(one, other) or _beside(other, one)


def _pair(one: Post, other: Post) -> bool:
    pair = [kind(one), kind(other)]
    return pair in _data()["together"] or pair[::-1] in _data()["together"]


def _beside(side: Post, main: Post) -> bool:
    """Whether `side` is what the holders of `main` are by custom: head of a steering committee, of a standing one."""
    if kind(side) != "side" or kind(main) == "side":
        return False
    title, body = _held(side.title), comparable(side.body)
    if body.startswith("ban chỉ đạo"):
        return rank(side.title) > 0 and rank(main.title) > 0 and kind(main) in _data()["leads_committees"]
    if title.startswith("ủy viên ban thường vụ") or body.startswith("ban thường vụ"):
        return is_of_one(main)
    return title == "đại biểu" and kind(main) == "delegation"


def exclude(one: Post, other: Post) -> bool:
    """Whether nobody holds both at a time: full-time work at two bodies that do not go together."""
    if one.former or other.former or "side" in (kind(one), kind(other)) or one.is_same(other):
        return False
    if not (one.body and other.body) or _contains(one, other):
        return False
    if kind(one) == kind(other) in _data()["several"]:
        return is_of_one(one) and is_of_one(other)
    return not (go_together(one, other) or _at_the_centre(one, other))


def is_local(body: str) -> bool:
    """Whether a body of this name is one of a province, though the name does not say of which."""
    return seat(body).level is None and comparable(body).startswith(tuple(_data()["local"]))


def _contains(one: Post, other: Post) -> bool:
    """A body and its part: "Giám đốc Công an tỉnh", "Thủ trưởng Cơ quan điều tra Công an tỉnh"."""
    left, right = comparable(one.body), comparable(other.body)
    return left in right or right in left


def _at_the_centre(one: Post, other: Post) -> bool:
    central = all(comparable(post.body) in central_bodies() for post in (one, other))
    return central and _pair(one, other)
