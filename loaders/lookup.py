"""Which body or place a phrase names, on a day and in a document of a province, what is known of it, and why."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.identity.ids import body_scope, entity_id, place_scope
from graph.register.abbreviations import abbreviations_alone
from graph.register.changes import beginnings
from graph.register.describe import Description, describe, describe_place
from graph.register.districts import district_called
from graph.register.kinds import names_nobody, once_in_a_province
from graph.register.organizations import unit_codes
from graph.register.places import Place, province_on, units
from graph.values.spelling import comparable
from loaders.context.bodies import own_place
from loaders.mentions.bodies import BodyMention, build_name
from loaders.mentions.places import HOME, PlaceMention
from loaders.mentions.scan import Item
from loaders.phrases import Phrase, read_phrase

_EDGES = " \t\n\"'“”«»‘’.,;:"
_BEFORE = frozenset(("lực", "lượng", "cơ", "quan", "thủ", "đô"))  # "lực lượng QLTT Hà Nội", "Thủ đô Hà Nội"
_LINKS = frozenset(("của", "thuộc", "tại", "ở", *HOME.split()))
_TERM = re.compile(r"khóa|nhiệm|kỳ|[ivx]+|\d{4}")  # "khóa XII", "nhiệm kỳ 2015 - 2020"
_ANY_LEVEL = re.compile(
    r"Ban Chỉ đạo \d+"
)  # the centre's, a province's, a district's: the number does not tell
_POLICE = ("Phòng Cảnh sát", "Phòng An ninh", "Phòng Xây dựng phong trào", "Đội Cảnh sát", "Đội An ninh")
_SIZES = (
    ("tổ", "trạm"),
    ("đội", "đồn", "hải"),
    ("phòng",),
    ("chi", "trung"),
    ("cục", "vụ", "viện"),
    ("tổng", "sở"),
)
_LONGEST = 5  # words of a district's name


@dataclass(frozen=True, slots=True)
class Finding:
    """What `query` names: `match` with its `id`, or None; `why` says, sentence by sentence, how that was found."""

    query: str
    match: Description | None
    id: str | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Search:
    """A phrase as it was read, the province it is read in, the day, and the reasons so far."""

    phrase: Phrase
    home: Place | None
    on: dt.date | None
    why: list[str] = field(default_factory=list)

    def read(self, text: str, home: Place | None) -> _Search:
        return _Search(read_phrase(text, home), home, self.on, self.why)

    def say_reading(self, query: str) -> None:
        """Say how the phrase was read, where abbreviations were spread or a code was known."""
        shadow = self.phrase.reading.text.shadow
        if comparable(shadow) != comparable(query):
            self.why.append(f"đọc là “{shadow}”")

    def described(self, name: str, place: Place | None) -> tuple[Description, tuple[str, ...]]:
        return describe(name, place, home=self.home, on=self.on), body_scope(place, self.home)


def look_up(query: str, home: Place | None = None, on: dt.date | None = None) -> Finding:
    """What `query` names in a document that speaks from the province `home` on the day `on`.

    The phrase is read as it would be in the document, and the whole of it must be read: words that are left over may
    change what is meant.
    """
    there = province_on(home, on) if home else None
    text = _spelt_out(" ".join(query.split()).strip(_EDGES))
    search = _Search(read_phrase(text, there), there, on)
    search.say_reading(query)
    if home and there != home:
        search.why.append(f"{home} không còn vào ngày {on}; nay thuộc {there}")
    if named := _province_beside(search.phrase):
        search.why.append(f"cụm từ tự nói tỉnh, thành phố: {named}")
        search = search.read(text, named)
    found = _found(search, text)
    if found is None and (spelled := _with_unit(text, search.home, on)):
        search.why.append(f"đọc là “{spelled}”: chỉ có một đơn vị tên như vậy")
        found = _found(search.read(spelled, search.home), spelled)
    if found is None and text[:1].islower():
        found = _found(search.read(text[:1].upper() + text[1:], search.home), text)
    if found is None:
        return Finding(query, None, None, (*search.why, "không nói rõ một cơ quan hay địa phương nào"))
    description, scope = found
    why = (*search.why, *_reasons(description))
    return Finding(query, description, entity_id(description.type, description.name, *scope), why)


def _spelt_out(text: str) -> str:
    """What stands for a body only where it is all that is said ("TTXVN"), or begins with a unit's code ("A08")."""
    first, _, rest = text.partition(" ")
    return abbreviations_alone().get(text) or f"{unit_codes().get(first, first)} {rest}".strip()


def _found(search: _Search, text: str) -> tuple[Description, tuple[str, ...]] | None:
    """The body or place that the whole phrase names, with the scope of its id."""
    if search.home and units().get(text.lower(), ("",))[0] == search.home.unit:
        search.why.append(f"“{text}” là {search.home}, nơi của tài liệu")
        return describe_place(search.home, on=search.on), ()
    items = [item for item in search.phrase.items if item.kind in ("body", "place")]
    if not items:
        return None
    if left := _left_over(search.phrase, items):
        search.why.append(f"còn chữ ngoài tên: {left}")
        return None
    if not _aside(search.phrase, items):
        search.why.append("nêu nhiều cơ quan, địa phương")
        return None
    value = items[0].value
    if isinstance(value, PlaceMention) and value.place:
        return describe_place(value.place, search.home, search.on), place_scope(value.place, search.home)
    return _body(search, value[0]) if isinstance(value, tuple) and len(value) == 1 else None


def _left_over(phrase: Phrase, items: list[Item]) -> str:
    """The words that no name covers and that no name brings with it; they may change what is meant."""
    reading = phrase.reading
    covered = {index for item in items for index in range(item.first, item.end)}
    left = [i for i in range(len(reading.words)) if i not in covered and reading.words.is_letter(i)]
    before = [i for i in left if i < items[0].first and reading.word(i) not in _BEFORE]
    after = [i for i in left if i >= items[0].end and not _goes_with_names(reading.word(i))]
    return " ".join(reading.span(i, i + 1) for i in (*before, *after))


def _goes_with_names(word: str) -> bool:
    return word in _LINKS or bool(_TERM.fullmatch(word))


def _aside(phrase: Phrase, items: list[Item]) -> bool:
    """Whether each further item is a place, the body that the first one belongs to, or its other name."""
    bodies = (item.value[0] for item in items if isinstance(item.value, tuple))
    first, *others = [name for body in bodies if (name := phrase.bodies.name(body))] or [""]
    return all(
        name in first or name == describe(first).parent or _size(first) < _size(name) for name in others
    )


def _size(name: str) -> int:
    """How large a body is by its head, from a team to a ministry; what has no such head is larger still."""
    head = name.split()[0].lower() if name else ""
    return next((size for size, heads in enumerate(_SIZES) if head in heads), len(_SIZES))


def _province_beside(phrase: Phrase) -> Place | None:
    """The province named after the body or place that the phrase begins with: "huyện Kỳ Sơn (Nghệ An)"."""
    after = [item.value for item in phrase.items if item.kind in ("body", "place")][1:]
    places = (value.place for value in after if isinstance(value, PlaceMention))
    return next((place for place in places if place and place.level == "province"), None)


def _body(search: _Search, body: BodyMention) -> tuple[Description, tuple[str, ...]] | None:
    name, place = search.phrase.bodies.name(body), own_place(body, search.phrase.bodies.places)
    pattern = body.pattern
    if pattern is None:
        return search.described(name, place) if name else None
    own = build_name(pattern, body.field, None)
    if body.unit and body.place is None:
        said = f"“{body.unit}” là {place}, nơi của tài liệu" if place else f"không rõ “{body.unit}” nào"
        search.why.append(said)
    if name and (place or not _incomplete(name, own, body)):
        return search.described(name, place)
    if search.on and (first := beginnings("bodies").get(own)) and search.on >= first[0] and not body.unit:
        return search.described(own, None)
    if search.home is None or body.unit:
        return None
    if own.startswith(_POLICE):
        search.why.append(f"phòng, đội của Công an {search.home}, nơi của tài liệu")
        return search.described(f"{own} Công an {search.home}", search.home)
    if once_in_a_province(own):
        search.why.append(f"loại cơ quan chỉ có ở cấp tỉnh: của {search.home}, nơi của tài liệu")
        return search.described(build_name(pattern, body.field, search.home), search.home)
    return None


def _incomplete(name: str, own: str, body: BodyMention) -> bool:
    """Whether `name`, which no place follows, could be of many: it wants a place, or the body that it is a part of."""
    if body.pattern is None or name != own:
        return False
    local = body.pattern.whole or body.pattern.place not in ("none", "optional")
    unsaid = bool(_ANY_LEVEL.fullmatch(name)) or once_in_a_province(name) or names_nobody(name)
    return local or unsaid


def _with_unit(text: str, home: Place | None, on: dt.date | None) -> str | None:
    """The phrase with the kind of unit that was left out: "UBND Mộc Châu", in Sơn La, is "UBND huyện Mộc Châu"."""
    words = text.split()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        tail = words[-size:]
        before = comparable(" ".join(words[:-size])).split()[-2:]
        if not tail[0][0].isupper() or " ".join(before) in units() or (before and before[-1] in units()):
            continue
        if place := district_called(" ".join(tail), home, on):
            return " ".join((*words[:-size], str(place)))
    return None


def _reasons(match: Description) -> Iterator[str]:
    """What the register knows that bears on the match, for people."""
    if match.vi:
        yield f"loại: {match.vi}" + (f" (theo {match.source})" if match.source else "")
    for row in match.successors:
        yield f"hết ngày {row.until.isoformat()}; sau đó là {row.successor} (theo {row.source})"
    if match.until and not match.successors:
        yield f"hết ngày {match.until.isoformat()}"
