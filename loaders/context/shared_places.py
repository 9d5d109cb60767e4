"""Posts of one chain share what they are of: the place that one of them names, the body of a party group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.mentions.bodies import BodyMention, build_name, group_name, is_party_group
from loaders.mentions.posts import Post

_CHAIN = 12  # posts of one person that share a place
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")  # these have one Party committee for all that is there
_COUNCILS = ("Hội đồng nhân dân", "Ủy ban nhân dân")
_NATIONAL = ("trung ương", "quốc gia", "nhà nước", "chính phủ", "/cp")


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
        if own and not is_topic(own[0]) and not (own[0].pattern and is_party_group(own[0].pattern)):
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
    if owner.unit in _COMMUNES and owner.pattern and owner.pattern.name.startswith(_COUNCILS):
        return _of_commune(body, owner)
    if owner.name:
        return replace(body, name=group_name(body.pattern, owner.name), place=owner.place)
    if owner.pattern is None:
        return body
    waiting = replace(owner.pattern, name=f"{build_name(body.pattern, '', None)} {owner.pattern.name}")
    return replace(owner, first=body.first, end=body.end, pattern=waiting)


def _of_commune(body: BodyMention, owner: BodyMention) -> BodyMention:
    """ "Bí thư Đảng ủy, Chủ tịch HĐND phường A": the Party committee of the ward, not one of its council."""
    if body.pattern is None or owner.pattern is None or not body.pattern.name.startswith("Đảng ủy"):
        return body
    head = next(head for head in _COUNCILS if owner.pattern.name.startswith(head))
    name = owner.name.replace(head, "Đảng ủy", 1) if owner.name else None
    waiting = replace(owner.pattern, name=owner.pattern.name.replace(head, "Đảng ủy", 1))
    return replace(owner, first=body.first, end=body.end, name=name, pattern=waiting)


def _waits(body: BodyMention) -> bool:
    if body.pattern is None or body.place:
        return False
    return body.name is None or (body.pattern.place == "optional" and _is_local(body))


def _is_local(body: BodyMention) -> bool:
    """Whether a committee may be that of a place: "Ban Chỉ đạo 138", "Ban Chỉ đạo điều hành giá", not "… quốc gia"."""
    if not is_topic(body):
        return False
    subject = body.field.lower()
    return bool(subject) and not subject.startswith(_NATIONAL) and not subject.endswith(_NATIONAL)


def _given(body: BodyMention, donor: BodyMention) -> BodyMention:
    if not _waits(body) or body.pattern is None or (body.unit and donor.unit and body.unit != donor.unit):
        return body
    if (body.pattern.field == "topic" or is_party_group(body.pattern)) and not body.field:
        return body  # "Bí thư Thành ủy Huế, nguyên Bí thư Đảng ủy, nguyên Giám đốc …": of what, the text leaves open
    if body.pattern.place == "expected" and donor.place and donor.place.level != "province":
        return body  # "Giám đốc Sở Công Thương, Bí thư Huyện ủy X": only a province has such a body
    if donor.place:
        return replace(
            body, place=donor.place, unit=donor.unit, name=build_name(body.pattern, body.field, donor.place)
        )
    return replace(body, unit=body.unit or donor.unit, name=None)


def is_topic(body: BodyMention) -> bool:
    """Whether a body is a committee that its subject tells apart."""
    return body.pattern is not None and body.pattern.field == "topic"
