"""Posts: a title with the body it is held at, and chains of them ("Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh")."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.lexicons import Title, post_words, titles, word_set
from loaders.mentions.bodies import BodyMention
from loaders.mentions.deputies import is_of_assembly
from loaders.mentions.names import is_surname
from loaders.mentions.organizations import bodies_at
from loaders.mentions.places import place_at
from loaders.mentions.post_bodies import Found, bodies_of, lent_body
from loaders.mentions.reading import Reading

_ALSO = ("đồng", "thời", "là", "kiêm", "nhiệm", "hiện", "nay")  # "…, đồng thời là Phó Chánh Văn phòng"
_CANDIDATES = ("ứng viên", "cử viên")  # "ứng cử viên đại biểu Quốc hội" is no delegate yet
_JOINS = (",", "và", "-", "–", "kiêm")
_TERMS = ("nhiệm", "khóa", "giai")  # "nhiệm kỳ 2014-2019", "khóa XII", "giai đoạn 2020-2025"
_LONGEST_CHAIN = 40  # posts of one person: a longer chain is none, and would be read anew at each sentence
_LONGEST_TERM = 10  # words
_LONGEST_BODY = 12
_STANDING = "thường trực"
_SMALL = (
    "thường",
    "đại",
    "trợ",
    "thư",
    "chuyên",
    "thẩm",
    "kiểm",
    "người",
)  # words that are seldom a title when small


@dataclass(frozen=True, slots=True)
class Post:
    """Words ``[first, end)`` name a post: `title`, and where the text has it the body (or several).

    `kinds`: the heads of bodies that have such a post; by them the context finds a body that is not named.
    """

    first: int
    end: int
    title: str
    bodies: tuple[BodyMention, ...] = ()
    nobody: bool = False
    kinds: tuple[str, ...] = ()


def posts_at(reading: Reading, index: int) -> tuple[Post, ...]:
    """The chain of posts that begins at `index`; empty where none does."""
    chain: list[Post] = []
    position = index
    while len(chain) < _LONGEST_CHAIN and (post := post_at(reading, position)):
        position = _past_unknown(reading, post.end)
        if position > post.end:
            post = replace(post, end=position, bodies=(), nobody=True)
        chain.append(post)
        position = _past_term(reading, position)
        if reading.word(position) not in _JOINS:
            break
        position += 1
        while reading.word(position) in _ALSO:
            position += 1
    return _borrowed(tuple(chain))


def _past_unknown(reading: Reading, index: int) -> int:
    """The end of words at `index` that name a body nobody knows, where a further post follows behind a comma."""
    if not reading.is_capital(index):
        return index
    end = index
    longest = min(len(reading.words), index + _LONGEST_BODY)
    while end < longest and (reading.words.is_letter(end) or reading.word(end).isdigit()):
        surname = is_surname(reading, end) and reading.is_capital(end + 1)
        opens = reading.is_capital(end) and reading.word(end) in word_set(
            "stops"
        )  # a sentence, its full stop lost
        if surname or opens or reading.hit(end, "title"):
            return index
        end += 1
    return end if reading.word(end) == "," and post_at(reading, end + 1) else index


def _past_term(reading: Reading, index: int) -> int:
    """The end of a term of office at `index` that a chain of posts goes on after.

    "nhiệm kỳ 2014-2019, …", "khóa XII và …", "(nhiệm kỳ 2011-2016), …".
    """
    bracket = reading.word(index) == "("
    start = index + (bracket or reading.word(index) == ",")
    if reading.word(start) not in _TERMS:
        return index
    end = start
    while end < start + _LONGEST_TERM and reading.word(end) not in (",", ".", ";", "và", ")", ""):
        end += 1
    end += bracket and reading.word(end) == ")"
    goes_on = reading.word(end) in (",", "và") and post_at(reading, end + 1)
    return end if goes_on else index


def _borrowed(chain: tuple[Post, ...]) -> tuple[Post, ...]:
    """A title without a body takes that of the post after it: "Phó Chủ tịch, Tổng Thư ký Ủy ban X"."""
    done: list[Post] = []
    for post in reversed(chain):
        if done and not post.bodies and not post.nobody:
            lent = (lent_body(post.title, post.kinds, body) for body in done[-1].bodies)
            post = replace(post, bodies=tuple(body for body in lent if body))
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
    if hit.value.endswith(" phó") and reading.hit(hit.end, "title"):
        return None  # "chức vụ Phó Cục trưởng": no "vụ phó"
    if hit.value.startswith("ủy viên ") and (central := _central_after(reading, position + 2)):
        return Post(index, central.end, " ".join([*words, "Ủy viên"]), (central,))
    if not words and reading.word(index) in _SMALL and not reading.is_capital(index):
        if hit.value == "đại biểu":
            return _delegate(reading, index, hit.end)
        if title.name != "Người phát ngôn" or not bodies_at(reading, hit.end):
            return None
    if hit.value == "thường trực" and reading.word(index - 1) == "ban":
        return None  # "thay mặt Ban Thường trực Ủy ban Trung ương …, Phó Chủ tịch A": a body
    return _post(reading, index, hit.end, title, words)


def _post(reading: Reading, index: int, title_end: int, title: Title, words: list[str]) -> Post | None:
    end, after = _words_after(reading, title_end)
    found = bodies_of(reading, title, title_end, end)
    if found.bodies and found.bodies[0].first < title_end:
        after = []  # "Chánh Văn phòng Thường trực Ban Chỉ đạo": the word belongs to the body
    if title.name == "Đại biểu" and not found.bodies:
        return None
    end = max(end, found.end)
    end = _past_home(reading, end) if title.name == "Đại biểu" else end
    name = " ".join([*words, title.name, *after])
    return Post(index, _past_place(reading, end), name, found.bodies, title.nobody, _kinds(title, found))


def _kinds(title: Title, found: Found) -> tuple[str, ...]:
    """The kinds of bodies that a post may be of; none for "Viện trưởng Viện nghiên cứu …", which names one unknown."""
    own = title.at or ((title.field,) if title.field else ())
    if found.kind:
        return () if own else (found.kind,)
    return own


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
    known = is_of_assembly(reading, index, found)
    return Post(index, _past_home(reading, found[0].end), "Đại biểu", found) if known else None


def _past_home(reading: Reading, index: int) -> int:
    """The end of where a deputy was elected: "Đại biểu Quốc hội tỉnh Nghệ An, Phó Chủ nhiệm Ủy ban A"."""
    home = place_at(reading, index)
    return home.end if home and home.place else index


def _words_before(reading: Reading, index: int) -> tuple[int, list[str]]:
    words: list[str] = []
    while hit := reading.hit(index, "before"):
        words.append(post_words("before")[hit.value])
        index = hit.end
    return index, [word for word in words if word]


def _words_after(reading: Reading, index: int) -> tuple[int, list[str]]:
    hit = reading.hit(index, "after")
    if hit is None:
        return index, []
    if reading.hit(index, "pattern") and reading.word(index) == "thường":
        whole = bodies_at(reading, index)
        if whole and not bodies_at(reading, hit.end, inside=True):
            return index, []
    return hit.end, [post_words("after")[hit.value]]


def _deputy_of_body(reading: Reading, index: int, position: int, words: list[str]) -> Post | None:
    """ "Phó Ban Kinh tế Trung ương", "Phó Ban Thường trực Ban Dân vận A", "Phó phòng Kế hoạch": its deputy head."""
    if not words or words[-1] != "Phó" or reading.word(position) not in ("ban", "phòng", "đoàn"):
        return None
    standing = reading.span(position + 1, position + 3).lower() == _STANDING
    found = bodies_at(reading, position + 3 if standing else position, inside=True)
    if not found:
        return None
    title = [*words, f"Trưởng {reading.word(position)}", *(["Thường trực"] if standing else [])]
    return Post(index, found[-1].end, " ".join(title), found)
