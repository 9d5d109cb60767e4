"""Posts: a title with the body it is held at, and chains of them ("Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh")."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.register.organizations import bodies, ministries, patterns, searchable_field
from loaders.lexicons import Title, titles
from loaders.mentions.bodies import BodyMention
from loaders.mentions.organizations import bodies_at
from loaders.mentions.places import HOME, country_at, place_at
from loaders.mentions.reading import Reading

_BEFORE = {"phó": "Phó", "quyền": "quyền", "nguyên": "nguyên", "tân": ""}
_AFTER = {
    "thường trực": "Thường trực",
    "phụ trách": "phụ trách",
    "danh dự": "danh dự",
    "chuyên trách": "chuyên trách",
}
_OF_A_MINISTRY = ("Bộ trưởng", "Thứ trưởng")  # "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" heads no ministry
_ALSO = ("đồng", "thời", "là", "kiêm", "nhiệm", "hiện")  # "…, đồng thời là Phó Chánh Văn phòng"
_CANDIDATES = ("ứng viên", "cử viên")  # "ứng cử viên đại biểu Quốc hội" is no delegate yet
_JOINS = (",", "và", "-", "–", "kiêm")


@dataclass(frozen=True, slots=True)
class Post:
    """Words ``[first, end)`` name a post: `title`, and where the text has it the body (or several)."""

    first: int
    end: int
    title: str
    bodies: tuple[BodyMention, ...] = ()
    nobody: bool = False


def posts_at(reading: Reading, index: int) -> tuple[Post, ...]:
    """The chain of posts that begins at `index`; empty where none does."""
    chain: list[Post] = []
    position = index
    while post := post_at(reading, position):
        chain.append(post)
        position = _past_term(reading, post.end)
        if reading.word(position) not in _JOINS:
            break
        position += 1
        while reading.word(position) in _ALSO:
            position += 1
    return _borrowed(tuple(chain))


def _past_term(reading: Reading, index: int) -> int:
    """The end of a term of office at `index` that a chain of posts goes on after: "nhiệm kỳ 2014-2019", "khóa XII"."""
    if reading.word(index) not in ("nhiệm", "khóa"):
        return index
    end = index
    while end < index + 7 and reading.word(end) not in (",", ".", ";", ""):
        end += 1
    return end if reading.word(end) == "," and post_at(reading, end + 1) else index


def _borrowed(chain: tuple[Post, ...]) -> tuple[Post, ...]:
    """A title without a body takes that of the post after it: "Phó Chủ tịch, Tổng Thư ký Ủy ban X"."""
    done: list[Post] = []
    for post in reversed(chain):
        lends = done and done[-1].bodies and not post.nobody and post.title not in _OF_A_MINISTRY
        if not post.bodies and lends:
            post = replace(post, bodies=done[-1].bodies)
        done.append(post)
    return tuple(reversed(done))


def post_at(reading: Reading, index: int) -> Post | None:
    """The post named at `index`, if one is."""
    if reading.span(max(0, index - 2), index).lower() in _CANDIDATES:
        return None
    position, words = _words_before(reading, index)
    hit = reading.hit(position, "title")
    if hit is None:
        return _deputy_of_body(reading, index, position, words)
    title = titles()[hit.value]
    if hit.value.startswith("ủy viên ") and (central := _central_after(reading, position + 2)):
        return Post(index, central.end, " ".join([*words, "Ủy viên"]), (central,))
    if (
        not words
        and reading.word(index) in ("thường", "đại", "trợ", "thư", "chuyên")
        and not reading.is_capital(index)
    ):
        return None if hit.value != "đại biểu" else _delegate(reading, index, hit.end)
    end, after = _words_after(reading, hit.end)
    found = _bodies_of(reading, title, hit.end, end)
    if found and found[0].first < hit.end:
        after = []  # "Chánh Văn phòng Thường trực Ban Chỉ đạo": the word belongs to the body
    name = " ".join([*words, title.name, *after])
    if title.name == "Đại biểu" and not found:
        return None
    end = found[-1].end if found else end
    return Post(index, _past_place(reading, end), name, found, title.nobody)


def _past_place(reading: Reading, index: int) -> int:
    """The end of a place in brackets that says where the body lies: "UBND huyện Yên Thành (tỉnh Nghệ An)"."""
    place = place_at(reading, index + 1) if reading.word(index) == "(" else None
    return place.end + 1 if place and reading.word(place.end) == ")" else index


def _central_after(reading: Reading, index: int) -> BodyMention | None:
    """The body of the centre at `index`: in "Ủy viên Ban Chấp hành Trung ương Đảng" the committee is the body."""
    found = bodies_at(reading, index)
    return found[0] if found and found[0].pattern is None else None


def _delegate(reading: Reading, index: int, end: int) -> Post | None:
    found = bodies_at(reading, end)
    known = found and found[0].name == "Quốc hội"
    return Post(index, found[0].end, "Đại biểu", found) if known else None


def _words_before(reading: Reading, index: int) -> tuple[int, list[str]]:
    words: list[str] = []
    while hit := reading.hit(index, "before"):
        words.append(_BEFORE[hit.value])
        index = hit.end
    return index, [word for word in words if word]


def _words_after(reading: Reading, index: int) -> tuple[int, list[str]]:
    hit = reading.hit(index, "after")
    if hit is None:
        return index, []
    if reading.hit(index, "pattern") and reading.word(index) == "thường":
        whole = bodies_at(reading, index)
        if whole and not bodies_at(reading, hit.end):
            return index, []
    return hit.end, [_AFTER[hit.value]]


def _deputy_of_body(reading: Reading, index: int, position: int, words: list[str]) -> Post | None:
    """ "Phó Ban Kinh tế Trung ương", "Phó phòng Kế hoạch": the deputy head of that body."""
    if not words or words[-1] != "Phó" or reading.word(position) not in ("ban", "phòng", "đoàn"):
        return None
    found = bodies_at(reading, position, inside=True)
    if not found:
        return None
    return Post(index, found[-1].end, " ".join([*words, f"Trưởng {reading.word(position)}"]), found)


def _bodies_of(reading: Reading, title: Title, end: int, after: int) -> tuple[BodyMention, ...]:
    if title.head:
        start = end - len(title.head.split())
        shared = bodies_at(reading, start, inside=True)
        if shared and shared[0].end > after:
            return _and_others(reading, shared)
    start = after + (reading.word(after) == "của")
    direct = bodies_at(reading, start, inside=True)
    if direct and not (direct[0].office and title.name != "Thủ tướng"):
        return direct
    return (
        _by_field(reading, title, after)
        or _committee(title, after)
        or _of_place(reading, title, after)
        or _usual(reading, title, after)
    )


def _usual(reading: Reading, title: Title, index: int) -> tuple[BodyMention, ...]:
    """The body that a title alone implies ("Thủ tướng"), or that of the country named after it ("Thủ tướng Lào")."""
    if title.body is None:
        return ()
    country = country_at(reading, index)
    if country is None or country.value == HOME:
        return (BodyMention(index, index, name=title.body),)
    return (BodyMention(index, country.end, name=f"{title.body} {reading.span(index, country.end)}"),)


def _and_others(reading: Reading, found: tuple[BodyMention, ...]) -> tuple[BodyMention, ...]:
    """Further bodies of the same kind under one title: "Trưởng Ban Chỉ đạo 35 và Ban Chỉ đạo 138"."""
    end = found[-1].end
    if reading.word(end) != "và" or reading.word(end + 1) != reading.word(found[0].first):
        return found
    other = bodies_at(reading, end + 1)
    same = other and reading.word(end + 2) == reading.word(found[0].first + 1)
    return (*found, *other) if same else found


def _by_field(reading: Reading, title: Title, index: int) -> tuple[BodyMention, ...]:
    """ "Bộ trưởng Giao thông vận tải", "Cục trưởng Hải quan": the field alone names the body."""
    hit = reading.hit(index, "field")
    if title.field is None or hit is None or not reading.is_capital(index):
        return ()
    if title.field == "Bộ":
        known = ministries().get(searchable_field(hit.value))
        return (BodyMention(index, hit.end, name=known.name),) if known else ()
    form = f"{title.field} {hit.value}".lower()
    if form in bodies():
        return (BodyMention(index, hit.end, name=bodies()[form].name),)
    return (BodyMention(index, hit.end, name=f"{title.field} {reading.span(index, hit.end)}"),)


def _committee(title: Title, index: int) -> tuple[BodyMention, ...]:
    """ "Tỉnh ủy viên": a member of the Tỉnh ủy of the place that the context names."""
    if title.committee is None:
        return ()
    pattern = patterns().get(title.committee.lower())
    return (BodyMention(index, index, pattern=pattern, unit=pattern.unit),) if pattern else ()


def _of_place(reading: Reading, title: Title, index: int) -> tuple[BodyMention, ...]:
    """ "Phó Chủ tịch tỉnh Thanh Hóa" is of the people's committee, "Bí thư tỉnh" of the Party's."""
    place = place_at(reading, index)
    if title.name != "Chủ tịch" or place is None or (place.unit in ("xã", "phường") and place.place is None):
        return ()
    name = f"Ủy ban nhân dân {place.place}" if place.place else None
    pattern = patterns()["ủy ban nhân dân"]
    return (BodyMention(index, place.end, name=name, pattern=pattern, unit=place.unit, place=place.place),)
