"""Bodies: those of the centre by name, all others by a head, a field and a place, as the register has them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.register.organizations import Pattern, bodies, ministries, patterns, searchable_field, topics
from graph.register.places import Place
from graph.values.spelling import comparable
from loaders.lexicons import word_set
from loaders.mentions.names import is_surname
from loaders.mentions.places import district_at, place_at
from loaders.mentions.reading import Reading

_LONGEST_FIELD = 16
_DEEPEST = 3  # "Phòng A Cục B Bộ C"
_FIELD_STOPS = (
    "chair", "co_chair", "attend", "organize", "coordinate", "event", "directive", "program", "honorific", "rank",
    "title", "before", "group", "speak", "implement", "issue", "act_verb",
)  # fmt: skip
_GENERIC = ("các", "những", "mọi", "mỗi", "từng")  # "UBND các địa phương", "các Ban Chỉ đạo": nobody by name
_PARTY_GROUPS = ("Ban cán sự đảng", "Đảng đoàn", "Đảng ủy")
_NATIONAL = ("trung ương", "quốc gia", "nhà nước")


@dataclass(frozen=True, slots=True)
class BodyMention:
    """Words ``[first, end)`` name a body.

    `name` is its canonical name where the words alone give it. Else `pattern` and `field` wait for a place:
    `unit` is the kind of place that the words name without its name ("UBND tỉnh"), or None. `office`: the words
    name an office ("Thủ tướng Chính phủ").
    """

    first: int
    end: int
    name: str | None = None
    pattern: Pattern | None = None
    field: str = ""
    unit: str | None = None
    place: Place | None = None
    office: bool = False


def build_name(pattern: Pattern, field: str, place: Place | None) -> str:
    """The canonical name by the register's pattern."""
    name = pattern.name.format(place=place or "", bare=place.name if place else "", field=field)
    if place and place.name == "Hồ Chí Minh" and "{bare}" in pattern.name:
        name = name.replace("Hồ Chí Minh", "Thành phố Hồ Chí Minh")
    return " ".join(name.split())


def is_party_group(pattern: Pattern) -> bool:
    """Whether bodies of this pattern are the Party's groups inside another body."""
    return pattern.name.split(" {")[0] in _PARTY_GROUPS


def group_name(pattern: Pattern, owner: str) -> str:
    """The name of the party group of `owner`."""
    return _part_name(build_name(pattern, "", None), owner)


def _part_name(own: str, owner: str) -> str:
    """A part of `owner`; a party group is named after an association, not after its central committee."""
    if own in _PARTY_GROUPS:
        owner = owner.removeprefix("Ủy ban Trung ương ").removeprefix("Trung ương ")
    return f"{own} {owner}"


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
        return (central,)
    return _elliptical(reading, index) or ((ministry,) if (ministry := _ministry(reading, index)) else ())


def _central(reading: Reading, index: int, end: int, form: str) -> BodyMention | None:
    body = bodies()[form]
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
    field, end = _field(reading, end, pattern, depth)
    if field is None or reading.word(index - 1) in _GENERIC:
        return ()
    if several := _several(reading, index, end, pattern, field):
        return several
    if reading.word(end) in _GENERIC:
        return ()
    mention = _placed(reading, BodyMention(index, end, pattern=pattern, field=field))
    small = pattern.place == "required" and mention.end > end
    if not (inside or reading.is_capital(index) or small):
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
    bare = bare and (pattern.field == "topic" or not pattern.parent)
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
        return replace(mention, end=parent.end, name=_part_name(own, parent.name), place=parent.place)
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
        return _topic(reading, index)
    if reading.word(index).isdigit() and pattern.name == "Ủy ban {field}":
        return reading.word(index), index + 1
    known = reading.hit(index, "field")
    if known and reading.is_capital(index):
        end = known.end if pattern.place in ("required", "expected") else _run_on(reading, index, known.end)
        return reading.span(index, end), end
    if pattern.parent and (bodies_at(reading, index, depth=depth + 1) or is_party_group(pattern)):
        return "", index
    if not reading.is_capital(index) or (is_surname(reading, index) and reading.is_capital(index + 2)):
        return None, index
    if bodies_at(reading, index, depth=depth + 1):
        return None, index
    if pattern.place in ("expected", "required", "optional") and place_at(reading, index):
        return None if pattern.name.startswith("Sở") else "", index
    end = _run_on(reading, index, index)
    return (reading.span(index, end), end) if end > index else (None, index)


def _run_on(reading: Reading, index: int, end: int) -> int:
    """The end of a field that goes on at `end`: up to a small word, a mark, a place, a body or a person."""
    stops = word_set("stops")
    while end < min(len(reading.words), index + _LONGEST_FIELD):
        word = reading.word(end)
        if not reading.words.is_letter(end) and not word.isdigit():
            if word not in "-–&" or not reading.is_capital(end + 1):
                break
        elif end > index and _stops(reading, end, word, stops):
            break
        end += 1
    while end > index and reading.word(end - 1) in ("-", "–", "&", "và"):
        end -= 1
    return end


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
        return bool(hit) or bool(bodies_at(reading, index, depth=_DEEPEST))
    if word in stops or place_at(reading, index):
        return True
    return bool(reading.hit(index, *_FIELD_STOPS))


def _topic(reading: Reading, index: int) -> tuple[str | None, int]:
    """The subject of a committee: "138/CP", "389", "“Thực hiện …”", "phòng, chống tội phạm"."""
    if reading.word(index).isdigit():
        return _numbered(reading, index)
    if reading.word(index) in '“"«' and reading.word(index):
        return _quoted(reading, index)
    start = index + (reading.word(index) == "về")
    end = start
    while end < min(len(reading.words), start + 32) and (step := _topic_step(reading, end)):
        end += step
    while end > start and not reading.words.is_letter(end - 1):
        end -= 1
    if end == start or not _closed(reading, start, end):
        return "", index
    subject = reading.span(index, end)
    return topics().get(comparable(subject), subject), end


def _numbered(reading: Reading, index: int) -> tuple[str, int]:
    end = index + 1
    if reading.word(end) == "/" and reading.is_capital(end + 1):
        end += 2
    if reading.span(end, end + 2).lower() in _NATIONAL:
        end += 2
    return reading.span(index, end), end


def _quoted(reading: Reading, index: int) -> tuple[str | None, int]:
    end = index + 1
    while end < min(len(reading.words), index + 24):
        if reading.word(end) in '”"»':
            inner = reading.span(index + 1, end)
            end += 1
            break
        if reading.span(end, end + 2).lower() in _NATIONAL:
            inner = reading.span(index + 1, end)
            break
        end += 1
    else:
        return "", index
    if reading.span(end, end + 2).lower() in _NATIONAL:
        return f"{inner} {reading.span(end, end + 2)}", end + 2
    return inner, end


def _topic_step(reading: Reading, index: int) -> int:
    """How many words a committee's subject goes on at `index`: a quotation as a whole, else one or none."""
    if reading.word(index) in ("“", '"', "«"):
        for end in range(index + 1, min(len(reading.words), index + 20)):
            if reading.word(end) in ("”", '"', "»"):
                return end + 1 - index
        return 0
    return int(_topic_goes_on(reading, index))


def _topic_goes_on(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    if word == ",":
        return reading.words.is_letter(index + 1) and not reading.is_capital(index + 1)
    if not reading.words.is_letter(index):
        return word in "-–" or word.isdigit()
    if place_at(reading, index) or reading.hit(
        index, "chair", "co_chair", "honorific", "rank", "event", "organize"
    ):
        return False
    return word not in word_set("stops") or word in ("về", "các", "của", "trong", "tại")


def _closed(reading: Reading, start: int, end: int) -> bool:
    """Whether a subject in small letters ends as a name does: with its place, or in capitals throughout."""
    if reading.span(end - 2, end).lower() in _NATIONAL or place_at(reading, end):
        return True
    return (
        end - start <= 12
        and "," not in [reading.word(i) for i in range(start, end)]
        and (reading.is_capital(start) or reading.word(start - 1) == "về")
    )
