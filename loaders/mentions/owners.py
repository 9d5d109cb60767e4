"""What a body belongs to: the place that follows its name, the body that it is a part of, or the next in a pair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from graph.register.organizations import patterns
from loaders.mentions.bodies import BodyMention, build_name, is_party_group, part_name
from loaders.mentions.places import district_at, place_at
from loaders.mentions.reading import Reading

Bodies = Callable[[int], tuple[BodyMention, ...]]  # the bodies named at a word

_SHORT_FIELD = 3  # words of a field that are no place's name yet
_DASHES = ("-", "–")
_LIST = 24  # words from the head of a list to one of its members
_HEAD = 10  # words of that head: "các tổ chức chính trị - xã hội"
_LIST_UNITS = ("tỉnh", "huyện")
_LISTING = (":", "gồm", "như")
_ENDS = (".", ";", "!", "?", "đã", "sẽ", "đang")
_SMALL_PARTS = ("Phòng", "Đội")  # these a comma may divide from what they belong to: "Đội A, Chi cục B"
_LARGE = (
    "cục",
    "chi",
    "công",
    "sở",
    "bộ",
    "tổng",
    "viện",
    "ban",
    "ủy",
)  # heads of bodies that have such parts
_POLICE = ("cảnh sát", "an ninh")
_OF_POLICE = ("công", "cục", "tổng", "bộ")  # a police unit behind a comma belongs to no command of the army
# departments of the provinces until 2025, when the Ministry of Finance got one of each (Nghị định 29/2025/NĐ-CP)
_OF_FINANCE = ("Cục Hải quan {place}", "Cục Thuế {place}", "Cục Thống kê {place}")
_ASSOCIATIONS = (
    "Hội ",
    "Liên ",
)  # local ones: with "Việt Nam" instead of a place they are those of the centre
_UNITS = ("Chi cục ", "Trung tâm ", "Ban Quản lý ")  # of a province's departments
_CITY = "thành phố"
_PRIME_MINISTER = "Thủ tướng Chính phủ"


def with_place(reading: Reading, mention: BodyMention) -> BodyMention:
    """The mention with the place that follows it, and with its name where that is all it needs."""
    pattern = mention.pattern
    if pattern is None:
        return mention
    place = place_at(reading, mention.end) if pattern.place != "none" else None
    named_alike = bool(place and pattern.unit == _CITY and place.unit == "tỉnh") and not reading.hit(mention.end, "unit")
    if pattern.unit and (place is None or named_alike):  # "Thành ủy Bắc Ninh": the city's, not the province's
        place = district_at(reading, mention.end, pattern.unit)
    if place:
        mention = replace(mention, end=place.end, unit=place.unit, place=place.place)
    elif unit := pattern.unit or _unit_of_list(reading, mention.first):
        mention = replace(mention, unit=unit)
    elif pattern.name in _OF_FINANCE and _is_of_ministry(reading, mention.end):
        return replace(mention, name=pattern.name.removesuffix(" {place}"))
    if place and place.place and reading.word(place.end) in _DASHES:
        other = place_at(reading, place.end + 1)
        if other and other.place and other.place.level == place.place.level == "province":
            head = pattern.name.split(" {")[0]
            name = f"{head} {reading.span(place.first, other.end)}"
            return replace(mention, end=other.end, name=name)
    bare = "{field}" in pattern.name and not mention.field
    bare = bare and (pattern.field == "topic" or not pattern.parent or is_party_group(pattern))
    if place is None and pattern.name.startswith(_ASSOCIATIONS) and _of_country(reading, mention.end):
        name = f"{build_name(pattern, mention.field, None)} {reading.span(mention.end, mention.end + 2)}"
        return replace(mention, end=mention.end + 2, name=name)
    if mention.place or (mention.unit is None and pattern.place in ("none", "optional") and not bare):
        return replace(mention, name=build_name(pattern, mention.field, mention.place))
    return mention


def _unit_of_list(reading: Reading, index: int) -> str | None:
    """ "các tổ chức chính trị - xã hội tỉnh, gồm: Hội A, Hội B": the unit that the head of the list names."""
    for word in range(index - 1, max(0, index - _LIST), -1):
        if reading.word(word) in _ENDS:
            return None
        if reading.word(word) in _LISTING:
            while reading.word(word) in (*_LISTING, ","):
                word -= 1
            several = "các" in reading.words.lower[max(0, word - _HEAD) : word]
            return reading.word(word) if several and reading.word(word) in _LIST_UNITS else None
    return None


def _is_of_ministry(reading: Reading, index: int) -> bool:
    """Whether "Bộ Tài chính" stands right behind a department, which is then that of the centre."""
    start = index + (reading.word(index) in (*_DASHES, "(", "thuộc", ","))
    return start > index and reading.span(start, start + 3).lower() == "bộ tài chính"


def _of_country(reading: Reading, index: int) -> bool:
    return reading.span(index, index + 2) == "Việt Nam"


def with_place_of_next(reading: Reading, mention: BodyMention, bodies: Bodies) -> BodyMention:
    """One place for two: "Ban Chỉ đạo 138 và Ban Chỉ đạo 389 tỉnh", "Hội đồng nhân dân - Ủy ban nhân dân tỉnh"."""
    pattern = mention.pattern
    if pattern is None or reading.word(mention.end) not in ("và", ",", *_DASHES):
        return mention
    numbered = pattern.place == "optional" and mention.field.isdigit()
    if not numbered and (pattern.place != "required" or mention.field):
        return mention
    other = bodies(mention.end + 1)
    if not other or (numbered and other[0].pattern != pattern) or not (other[0].place or other[0].unit):
        return mention
    beyond = f" {reading.span(other[0].first + 1, other[0].end).lower()} "
    said = numbered or f" {other[0].unit} " in beyond  # "Hội Phụ nữ và Đoàn Thanh niên tỉnh A"
    if other[0].pattern is None or (other[0].pattern.unit and not said):
        return mention  # "Công an và Huyện ủy": what the second implies is not said of the first
    place = other[0].place
    name = build_name(pattern, mention.field, place) if place else None
    return replace(mention, place=place, unit=other[0].unit, name=name)


def with_place_of_owner(reading: Reading, mention: BodyMention, bodies: Bodies) -> BodyMention:
    """The place of the department that a unit is said to belong to: "Chi cục Biển và Hải đảo (Sở A tỉnh B)"."""
    pattern, start = mention.pattern, mention.end + 1
    if pattern is None or "{place}" not in pattern.name or not pattern.name.startswith(_UNITS):
        return mention
    if reading.word(mention.end) not in ("(", "thuộc"):
        return mention
    owner = bodies(start)
    place = owner[0].place if len(owner) == 1 else None
    if place is None or place.level != "province" or reading.word(start) != "sở":
        return mention
    return replace(mention, place=place, unit=place.unit, name=build_name(pattern, mention.field, place))


def with_parent(reading: Reading, mention: BodyMention, bodies: Bodies) -> BodyMention:
    """The mention as a part of the body named after it: "Phòng Tổ chức Cục Thuế", "Vụ Kế hoạch (Bộ Y tế)"."""
    pattern = mention.pattern
    if pattern is None or mention.place:
        return mention
    own = build_name(pattern, mention.field, None)
    mention = _past_code(reading, mention)
    of = reading.word(mention.end) in ("của", "thuộc")
    if of and reading.span(mention.end + 1, mention.end + 3).lower() == "thủ tướng":
        end = mention.end + 3 + 2 * (reading.span(mention.end + 3, mention.end + 5).lower() == "chính phủ")
        return replace(mention, end=end, name=f"{own} của {_PRIME_MINISTER}")
    start, kept = mention.end + of, None
    if pattern.whole and not of and (aside := _aside(reading, mention)):
        start, kept = aside, mention.end  # the parent stays a mention of its own
    parents = bodies(start)
    if len(parents) != 1 or (parents[0].name and parents[0].name == mention.name):
        return mention
    parent = parents[0]
    if not _may_own(reading, mention, parent, start, aside=kept is not None):
        return mention
    if parent.place and _same_field(mention, parent):
        return replace(mention, end=kept or parent.end, name=f"{own} {parent.place}", place=parent.place)
    if parent.name:
        end = kept or parent.end
        return replace(mention, end=end, name=part_name(own, parent.name), place=parent.place)
    if parent.pattern is None or (parent.unit is None and parent.pattern.place != "expected"):
        return mention
    waiting = replace(parent.pattern, name=f"{own} {parent.pattern.name}")
    return replace(parent, first=mention.first, end=kept or parent.end, pattern=waiting)


def _may_own(reading: Reading, mention: BodyMention, parent: BodyMention, start: int, *, aside: bool) -> bool:
    """Whether the body named at `start` may be what the mention is a part of; `aside`: a mark stands between."""
    if aside and reading.word(mention.end) == "," and not _is_large(reading, mention, start):
        return False
    if aside and _has_own_name(reading, mention):
        return False
    coded = any(letter.isdigit() for letter in reading.span(mention.first, mention.end))
    units = coded and mention.pattern is not None and mention.pattern.field == "none"
    return not (units and parent.place and parent.place.level != "province")  # PC04 is a unit of a province


def _past_code(reading: Reading, mention: BodyMention) -> BodyMention:
    """The mention with its code in brackets: "Phòng Cảnh sát hình sự (PC02)"."""
    start, closed = mention.end, mention.end + 2
    pattern = reading.hit(start + 1, "pattern")
    code = pattern is not None and pattern.end == closed and patterns()[pattern.value].whole
    if reading.word(start) == "(" and code and reading.word(closed) == ")":
        return replace(mention, end=closed + 1)
    return mention


def _aside(reading: Reading, mention: BodyMention) -> int:
    """Where a parent may stand apart: behind a bracket, a dash or, for the smallest parts, a comma; or 0."""
    return mention.end + 1 if reading.word(mention.end) in ("(", *_DASHES, ",") else 0


def _is_large(reading: Reading, mention: BodyMention, start: int) -> bool:
    """Whether behind a comma a body follows that has such parts, no other part of the same body."""
    pattern = mention.pattern
    small = pattern is not None and pattern.name.startswith(_SMALL_PARTS)
    heads = _OF_POLICE if mention.field.lower().startswith(_POLICE) else _LARGE
    return small and reading.word(start) in heads


def _has_own_name(reading: Reading, mention: BodyMention) -> bool:
    """Whether a part is told apart by a place of its own: "Đội nghiệp vụ Hải quan Bình Nghi"."""
    known = reading.hit(mention.end - 2, "field")
    proper = reading.is_capital(mention.end - 1) and reading.is_capital(mention.end - 2)
    return proper and len(mention.field.split()) > _SHORT_FIELD and not (known and known.end == mention.end)


def _same_field(mention: BodyMention, parent: BodyMention) -> bool:
    """Whether a part does what its parent does, so that the place tells enough: "Đội Quản lý thị trường số 3"."""
    names = mention.field.lower().partition(" số ")
    pattern = parent.pattern
    return bool(names[1]) and pattern is not None and pattern.name.lower().startswith(f"cục {names[0]} ")
