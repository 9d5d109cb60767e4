"""Bodies: those of the centre by name, all others by a head, a field and a place, as the register has them."""

from __future__ import annotations

from dataclasses import replace

from graph.register.organizations import Pattern, bodies, ministries, patterns, searchable_field
from loaders.lexicons import word_set
from loaders.mentions.bodies import BodyMention, build_name, is_party_group, part_name
from loaders.mentions.committees import topic_at
from loaders.mentions.names import capital_run, is_surname
from loaders.mentions.places import HOME, country_at, district_at, place_at
from loaders.mentions.reading import Reading

_LONGEST_FIELD = 16
_COMMITTEE = "ban chấp hành trung ương"
_LONGEST_GATE = 3  # syllables of a name: "Mộc Bài"
_DEEPEST = 3  # "Phòng A Cục B Bộ C"
_FIELD_STOPS = (
    "chair", "co_chair", "attend", "organize", "coordinate", "event", "directive", "program", "honorific", "rank",
    "title", "before", "group", "speak", "implement", "issue", "act_verb", "review",
)  # fmt: skip
_GENERIC = ("các", "những", "mọi", "mỗi", "từng")  # "UBND các địa phương", "các Ban Chỉ đạo": nobody by name


def bodies_at(
    reading: Reading, index: int, *, inside: bool = False, depth: int = 0
) -> tuple[BodyMention, ...]:
    """The bodies named by the words at `index`: none, one, or several that share a head ("Công an các tỉnh A, B").

    `inside`: the head is part of a post ("Trưởng ban Chỉ đạo"), so that it may be written small. `depth`: how
    many bodies this one is a part of; where parts go on and on there is no body.
    """
    if depth > _DEEPEST:
        return ()
    body, pattern = reading.hit(index, "body"), reading.hit(index, "pattern")
    if pattern and (body is None or pattern.end >= body.end or place_at(reading, body.end)):
        found = _by_pattern(
            reading, index, pattern.end, patterns()[pattern.value], inside=inside, depth=depth
        )
        if found and (body is None or found[0].place or found[0].unit or found[0].end > body.end):
            return found
    if body and (central := _central(reading, index, body.end, body.value)):
        return (_of_country(reading, central),)
    if several := _elliptical(reading, index):
        return several
    ministry = _ministry(reading, index)
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


def _ministry(reading: Reading, index: int) -> BodyMention | None:
    if reading.word(index) != "bộ":
        return None
    return _ministry_of_field(reading, index + 1, index)


def _ministry_of_field(reading: Reading, index: int, first: int) -> BodyMention | None:
    hit = reading.hit(index, "field")
    known = ministries().get(searchable_field(hit.value)) if hit and reading.is_capital(index) else None
    return BodyMention(first, hit.end, name=known.name) if hit and known else None


def _department_of_field(reading: Reading, index: int, first: int) -> BodyMention | None:
    hit = reading.hit(index, "field")
    if hit is None or not reading.is_capital(index):
        return None
    return BodyMention(first, hit.end, pattern=patterns()["sở"], field=reading.span(index, hit.end))


def _elliptical(reading: Reading, index: int) -> tuple[BodyMention, ...]:
    """ "các Bộ: Công an, Quốc phòng và Y tế": fields after one head name a body each."""
    if reading.word(index - 1) not in ("các", "hai", "ba"):
        return ()
    one = {"bộ": _ministry_of_field, "sở": _department_of_field}.get(reading.word(index))
    position = index + 1 + (reading.word(index + 1) == ":")
    found: list[BodyMention] = []
    while one and (body := one(reading, position, index)):
        found.append(body)
        position = body.end
        if reading.word(position) not in (",", "và", ";"):
            break
        position += 1
    last = found[-1].end if found else index
    return tuple(replace(ministry, end=last) for ministry in found)


def _by_pattern(
    reading: Reading, index: int, end: int, pattern: Pattern, *, inside: bool, depth: int
) -> tuple[BodyMention, ...]:
    head = end
    field, end = _field(reading, head, pattern, depth)
    if field is None or reading.word(index - 1) in _GENERIC:
        return ()
    if several := _several(reading, index, end, pattern, field):
        return several
    if reading.word(end) in _GENERIC:
        return ()
    mention = _placed(reading, BodyMention(index, end, pattern=pattern, field=field))
    small = pattern.place == "required" and mention.end > end
    known = reading.word(index) == "sở" and bool(reading.hit(head, "field")) and reading.is_capital(head)
    if not (inside or reading.is_capital(index) or small or known):
        return ()
    if field.isdigit() and pattern.place == "optional" and mention.place is None and mention.unit is None:
        mention = _with_place_of_next(reading, mention, depth)
    if pattern.parent and (pattern.field != "topic" or field.isdigit()):
        mention = _with_parent(reading, mention, depth)
    return (mention,)


def _placed(reading: Reading, mention: BodyMention) -> BodyMention:
    """The mention with the place that follows it, and with its name where that is all it needs."""
    pattern = mention.pattern
    if pattern is None:
        return mention
    place = place_at(reading, mention.end) if pattern.place != "none" else None
    if place is None and pattern.unit:
        place = district_at(reading, mention.end, pattern.unit)
    if place:
        mention = replace(mention, end=place.end, unit=place.unit, place=place.place)
    elif pattern.unit:
        mention = replace(mention, unit=pattern.unit)
    if place and place.place and reading.word(place.end) in ("-", "–"):
        other = place_at(reading, place.end + 1)
        if other and other.place and other.place.level == place.place.level == "province":
            head = pattern.name.split(" {")[0]
            name = f"{head} {reading.span(place.first, other.end)}"
            return replace(mention, end=other.end, name=name)
    bare = "{field}" in pattern.name and not mention.field
    bare = bare and (pattern.field == "topic" or not pattern.parent or is_party_group(pattern))
    if mention.place or (mention.unit is None and pattern.place in ("none", "optional") and not bare):
        return replace(mention, name=build_name(pattern, mention.field, mention.place))
    return mention


def _with_place_of_next(reading: Reading, mention: BodyMention, depth: int) -> BodyMention:
    """ "Ban Chỉ đạo 138 và Ban Chỉ đạo 389 tỉnh": both are the province's."""
    if reading.word(mention.end) != "và":
        return mention
    other = bodies_at(reading, mention.end + 1, depth=depth + 1)
    if not other or other[0].pattern != mention.pattern or not (other[0].place or other[0].unit):
        return mention
    place = other[0].place
    name = build_name(other[0].pattern, mention.field, place) if place and other[0].pattern else None
    return replace(mention, place=place, unit=other[0].unit, name=name)


def _with_parent(reading: Reading, mention: BodyMention, depth: int) -> BodyMention:
    start = mention.end + (reading.word(mention.end) == "của")
    parents = bodies_at(reading, start, depth=depth + 1)
    pattern = mention.pattern
    if len(parents) != 1 or mention.place or pattern is None:
        return mention
    parent, own = parents[0], build_name(pattern, mention.field, None)
    if parent.name:
        return replace(mention, end=parent.end, name=part_name(own, parent.name), place=parent.place)
    if parent.pattern is None or parent.unit is None:
        return mention
    waiting = replace(parent.pattern, name=f"{own} {parent.pattern.name}")
    return replace(parent, first=mention.first, pattern=waiting)


def _several(reading: Reading, index: int, end: int, pattern: Pattern, field: str) -> tuple[BodyMention, ...]:
    """Bodies of several places under one head: "Công an các tỉnh Thanh Hóa, Nghệ An và Bạc Liêu"."""
    counted = reading.word(end) in ("các", "hai", "ba")
    if not (counted or pattern.several) or pattern.place == "none":
        return ()
    unit = place_at(reading, end + counted)
    if unit is None or unit.place is None:
        return ()
    places, position = [unit.place], unit.end
    while reading.word(position) in (",", "và"):
        more = place_at(reading, position + 1)
        if more is None or more.place is None:
            break
        places.append(more.place)
        position = more.end
    return tuple(
        BodyMention(index, position, name=build_name(pattern, field, place), pattern=pattern, place=place)
        for place in places
    )


def _field(reading: Reading, index: int, pattern: Pattern, depth: int) -> tuple[str | None, int]:
    """The field at `index` and its end; None where the pattern wants one and none is there."""
    if pattern.field == "none":
        return "", index
    if pattern.field == "number":
        return (reading.span(index, index + 1), index + 1) if reading.word(index).isdigit() else (None, index)
    if pattern.field == "topic":
        return topic_at(reading, index)
    if reading.word(index).isdigit() and pattern.name == "Ủy ban {field}":
        return reading.word(index), index + 1
    return _field_in_capitals(reading, index, pattern, depth)


def _field_in_capitals(reading: Reading, index: int, pattern: Pattern, depth: int) -> tuple[str | None, int]:
    """A field that begins with a capital: one that is known, else what follows up to the next thing."""
    known = reading.hit(index, "field")
    if known and reading.is_capital(index):
        end = known.end if pattern.place in ("required", "expected") else _run_on(reading, index, known.end)
        ministry = ministries().get(searchable_field(known.value)) if pattern.name.startswith("Sở") else None
        return ministry.name.removeprefix("Bộ ") if ministry else reading.span(index, end), end
    if pattern.parent and (bodies_at(reading, index, depth=depth + 1) or is_party_group(pattern)):
        return "", index
    if gate := _gate(reading, index):
        end = capital_run(reading, gate, _LONGEST_GATE)
        return reading.span(index, end), end
    if not reading.is_capital(index) or (is_surname(reading, index) and reading.is_capital(index + 2)):
        return None, index
    if bodies_at(reading, index, depth=depth + 1):
        return None, index
    if pattern.place in ("expected", "required", "optional") and place_at(reading, index):
        return None if pattern.name.startswith("Sở") else "", index
    end = _run_on(reading, index, index)
    return (reading.span(index, end), end) if end > index else (None, index)


def _gate(reading: Reading, index: int) -> int:
    """The end of "cửa khẩu", "cửa khẩu quốc tế" before a name ("Đồn Biên phòng cửa khẩu Mộc Bài"), or 0."""
    if reading.span(index, index + 2) != "cửa khẩu":
        return 0
    end = index + 2 + 2 * (reading.span(index + 2, index + 4) in ("quốc tế", "quốc gia"))
    return end if reading.is_capital(end) else 0


def _run_on(reading: Reading, index: int, end: int) -> int:
    """The end of a field that goes on at `end`: up to a small word, a mark, a place, a body or a person."""
    stops = word_set("stops")
    while end < min(len(reading.words), index + _LONGEST_FIELD):
        word = reading.word(end)
        if not reading.words.is_letter(end) and not word.isdigit():
            if word not in "-–&" or not reading.is_capital(end + 1):
                break
        elif end > index and (_stops(reading, end, word, stops) or _is_complete(reading, index, end)):
            break
        end += 1
    while end > index and reading.word(end - 1) in ("-", "–", "&", "và"):
        end -= 1
    return end


def _is_complete(reading: Reading, index: int, end: int) -> bool:
    """Whether a field has reached "Việt Nam" and another name begins: "Hội Nhà báo Việt Nam Minh Tâm"."""
    return reading.is_capital(end) and end - 2 > index and reading.span(end - 2, end) == "Việt Nam"


def _stops(reading: Reading, index: int, word: str, stops: frozenset[str]) -> bool:
    if word == "và":
        following = index + 1
        if reading.hit(following, "field"):
            return False
        return not reading.is_capital(following) or bool(
            reading.hit(following, "pattern", "body", "title", "rank", "honorific")
            or bodies_at(reading, following, depth=_DEEPEST)
        )
    if reading.is_capital(index):
        if is_surname(reading, index) and reading.is_capital(index + 1):
            return True
        hit = reading.hit(index, "title", "rank", "honorific", "unit", "body", "before")
        if hit and hit.kind == "before" and not reading.hit(hit.end, "title", "before"):
            hit = None  # "Chi cục Hải quan Tân An": a name, no new ("tân") head of anything
        return bool(hit) or bool(bodies_at(reading, index, depth=_DEEPEST))
    if word in stops or place_at(reading, index):
        return True
    return bool(reading.hit(index, *_FIELD_STOPS))
