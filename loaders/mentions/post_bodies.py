"""The bodies of a post: named after the title, by a field or a place alone, or implied by the title."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.register.organizations import bodies, ministries, patterns, searchable_field
from loaders.lexicons import Title, heads_alone, no_party
from loaders.mentions.bodies import BodyMention, build_name
from loaders.mentions.organizations import bodies_at
from loaders.mentions.places import HOME, PlaceMention, country_at, place_at
from loaders.mentions.reading import Reading

_OF_A_MINISTRY = ("Bộ trưởng", "Thứ trưởng")  # "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" heads no ministry
_STEERING = "Ban Chỉ đạo"
_OF_STEERING = ("Trưởng ban", "Ủy viên", "Thư ký", "Thành viên")  # the posts that a steering committee has
_PARTS = {
    "Chánh Văn phòng": "Văn phòng",
    "Chánh Thanh tra": "Thanh tra",
}  # heads of a part of the next post's body
_OF_THE_PARTY = ("Bí thư", "Ủy viên Ban Thường vụ", "Ủy viên Ban Chấp hành")
_PARTY_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy")
_COMMITTEES = {
    "tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "huyện": "huyện ủy", "quận": "quận ủy", "thị xã": "thị ủy",
    "xã": "đảng ủy", "phường": "đảng ủy", "thị trấn": "đảng ủy", "đặc khu": "đảng ủy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The bodies of a post and the end of their words; `kind`: only the head of a body stands there."""

    bodies: tuple[BodyMention, ...] = ()
    end: int = 0
    kind: str | None = None


def bodies_of(reading: Reading, title: Title, end: int, after: int) -> Found:
    """The bodies of the `title` that ends at `end`, or at `after` with the words after it ("Thường trực")."""
    found = _named(reading, title, end, after)
    if found:
        return Found(found, found[-1].end)
    alone = _alone(reading, after)
    return Found(end=after + len(alone.split()), kind=alone) if alone else Found()


def _named(reading: Reading, title: Title, end: int, after: int) -> tuple[BodyMention, ...]:
    size = len(title.head.split()) if title.head else 0
    if (
        title.head and reading.span(end, end + size).lower() != title.head.lower()
    ):  # no "Trưởng phòng Phòng A"
        start = end - size
        shared = bodies_at(reading, start, inside=True)
        if shared and shared[0].end > after:
            return _and_others(reading, shared)
    start = after + (reading.word(after) == "của")
    direct = bodies_at(reading, start, inside=True)
    if title.body and direct and title.body.endswith(f" {direct[0].name}"):
        return (
            replace(direct[0], name=title.body),
        )  # "Tổng Thanh tra Chính phủ" heads the Thanh tra Chính phủ
    if direct and not (direct[0].office and title.name != "Thủ tướng"):
        return direct
    return (
        _by_field(reading, title, after)
        or _committee(title, after)
        or _of_party_members(reading, title, after)
        or _of_place(reading, title, after)
        or _usual(reading, title, after)
    )


def lent_body(title: str, kinds: tuple[str, ...], body: BodyMention) -> BodyMention | None:
    """`body`, named with the next post of a chain, as that of a `title` without one; None where it does not fit.

    "Phó Tư lệnh, Trưởng Ban Chỉ đạo 1389 Bộ Tư lệnh X": the deputy commander is of the command inside the name.
    """
    if title.endswith(_OF_A_MINISTRY):
        return None
    if part := next((part for head, part in _PARTS.items() if title.endswith(head)), None):
        return _part_of(part, body)
    name = body.name or (body.pattern.name if body.pattern else "")
    if title.endswith(_OF_THE_PARTY) and not kinds:
        return _of_the_party(name, body)
    if kinds and not name.startswith(tuple(f"{kind} " for kind in kinds)):
        inner = next(
            (f"{kind} {name.split(f' {kind} ', 1)[1]}" for kind in kinds if f" {kind} " in name), None
        )
        return replace(body, name=inner, pattern=None, field="") if inner and body.name else None
    if name.startswith(_STEERING) and not any(post in title for post in _OF_STEERING):
        return None
    return body


def _of_the_party(name: str, body: BodyMention) -> BodyMention | None:
    """The body of a Party post that stands before another post.

    "Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh ủy A" is of that committee; "Phó Bí thư, Chủ tịch HĐND tỉnh A" does
    not say of which.
    """
    if name.startswith(no_party()):
        return None
    for committee in _PARTY_COMMITTEES:
        before, found, place = name.partition(f" {committee}")
        if found and before.startswith(("Ban ", "Ủy ban Kiểm tra", "Văn phòng")):
            if body.name:
                return replace(body, name=f"{committee}{place}", pattern=None, field="")
            return replace(body, pattern=patterns()[committee.lower()], field="")
    return body


def _part_of(part: str, body: BodyMention) -> BodyMention | None:
    """The office of `body` that a title heads: "Chánh Văn phòng, Người phát ngôn Bộ Nội vụ" is of its Văn phòng."""
    if body.name:
        whole = body.name.startswith(f"{part} ")
        return body if whole else replace(body, name=f"{part} {body.name}", pattern=None, field="")
    if body.pattern is None or body.pattern.name.startswith(part):
        return body
    return replace(body, pattern=replace(body.pattern, name=f"{part} {body.pattern.name}"))


def _alone(reading: Reading, index: int) -> str | None:
    """The head of a body that stands alone after a title: "Phó Chủ tịch Hội", "Phó Giám đốc Sở"."""
    for length in (2, 1):
        words = reading.span(index, index + length)
        if words.lower() in heads_alone() and reading.is_capital(index):
            return words if not reading.is_capital(index + length) else None
    return None


def _usual(reading: Reading, title: Title, index: int) -> tuple[BodyMention, ...]:
    """The body that a title alone implies ("Thủ tướng"), or that of the country named after it ("Thủ tướng Lào")."""
    if title.body is None:
        return ()
    country = country_at(reading, index)
    if country is None or country.value == HOME:
        return (BodyMention(index, index, name=title.body),)
    return (BodyMention(index, country.end, name=f"{title.body} {reading.span(index, country.end)}"),)


def _and_others(reading: Reading, found: tuple[BodyMention, ...]) -> tuple[BodyMention, ...]:
    """Further bodies of the same kind under one title: "Trưởng Ban Chỉ đạo 35 và Ban Chỉ đạo 138"."""
    end = found[-1].end
    if reading.word(end) != "và" or reading.word(end + 1) != reading.word(found[0].first):
        return found
    other = bodies_at(reading, end + 1)
    same = other and reading.word(end + 2) == reading.word(found[0].first + 1)
    return (*found, *other) if same else found


def _by_field(reading: Reading, title: Title, index: int) -> tuple[BodyMention, ...]:
    """ "Bộ trưởng Giao thông vận tải", "Cục trưởng Hải quan": the field alone names the body."""
    hit = reading.hit(index, "field")
    if title.field is None or hit is None or not reading.is_capital(index):
        return ()
    if title.field == "Bộ":
        known = ministries().get(searchable_field(hit.value))
        return (BodyMention(index, hit.end, name=known.name),) if known else ()
    form = f"{title.field} {hit.value}".lower()
    if form in bodies():
        return (BodyMention(index, hit.end, name=bodies()[form].name),)
    return (BodyMention(index, hit.end, name=f"{title.field} {reading.span(index, hit.end)}"),)


def _committee(title: Title, index: int) -> tuple[BodyMention, ...]:
    """ "Tỉnh ủy viên": a member of the Tỉnh ủy of the place that the context names."""
    if title.committee is None:
        return ()
    pattern = patterns().get(title.committee.lower())
    return (BodyMention(index, index, pattern=pattern, unit=pattern.unit),) if pattern else ()


def _of_party_members(reading: Reading, title: Title, index: int) -> tuple[BodyMention, ...]:
    """ "Ủy viên Ban Chấp hành Đảng bộ tỉnh", "Bí thư Đảng bộ huyện A": a post of the committee of those members."""
    if not title.name.endswith(_OF_THE_PARTY) or reading.span(index, index + 2).lower() != "đảng bộ":
        return ()
    place = place_at(reading, index + 2)
    return _of_unit(place, _COMMITTEES.get(place.unit, ""), index) if place and place.unit else ()


def _of_place(reading: Reading, title: Title, index: int) -> tuple[BodyMention, ...]:
    """ "Phó Chủ tịch tỉnh Thanh Hóa" is of the people's committee, "Bí thư tỉnh Thanh Hóa" of the Party's."""
    place = place_at(reading, index)
    if title.name not in ("Chủ tịch", "Bí thư") or place is None:
        return ()
    head = "ủy ban nhân dân" if title.name == "Chủ tịch" else _COMMITTEES.get(place.unit, "")
    return _of_unit(place, head, index)


def _of_unit(place: PlaceMention, head: str, index: int) -> tuple[BodyMention, ...]:
    """The body of the kind `head` in a province, district or commune."""
    pattern = patterns().get(head)
    if pattern is None or (place.unit in ("xã", "phường") and place.place is None):
        return ()
    name = build_name(pattern, "", place.place) if place.place else None
    return (BodyMention(index, place.end, name=name, pattern=pattern, unit=place.unit, place=place.place),)
