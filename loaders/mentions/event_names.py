"""How far the name of a meeting runs: over lists, bodies and brackets, up to what the meeting does."""

from __future__ import annotations

from loaders.lexicons import word_set
from loaders.mentions.organizations import bodies_at
from loaders.mentions.reading import Reading
from loaders.mentions.title_lists import list_goes_on
from loaders.mentions.titles import quoted_end

_LONGEST = 45
_ENDS = frozenset(".;:()?!…")
_HANGING = frozenset(
    ("và", "giữa", "với", "của", "cho", "về", "tại", "do", "trên", "trong", "các", "những", "một")
)
_GOES_ON = frozenset(
    ("triển", "phương", "nhiệm", "tổng", "sơ", "giai", "đánh", "chống", "gian", "công", "quán", "bổ")
)
_HOLDING = ("organize", "chair", "co_chair", "attend", "held")
_HONOURS = ("biểu dương", "tuyên dương", "chúc mừng")
_CALENDAR = ("ngày", "hôm")
_IN_BRACKETS = ("khóa", "mở", "lần")  # "(khóa VIII)", "(mở rộng)" belong to the name
_BRACKET = 5  # words in such brackets
_BEHIND = 4  # words from a verb to the meeting that is held: "tổ chức thành công các hội nghị"
_PHRASE = 10  # words of the last member of a list in a name
_OPENING = 9  # words from the start of a sentence to the verb of its opening words


def name_end(reading: Reading, first: int, head: int) -> int:
    """The end of the name that begins at `first` with a head up to `head`."""
    end = chunk = head
    if (does := reading.hit(head, "event_does")) and not _honours(reading, first, does.value):
        return head
    while end < min(len(reading.words), first + _LONGEST):
        if closing := quoted_end(reading, end):
            end = closing
        elif reading.word(end) == ",":
            if session := _session(reading, head, end):
                return session
            if _is_numbered(reading, head, end) or not _goes_on(reading, first, head, chunk, end):
                break
            end = chunk = end + 1
        elif found := _inside(reading, end):
            end = found
        elif _ends(reading, end) or _does(reading, head, end):
            break
        else:
            end += 1
    while end > head and _hangs(reading, end - 1):
        end -= 1
    return end


def _does(reading: Reading, head: int, index: int) -> bool:
    """Whether a session that its number names goes on to do something: "kỳ họp thứ 5 xem xét, quyết định"."""
    return _is_numbered(reading, head, index) and bool(reading.hit(index, "review", "speak", "issue"))


def _is_numbered(reading: Reading, head: int, end: int) -> bool:
    """Whether only a number, and what kind of session it is, stands between the head of a name and `end`."""
    between = reading.words.lower[head:end]
    return "thứ" in between and all(w in word_set("ordinals") or w[0].isdigit() or w in "()" for w in between)


def _honours(reading: Reading, first: int, does: str) -> bool:
    """Whether a meeting is held to honour somebody: "tổ chức hội nghị biểu dương A"; else it does so itself."""
    near = range(first - 1, max(-1, first - _BEHIND), -1)
    return does in _HONOURS and any(reading.hit(at, *_HOLDING) for at in near)


def _inside(reading: Reading, index: int) -> int | None:
    """The end of what stands in a name as a whole: a body, "(khóa VIII)", the day of an act, "TP."."""
    word = reading.word(index)
    if reading.hit(index, "body", "pattern") and not _breaks(reading, index):
        bodies = bodies_at(reading, index)
        return bodies[-1].end if bodies else None
    if word == "(" and reading.word(index + 1) in _IN_BRACKETS:
        return next((at + 1 for at in range(index, index + _BRACKET) if reading.word(at) == ")"), None)
    if word == "." and reading.word(index - 1) in word_set("abbreviations") and reading.words.glued(index):
        return index + 1
    if (
        word == "ngày" and reading.word(index - 2) in ("-", "/") and not _breaks(reading, index)
    ):  # "Quyết định 12/QĐ-UBND ngày 4/5/2017"
        return index + 1
    return None


def _session(reading: Reading, head: int, comma: int) -> int | None:
    """The end of "Kỳ họp thứ 3, Quốc hội khóa XIV", whose number and whose body a comma parts."""
    between = reading.words.lower[head:comma]
    numbered = all(word in word_set("ordinals") or word[0].isdigit() for word in between)
    if not between or not numbered or not reading.hit(comma + 1, "body", "pattern"):
        return None
    bodies = bodies_at(reading, comma + 1)
    end = bodies[-1].end if bodies else comma
    return end + 2 if reading.word(end) == "khóa" and reading.word(end + 1) else None


def _goes_on(reading: Reading, first: int, head: int, chunk: int, comma: int) -> bool:
    """Whether the name goes on after a comma: "Hội thảo về kiểm kê, phân loại, thanh lý tài sản".

    `chunk` is where the words before the comma begin.
    """
    after = comma + 1
    if comma == head or reading.is_capital(after):
        return False
    if reading.word(after) in _GOES_ON:
        return True
    if reading.hit(after, "attend", "whoever", "title"):
        return False
    if not _may_list(reading, first):
        return _resumes(reading, after)
    return list_goes_on(reading, head, chunk, comma)


def _resumes(reading: Reading, index: int) -> bool:
    """Whether words behind a comma still name the meeting of an opening phrase: they lead up to when it takes place.

    "Tại Lễ ký Quy chế A trong lĩnh vực sản xuất, kinh doanh thuốc diễn ra ngày 7/3, ông B phát biểu".
    """
    for end in range(index, min(index + _PHRASE, len(reading.words))):
        if reading.hit(end, "held"):
            return end > index
        if (
            not reading.words.is_letter(end)
            or reading.is_capital(end)
            or reading.hit(end, "whoever", "honorific")
        ):
            return False
        if reading.word(end) in word_set("auxiliaries"):
            return False
    return False


def _may_list(reading: Reading, index: int) -> bool:
    """Whether a comma in a name may part the members of a list.

    Where the meeting opens the sentence, or is what somebody holds; not where it belongs to opening words ("Tại",
    "Phát biểu kết luận", "Kết thúc") or is spoken of in passing.
    """
    if begins(reading, index):
        return True
    near = range(index - 1, max(-1, index - _BEHIND), -1)
    verb = next((at for at in near if reading.hit(at, *_HOLDING)), None)
    if verb is None:
        return False
    back = range(verb, max(-1, verb - _OPENING), -1)
    opening = next((at for at in back if begins(reading, at)), None)
    return opening is None or reading.word(opening) not in word_set("meeting_openings")


def begins(reading: Reading, index: int) -> bool:
    """Whether a sentence may begin at `index`."""
    return index == 0 or _breaks(reading, index) or reading.word(index - 1) in _ENDS


def _breaks(reading: Reading, index: int) -> bool:
    """Whether a new line begins at `index`."""
    return "\n" in reading.words.shadow[reading.words.ends[index - 1] : reading.words.starts[index]]


def _hangs(reading: Reading, index: int) -> bool:
    """Whether the word at `index` cannot be the last of a name: a comma or dash, "và", "của"."""
    word = reading.word(index)
    if reading.words.is_letter(index):
        return word in _HANGING and not reading.is_capital(index)
    return not word[:1].isdigit() and word not in '”"»)'


def _ends(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    if _breaks(reading, index) or word in _ENDS:
        return True
    if word in _CALENDAR and reading.word(index + 1).isdigit():
        return True
    if reading.hit(index, "rank", "honorific", "chair", "co_chair", "chaired_by", "attended_by"):
        return True
    if reading.is_capital(index):
        return bool(reading.hit(index, "sentence_start")) and not reading.words[index].isupper()
    return reading.hit(index, "event_end") is not None
