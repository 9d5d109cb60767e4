"""Acts that only their title names: "Quyết định của Ban Bí thư về việc …", "Kế hoạch phòng, chống cháy rừng"."""

from __future__ import annotations

from dataclasses import replace

from loaders.lexicons import acts, title_words, word_set
from loaders.mentions.act_mentions import ActMention, is_draft, is_governed, opens
from loaders.mentions.appointing_acts import appointed, names_somebody
from loaders.mentions.bodies import BodyMention
from loaders.mentions.dispatches import dispatched
from loaders.mentions.organizations import bodies_at
from loaders.mentions.periods import is_year
from loaders.mentions.posts import posts_at
from loaders.mentions.reading import Reading
from loaders.mentions.titles import quoted_end, title_end

_SHORTEST = 3  # words of a title that names one act
_SHORTEST_SMALL = 4  # where the kind is written small
_TELLING = 12  # words that tell a plan from others of its sort
_ANNOUNCED = 12  # words between "nội dung" and the colon
_LIST = 120  # words from the colon to the last act of its list
_TOPICS = ("về", "quy", "thông")  # "về …", "quy định …", "thông qua …"
_LAW = 18  # words of a law's name that the lexicon does not know


def titled(reading: Reading, index: int, end: int, kind: str) -> ActMention | None:
    """ "Quyết định của Ban Bí thư về việc …": one act named by its title; the title leaves its issuer out."""
    many = title_words("plurals")
    plural = reading.word(index - 1) in many or reading.span(max(0, index - 2), index).lower() in many
    row = acts()["directives"][kind]
    if plural or reading.span(max(0, index - 2), index).lower() == "văn bản":
        return None  # "các văn bản hướng dẫn thực hiện …": what they do
    if sent := dispatched(reading, index, end, kind):
        return sent
    if not row.get("titled"):
        return None
    last = _lone(reading, index, end) if row.get("lone") else None
    start, issuers = end, tuple[BodyMention, ...]()
    if last is None:
        start, issuers = _issuer(reading, end)
        last = _title(reading, start, sure=_is_sure(reading, index, row), known=bool(issuers), row=row)
    if last is None or (row.get("plan") and _says_little(reading, index, start, last)):
        return None
    if inner := _shown(reading, end, start, last, bool(issuers)):
        name, agreement = f"{kind} {inner}", reading.word(start) == "phối"
        draft, until = is_draft(reading, index), last
        if names_somebody(reading, start):
            last = start  # who is appointed in the title is read on its own
        return ActMention(index, last, name, kind, inner, False, agreement, draft, issuers, start, until)
    return None


def _shown(reading: Reading, end: int, start: int, last: int, issued: bool) -> str:
    first = start if issued else end
    return "".join(sign for sign in reading.span(first, last) if sign not in '“”"«»').strip()


def _lone(reading: Reading, index: int, end: int) -> int | None:
    """ "Luật Trách nhiệm bồi thường": a law that the lexicon does not know."""
    if not reading.is_capital(index) or not reading.is_capital(end) or reading.is_capital(index - 1):
        return None  # a faculty or a university is no law: "Đại học Luật Hà Nội", "Khoa Luật Dân sự"
    if reading.word(index - 1) in word_set("studies"):
        return None
    last = title_end(reading, end, longest=_LAW)
    return last if last and last - end > 1 else None


def _says_little(reading: Reading, index: int, start: int, last: int) -> bool:
    """Whether a plan in small letters that is carried out is just some plan: "thực hiện kế hoạch đào tạo cán bộ"."""
    if reading.span(start, start + 4).lower().startswith(title_words("general")):
        return True  # every province has one every year: "kế hoạch phát triển kinh tế - xã hội năm 2017"
    if reading.is_capital(index) or is_year(reading.word(last - 1)):
        return False
    if reading.word(last) == "(" and reading.hit(last + 1, "directive"):
        return False  # "ban hành kế hoạch phòng, chống rét (Kế hoạch số 41/KH-UBND)"
    return sum(reading.words.is_letter(word) for word in range(start, last)) < _TELLING


def _is_sure(reading: Reading, index: int, row: dict[str, object]) -> bool:
    """Whether the words before an act show that one is meant: a capital within the sentence, or "ban hành", "trao"."""
    if reading.is_capital(index) and (not opens(reading, index) or row.get("noun")):
        return True
    if reading.word(index - 1) in (":", ";", *word_set("bullets")) and _lists_acts(reading, index):
        return True
    return (
        is_governed(reading, index, "gives", "carries")
        if row.get("plan")
        else is_governed(reading, index, "gives")
    )


def _lists_acts(reading: Reading, index: int) -> bool:
    """Whether a list of acts goes on at `index`: "các văn kiện sau: …; quy định trách nhiệm …", "… sau: - A. - B."."""
    for start in range(index - 1, max(0, index - _LIST), -1):
        if reading.word(start) in (".", "!", "?") and reading.word(start + 1) not in word_set("bullets"):
            return False
        if reading.word(start) == ":":
            before = reading.span(max(0, start - _ANNOUNCED), start).lower()
            return any(word in before for word in title_words("announcing"))
    return False


def _issuer(reading: Reading, index: int) -> tuple[int, tuple[BodyMention, ...]]:
    """The bodies after "của" at `index` and where they end; of an office ("Chủ tịch UBND tỉnh A") its body.

    "Nghị quyết HĐND tỉnh về …": also without "của", before what the act is about.
    """
    if reading.word(index) != "của":
        found = bodies_at(reading, index) if reading.is_capital(index) else ()
        return (found[-1].end, found) if found and reading.word(found[-1].end) in _TOPICS else (index, ())
    found = bodies_at(reading, index + 1)
    if found:
        return found[-1].end, found
    posts = posts_at(reading, index + 1)
    if posts and posts[-1].bodies:
        first = posts[-1].bodies[0]
        prime = posts[-1].title == "Thủ tướng"
        return posts[-1].end, (replace(first, name="Thủ tướng Chính phủ", office=True) if prime else first,)
    return index, ()


def _title(reading: Reading, index: int, *, sure: bool, known: bool, row: dict[str, object]) -> int | None:
    """The end of an act's title at `index`; None where no title names it. `known`: its issuer is told."""
    if quoted := quoted_end(reading, index):
        return quoted if sure or row.get("noun") else None
    opener = reading.hit(index, "opener")
    about = reading.word(index) == "về" or bool(row.get("noun") and reading.word(index) == "việc")
    if about and (quoted := quoted_end(reading, index + 1)):
        return quoted if sure or known or row.get("noun") else None
    if sure and reading.word(index) == "cho" and names_somebody(reading, index):
        return appointed(reading, index)
    if opener and opener.value == "quy định" and not row.get("noun"):
        opener = None  # "Quy chế quy định …": a verb
    small = not reading.is_capital(index - 1) and not known
    if not (about and (sure or known or row.get("noun"))) and not (opener and sure):
        return None
    if names_somebody(reading, index):
        return appointed(reading, index)
    end = title_end(reading, index, owned=bool(row.get("owned")))
    shortest = _SHORTEST_SMALL + 1 if small and not about else _SHORTEST if sure else _SHORTEST_SMALL
    return end if end and end - index > shortest else None
