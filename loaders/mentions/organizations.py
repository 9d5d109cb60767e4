"""Bodies: those of the centre by name, all others by a head, a field and a place, as the register has them."""

from __future__ import annotations

from dataclasses import replace

from graph.register.districts import provinces_of
from graph.register.organizations import Pattern, bodies, patterns
from loaders.lexicons import Hit
from loaders.mentions.act_mentions import opens
from loaders.mentions.bodies import BodyMention, build_name, is_party_group, part_name
from loaders.mentions.fields import Begins, field_at
from loaders.mentions.lists import elliptical, ministry_at, of_numbers, of_places
from loaders.mentions.owners import with_parent, with_place, with_place_of_next, with_place_of_owner
from loaders.mentions.party_owners import with_leaders
from loaders.mentions.places import HOME, country_at, place_at
from loaders.mentions.reading import Reading

_CENTRAL = ("ban chấp hành trung ương", "văn phòng trung ương")
_GENERAL = ("mặt trận tổ quốc", "mặt trận tổ quốc các cấp")
_DEEPEST = 3  # "Phòng A Cục B Bộ C"
_GENERIC = ("các", "những", "mọi", "mỗi", "từng")  # "UBND các địa phương", "các Ban Chỉ đạo": nobody by name
_OF_PRIME_MINISTER = " của Thủ tướng Chính phủ"
_SEVERAL = 2
_WIDE = ("vùng", "khu", "miền", "quốc", "trung")  # with these a name goes on that is no province's
_COMPANIES = (
    "đại",
    "trung",
    "tiểu",
    "liên",
    "phân",
    "hải",
)
_ENFORCERS = ("quan", "ngành", "trưởng", "cục", "vụ", "tác", "đạo")
_VERBAL = "Tổ chức {field}"  # at the beginning of a sentence a verb: "Tổ chức Lễ hội"
_NEVER_ALONE = ("Công đoàn", "Bộ Tham mưu")  # only as part of a body: "Công đoàn Bộ Y tế"
_JOINTS = (",", "và", "/")
_LEVELS = 6  # words of "từ cấp tỉnh đến"
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
    if pattern and (several := of_numbers(reading, index, pattern.end, patterns()[pattern.value])):
        return several
    if pattern and (wider := _wider(reading, index, pattern)):
        pattern = wider
    if pattern and (body is None or pattern.end >= body.end or _has_owner(reading, body.end)):
        found = _by_pattern(
            reading, index, pattern.end, patterns()[pattern.value], inside=inside, depth=depth
        )
        if found and (body is None or found[0].place or found[0].unit or found[0].end > body.end):
            return found
    if body and (central := _central(reading, index, body.end, body.value)):
        return (_of_country(reading, central),)
    ministry = ministry_at(reading, index)
    return (_of_country(reading, ministry),) if ministry else ()


def _wider(reading: Reading, index: int, pattern: Hit) -> Hit | None:
    """The head that is left where the name of a province's body goes on: "Chi cục Thú y vùng III", "… quốc gia"."""
    found = patterns()[pattern.value]
    if found.place != "expected" or found.field != "none" or reading.word(pattern.end) not in _WIDE:
        return None
    end = next(
        (n for n in (index + 2, index + 1) if reading.span(index, n).lower() in patterns()), pattern.end
    )
    return Hit("pattern", reading.span(index, end).lower(), end) if end < pattern.end else None


def _has_owner(reading: Reading, index: int) -> bool:
    """Whether behind a name that is known a place or a ministry stands, whose body of that name is meant."""
    return bool(place_at(reading, index)) or (reading.word(index) == "bộ" and reading.is_capital(index))


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
    if form in _CENTRAL and reading.hit(end, "pattern") and reading.is_capital(end):
        return None  # "Ban Chấp hành Trung ương Hội Luật gia Việt Nam", "Văn phòng Trung ương Hội"
    if form in _GENERAL and _is_in_general(reading, index, end):
        return None
    capitals = [i for i in range(index, end) if reading.is_capital(i)]
    if not capitals or (body.cased and capitals[0] != index):
        return None
    return BodyMention(index, end, name=body.name, office=body.office)


def _is_in_general(reading: Reading, index: int, end: int) -> bool:
    """Whether a body stands for all of its kind: "chính quyền, Mặt trận Tổ quốc và các đoàn thể"."""
    beside = end + (reading.word(end) in (",", "và"))
    after = beside > end and reading.word(beside) in ("các", "đoàn", "tổ")
    return after or reading.span(max(0, index - 3), index).lower().rstrip(" ,và").endswith("chính quyền")


def _begins(depth: int) -> Begins:
    """Whether a body's name begins at a word, for names that already lie `depth` deep."""
    return lambda reading, index: bool(bodies_at(reading, index, depth=depth))


def _of_prime_minister(reading: Reading, index: int) -> bool:
    return reading.span(index, index + 3).lower() == "của thủ tướng"


def _by_pattern(
    reading: Reading, index: int, end: int, pattern: Pattern, *, inside: bool, depth: int
) -> tuple[BodyMention, ...]:
    head = end
    if _is_no_head(reading, index, head, pattern):
        return ()
    if pattern.field == "caps" and pattern.parent and reading.word(head) == "các":
        return _of_wholes(reading, BodyMention(index, head, pattern=pattern), depth)
    field, end = field_at(reading, head, pattern, _begins(depth + 1))
    before = index - 1 - (reading.word(index - 1) == "trường")  # "các trường ĐH Đông Nam Á"
    if field is None:
        return ()
    if several := of_places(reading, index, end, pattern, field):
        return several
    if reading.word(before) in _GENERIC:
        return ()
    if several := _of_wholes(reading, BodyMention(index, end, pattern=pattern, field=field), depth):
        return several
    if reading.word(end) in _GENERIC or _is_of_levels(reading, end) or field.lower().startswith("cấp "):
        return ()
    mention = _owned(reading, BodyMention(index, end, pattern=pattern, field=field), depth)
    if mention.place is None and (_is_sector(mention) or _is_of_all(reading, mention)):
        return ()
    small = pattern.place in ("required", "district") and mention.end > end
    small = small or (mention.place is not None and reading.word(index) == "thường")
    small = small or (pattern.place == "district" and reading.is_capital(index + 1))  # "phòng Quản lý đô thị"
    small = small or (pattern.unit is not None and depth > 0)  # "ban dân vận tỉnh ủy"
    small = small or bool(mention.name and mention.name.endswith(_OF_PRIME_MINISTER))
    known = (
        reading.word(index) in _SMALL_HEADS and bool(reading.hit(head, "field")) and reading.is_capital(head)
    )
    known = known or " số " in f"{pattern.name} {field}"  # "đội quản lý thị trường số 2"
    return (mention,) if inside or reading.is_capital(index) or small or known else ()


def _is_no_head(reading: Reading, index: int, end: int, pattern: Pattern) -> bool:
    """Whether the words are only like the head of a body: in another word, in a district's name, as a verb."""
    if _is_second_syllable(reading, index) or _is_district(reading, index, end):
        return True
    return pattern.name == _VERBAL and opens(reading, index)


def _is_sector(mention: BodyMention) -> bool:
    """Whether a name without a place or a whole is a sector's: "công an, hải quan, thuế", "Công đoàn"."""
    beside = mention.pattern is not None and mention.pattern.place == "beside"
    return mention.unit is None and (beside or mention.name in _NEVER_ALONE)


def _is_second_syllable(reading: Reading, index: int) -> bool:
    """Whether a head is part of another word: "Đại đội Biên phòng 215", "XÃ HỘI CHỦ NGHĨA", "Trung tâm Hội nghị"."""
    before = reading.word(index - 1)
    if reading.word(index) == "hội":
        return before == "xã" or reading.word(index + 1) == "nghị"
    if reading.word(index) == "thi":
        return before in _ENFORCERS  # "các cơ quan Thi hành án dân sự tỉnh", "Cục trưởng Thi hành án dân sự"
    return reading.word(index) == "đội" and before in _COMPANIES


def _is_district(reading: Reading, index: int, end: int) -> bool:
    """Whether a head of one syllable begins the name of a district: "Hội An", "Trạm Tấu"."""
    named = end - index == 1 and reading.is_capital(index) and reading.is_capital(end)
    return named and bool(provinces_of(reading.span(index, end + 1)))


def _is_of_levels(reading: Reading, index: int) -> bool:
    """Whether bodies of several levels are meant: "Ban Chỉ đạo 389 từ trung ương đến địa phương", "… cấp huyện"."""
    if reading.word(index) == "từ":
        return "đến" in reading.words.lower[index : index + _LEVELS]
    return reading.word(index) == "cấp" and reading.word(index + 1) != "cao"


def _is_of_all(reading: Reading, mention: BodyMention) -> bool:
    """Whether those of all places are meant: "UBND tỉnh, thành phố", "UBND huyện, thị xã", "các cấp Hội Phụ nữ"."""
    end = mention.end
    if mention.unit is None and mention.name is None and reading.word(mention.first - 1) == "cấp":
        return True
    if mention.unit == "thành phố":
        return reading.span(max(0, mention.first - 3), mention.first - 1).lower() == "tỉnh ủy"
    joined = reading.word(end) in _JOINTS
    if mention.unit not in (None, "tỉnh"):
        return mention.place is None and joined and _is_bare_unit(reading, end + 1)
    if mention.unit is None and joined and (other := reading.hit(end + 1, "pattern")):
        end = other.end + 1
        joined = reading.word(other.end) == "tỉnh" and reading.word(end) in _JOINTS
    elif mention.unit != "tỉnh":
        return False
    city = reading.span(end + 1, end + 3).lower() in ("thành phố", "thành ủy")
    return joined and city and not reading.is_capital(end + 3)


def _is_bare_unit(reading: Reading, index: int) -> bool:
    """Whether a kind of place without a name stands at `index`: "UBND huyện, thị xã", "Công an xã, phường"."""
    place = place_at(reading, index)
    return place is not None and place.place is None and not reading.is_capital(place.end)


def _of_wholes(reading: Reading, part: BodyMention, depth: int) -> tuple[BodyMention, ...]:
    """A part of several bodies: "Thanh tra các Bộ: Y tế, Công Thương", "Ủy ban Kiểm tra Tỉnh ủy các tỉnh A và B"."""
    if part.pattern is None or not part.pattern.parent or part.pattern.field == "topic":
        return ()
    start = part.end + (reading.word(part.end) == "các")
    wholes = bodies_at(reading, start, depth=depth + 1)
    if len(wholes) < _SEVERAL or not all(whole.name for whole in wholes):
        return ()
    own, end = build_name(part.pattern, part.field, None), wholes[-1].end
    return tuple(
        BodyMention(part.first, end, name=part_name(own, str(whole.name)), place=whole.place)
        for whole in wholes
    )


def _owned(reading: Reading, mention: BodyMention, depth: int) -> BodyMention:
    """The mention with its place, the place that it shares with the next, and what it is a part of."""

    def deeper(at: int) -> tuple[BodyMention, ...]:
        return bodies_at(reading, at, depth=depth + 1)

    mention = with_place(reading, mention)
    pattern = mention.pattern
    if mention.place is None and mention.unit is None:
        mention = with_place_of_owner(reading, with_place_of_next(reading, mention, deeper), deeper)
    if pattern is None or not pattern.parent:
        return mention
    if is_party_group(pattern) and not mention.field and reading.word(mention.end) in (",", "-", "–"):
        return with_leaders(reading, mention, deeper)
    named = pattern.field != "topic" or mention.field.isdigit() or reading.word(mention.end) == "bộ"
    return (
        with_parent(reading, mention, deeper)
        if named or _of_prime_minister(reading, mention.end)
        else mention
    )
