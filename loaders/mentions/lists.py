"""Bodies that share a head: "các Bộ: Công an, Y tế", "Bộ Công an, Quốc phòng", "Công an các tỉnh A, B và C"."""

from __future__ import annotations

from dataclasses import replace

from graph.register.districts import provinces_of
from graph.register.organizations import Pattern, ministries, patterns, searchable_field
from graph.register.places import Place, units
from loaders.mentions.bodies import BodyMention, build_name
from loaders.mentions.places import PlaceMention, district_at, place_at
from loaders.mentions.reading import Reading

_COUNTS = ("các", "hai", "ba", "bốn", "năm", "2", "3", "4", "5")
_COUNTED_HEADS = ("các", "hai", "ba", "bốn")
_JOINS = (",", "và", ";")
_LOCALITIES = ("địa phương", "tỉnh thành")
_NO_COMMUNE = ("pattern", "body", "field", "title", "rank", "honorific", "province", "unit", "event")
_LOCAL = ("district", "commune")
_SECTORS = ("ban", "ngành", "sở", "cơ quan", "đơn vị", "địa phương")


def ministry_at(reading: Reading, index: int) -> BodyMention | None:
    """The ministry named at `index`: "Bộ Y tế", "bộ Công an"."""
    return _ministry_of_field(reading, index + 1, index) if reading.word(index) == "bộ" else None


def _ministry_of_field(reading: Reading, index: int, first: int) -> BodyMention | None:
    hit = reading.hit(index, "field")
    if hit is None or not reading.is_capital(index):
        return None
    known, end = ministries().get(searchable_field(hit.value)), hit.end
    if known is None and "," in reading.words.lower[index : hit.end]:  # "Tài chính, Kế hoạch và Đầu tư": two
        end = reading.words.lower.index(",", index)
        known = ministries().get(searchable_field(reading.span(index, end).lower()))
    return BodyMention(first, end, name=known.name) if known else None


def _department_of_field(reading: Reading, index: int, first: int) -> BodyMention | None:
    hit = reading.hit(index, "field")
    if hit is None or not reading.is_capital(index):
        return None
    known, end = ministries().get(searchable_field(hit.value)), hit.end
    if known is None and "," in reading.words.lower[index:end]:  # "Tài chính, Kế hoạch và Đầu tư": two
        end = reading.words.lower.index(",", index)
        known = ministries().get(searchable_field(reading.span(index, end).lower()))
    field = known.name.removeprefix("Bộ ") if known else reading.span(index, end)
    return BodyMention(first, end, pattern=patterns()["sở"], field=field)


_ONE = {"bộ": _ministry_of_field, "sở": _department_of_field}


def elliptical(reading: Reading, index: int) -> tuple[BodyMention, ...]:
    """ "các Bộ: Công an, Quốc phòng và Y tế", "các sở, ngành: Y tế, Nội vụ": fields after one head name a body each."""
    one = _ONE.get(reading.word(index))
    if one is None:
        return ()
    counted = reading.word(index - 1) in _COUNTS
    start = _past_sectors(reading, index + 1)
    if start == index + 1 and not counted and reading.word(start) != ":":
        return _plain_row(reading, index) if reading.word(index) == "bộ" else ()
    if start > index + 1 and reading.word(start) != ":":
        return ()
    return _row(reading, index, start + (reading.word(start) == ":"))


def _past_sectors(reading: Reading, index: int) -> int:
    """The end of ", ban, ngành" behind a head that names several kinds: "các sở, ban, ngành: …", "Bộ, cơ quan: …"."""
    while reading.word(index) in (",", "-", "và"):
        size = 2 if reading.span(index + 1, index + 3).lower() in _SECTORS else 1
        if size == 1 and reading.word(index + 1) not in _SECTORS:
            break
        index += 1 + size
    return index


def _plain_row(reading: Reading, index: int) -> tuple[BodyMention, ...]:
    """ "Bộ Công an, Quốc phòng, Y tế" without "các": a second field in capitals makes it a row."""
    found = _row(reading, index, index + 1)
    return found if len(found) > 1 else ()


def _row(reading: Reading, index: int, position: int) -> tuple[BodyMention, ...]:
    one = _ONE[reading.word(index)]
    found: list[BodyMention] = []
    last = index
    while (body := one(reading, position, index)) and not (found and reading.is_capital(body.end)):
        found.append(body)
        last = body.end
        if reading.word(last) not in _JOINS:
            break
        position = last + 1
    return tuple(replace(body, end=last) for body in found)


def of_numbers(reading: Reading, index: int, end: int, pattern: Pattern) -> tuple[BodyMention, ...]:
    """Bodies that only their numbers tell apart: "các Quân khu 1, 2 và 3", "các Ban Quản lý dự án: 2, 6"."""
    listed = reading.word(end) == ":"
    if pattern.field != "number" or "{place}" in pattern.name or reading.word(index - 1) not in _COUNTS:
        return ()
    numbers, position = [], end + listed
    while reading.word(position).isdigit():
        numbers.append(reading.word(position))
        position += 1
        if reading.word(position) not in _JOINS or not reading.word(position + 1).isdigit():
            break
        position += 1
    return tuple(
        BodyMention(index, position, name=build_name(pattern, number, None), pattern=pattern, field=number)
        for number in (numbers if len(numbers) > 1 else ())
    )


def _another(reading: Reading, index: int, first: Place) -> PlaceMention | None:
    """A further place of the same kind: "các huyện Yên Thành, Diễn Châu", "các xã Nghi Ân, Nghi Đức"."""
    if first.level == "commune":
        return _another_commune(reading, index, first)
    if first.level != "district":
        return None
    more = district_at(reading, index, first.unit)
    return more if more and provinces_of(str(more.place)) else None


def _another_commune(reading: Reading, index: int, first: Place) -> PlaceMention | None:
    """A further commune, of which there are too many for the register: two or three syllables that are nothing else."""
    if not reading.is_capital(index + 1) or reading.hit(index, *_NO_COMMUNE):
        return None
    more = district_at(reading, index, first.unit)
    shouted = reading.span(index, index + 2).isupper()
    return (
        more if more and more.end > index + 1 and not shouted and not reading.is_capital(more.end) else None
    )


def of_places(
    reading: Reading, index: int, end: int, pattern: Pattern, field: str
) -> tuple[BodyMention, ...]:
    """Bodies of several places under one head: "Công an các tỉnh Thanh Hóa, Nghệ An", "các Cục Thuế A, B"."""
    counted = reading.word(end) in _COUNTS
    before = not counted and not pattern.several and reading.word(index - 1) in _COUNTED_HEADS
    local = _level(reading, end) in _LOCAL  # "Công an xã Nghi Ân và Nghi Đức"
    if not (counted or pattern.several or before or local) or pattern.place == "none":
        return ()
    start = end + counted
    unit = None
    if reading.word(start + 1) == ":" and (kind := reading.hit(start, "unit")):
        start += 2  # "Ủy ban nhân dân các tỉnh: Nghệ An, Hà Tĩnh", "… các xã: Nghi Ân, Nghi Đức"
        unit = district_at(reading, start, units()[kind.value][0])
    elif counted and reading.span(start, start + 2).lower() in _LOCALITIES:
        start += 2 + (reading.word(start + 2) == ":")  # "Công an 3 địa phương: Nghệ An, Hà Tĩnh, Sơn La"
    unit = place_at(reading, start) or unit
    if unit is None or unit.place is None:
        return ()
    places, position, joint = [unit.place], unit.end, ""
    while reading.word(position) in (",", "và"):
        more = place_at(reading, position + 1) or _another(reading, position + 1, unit.place)
        if more is None or more.place is None:
            break
        joint = reading.word(position)
        places.append(more.place)
        position = more.end
    several = counted or pattern.several or before
    if (before and len(places) == 1) or not (several or _is_row(places, joint)):
        return ()
    return tuple(
        BodyMention(index, position, name=build_name(pattern, field, place), pattern=pattern, place=place)
        for place in places
    )


def _level(reading: Reading, index: int) -> str:
    """The level of the kind of place at `index`: "commune" for "xã"."""
    unit = reading.hit(index, "unit")
    return units()[unit.value][1] if unit else ""


def _is_row(places: list[Place], joint: str) -> bool:
    """ "Công an xã Nghi Ân và Nghi Đức" without "các": all are places of one level, and "và" ends the row."""
    return joint == "và" and all(place.level == places[0].level for place in places)
