"""Directives: a kind with a number ("Chỉ thị 48-CT/TW"), a plenum or congress, a law's name, or a title."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.lexicons import acts, word_set
from loaders.mentions.bodies import BodyMention
from loaders.mentions.numbers import Found, listed, numbered, plenum, without_kind
from loaders.mentions.organizations import bodies_at
from loaders.mentions.posts import posts_at
from loaders.mentions.reading import Reading
from loaders.mentions.titles import quoted_end, title_end

_PLURAL = ("các", "những", "mọi", "nhiều", "một số", "hai", "ba")
_SHORTEST = 3  # words of a title that names one act
_SHORTEST_SMALL = 4  # where the kind is written small
_TELLING = 9  # words that tell a plan from others of its sort
_ANNOUNCING = ("văn kiện", "văn bản", "nghị quyết", "chuyên đề", "nội dung", "dự thảo", "tờ trình")
_ANNOUNCED = 12  # words between "nội dung" and the colon
_LIST = 120  # words from the colon to the last act of its list
_FILLERS = 5  # words between the verb and the act
_LAW = 10  # words of a law's name that the lexicon does not know
_PERSONNEL = ("bổ nhiệm", "điều động", "luân chuyển", "chỉ định", "phân công", "phê chuẩn", "cho thôi", "miễn nhiệm",
              "giao", "kỷ luật", "cảnh cáo", "cách chức", "khai trừ", "tặng", "nghỉ")  # fmt: skip
_TO_OFFICE = (
    "giữ chức",
    "giữ cương",
    "tham gia",
    "nghỉ hưu",
    "thôi giữ",
    "nhận nhiệm",
    "làm phó",
    "làm bí",
    "nghỉ chế",
)
_OFFICE = 40  # words from the one who is appointed to the post


@dataclass(frozen=True, slots=True)
class ActMention:
    """Words ``[first, end)`` name a directive (`program` False) or a programme by its canonical `name`.

    `kind` is the word for what it is, `subject` what it is about where the text says so. `issuers` stand inside:
    "Quyết định của Ban Bí thư về …". `title` is the word where a title begins that may name other acts.
    """

    first: int
    end: int
    name: str
    kind: str
    subject: str = ""
    program: bool = False
    agreement: bool = False
    draft: bool = False
    issuers: tuple[BodyMention, ...] = ()
    title: int | None = None


def directive_at(reading: Reading, index: int) -> ActMention | None:
    """The directive named at `index`, if one is."""
    hit, program = reading.hit(index, "directive"), reading.hit(index, "program")
    if hit and program and program.end > hit.end:
        return None
    if hit is None:
        short = reading.word(index).isdigit() and (without_kind(reading, index) or listed(reading, index))
        return ActMention(index, *short, short[1].split(" ")[0]) if short else None
    end, kind = hit.end, hit.value
    if found := numbered(reading, index, end, kind) or plenum(reading, end, kind):
        last = found[0]
        return ActMention(index, _quoted_title(reading, last), found[1], kind, _subject(reading, last))
    if found := _law(reading, index) or _of_congress(reading, end, kind):
        return ActMention(index, *found, kind, draft=is_draft(reading, index))
    return _titled(reading, index, end, kind)


def _subject(reading: Reading, index: int) -> str:
    """What a numbered act is about: "Chỉ thị số 5 về phòng, chống cháy rừng"."""
    end = title_end(reading, index) if reading.word(index) == "về" else None
    return reading.span(index, end).strip('“”"«» ') if end else ""


def is_draft(reading: Reading, index: int) -> bool:
    """Whether the words before `index` say that the act is only being made: "dự thảo", "xây dựng", "hoàn thiện"."""
    before = reading.span(max(0, index - 3), index).lower()
    return any(
        word in before for word in ("dự thảo", "dự án", "xây dựng", "soạn thảo", "hoàn thiện", "hoàn chỉnh")
    )


def _quoted_title(reading: Reading, end: int) -> int:
    """The end of a quoted title behind a number: a strategy quoted there is no programme of its own."""
    start = end + (reading.word(end) == "về")
    return quoted_end(reading, start) or end


def _law(reading: Reading, index: int) -> Found | None:
    """ "Luật Đầu tư công", "Bộ luật Hình sự số 100/2015/QH13": a law known by its whole name."""
    hit = reading.hit(index, "law")
    if hit is None or not any(reading.is_capital(word) for word in range(index, hit.end)):
        return None
    name = reading.span(index, hit.end)
    name = name[0].upper() + name[1:]
    if reading.word(hit.end) == "số" and (found := numbered(reading, index, hit.end, "số")):
        return found[0], f"{name} {found[1]}"
    return hit.end, name


def _of_congress(reading: Reading, end: int, kind: str) -> Found | None:
    """ "Nghị quyết Đại hội XI của Đảng", "Nghị quyết Hội nghị … khóa IX"."""
    if kind != "Nghị quyết" or reading.span(end, end + 2).lower() not in ("đại hội", "hội nghị"):
        return None
    last = end + 2
    while last < len(reading.words):
        if found := bodies_at(reading, last):
            last = found[-1].end
        elif (
            reading.is_capital(last)
            or reading.word(last) in word_set("congress")
            or reading.word(last).isdigit()
        ):
            last += 1
        else:
            break
    if reading.word(last) == "(" and reading.word(last + 1) == "khóa" and reading.word(last + 3) == ")":
        last += 4
    while reading.word(last - 1) in ("của", "tỉnh", "lần", "thứ", "các", "về"):
        last -= 1
    name = reading.span(end, last)
    known = any(word in name.lower() for word in ("lần thứ", "khóa")) or any(
        reading.words[word] in _ROMAN for word in range(end, last)
    )
    return (last, f"{kind} {name}") if known else None


_ROMAN = frozenset(
    ten + one
    for ten in ("", "X", "XX")
    for one in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
) - {""}


def _titled(reading: Reading, index: int, end: int, kind: str) -> ActMention | None:
    """ "Quyết định của Ban Bí thư về việc …": one act named by its title; the title leaves its issuer out."""
    plural = reading.word(index - 1) in _PLURAL or reading.span(max(0, index - 2), index).lower() in _PLURAL
    row = acts()["directives"][kind]
    if plural or not row.get("titled"):
        return None
    last = _lone(reading, index, end) if row.get("lone") else None
    start, issuers = end, tuple[BodyMention, ...]()
    if last is None:
        start, issuers = _issuer(reading, _urgent(reading, end, kind))
        last = _title(reading, start, sure=_is_sure(reading, index, row), known=bool(issuers), row=row)
    if last is None or (row.get("plan") and _says_little(reading, index, start, last)):
        return None
    if inner := _shown(reading, end, start, last, bool(issuers)):
        name, agreement = f"{kind} {inner}", reading.word(start) == "phối"
        draft = is_draft(reading, index)
        return ActMention(index, last, name, kind, inner, False, agreement, draft, issuers, start)
    return None


def _shown(reading: Reading, end: int, start: int, last: int, issued: bool) -> str:
    first = start if issued else end
    return reading.span(first, last).strip('“”"«» ')


def _lone(reading: Reading, index: int, end: int) -> int | None:
    """ "Luật Trách nhiệm bồi thường": a law that the lexicon does not know."""
    if not reading.is_capital(index) or not reading.is_capital(end) or reading.is_capital(index - 1):
        return None  # a faculty or a university is no law: "Đại học Luật Hà Nội", "Khoa Luật Dân sự"
    last = title_end(reading, end, longest=_LAW)
    return last if last and last - end > 1 else None


def _says_little(reading: Reading, index: int, start: int, last: int) -> bool:
    """Whether a plan in small letters that is carried out is just some plan: "thực hiện kế hoạch đào tạo cán bộ"."""
    if reading.is_capital(index):
        return False
    return last - start < _TELLING and not reading.word(last - 1).isdigit()


def _is_sure(reading: Reading, index: int, row: dict[str, object]) -> bool:
    """Whether the words before an act show that one is meant: a capital within the sentence, or "ban hành", "trao"."""
    if reading.is_capital(index) and (not opens(reading, index) or row.get("noun")):
        return True
    if reading.word(index - 1) in (":", ";") and _lists_acts(reading, index):
        return True
    return (
        is_governed(reading, index, "gives", "carries")
        if row.get("plan")
        else is_governed(reading, index, "gives")
    )


def _lists_acts(reading: Reading, index: int) -> bool:
    """Whether a list of acts goes on at `index`: "các văn kiện sau: …; quy định trách nhiệm …"."""
    for start in range(index - 1, max(0, index - _LIST), -1):
        if reading.word(start) in (".", "!", "?"):
            return False
        if reading.word(start) == ":":
            before = reading.span(max(0, start - _ANNOUNCED), start).lower()
            return any(word in before for word in _ANNOUNCING)
    return False


def opens(reading: Reading, index: int) -> bool:
    """Whether a sentence or a line opens at `index`: there any word has a capital."""
    if index == 0 or reading.word(index - 1) in (".", "!", "?", "-", "–", "•", "*", "+"):
        return True
    words = reading.words
    return "\n" in words.shadow[words.ends[index - 1] : words.starts[index]]


def is_governed(reading: Reading, index: int, *kinds: str) -> bool:
    """Whether a verb of one of `kinds` stands right before: "ban hành ngay nghị quyết", "công bố quyết định"."""
    for start in range(index - 1, max(-1, index - 1 - _FILLERS), -1):
        hit = reading.hit(start, *kinds)
        if hit and hit.end <= index:
            return True
        if reading.word(start) not in word_set("before_acts"):
            return _verb_ends(reading, start, *kinds)
    return False


def _verb_ends(reading: Reading, index: int, *kinds: str) -> bool:
    """Whether a verb of two or more syllables ends with the word at `index`: "thông qua"."""
    return any(
        (hit := reading.hit(start, *kinds)) is not None and hit.end == index + 1
        for start in range(index - 1, max(-1, index - 4), -1)
    )


def _urgent(reading: Reading, index: int, kind: str) -> int:
    """Behind "hỏa tốc", "khẩn" and whom the act is sent to: "công văn hỏa tốc gửi Sở A, yêu cầu …"."""
    if kind not in ("Công điện", "Công văn"):
        return index
    if hit := reading.hit(index, "urgent"):
        index = hit.end
    return index


def _issuer(reading: Reading, index: int) -> tuple[int, tuple[BodyMention, ...]]:
    """The bodies after "của" at `index` and where they end; of an office ("Chủ tịch UBND tỉnh A") its body."""
    if reading.word(index) != "của":
        return index, ()
    found = bodies_at(reading, index + 1)
    if found:
        return found[-1].end, found
    posts = posts_at(reading, index + 1)
    if posts and posts[-1].bodies:
        return posts[-1].end, posts[-1].bodies[:1]
    return index, ()


def _title(reading: Reading, index: int, *, sure: bool, known: bool, row: dict[str, object]) -> int | None:
    """The end of an act's title at `index`; None where no title names it. `known`: its issuer is told."""
    if quoted := quoted_end(reading, index):
        return quoted if sure or row.get("noun") else None
    opener = reading.hit(index, "opener")
    about = reading.word(index) == "về"
    if sure and reading.word(index) == "cho" and reading.hit(index + 1, "honorific", "rank"):
        return _appointed(reading, index)
    if opener and opener.value == "quy định" and not row.get("noun"):
        opener = None  # "Quy chế quy định …": a verb
    if not (about and (sure or known or row.get("noun"))) and not (opener and sure):
        return None
    if (opener and opener.value in _PERSONNEL) or (about and _is_personnel(reading, index + 1)):
        return _appointed(reading, index)
    end = title_end(reading, index, owned=bool(row.get("owned")))
    return end if end and end - index > (_SHORTEST if sure else _SHORTEST_SMALL) else None


def _is_personnel(reading: Reading, index: int) -> bool:
    hit = reading.hit(index + (reading.word(index) == "việc"), "opener")
    return bool(hit) and hit is not None and hit.value in _PERSONNEL


def _appointed(reading: Reading, index: int) -> int | None:
    """The end of "bổ nhiệm ông A, Giám đốc B, giữ chức C": the title reaches over the commas to the new post."""
    end = title_end(reading, index)
    for position in range(index, min(index + _OFFICE, len(reading.words))):
        if reading.word(position) in (".", ";"):
            break
        if reading.span(position, position + 2).lower() in _TO_OFFICE:
            end = title_end(reading, position)
    named = end and any(
        reading.is_capital(word) and reading.is_capital(word + 1) for word in range(index, end)
    )
    return end if named else None
