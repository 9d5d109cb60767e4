"""The posts of a person with the canonical names of their bodies, also where only the context names the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from graph.register.organizations import bodies, ministries
from loaders.context.bodies import Resolver
from loaders.context.nodes import Held
from loaders.context.shared_places import share_places
from loaders.mentions.bodies import BodyMention
from loaders.mentions.persons import PersonMention
from loaders.mentions.posts import Post

FOREIGN = "a foreigner's body of the same name as one of ours"
_OF_A_MINISTRY = ("Thứ trưởng", "Bộ trưởng")
_HEADS = {"Hội": ("Hội ", "Trung ương Hội "), "Ủy ban": ("Ủy ban ",)}  # "Phó Chủ tịch Hội": at the centre too
_NEVER_ALONE = (
    "Hội đồng nhân dân",
    "Ủy ban nhân dân",
)  # are named so where they are meant: not by "Hội đồng"


@dataclass(frozen=True, slots=True)
class Offices:
    """What a post without a body may be of: `named` holds each body of the document at its first word.

    `ministry`: the one of which a minister or deputy minister is meant whose ministry is not said. `elsewhere`:
    names of ministers who head another office: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ".
    """

    resolver: Resolver
    named: tuple[tuple[int, str], ...]
    ministry: str | None
    elsewhere: frozenset[str] = frozenset()
    _anywhere: dict[tuple[str, ...], set[str]] = field(default_factory=dict, repr=False, compare=False)

    def held(
        self, person: PersonMention, since: int, *, known: frozenset[str] = frozenset()
    ) -> tuple[Held, ...]:
        """The posts of a mention in the sentence that begins at word `since`.

        `known`: titles of this person whose bodies the document names elsewhere; they are not looked for.
        """
        found: dict[Held, None] = {}
        elsewhere = (person.name or person.given) in self.elsewhere
        known = known.union(_OF_A_MINISTRY) if elsewhere else known
        for post in share_places(self._filled(person.posts, since, known)):
            alone = len(person.posts) == 1 and not post.bodies and not post.nobody
            if self.ministry and alone and not elsewhere and post.title in _OF_A_MINISTRY:
                found[Held(post.title, self.ministry)] = None
            for body in post.bodies:
                if not post.nobody and (name := self.resolver.name(body)):
                    found[Held(post.title, name)] = None
        return tuple(found)

    def _filled(self, posts: Sequence[Post], since: int, known: frozenset[str]) -> tuple[Post, ...]:
        """Posts of which only the kind of body is said, with the body of that kind: "Phó Cục trưởng A"."""
        open_ = [post for at, post in enumerate(posts) if _is_open(post, posts[at + 1 : at + 2])]
        if not open_ or len({post.kinds for post in open_}) > 1 or any(p.title in known for p in open_):
            return tuple(posts)
        name = self._meant(open_[0], since)
        if name is None:
            return tuple(posts)
        body = BodyMention(open_[0].first, open_[0].first, name=name)
        return tuple(replace(post, bodies=(body,)) if post in open_ else post for post in posts)

    def _meant(self, post: Post, since: int) -> str | None:
        """The one body of the kind that the sentence names before the post, else the only one of the document."""
        start, end = (bisect_left(self.named, (at, "")) for at in (since, post.first))
        fits = _of_kinds(post.kinds, self.named[start:end])
        if not fits:
            if post.kinds not in self._anywhere:  # looked for once in the document, not once for each post
                self._anywhere[post.kinds] = _of_kinds(post.kinds, self.named)
            fits = self._anywhere[post.kinds]
        return next(iter(fits)) if len(fits) == 1 else None


def is_of_home(name: str) -> bool:
    """Whether a body is one of our own centre ("Bộ Quốc phòng"): no foreigner holds a post there."""
    return name in _ministry_names() or name in _central_names()


@cache
def _ministry_names() -> frozenset[str]:
    return frozenset(ministry.name for ministry in ministries().values())


@cache
def _central_names() -> frozenset[str]:
    return frozenset(body.name for body in bodies().values())


def _is_open(post: Post, following: Sequence[Post]) -> bool:
    """Whether a post waits for its body; "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" heads no ministry."""
    if post.bodies or post.nobody or not post.kinds:
        return False
    beside = bool(following) and following[0].first <= post.end + 1
    return not (beside and post.title in _OF_A_MINISTRY)


def _of_kinds(kinds: tuple[str, ...], named: Iterable[tuple[int, str]]) -> set[str]:
    return {name for _, name in named if any(_is_of_kind(kind, name) for kind in kinds)}


def _is_of_kind(kind: str, name: str) -> bool:
    if kind == "Bộ":
        return name in _ministry_names()
    heads = _HEADS.get(kind, (f"{kind} ",))
    other = kind == "Hội" and (name.startswith("Hội đồng ") or name.endswith("quốc tế"))
    return name.startswith(heads) and not other and not name.startswith(_NEVER_ALONE)


def offices(mentions: Iterable[PersonMention], resolver: Resolver) -> Offices:
    """The offices of a document whose bodies are known to `resolver`."""
    mentions = tuple(mentions)
    named = sorted({(body.first, name) for body in resolver.known if (name := resolver.name(body))})
    posts = (post for mention in mentions for post in mention.posts)
    headed = {resolver.name(body) for post in posts if post.title in _OF_A_MINISTRY for body in post.bodies}
    elsewhere = [m.name for m in mentions if m.name and _is_elsewhere(m.posts)]
    known = frozenset([*elsewhere, *(name.split()[-1] for name in elsewhere)])
    return Offices(resolver, tuple(named), headed.pop() if len(headed) == 1 else None, known)


def _is_elsewhere(posts: Sequence[Post]) -> bool:
    """Whether a minister heads no ministry: "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc"."""
    return any(
        post.title in _OF_A_MINISTRY and not post.bodies and not _is_open(post, posts[at + 1 : at + 2])
        for at, post in enumerate(posts)
    )
