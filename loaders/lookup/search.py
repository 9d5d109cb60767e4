"""The search: a phrase is read as in a document, and what it names is described."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.identity.ids import body_scope, entity_id, place_scope
from graph.register.changes import beginnings, endings, successions
from graph.register.describe import Description, describe, describe_place
from graph.register.kinds import kind_of, names_nobody, once_in_a_province
from graph.register.places import Place, province_on, units
from graph.register.publishers import publisher_called
from graph.values.spelling import comparable
from loaders.context.bodies import own_place
from loaders.lookup.wholes import belong_together, left_over
from loaders.lookup.words import spelt_out, with_unit
from loaders.mentions.bodies import BodyMention, build_name
from loaders.mentions.places import PlaceMention
from loaders.phrases import Phrase, read_phrase

_EDGES = " \t\n\"'“”«»‘’.,;:"
_ANY_LEVEL = re.compile(r"Ban Chỉ đạo \d+")  # the centre, a province and a district have one of the number
_OF_A_LEVEL = re.compile(r"\bcấp(?: tỉnh| huyện| xã| cơ sở)?$|\b(?:các|hai) cấp\b")  # "Ban Chỉ đạo cấp tỉnh"
_POLICE = ("Phòng Cảnh sát", "Phòng An ninh", "Phòng Xây dựng phong trào", "Đội Cảnh sát", "Đội An ninh")


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
    text = spelt_out(" ".join(query.split()).strip(_EDGES))
    search = _Search(read_phrase(text, there), there, on)
    search.say_reading(query)
    if home and there != home:
        search.why.append(f"{home} không còn vào ngày {on}; nay thuộc {there}")
    if named := _province_beside(search.phrase):
        search.why.append(f"cụm từ tự nói tỉnh, thành phố: {named}")
        search = search.read(text, named)
    found = _found(search, text)
    if found is None and (spelled := with_unit(text, search.home, on)):
        search.why.append(f"đọc là “{spelled}”: chỉ có một đơn vị tên như vậy")
        found = _found(search.read(spelled, search.home), spelled)
    if found is None and text[:1].islower():
        found = _found(search.read(text[:1].upper() + text[1:], search.home), text)
    if found is None:
        return Finding(query, None, None, (*search.why, "không nói rõ một cơ quan hay địa phương nào"))
    description, scope = found
    why = (*search.why, *_reasons(description))
    return Finding(query, description, entity_id(description.type, description.name, *scope), why)


def _found(search: _Search, text: str) -> tuple[Description, tuple[str, ...]] | None:
    """The body or place that the whole phrase names, with the scope of its id."""
    if search.home and units().get(text.lower(), ("",))[0] == search.home.unit:
        search.why.append(f"“{text}” là {search.home}, nơi của tài liệu")
        return describe_place(search.home, on=search.on), ()
    if publisher := publisher_called(text):
        return search.described(publisher.name, publisher.place)
    items = [item for item in search.phrase.items if item.kind in ("body", "place")]
    if not items:
        return None
    if left := left_over(search.phrase, items):
        search.why.append(f"còn chữ ngoài tên: {left}")
        return None
    if not belong_together(search.phrase, items):
        search.why.append("nêu nhiều cơ quan, địa phương")
        return None
    value = items[0].value
    if isinstance(value, PlaceMention) and value.place:
        return describe_place(value.place, search.home, search.on), place_scope(value.place, search.home)
    return _body(search, value[0]) if isinstance(value, tuple) and len(value) == 1 else None


def _province_beside(phrase: Phrase) -> Place | None:
    """The province named after the body or place that the phrase begins with: "huyện Kỳ Sơn (Nghệ An)"."""
    after = [item.value for item in phrase.items if item.kind in ("body", "place")][1:]
    places = (value.place for value in after if isinstance(value, PlaceMention))
    return next((place for place in places if place and place.level == "province"), None)


def _body(search: _Search, body: BodyMention) -> tuple[Description, tuple[str, ...]] | None:
    name, place = search.phrase.bodies.name(body), own_place(body, search.phrase.bodies.places)
    pattern = body.pattern
    if pattern is None:
        return search.described(_on_its_day(name, search), place) if name else None
    own = build_name(pattern, body.field, None)
    if _OF_A_LEVEL.search(own):
        return None
    if body.unit and body.place is None:
        said = f"“{body.unit}” là {place}, nơi của tài liệu" if place else f"không rõ “{body.unit}” nào"
        search.why.append(said)
    if name and (place or not _incomplete(name, own, body)):
        return search.described(name, place)
    if not body.unit and _is_single(own, search):
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


def _on_its_day(name: str, search: _Search) -> str:
    """The body that a short form ("VCCI") named on that day, where `name` is that of its heir or its forerunner."""
    said = comparable(search.phrase.reading.text.shadow)
    first, end = beginnings("bodies").get(name), endings("bodies").get(name)
    if search.on is None or comparable(name) in said:
        return name
    if end and search.on >= end.since and len(end.heirs) == 1:
        return end.heirs[0]
    before = [row.ended for row in successions() if row.successor == name]
    return before[0] if first and search.on < first[0] and len(before) == 1 else name


def _is_single(name: str, search: _Search) -> bool:
    """Whether `name`, which local bodies have too, is here that of a body of the centre."""
    kind, on = kind_of(name), search.on
    if search.home is None and kind and kind.top == name:
        return True
    first, end = beginnings("bodies").get(name), endings("bodies").get(name)
    return on is not None and (bool(first and on >= first[0]) or bool(end and on < end.since))


def _incomplete(name: str, own: str, body: BodyMention) -> bool:
    """Whether `name`, which no place follows, could be of many: it wants a place, or the body that it is a part of."""
    if body.pattern is None or name != own:
        return False
    local = body.pattern.whole or body.pattern.place not in ("none", "optional")
    unsaid = bool(_ANY_LEVEL.fullmatch(name)) or once_in_a_province(name) or names_nobody(name)
    return local or unsaid


def _reasons(match: Description) -> Iterator[str]:
    """What the register knows that bears on the match, for people."""
    if match.vi:
        yield f"loại: {match.vi}" + (f" (theo {match.source})" if match.source else "")
    for row in match.successors:
        yield f"hết ngày {row.until.isoformat()}; sau đó là {row.successor} (theo {row.source})"
    if match.until and not match.successors:
        yield f"hết ngày {match.until.isoformat()}"
