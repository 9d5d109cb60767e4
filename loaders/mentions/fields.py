"""The field in the name of a body, what stands between its head and its place: "Sở Y tế", "Cục Hải quan cửa khẩu"."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.register.organizations import Pattern, ministries, searchable_field
from loaders.lexicons import word_set
from loaders.mentions.bodies import is_party_group
from loaders.mentions.closings import ASSOCIATIONS, STOPS, closes, in_small
from loaders.mentions.committees import topic_at
from loaders.mentions.names import capital_run, is_shouted, is_surname
from loaders.mentions.places import place_at
from loaders.mentions.reading import Reading

Begins = Callable[[Reading, int], bool]  # whether another body's name begins at a word

_LONGEST_FIELD = 16
_LONGEST_GATE = 3  # syllables of a name: "Mộc Bài"
_SURE = 3  # syllables that make a field in small letters sure
_NUMBERED = ("khu vực", "số", "vùng")  # tails that a number or a name follows: "khu vực I", "số 3"
_GATES = ("quốc tế", "quốc gia", "cảng", "sân bay", "đường sắt", "ga", "cảng biển", "cảng hàng không")
_CONTINENTS = ("châu á", "châu âu", "châu phi", "châu mỹ")
_ORDINAL = re.compile(r"\d{1,3}|[IVX]{1,5}")
_SCHOOLS = ("Trường ", "Học viện ", "Viện ", "Cảng vụ ")
_NAMED_SCHOOLS = (
    "Trường Trung học",
    "Trường Tiểu học",
    "Trường Mầm non",
)  # often after a person: "… Chu Văn An"
_LONGEST_PERSON = 4
_PROPER = ("Đồn Biên phòng ", "Trại giam ")  # their names have capitals throughout
_CODE = re.compile(r"(?=.{0,5}\d)[A-ZĐ\d]{3,6}")
_OTHERS = ("pattern", "body", "title", "rank", "honorific", "directive", "program", "event")


def field_at(reading: Reading, index: int, pattern: Pattern, begins: Begins) -> tuple[str | None, int]:
    """The field at `index` and its end; None where the pattern wants one and none is there."""
    if pattern.field == "none":
        return "", index
    if pattern.field == "number":
        ordinal = _ORDINAL.fullmatch(reading.span(index, index + 1))
        return (reading.span(index, index + 1), index + 1) if ordinal else (None, index)
    if pattern.field == "code":
        return _code(reading, index)
    if pattern.field == "topic":
        return topic_at(reading, index)
    if reading.word(index).isdigit() and pattern.name == "Ủy ban {field}":
        return reading.word(index), index + 1
    end = in_small(reading, index) if pattern.name.startswith(ASSOCIATIONS) else 0
    return (reading.span(index, end), end) if end else _in_capitals(reading, index, pattern, begins)


def _code(reading: Reading, index: int) -> tuple[str | None, int]:
    """A code of letters and figures: "225T", "MT 919"."""
    for end in (index + 1, index + 2):
        code = reading.span(index, end).replace(" ", "")
        if _CODE.fullmatch(code):
            return code, end
    return None, index


def _in_capitals(reading: Reading, index: int, pattern: Pattern, begins: Begins) -> tuple[str | None, int]:
    """A field that begins with a capital: one that is known, else what follows up to the next thing."""
    if pattern.parent and begins(reading, index) and not _known(reading, index, pattern):
        return "", index
    if known := _known(reading, index, pattern):
        return _of_known(reading, index, known, pattern, begins)
    if pattern.parent and is_party_group(pattern):
        return "", index
    if pattern.name.startswith(_NAMED_SCHOOLS):
        end = capital_run(reading, index, _LONGEST_PERSON)
        return (reading.span(index, end), end) if end > index else (None, index)
    if gate := _gate(reading, index):
        end = _gate_end(reading, gate)
        return reading.span(index, end), end
    named = is_surname(reading, index) and all(map(reading.is_capital, (index + 1, index + 2)))
    named = named and not pattern.name.startswith("Trường ")
    if not reading.is_capital(index) or named:
        return None, index
    if begins(reading, index) or reading.hit(index, "event", "program"):
        return None, index  # "Trung tâm Hội nghị Quốc gia" is a house, "Ban Quản lý Chương trình" nobody
    if pattern.place in ("expected", "optional") and place_at(reading, index):
        return None if pattern.name.startswith("Sở") else "", index
    end = _proper(reading, index, _run_on(reading, index, index, begins), pattern)
    end = _with_own_place(reading, end, pattern) if end > index else index
    if end == index or (is_shouted(reading, index) and not reading.breaks(end)):
        return None, index  # in a line of capitals nothing shows where a name ends that is not known
    return reading.span(index, end), end


def _of_known(reading: Reading, index: int, known: int, pattern: Pattern, begins: Begins) -> tuple[str, int]:
    """The field whose first words, up to `known`, are those of one that is known: "Y tế", "Thống kê hải quan"."""
    ministry = None
    if pattern.name.startswith("Sở"):
        ministry = ministries().get(searchable_field(reading.span(index, known)))
    if pattern.field == "caps":
        end = _with_own_place(reading, _run_on(reading, index, known, begins), pattern)
    else:
        end = known if pattern.place == "expected" else _past_tails(reading, known, begins)
    field = reading.span(index, end)
    return ministry.name.removeprefix("Bộ ") if ministry else field[0].upper() + field[1:], end


def _proper(reading: Reading, index: int, end: int, pattern: Pattern) -> int:
    """`end`, or where small letters begin in a name that has none: "Đồn Biên phòng Quỳnh Phương giúp dân"."""
    if not pattern.name.startswith(_PROPER):
        return end
    return next((word for word in range(index, end) if not reading.is_capital(word)), end)


def _known(reading: Reading, index: int, pattern: Pattern) -> int:
    """The end of a known field in capitals, or 0; a party group and an office have none: "Văn phòng Thanh tra"."""
    hit = reading.hit(index, "field")
    if hit is None or is_party_group(pattern):
        return 0
    if not reading.is_capital(index):  # "Đội quản lý thị trường số 3", but "Vụ án", "Phòng bệnh", "Cục diện"
        head = len(pattern.name.partition(" {")[0].split())
        capital = any(reading.is_capital(word) for word in range(max(0, index - head), index))
        sure = capital or _is_numbered(reading, hit.end)
        return hit.end if pattern.field == "known" and sure and hit.end - index >= _SURE else 0
    place = reading.hit(index, "pattern", "body")
    return hit.end if not pattern.parent or pattern.whole or not place or place.end < hit.end else 0


def _is_numbered(reading: Reading, index: int) -> bool:
    """Whether "số 3" follows, by which a name in small letters is one: "phòng cảnh sát phòng cháy số 4"."""
    return reading.word(index) == "số" and bool(_ORDINAL.fullmatch(reading.span(index + 1, index + 2)))


def _past_tails(reading: Reading, end: int, begins: Begins) -> int:
    """The end of a name whose field is known: "Thống kê hải quan", "Quản lý thị trường số 3", "Hải quan Tân Thanh"."""
    while True:
        tail, more = reading.hit(end, "tails"), reading.hit(end, "field")
        if tail and tail.value in _NUMBERED:
            if not _ORDINAL.fullmatch(reading.span(tail.end, tail.end + 1)):
                return end
            end = tail.end + 1
        elif tail:
            end = tail.end
        elif more and not reading.is_capital(end) and not reading.hit(end, *STOPS):
            end = more.end
        else:
            break
    if gate := _gate(reading, end):
        return _past_area(reading, _gate_end(reading, gate))
    goes_on = reading.is_capital(end) and not reading.breaks(end) and not place_at(reading, end)
    if not goes_on or _stops(reading, end, reading.word(end), frozenset(), begins):
        return end
    return _past_area(reading, _run_on(reading, end, end, begins))


def _past_area(reading: Reading, end: int) -> int:
    """The end of a name after "khu vực 1", where that follows."""
    tail = reading.hit(end, "tails")
    numbered = tail and tail.value in _NUMBERED and _ORDINAL.fullmatch(reading.span(tail.end, tail.end + 1))
    return tail.end + 1 if tail and numbered else end


def _gate(reading: Reading, index: int) -> int:
    """The end of "cửa khẩu", "cửa khẩu quốc tế" before a name ("Đồn Biên phòng cửa khẩu Mộc Bài"), or 0."""
    if reading.span(index, index + 2).lower() != "cửa khẩu":
        return 0
    end = index + 2
    while size := next((n for n in (2, 1) if reading.span(end, end + n).lower() in _GATES), 0):
        end += size
    named = reading.is_capital(end) and not reading.hit(
        end, "body", "pattern"
    )  # "Cục Cửa khẩu Bộ đội Biên phòng"
    return end if named else 0


def _gate_end(reading: Reading, index: int) -> int:
    """The end of a gate's name: two or three syllables, before a person's begins."""
    end = capital_run(reading, index, _LONGEST_GATE)
    last = end - 1
    person = end - index == _LONGEST_GATE and is_surname(reading, last) and reading.is_capital(end)
    return last if person else end


def _run_on(reading: Reading, index: int, end: int, begins: Begins) -> int:
    """The end of a field that goes on at `end`: up to a small word, a mark, a place, a body or a person."""
    stops = word_set("stops")
    first = index
    while end < min(len(reading.words), index + _LONGEST_FIELD):
        word = reading.word(end)
        if end > first and reading.breaks(end):
            break
        if word == ",":
            if not (closes(reading, end + 1) or reading.span(end - 1, end + 2).lower() == "phòng, chống"):
                break
        elif not reading.words.is_letter(end) and not word.isdigit():
            if word not in "-–&" or not reading.is_capital(end + 1):
                break
        elif end > first and (_stops(reading, end, word, stops, begins) or _is_complete(reading, index, end)):
            break
        end = max(end + 1, _inner_field(reading, end))
    while end > index and reading.word(end - 1) in ("-", "–", "&", "và", ","):
        end -= 1
    return end


def _with_own_place(reading: Reading, end: int, pattern: Pattern) -> int:
    """The end of a school's or an institute's name, of which a place is part: "Trường Đại học Sư phạm Hà Nội 2"."""
    place = place_at(reading, end) if pattern.name.startswith(_SCHOOLS) else None
    if place is None or place.place is None or reading.breaks(end):
        return end
    number = reading.word(place.end).isdigit() and len(reading.word(place.end)) == 1
    return place.end + number


def _inner_field(reading: Reading, index: int) -> int:
    """The end of a known field inside a name, which may hold small words: "Khám phá khoa học và Đổi mới sáng tạo"."""
    field = reading.hit(index, "field") if reading.is_capital(index) else None
    return field.end if field else 0


def _is_complete(reading: Reading, index: int, end: int) -> bool:
    """Whether a field has reached "Việt Nam" and another name begins: "Hội Nhà báo Việt Nam Minh Tâm"."""
    return reading.is_capital(end) and end - 2 > index and reading.span(end - 2, end) == "Việt Nam"


def _stops(reading: Reading, index: int, word: str, stops: frozenset[str], begins: Begins) -> bool:
    if word == "và":
        return _ends_before_and(reading, index + 1, begins)
    if reading.is_capital(index):
        if (
            is_surname(reading, index)
            and reading.is_capital(index + 1)
            and not _is_of_the_world(reading, index)
            and not _ends_province(reading, index)
            and not reading.hit(index + 1, "province")
        ):
            return True
        if word in word_set("stops") and not reading.is_capital(index + 1):
            return (
                True  # a sentence begins whose predecessor has no full stop: "Trường Đại học Vinh Trong năm"
            )
        hit = reading.hit(index, "title", "rank", "honorific", "unit", "body", "before", "directive", "event")
        if hit and hit.kind == "before" and not reading.hit(hit.end, "title", "before"):
            hit = None  # "Chi cục Hải quan Tân An": a name, no new ("tân") head of anything
        return bool(hit) or begins(reading, index)
    if word in stops or place_at(reading, index):
        return True
    return bool(reading.hit(index, *STOPS))


def _is_of_the_world(reading: Reading, index: int) -> bool:
    """Whether a word that is also a surname begins a part of the world: "Châu Á", "Thái Bình Dương"."""
    return (
        reading.span(index, index + 2).lower() in _CONTINENTS
        or reading.span(index, index + 3) == "Thái Bình Dương"
    )


def _ends_province(reading: Reading, index: int) -> bool:
    """Whether a word that is also a surname is the last of a province: "Khu kinh tế Quảng Ninh Nguyễn Văn An"."""
    province = reading.hit(index - 1, "province")
    return bool(province and province.end == index + 1)


def _ends_before_and(reading: Reading, index: int, begins: Begins) -> bool:
    """Whether a name is over before "và": another thing follows, or an abbreviation ("Văn phòng và VAMN")."""
    if reading.hit(index, *_OTHERS) or begins(reading, index):
        return True
    if reading.hit(index, "field"):
        return False
    written = reading.span(index, index + 1)
    return not reading.is_capital(index) or (len(written) > 1 and written.isupper())
