"""Acts by number or plenum: "Chỉ thị 52-CT/TW", "Nghị quyết Trung ương 6, 7", "các Nghị quyết số 18, 19-NQ/TW"."""

from __future__ import annotations

import re
from functools import cache

from loaders.lexicons import Hit, acts
from loaders.mentions.reading import Reading

_GAP = r"\s{0,2}"
_SYMBOL = rf"(?:{_GAP}[-–/]{_GAP}[A-ZĐƯ][A-Za-zĐƯđ&\d]{{0,14}}){{1,7}}"
_FIGURE = r"\d{1,5}[a-zđ]?(?:[-/]\d{4})?"  # "36", "36a", "19-2017"
_NUMBER = re.compile(
    rf"(?:(?P<bracket>\()?[sS]ố{_GAP}:?{_GAP})?(?P<number>{_FIGURE}(?:{_SYMBOL})?)(?![\w/])(?(bracket)[^()\n]{{0,30}}\))"
)
_PLAIN = re.compile(r"\d{1,5}(?:/\d{4})?")
_LISTED = re.compile(
    rf"(?:(?:,|;| và){_GAP}(?:số )?\d{{1,5}}){{0,8}}?(?:,|;| và){_GAP}(?:số )?\d{{1,5}}(?P<symbol>{_SYMBOL})(?![\w/])"
)
_APART = re.compile(
    r" (?P<symbol>(?P<kind>[A-ZĐƯa-z]{2,6})[-/][A-Za-zĐƯđ&]{2,14})(?![\w/-])"
)  # "số 415 QĐ-TTg"
_PLENUM = re.compile(
    r"(?:Hội nghị )?Trung ương (?:lần thứ )?(?P<which>\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b"
)
_TERM = re.compile(r"(?:(?:,| và) \d{1,2}){0,5},? \(?(?P<term>[Kk]hóa [IVX]{1,5})\)?")
_PARTY = re.compile(r"(\d+)[-/](CT|NQ|KL|QĐ|QĐi|TB|HD|KH|CV)[-/](TW|TƯ)", re.IGNORECASE)
_COUNTED = frozenset(
    ("/", "điểm", "nội", "nhóm", "vấn", "nhiệm", "giải", "mục", "bước", "chương", "điều", "tháng", "năm")
)
_SPANS = frozenset(("năm", "tháng", "ngày", "điểm"))
_IN_LISTS = frozenset((",", ";", ":", "và", "số", "-", "–", "/"))
_AFTER_LISTED = frozenset((",", ";", ".", ")", "(", "và", "của", "về", "ngày", "khóa", "-", "/", ""))
_LONGEST_KIND = 4  # syllables: "Nghị quyết liên tịch"
_FARTHEST = 24  # words back from a number to the kind of act that its list began with
Found = tuple[int, str]  # the end of a mention, and the name of the act


@cache
def kinds_by_symbol() -> dict[str, str]:
    """The symbols that stand for one kind of act only ("kh"), with the kind."""
    found: dict[str, list[str]] = {}
    for kind, row in acts()["directives"].items():
        for symbol in row.get("symbols", ()):
            found.setdefault(symbol, []).append(kind)
    return {symbol: kinds[0] for symbol, kinds in found.items() if len(kinds) == 1}


def numbered(reading: Reading, index: int, end: int, kind: str) -> Found | None:
    """The act of `kind` whose number stands at word `end`; the kind was written at `index`."""
    match = _NUMBER.match(reading.words.shadow, _start(reading, end))
    if match is None:
        return None
    number = re.sub(r"\s", "", match["number"]).replace("–", "-")
    last = _word_after(reading, end, match.end())
    if not any(letter.isupper() for letter in number):
        if not _PLAIN.fullmatch(number):
            return None  # "kế hoạch 5a", "Nghị quyết 2016-2017": only with their letters
        if not (
            match.group().lstrip("(").lower().startswith("số")
            or (reading.is_capital(index) and not _is_span(reading, last))
            or _names_one(reading, last, kind)
        ):
            return None
        if (apart := _APART.match(reading.words.shadow, match.end())) and _is_symbol_of(kind, apart["kind"]):
            number, last = f"{number}/{apart['symbol']}", _word_after(reading, end, apart.end())
        elif listed := _LISTED.match(reading.words.shadow, match.end()):
            number += re.sub(r"\s", "", listed["symbol"]).replace("–", "-")
    return last, f"{kind} {_as_it_is_written(number)}"


def _is_symbol_of(kind: str, symbol: str) -> bool:
    return symbol.lower() in acts()["directives"][kind].get("symbols", ())


def with_symbol(reading: Reading, index: int) -> Found | None:
    """The number with its symbol at `index`, by which a programme is known: "số 04-CTr/TU"."""
    match = _NUMBER.match(reading.words.shadow, _start(reading, index))
    if match is None or not any(letter.isupper() for letter in match["number"]):
        return None
    return _word_after(reading, index, match.end()), re.sub(r"\s", "", match["number"]).replace("–", "-")


def _names_one(reading: Reading, last: int, kind: str) -> bool:
    """ "nghị định 79": small letters and no "số", but a kind that is nothing else; not "nghị quyết 5 điểm"."""
    return bool(acts()["directives"][kind].get("noun")) and reading.word(last) not in _COUNTED


def _is_span(reading: Reading, last: int) -> bool:
    """Whether a number counts the years or points of a plan: "Kế hoạch 5 năm", not "Nghị quyết 43 năm 2022"."""
    word, after = reading.word(last), reading.word(last + 1)
    return word in _SPANS and not after.isdigit()


def _as_it_is_written(number: str) -> str:
    return _PARTY.sub(lambda m: f"{m[1]}-{m[2].upper()}/TW", number)


def without_kind(reading: Reading, index: int) -> Found | None:
    """ "triển khai 03/KH-BCA": the symbol in the number tells the kind."""
    if reading.word(index + 1) not in ("/", "-"):
        return None
    if reading.word(index - 1) == "số" or reading.words.glued(index):
        return None
    kind = kinds_by_symbol().get(reading.word(index + 2)) if reading.is_capital(index + 2) else None
    return numbered(reading, index, index, kind) if kind and reading.word(index + 3) in ("-", "/") else None


def listed(reading: Reading, index: int) -> Found | None:
    """ "Chỉ thị số 5 và số 7": the number at `index` goes on with a list whose kind stands before its first number."""
    before = index - 1 - (reading.word(index - 1) == "số")
    if reading.word(before) not in (",", ";", "và") or not _ends_a_number(reading, before - 1):
        return None
    last = before - 1
    while last > max(0, index - _FARTHEST) and _is_number_like(reading, last):
        last -= 1
    first, hit = _kind_before(reading, last + 1)
    if hit is None:
        return None
    if hit.value == "Nghị quyết" and "Trung ương" in reading.span(hit.end, index):
        return plenum_at(reading, index, hit.value)
    found = numbered(reading, first, index, hit.value)
    return found if found and reading.word(found[0]) in _AFTER_LISTED else None


def _kind_before(reading: Reading, end: int) -> tuple[int, Hit | None]:
    """The kind of act whose words end before `end`, and where it begins."""
    for first in range(end - 1, max(-1, end - _LONGEST_KIND - 1), -1):
        hit = reading.hit(first, "directive")
        if hit and hit.end == end:
            return first, hit
    return end, None


def _ends_a_number(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    return word.isdigit() or _is_symbol(reading, index)


def _is_number_like(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    named = word in ("hội", "nghị", "trung", "ương")  # "Nghị quyết Hội nghị Trung ương 6, 7"
    return word.isdigit() or word in _IN_LISTS or named or _is_symbol(reading, index)


def _is_symbol(reading: Reading, index: int) -> bool:
    return reading.is_capital(index) and reading.words.glued(index)


def plenum(reading: Reading, end: int, kind: str) -> Found | None:
    """ "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Hội nghị Trung ương 6"."""
    if kind != "Nghị quyết":
        return None
    match = _PLENUM.match(reading.words.shadow, _start(reading, end))
    if match is None:
        return None
    return _of_term(reading, end, match.end(), match["which"], kind)


def plenum_at(reading: Reading, index: int, kind: str) -> Found | None:
    """A further plenum of a list: the "7" of "Trung ương 6, 7 khóa XII"."""
    return _of_term(reading, index, reading.words.ends[index], reading.word(index), kind)


def _of_term(reading: Reading, index: int, end: int, which: str, kind: str) -> Found:
    term = _TERM.match(reading.words.shadow, end)
    name = f"{kind} Trung ương {which}"
    if term is None:
        return _word_after(reading, index, end), name
    roman = term["term"].split()[1]
    alone = not re.match(r"(?:,| và) \d", term.group())
    return _word_after(reading, index, term.end() if alone else end), f"{name} khóa {roman}"


def _start(reading: Reading, index: int) -> int:
    starts = reading.words.starts
    return starts[index] if index < len(starts) else len(reading.words.shadow)


def _word_after(reading: Reading, index: int, position: int) -> int:
    """The first word from `index` that begins at or after the letter `position`."""
    while index < len(reading.words) and reading.words.starts[index] < position:
        index += 1
    return index
