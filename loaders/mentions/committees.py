"""The subject in the name of a steering committee: a number, a quotation, or words in small letters."""

from __future__ import annotations

from graph.register.organizations import topics
from graph.values.spelling import comparable
from loaders.lexicons import word_set
from loaders.mentions.names import is_shouted, is_surname
from loaders.mentions.places import place_at
from loaders.mentions.reading import Reading

_NATIONAL = ("trung ương", "quốc gia", "nhà nước")
_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")
_LONGEST = 32  # words of a subject
_SURE_FIELD = 3  # syllables of a field that are no verb: "công nghệ thông tin" holds no "thông tin"
_OFFICERS = ("trưởng", "trực", "viên", "ký")  # "Trưởng Ban Chỉ đạo", "Ủy viên Ban Chỉ đạo"
_HEAD = 3  # syllables of "Ban Chỉ đạo", before which the officer stands
_LOOSE = (
    "và",
    "trong",
    "tại",
    "khi",
)  # what a subject never ends with: "… điều hành giá trong buổi làm việc"
_PREDICATE_ENDS = (
    "kiểm tra",
    "phối hợp",
    "làm việc",
)  # what it does: "Ban Chỉ đạo phòng, chống ma túy kiểm tra tại"
_NO_LEVELS = ("chiến", "nước", "phép")  # "cán bộ cấp chiến lược", no "cấp huyện"
_LEVELS = ("các cấp", "các ngành", "các tỉnh", "địa phương")
_MANNER = ("tốt", "nghiêm", "có", "hiệu", "quyết", "đồng", "kịp", "ngay", "dứt", "triệt", "đầy", "thường")
_PREDICATES = ("chair", "chaired_by", "attend", "organize", "speak", "issue", "coordinate", "sign", "meet")
_NEXT = ("chair", "co_chair", "honorific", "rank", "event", "organize", "speak")  # nothing of a name


def topic_at(reading: Reading, index: int) -> tuple[str | None, int]:
    """The subject of a committee: "138/CP", "389", "“Thực hiện …”", "phòng, chống tội phạm"."""
    if reading.word(index).isdigit():
        return _numbered(reading, index)
    if reading.word(index) in '“"«' and reading.word(index):
        return _quoted(reading, index)
    start = index + (reading.word(index) == "về")
    end = _topic_end(reading, start)
    if reading.span(end - 2, end).lower() in _LEVELS:
        return None, index
    if reading.span(start, start + 2).lower() in _NATIONAL:
        inner = start + 2 + (reading.word(start + 2) == "về")
        if _of_nation(reading, inner):
            start, end = inner, _topic_end(reading, inner)
    if is_shouted(reading, start) and not place_at(reading, end):
        return "", index  # a headline in capitals, of which only a place shows where the name ends
    if end == start or not (_closed(reading, start, end) or _is_subject(reading, start, end)):
        return "", index
    of = reading.word(end - 1) == "của" and end - 1 > start  # "Ban Chỉ đạo … của tỉnh Nghệ An"
    subject = reading.span(index, end - of)
    return topics().get(comparable(subject), subject), end


def _of_nation(reading: Reading, index: int) -> bool:
    """Whether behind "Ban Chỉ đạo quốc gia" what it is for follows: "phòng, chống thiên tai", "Chương trình …"."""
    return _opening(reading, index) in word_set("tasks") or _is_program(reading, index)


def _is_program(reading: Reading, index: int) -> bool:
    """Whether a subject opens with the programme that a committee is for: "Chương trình xây dựng nông thôn mới"."""
    return reading.is_capital(index) and bool(reading.hit(index, "program"))


def _topic_end(reading: Reading, start: int) -> int:
    """The end of the words that may be a committee's subject."""
    end = start
    if _opening(reading, start) in word_set("tasks"):
        field = reading.hit(start, "field")
        end = max(field.end if field else 0, start + 2)  # "điều hành giá": no "điều hành" of a meeting
    while end < min(len(reading.words), start + _LONGEST) and (step := _topic_step(reading, end)):
        end += step
    while end > start and not (reading.words.is_letter(end - 1) or _is_part(reading, start, end - 1)):
        if reading.word(end - 1) in _CLOSE and not _OPEN.isdisjoint(reading.words.lower[start:end]):
            break  # "Cuộc vận động “…”": the quotation is a part
        end -= 1
    end -= reading.word(end - 1) in _LOOSE and end > start
    does = end - start > _HEAD and reading.span(end - 2, end).lower() in _PREDICATE_ENDS
    return end - 2 if does else end


def _is_part(reading: Reading, start: int, index: int) -> bool:
    """Whether a number at the end is part of a subject: by a dash ("Covid-19"), or as that of an act ("Đề án 06")."""
    if not reading.word(index).isdigit():
        return False
    acts = (reading.hit(at, "directive", "program") for at in range(max(start, index - 4), index))
    if any(act and act.end in (index, index - (reading.word(index - 1) == "số")) for act in acts):
        return True
    words = reading.words
    dash = words.lower[index - 1] in ("-", "–") and words.ends[index - 1] == words.starts[index]
    return dash and words.ends[index - 2] == words.starts[index - 1]


def _numbered(reading: Reading, index: int) -> tuple[str, int]:
    end = index + 1
    if reading.word(end) == "/" and reading.is_capital(end + 1):
        end += 2
    if reading.span(end, end + 2).lower() in _NATIONAL:
        end += 2
    return reading.span(index, end), end


def _quoted(reading: Reading, index: int) -> tuple[str | None, int]:
    end = index + 1
    while end < min(len(reading.words), index + 24):
        if reading.word(end) in '”"»':
            inner = reading.span(index + 1, end)
            end += 1
            break
        if reading.span(end, end + 2).lower() in _NATIONAL:
            inner = reading.span(index + 1, end)
            break
        end += 1
    else:
        return "", index
    if reading.span(end, end + 2).lower() in _NATIONAL:
        return f"{inner} {reading.span(end, end + 2)}", end + 2
    return inner, end


def _topic_step(reading: Reading, index: int) -> int:
    """How many words a committee's subject goes on at `index`: a quotation as a whole, else one or none."""
    if reading.breaks(index):
        return 0
    if reading.word(index) in ("“", '"', "«"):
        for end in range(index + 1, min(len(reading.words), index + 20)):
            if reading.word(end) in ("”", '"', "»"):
                return end + 1 - index
        return 0
    field = reading.hit(index, "field")
    if field and field.end - index >= _SURE_FIELD and not place_at(reading, index):
        return field.end - index
    return int(_topic_goes_on(reading, index))


def _topic_goes_on(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    if word == ",":
        following = index + 1
        if reading.word(following) in word_set("stops") or reading.hit(following, "pattern", "body"):
            return False  # "…, các địa phương", "…, tiểu ban Nhân sự": the next in a list; "…, đã": a clause
        return reading.word(following).isalpha() and not reading.is_capital(following)
    if not reading.words.is_letter(index):
        return (word in "-–" and not _is_next(reading, index + 1)) or word.isdigit()
    if word == "bộ" and reading.is_capital(index) and reading.hit(index, "body"):
        return False  # "Ban Chỉ đạo đổi mới doanh nghiệp Bộ Công Thương": whose it is
    if word in word_set("turns") or (word == "và" and _is_next(reading, index + 1)):
        return False
    if place_at(reading, index) or reading.hit(index, *_NEXT):
        return False
    named = is_surname(reading, index) and reading.is_capital(index + 1) and reading.is_capital(index + 2)
    if named and not is_shouted(reading, index):
        return False
    project = word == "dự" and reading.word(index + 1) == "án"  # "xử lý các dự án chậm tiến độ"
    project = project or (word == "cấp" and reading.word(index + 1) in _NO_LEVELS)
    return project or word not in word_set("stops") or word in ("về", "các", "của", "trong", "tại", "mới")


def _is_next(reading: Reading, index: int) -> bool:
    """Whether behind "và" another body or a group follows: "… và Sở Y tế", "… và các bộ"."""
    group = reading.word(index) == "các" and reading.word(index + 1) in word_set("sectors")
    return group or bool(reading.hit(index, "pattern", "body"))


def _closed(reading: Reading, start: int, end: int) -> bool:
    """Whether a subject in small letters ends as a name does: with its place, or in capitals throughout."""
    if reading.span(end - 2, end).lower() in _NATIONAL or place_at(reading, end):
        return True
    return (
        end - start <= 12
        and "," not in [reading.word(i) for i in range(start, end)]
        and (reading.is_capital(start) or reading.word(start - 1) == "về")
    )


def _is_subject(reading: Reading, start: int, end: int) -> bool:
    """Whether words in small letters are what a committee is for, no predicate: "Ban Chỉ đạo điều hành giá chủ trì …".

    They begin as such a subject does. What could as well be done by the committee ("xây dựng", "xử lý") is its
    subject behind an officer ("Trưởng Ban Chỉ đạo xử lý …") or where a predicate of its own follows.
    """
    opens = _opening(reading, start)
    field = reading.hit(start, "field")
    if reading.word(end - 1) in word_set("hanging") and not (field and field.end == end):
        return False  # cut short: "Tổ công tác hỗ trợ thực hiện các …"
    if opens in word_set("tasks"):
        return end - start > 1
    if _is_program(reading, start):
        return end - start > _HEAD and reading.span(start - 2, start).lower() in _NATIONAL
    if opens not in word_set("doings") or end - start < _HEAD or reading.word(start + 2) in _MANNER:
        return False
    head = start - _HEAD - (reading.word(start - 1) == "về")
    if reading.word(head - 1) in _OFFICERS:
        return True
    of = reading.word(head - 1) == "của" and reading.word(end) == "," and reading.is_capital(end + 1)
    if reading.hit(start + 2, "directive", "program") and (reading.is_capital(start + 2) or not of):
        return False  # "Ban Chỉ đạo triển khai Nghị quyết 18", but "của Ban Chỉ đạo xây dựng quy hoạch vùng, Bộ A …"
    return of or reading.word(end) in word_set("auxiliaries") or bool(reading.hit(end, *_PREDICATES))


def _opening(reading: Reading, start: int) -> str:
    return f"{reading.word(start)}_{reading.word(start + 1)}"
