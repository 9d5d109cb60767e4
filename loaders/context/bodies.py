"""Which body a mention names, once the places of the document are known."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.register.organizations import ministries
from graph.register.places import Place
from loaders.context.place import Surroundings
from loaders.mentions.bodies import BodyMention, build_name, group_name, is_party_group
from loaders.mentions.persons import PersonMention
from loaders.mentions.posts import Post
from loaders.mentions.scan import Item

_OF_A_MINISTRY = ("Bộ trưởng", "Thứ trưởng")
_CHAIN = 12  # posts of one person that share a place
_WINDOW = 200  # mentions looked back (or on) for a name: a short form is near the long one, and hostile texts are long


@dataclass(frozen=True, slots=True)
class Resolver:
    """Canonical names for the bodies of one document: by their own words, a place, or an earlier mention."""

    places: Surroundings
    known: tuple[BodyMention, ...]
    ministry: str | None = None  # the only one whose leaders are named: a lone "Vụ Kế hoạch" is its

    def name(self, body: BodyMention) -> str | None:
        """The canonical name of `body`, or None where nothing settles which body it is."""
        if body.name:
            return self._fuller(body)
        if body.pattern is None:
            return None
        if placed := _placed(body, self.places):
            return placed
        if earlier := self._earlier(body):
            return earlier
        if body.pattern.place == "district":
            return build_name(body.pattern, body.field, self.places.district(body.first))
        if body.pattern.place == "expected" and self.places.own:
            return build_name(body.pattern, body.field, self.places.own)
        return None

    def _fuller(self, body: BodyMention) -> str | None:
        """A short name ("Tổ Chuyên viên liên ngành") leads to the longer one that the document uses."""
        pattern = body.pattern
        if (
            pattern is None
            or body.name is None
            or body.place
            or not (pattern.parent or pattern.field != "none")
        ):
            return body.name
        longer = {
            known.name
            for known in self._before(body)
            if known.name and known.name.startswith(body.name + " ")
        }
        if longer:
            return longer.pop() if len(longer) == 1 else body.name
        whole = self.ministry if body.name.startswith("Vụ ") and body.name == _own(body) else None
        return f"{body.name} {whole}" if whole else body.name

    def _earlier(self, body: BodyMention) -> str | None:
        """The nearest body of the same pattern whose name is known: before the mention, else after it."""
        before = [known for known in self._before(body) if known.name and _same_head(known, body)]
        if before:
            return before[-1].name
        after = self._after(body)
        return next((known.name for known in after if known.name and _same_head(known, body)), None)

    def _after(self, body: BodyMention) -> tuple[BodyMention, ...]:
        start = bisect_right(self.known, body.first, key=_first)
        return self.known[start : start + _WINDOW]

    def _before(self, body: BodyMention) -> tuple[BodyMention, ...]:
        end = bisect_left(self.known, body.first, key=_first)
        return self.known[max(0, end - _WINDOW) : end]


def _first(body: BodyMention) -> int:
    return body.first


def resolver(places: Surroundings, items: Sequence[Item]) -> Resolver:
    """The resolver of a document, knowing every body that its own words or a place name."""
    mentions = known_bodies(items)
    known = tuple(replace(body, name=body.name or _placed(body, places)) for body in mentions)
    return Resolver(places, known, _ministry(items))


def _ministry(items: Iterable[Item]) -> str | None:
    """The ministry whose leaders the document names, where it is one and no head of a general department is there."""
    posts = [post for item in items if isinstance(item.value, PersonMention) for post in item.value.posts]
    led = {body.name for post in posts if post.title in _OF_A_MINISTRY for body in post.bodies}
    led &= {ministry.name for ministry in ministries().values()}
    lower = any("Tổng cục trưởng" in post.title for post in posts)
    return led.pop() if len(led) == 1 and not lower else None


def _own(body: BodyMention) -> str:
    return build_name(body.pattern, body.field, None) if body.pattern else ""


def _placed(body: BodyMention, places: Surroundings) -> str | None:
    """The name of a body whose unit ("UBND tỉnh") the surroundings settle."""
    if body.pattern is None or not body.unit or (_topic(body) and not body.field):
        return None
    place = places.of_unit(body.unit, body.first)
    return build_name(body.pattern, body.field, place) if place else None


def _topic(body: BodyMention) -> bool:
    return body.pattern is not None and body.pattern.field == "topic"


def _same_head(known: BodyMention, body: BodyMention) -> bool:
    if body.pattern is None or known.name is None:
        return False
    if body.unit and known.place and known.place.unit != body.unit:
        return False
    if body.field and known.field != body.field:
        return False
    head = body.pattern.name.split(" {")[0]
    return known.name.removeprefix("Trung ương ").startswith(head + " ")


def share_places(posts: Sequence[Post]) -> tuple[Post, ...]:
    """Posts of one chain share their place: "Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Yên Bái".

    A party group is that of the body of the next post: "Bí thư Đảng đoàn, Chủ tịch Hội Luật gia Việt Nam".
    """
    done = list(posts)
    owner: BodyMention | None = None
    for at in range(len(done) - 1, -1, -1):
        own = done[at].bodies
        if owner:
            done[at] = replace(done[at], bodies=tuple(_owned(body, owner) for body in own))
        if own and not (own[0].pattern and is_party_group(own[0].pattern)):
            owner = own[0]
    for at, post in enumerate(done):
        if any(_waits(body) for body in post.bodies):
            order = [*range(at + 1, min(at + _CHAIN, len(done))), *range(at - 1, max(-1, at - _CHAIN), -1)]
            donor = next((b for k in order for b in done[k].bodies if b.place or b.unit), None)
            if donor:
                done[at] = replace(post, bodies=tuple(_given(body, donor) for body in post.bodies))
    return tuple(done)


def _owned(body: BodyMention, owner: BodyMention) -> BodyMention:
    """A party group without its body ("Đảng đoàn") as the group of `owner`."""
    if body.name or body.field or body.pattern is None or not is_party_group(body.pattern):
        return body
    if owner.name:
        return replace(body, name=group_name(body.pattern, owner.name), place=owner.place)
    if owner.pattern is None:
        return body
    waiting = replace(owner.pattern, name=f"{build_name(body.pattern, '', None)} {owner.pattern.name}")
    return replace(owner, first=body.first, end=body.end, pattern=waiting)


def _waits(body: BodyMention) -> bool:
    if body.pattern is None or body.place:
        return False
    numbered = body.pattern.place == "optional" and body.field.isdigit()
    return body.name is None or numbered


def _given(body: BodyMention, donor: BodyMention) -> BodyMention:
    if not _waits(body) or body.pattern is None or (body.unit and donor.unit and body.unit != donor.unit):
        return body
    if body.pattern.field == "topic" and not body.field:
        return body
    if body.pattern.place == "expected" and donor.place and donor.place.level != "province":
        return body  # "Giám đốc Sở Công Thương, Bí thư Huyện ủy X": only a province has such a body
    if donor.place:
        return replace(
            body, place=donor.place, unit=donor.unit, name=build_name(body.pattern, body.field, donor.place)
        )
    return replace(body, unit=body.unit or donor.unit, name=None)


def known_bodies(items: Iterable[Item]) -> tuple[BodyMention, ...]:
    """Every body mention of the document, in order."""
    found: list[BodyMention] = []
    for item in items:
        for part in (item, *item.inner):
            if isinstance(part.value, tuple):
                found += part.value
            elif hasattr(part.value, "posts"):
                found += [body for post in part.value.posts for body in post.bodies]
    return tuple(sorted(found, key=lambda body: body.first))


def own_place(body: BodyMention, places: Surroundings) -> Place | None:
    """The place of a body, named or understood."""
    return body.place or (places.of_unit(body.unit, body.first) if body.unit else None)
