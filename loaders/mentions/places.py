"""Places: "tỉnh Thái Bình", "TP. Hà Nội", "huyện Mèo Vạc", a bare "Nghệ An", or a unit alone ("tỉnh")."""

from __future__ import annotations

from dataclasses import dataclass

from graph.register.districts import district_written, official, provinces_of
from graph.register.places import Place, former_provinces, named_after, not_units, provinces, units
from graph.values.spelling import comparable
from loaders.lexicons import Hit
from loaders.mentions.names import capital_run, is_shouted, is_surname
from loaders.mentions.reading import Reading

_LONGEST_FORMER = 5  # words: "Quảng Nam - Đà Nẵng"
_SHOUTED = 3  # words in capitals that may be one name in a headline
_GOES_ON = ("dương", "phủ")  # after the name of a province: Thái Bình Dương, Điện Biên Phủ
HOME = "việt nam"  # the country whose bodies are meant where no country is named


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words ``[first, end)`` name `place`, or only its kind: then `place` is None and `unit` says which."""

    first: int
    end: int
    unit: str
    level: str
    place: Place | None


def place_at(reading: Reading, index: int) -> PlaceMention | None:
    """The place named at `index`, if one is."""
    hit = reading.hit(index, "unit")
    if hit and (hit.value, reading.word(hit.end)) not in not_units():
        unit, level = units()[hit.value]
        end, place = _named(reading, hit.end, unit, level)
        return PlaceMention(index, end, unit, place.level if place else level, place)
    bare = reading.hit(index, "province")
    if (
        bare
        and reading.word(bare.end) not in _GOES_ON
        and all(reading.is_capital(i) or not reading.words.is_letter(i) for i in range(index, bare.end))
    ):
        place = provinces()[bare.value]
        return PlaceMention(index, bare.end, place.unit, place.level, place)
    return None


def country_at(reading: Reading, index: int) -> Hit | None:
    """The country named at `index`, if one is: not the province "Lào Cai"."""
    hit = reading.hit(index, "country")
    province = reading.hit(index, "province")
    return hit if hit and reading.is_capital(index) and not (province and province.end > hit.end) else None


def district_at(reading: Reading, index: int, unit: str) -> PlaceMention | None:
    """The place at `index` whose kind the words before have said: "Huyện ủy Củ Chi", "các xã: Nghi Ân, Nghi Đức"."""
    _, level = units()[unit]
    end, place = _named(reading, index, unit, level if level == "commune" else "district")
    return PlaceMention(index, end, unit, place.level, place) if place else None


def _named(reading: Reading, index: int, unit: str, level: str) -> tuple[int, Place | None]:
    if index and reading.words[index - 1].islower() and "\n" in reading.span(index - 1, index + 1):
        return index, None  # "thuộc UBND thị xã", and the next paragraph begins
    hit = reading.hit(index, "province")
    if hit and reading.is_capital(index):
        province = provinces()[hit.value]
        if province.unit == unit:
            return hit.end, province
        if unit == "thành phố":
            longer = _listed(reading, index, unit, level)  # "thành phố Điện Biên Phủ"
            return longer if longer and longer[0] > hit.end else (hit.end, Place(unit, province.name, "city"))
    if unit in ("quận", "phường") and reading.word(index).isdigit():
        return index + 1, Place(unit, reading.word(index), level)
    if listed := _listed(reading, index, unit, level):
        return listed
    end = _name_end(reading, index, unit)
    if end > index and unit != "tỉnh":
        place = Place(unit, reading.span(index, end), level)
        return end, place if level == "commune" else official(place)
    return _former(reading, index, unit)


def _listed(reading: Reading, index: int, unit: str, level: str) -> tuple[int, Place] | None:
    """A district of the official list ("huyện Cư M'gar"), or a commune that bears a person's name."""
    if unit == "tỉnh" or not reading.is_capital(index):
        return None
    for end in range(min(len(reading.words), index + _LONGEST_FORMER), index, -1):
        name = reading.span(index, end)
        if "\n" in name or not reading.words.is_letter(end - 1):
            continue
        if level != "commune" and (place := district_written(unit, name)):
            return end, place
        if level == "commune" and comparable(name) in named_after():
            return end, Place(unit, name, level)
    return None


def _former(reading: Reading, index: int, unit: str) -> tuple[int, Place | None]:
    """A province that is no more: "tỉnh Hà Tây"."""
    for end in range(min(len(reading.words), index + _LONGEST_FORMER), index + 1, -1):
        if place := former_provinces().get(f"{unit} {reading.span(index, end).lower()}"):
            return end, place
    return index, None


def _name_end(reading: Reading, index: int, unit: str) -> int:
    """The end of a district's or commune's name: one to three syllables, before a person's name begins."""
    run = capital_run(reading, index, 7)
    if (
        reading.word(index - 1) == "."
        and run - index == 1
        and not provinces_of(f"{unit} {reading.word(index)}")
    ):
        return index  # the full stop of "TP." ended the sentence, but "TP. Vinh" is a place
    if run - index > _SHOUTED and is_shouted(reading, index):
        return index  # "BẢO HIỂM XÃ HỘI THÀNH PHỐ TRONG VẤN ĐỀ VIỆC LÀM"
    if reading.hit(index, "rank"):
        return index  # "Trưởng Công an huyện Thượng tá Lê Văn A"
    if is_surname(reading, index) and run - index >= 3:
        return index  # "Bí thư Thành ủy thành phố Lê Văn A"
    if run - index <= 2:
        return run
    for end in range(index + 1, run):
        if reading.hit(end, "title", "rank", "honorific", "before", "pattern", "body") and end - index >= 2:
            return end
        if end == index + 1 and is_surname(reading, end + 1) and run - end > 3:
            continue  # "huyện Hải Hà Nguyễn Văn An": Hà belongs to the place
        if is_surname(reading, end) and 2 <= run - end <= 5 and (end - index >= 2 or run - end >= 3):
            return end
    return min(run, index + 3)
