"""Which body a mention names, once the places of the document are known."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph.register.organizations import Pattern, ministries
from graph.register.places import Place
from loaders.context.place import Surroundings
from loaders.context.shared_places import is_topic, share_places
from loaders.lexicons import acts
from loaders.mentions.bodies import BodyMention, build_name
from loaders.mentions.persons import PersonMention
from loaders.mentions.posts import Post
from loaders.mentions.scan import Item

_OF_A_MINISTRY = ("Bộ trưởng", "Thứ trưởng")
_STANDING, _OFFICE = "Văn phòng Thường trực Ban Chỉ đạo", "Văn phòng Ban Chỉ đạo"
_PARTS = (
    "Văn phòng Bộ",
    "Thanh tra Bộ",
    "Văn phòng Sở",
    "Thanh tra Sở",
    "Văn phòng Tổng cục",
    "Văn phòng Cục",
)
_ASSOCIATION = " Trung ương Hội"
_OF_PROVINCES = (  # mass organizations: a lone name is the province's where the document speaks from one
    "Hội Liên hiệp Phụ nữ {place}",
    "Hội Nông dân {place}",
    "Hội Cựu chiến binh {place}",
    "Hội Chữ thập đỏ {place}",
    "Hội Nhà báo {place}",
    "Hội Người cao tuổi {place}",
    "Hội Khuyến học {place}",
    "Liên đoàn Lao động {place}",
    "Liên minh Hợp tác xã {place}",
    "Đoàn Luật sư {place}",
)
_WHERE = ("tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "quốc", "trung", "của")
_WINDOW = 200  # mentions looked back (or on) for a name: a short form is near the long one, and hostile texts are long


@dataclass(frozen=True)
class Resolver:
    """Canonical names for the bodies of one document: by their own words, a place, or an earlier mention."""

    places: Surroundings
    known: tuple[BodyMention, ...]
    ministry: str | None = None  # the only one whose leaders are named: a lone "Vụ Kế hoạch" is its

    def name(self, body: BodyMention) -> str | None:
        """The canonical name of `body`, or None where nothing settles which body it is."""
        if body.name:
            return self._standing(self._fuller(body))
        if body.pattern is None:
            return None
        if beside := self._of_city_beside(body):
            return beside
        if placed := _placed(body, self.places):
            return placed
        if earlier := self._earlier(body):
            return earlier
        own = self.places.own if _is_understood(body.pattern) and self.places.local else None
        if own and self._is_beside_another(body):
            return build_name(body.pattern, body.field, own)
        if later := self._later(body):
            return later
        if body.pattern.place == "district":
            return build_name(body.pattern, body.field, self.places.district(body.first))
        return build_name(body.pattern, body.field, own) if own else None

    def _of_city_beside(self, body: BodyMention) -> str | None:
        """ "Thành đoàn TP. Huế và Hội Sinh viên thành phố": the city that the body right before names."""
        before = self._before(body)[-1:]
        near = before and 0 < body.first - before[0].end <= 1 and before[0].first < body.first
        place = before[0].place if near else None
        if body.pattern is None or body.unit != "thành phố" or place is None or place.unit != body.unit:
            return None
        return build_name(body.pattern, body.field, place)

    def _is_beside_another(self, body: BodyMention) -> bool:
        """ "Sở Y tế và Sở Y tế tỉnh B": the first is another one, at home."""
        after = self._after(body)[:1]
        return bool(after) and _same_head(after[0], body) and after[0].first - body.end <= 1

    def _standing(self, name: str | None) -> str | None:
        """The office of a committee is its standing office where the document names that."""
        standing = f"{_STANDING}{name.removeprefix(_OFFICE)}" if name and name.startswith(_OFFICE) else None
        return standing if standing in self._names else name

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(known.name for known in self.known if known.name)

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
        longer = Counter(
            known.name
            for known in self._before(body)
            if known.name and known.name.startswith(body.name + " ") and _is_whole(body, known.name)
        )
        if longer:
            (first, most), *others = longer.most_common(2)
            return first if not others or others[0][1] == 1 < most else body.name
        if body.name in _PARTS:  # "Thanh tra Bộ", "Văn phòng Sở": of which one?
            whole = self.ministry if body.name.endswith(" Bộ") else None
            return f"{body.name.removesuffix(' Bộ')} {whole}" if whole else None
        if body.name.endswith(_ASSOCIATION):  # "Ban Thường vụ Trung ương Hội": of the one that is named
            wholes = {known.name for known in self._before(body) if _is_association(known.name)}
            return f"{body.name.removesuffix(_ASSOCIATION)} {wholes.pop()}" if len(wholes) == 1 else body.name
        whole = self.ministry if body.name.startswith("Vụ ") and body.name == _own(body) else None
        return f"{body.name} {whole}" if whole else body.name

    def _earlier(self, body: BodyMention) -> str | None:
        """The nearest body of the same pattern before the mention whose name is known."""
        before = reversed(self._before(body))
        return next((known.name for known in before if known.name and _same_head(known, body)), None)

    def _later(self, body: BodyMention) -> str | None:
        """The nearest one after the mention."""
        after = self._after(body)
        return next((known.name for known in after if known.name and _same_head(known, body)), None)

    def _after(self, body: BodyMention) -> tuple[BodyMention, ...]:
        start = bisect_right(self.known, body.first, key=_first)
        return self.known[start : start + _WINDOW]

    def _before(self, body: BodyMention) -> tuple[BodyMention, ...]:
        end = bisect_left(self.known, body.first, key=_first)
        return self.known[max(0, end - _WINDOW) : end]


def _is_whole(body: BodyMention, longer: str) -> bool:
    """Whether a longer name only adds where a committee is: its subject in words is whole ("… điều hành giá")."""
    if not is_topic(body) or not body.field or body.field[0].isdigit() or body.name is None:
        return True
    if body.field.capitalize() in acts()["programs"]:
        return True  # "Ban Chỉ đạo Cuộc vận động": of the campaign that the longer name tells
    return longer.removeprefix(body.name).split()[0] in _WHERE


def _is_understood(pattern: Pattern) -> bool:
    """Whether a lone name is that of the document's province: "Sở Y tế", "Hội Nông dân"."""
    return pattern.place == "expected" or pattern.name in _OF_PROVINCES


def _is_association(name: str | None) -> bool:
    return name is not None and name.startswith(_ASSOCIATION[1:] + " ")


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
    led = {body.name for post in posts if post.title.startswith(_OF_A_MINISTRY) for body in post.bodies}
    led &= {ministry.name for ministry in ministries().values()}
    lower = any("Tổng cục trưởng" in post.title for post in posts)
    return led.pop() if len(led) == 1 and not lower else None


def _own(body: BodyMention) -> str:
    return build_name(body.pattern, body.field, None) if body.pattern else ""


def _placed(body: BodyMention, places: Surroundings) -> str | None:
    """The name of a body whose unit ("UBND tỉnh") the surroundings settle."""
    if body.pattern is None or not body.unit or (is_topic(body) and not body.field):
        return None
    place = places.of_unit(body.unit, body.first)
    return build_name(body.pattern, body.field, place) if place else None


def _same_head(known: BodyMention, body: BodyMention) -> bool:
    if body.pattern is None or known.name is None:
        return False
    unit = known.place.unit if known.place else known.unit
    if body.unit and unit and unit != body.unit:
        return False
    if body.field and known.field != body.field:
        return False
    head = body.pattern.name.split(" {")[0]
    if known.name == head:
        return known.pattern == body.pattern  # "Cục Hải quan (Bộ Tài chính)", then "Cục Hải quan"
    return known.name.removeprefix("Trung ương ").startswith(head + " ")


def known_bodies(items: Iterable[Item]) -> tuple[BodyMention, ...]:
    """Every body mention of the document, in order."""
    found: list[BodyMention] = []
    for item in items:
        for part in (item, *item.inner):
            if isinstance(part.value, tuple):
                found += part.value
            elif hasattr(part.value, "posts"):
                found += _of_posts(part.value.posts)
    return tuple(sorted(found, key=lambda body: body.first))


def _of_posts(posts: Sequence[Post]) -> Iterable[BodyMention]:
    """The bodies of a chain of posts; a committee with the place that the chain gives it."""
    pairs = zip(posts, share_places(posts), strict=True)
    for own, given in (
        (a, b) for post, shared in pairs for a, b in zip(post.bodies, shared.bodies, strict=True)
    ):
        yield given if is_topic(own) else own


def own_place(body: BodyMention, places: Surroundings) -> Place | None:
    """The place of a body, named or understood."""
    return body.place or (places.of_unit(body.unit, body.first) if body.unit else None)
