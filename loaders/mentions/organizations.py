"""Bodies: those of the centre by name, all others by a head, a field and a place, as the register has them."""

from __future__ import annotations

from dataclasses import replace

from graph.register.organizations import Pattern, bodies, patterns
from loaders.mentions.bodies import BodyMention
from loaders.mentions.fields import Begins, field_at
from loaders.mentions.lists import elliptical, ministry_at, of_places
from loaders.mentions.owners import with_parent, with_place, with_place_of_next
from loaders.mentions.places import HOME, country_at, place_at
from loaders.mentions.reading import Reading

_COMMITTEE = "ban chấp hành trung ương"
_DEEPEST = 3  # "Phòng A Cục B Bộ C"
_GENERIC = ("các", "những", "mọi", "mỗi", "từng")  # "UBND các địa phương", "các Ban Chỉ đạo": nobody by name
_SMALL_HEADS = ("sở", "phòng", "đội", "cục", "chi", "viện", "trung")  # often written small: "phòng Nội vụ"


def bodies_at(
    reading: Reading, index: int, *, inside: bool = False, depth: int = 0
) -> tuple[BodyMention, ...]:
    """The bodies named by the words at `index`: none, one, or several that share a head ("Công an các tỉnh A, B").

    `inside`: the head is part of a post ("Trưởng ban Chỉ đạo"), so that it may be written small. `depth`: how
    many bodies this one is a part of; where parts go on and on there is no body.
    """
    if depth > _DEEPEST:
        return ()
    if several := elliptical(reading, index):
        return several
    body, pattern = reading.hit(index, "body"), reading.hit(index, "pattern")
    if pattern and (body is None or pattern.end >= body.end or place_at(reading, body.end)):
        found = _by_pattern(
            reading, index, pattern.end, patterns()[pattern.value], inside=inside, depth=depth
        )
        if found and (body is None or found[0].place or found[0].unit or found[0].end > body.end):
            return found
    if body and (central := _central(reading, index, body.end, body.value)):
        return (_of_country(reading, central),)
    ministry = ministry_at(reading, index)
    return (_of_country(reading, ministry),) if ministry else ()


def _of_country(reading: Reading, mention: BodyMention) -> BodyMention:
    """ "Chính phủ Lào", "Bộ Công an Trung Quốc": that country's body."""
    country = country_at(reading, mention.end)
    if country is None:
        return mention
    name = (
        mention.name if country.value == HOME else f"{mention.name} {reading.span(mention.end, country.end)}"
    )
    return replace(mention, end=country.end, name=name)


def _central(reading: Reading, index: int, end: int, form: str) -> BodyMention | None:
    body = bodies()[form]
    if form == _COMMITTEE and reading.hit(end, "pattern"):
        return None  # "Ban Chấp hành Trung ương Hội Luật gia Việt Nam"
    capitals = [i for i in range(index, end) if reading.is_capital(i)]
    if not capitals or (body.cased and capitals[0] != index):
        return None
    return BodyMention(index, end, name=body.name, office=body.office)


def _begins(depth: int) -> Begins:
    """Whether a body's name begins at a word, for names that already lie `depth` deep."""
    return lambda reading, index: bool(bodies_at(reading, index, depth=depth))


def _of_prime_minister(reading: Reading, index: int) -> bool:
    return reading.span(index, index + 3).lower() == "của thủ tướng"


def _by_pattern(
    reading: Reading, index: int, end: int, pattern: Pattern, *, inside: bool, depth: int
) -> tuple[BodyMention, ...]:
    head = end
    field, end = field_at(reading, head, pattern, _begins(depth + 1))
    if field is None or reading.word(index - 1) in _GENERIC:
        return ()
    if several := of_places(reading, index, end, pattern, field):
        return several
    if reading.word(end) in _GENERIC:
        return ()
    mention = _owned(reading, BodyMention(index, end, pattern=pattern, field=field), depth)
    if pattern.place == "beside" and mention.place is None and mention.unit is None:
        return ()  # "công an, hải quan, thuế": sectors
    small = pattern.place in ("required", "district") and mention.end > end
    small = small or (pattern.unit is not None and depth > 0)  # "ban dân vận tỉnh ủy"
    known = (
        reading.word(index) in _SMALL_HEADS and bool(reading.hit(head, "field")) and reading.is_capital(head)
    )
    return (mention,) if inside or reading.is_capital(index) or small or known else ()


def _owned(reading: Reading, mention: BodyMention, depth: int) -> BodyMention:
    """The mention with its place, the place that it shares with the next, and what it is a part of."""

    def deeper(at: int) -> tuple[BodyMention, ...]:
        return bodies_at(reading, at, depth=depth + 1)

    mention = with_place(reading, mention)
    pattern = mention.pattern
    if mention.place is None and mention.unit is None:
        mention = with_place_of_next(reading, mention, deeper)
    if pattern is None or not pattern.parent:
        return mention
    named = pattern.field != "topic" or mention.field.isdigit()
    return (
        with_parent(reading, mention, deeper)
        if named or _of_prime_minister(reading, mention.end)
        else mention
    )
