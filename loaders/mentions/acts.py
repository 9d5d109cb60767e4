"""Directives: a kind with a number ("Chỉ thị 48-CT/TW"), a plenum ("Nghị quyết Trung ương 4 khóa XII") or a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.lexicons import acts
from loaders.mentions.bodies import BodyMention
from loaders.mentions.organizations import bodies_at
from loaders.mentions.reading import Reading
from loaders.mentions.titles import quoted_end, title_end

_GAP = r"\s{0,2}"
_NUMBER = re.compile(
    rf"(?:số{_GAP}:?{_GAP})?(?P<number>\d{{1,5}}(?:/\d{{4}})?(?:{_GAP}[-–/]{_GAP}[A-ZĐƯ][A-Za-zĐƯđ&\d]{{0,14}}){{0,4}})(?![\w/])"
)
_PLENUM = re.compile(
    r"(?:Hội nghị )?Trung ương (?:lần thứ )?(?P<which>\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b"
    r"(?:,? \(?[Kk]h[oó][aá] (?P<term>[IVX]{1,5})\)?)?"
)
_PARTY = re.compile(r"(\d+)[-/](CT|NQ|KL|QĐ|QĐi|TB|HD|KH|CV)[-/](TW|TƯ)", re.IGNORECASE)
_TITLED = frozenset(("Nghị quyết", "Chỉ thị", "Quyết định", "Kết luận", "Quy định", "Nghị định", "Thông tư", "Kế hoạch",
                     "Công điện", "Hướng dẫn", "Thông báo"))  # fmt: skip
_NAMED_SMALL = frozenset(
    ("Nghị quyết", "Chỉ thị", "Quyết định", "Nghị định", "Công điện")
)  # also without a capital
_PLURAL = ("các", "những", "mọi", "nhiều", "một số")


@dataclass(frozen=True, slots=True)
class ActMention:
    """Words ``[first, end)`` name a directive (`program` False) or a programme by its canonical `name`.

    `issuers` stand inside: "Quyết định của Ban Bí thư về …".
    """

    first: int
    end: int
    name: str
    program: bool = False
    agreement: bool = False
    draft: bool = False
    issuers: tuple[BodyMention, ...] = ()


def directive_at(reading: Reading, index: int) -> ActMention | None:
    """The directive named at `index`, if one is."""
    hit = reading.hit(index, "directive")
    if hit is None:
        return _without_kind(reading, index)
    kind = hit.value
    draft = "dự thảo" in reading.span(max(0, index - 3), index).lower()
    if numbered := _numbered(reading, index, hit.end, kind):
        return numbered
    if plenum := _plenum(reading, index, hit.end, kind):
        return plenum
    if law := _law(reading, index):
        return law
    return _titled(reading, index, hit.end, kind, draft)


@cache
def _kinds() -> dict[str, str]:
    """The symbols that stand for one kind of act only ("kh"), with the kind."""
    found: dict[str, list[str]] = {}
    for kind, row in acts()["directives"].items():
        for symbol in row.get("symbols", ()):
            found.setdefault(symbol, []).append(kind)
    return {symbol: kinds[0] for symbol, kinds in found.items() if len(kinds) == 1}


def _without_kind(reading: Reading, index: int) -> ActMention | None:
    """ "triển khai 03/KH-BCA": the symbol in the number tells the kind."""
    if not reading.word(index).isdigit() or reading.word(index + 1) not in ("/", "-"):
        return None
    if reading.word(index - 1) == "số" or reading.words.glued(index):
        return None
    kind = _kinds().get(reading.word(index + 2)) if reading.is_capital(index + 2) else None
    return _numbered(reading, index, index, kind) if kind and reading.word(index + 3) in ("-", "/") else None


def _numbered(reading: Reading, index: int, end: int, kind: str) -> ActMention | None:
    if end >= len(reading.words):
        return None
    match = _NUMBER.match(reading.words.shadow, reading.words.starts[end])
    if match is None:
        return None
    number = re.sub(r"\s", "", match["number"]).replace("–", "-")
    letters = any(letter.isalpha() for letter in number)
    if not letters and not match.group().startswith("số") and not reading.is_capital(index):
        return None
    number = _PARTY.sub(lambda m: f"{m[1]}-{m[2].upper()}/TW", number)
    last = end
    while last < len(reading.words) and reading.words.starts[last] < match.end():
        last += 1
    if reading.word(last) == "về" and (closing := quoted_end(reading, last + 1)):
        last = closing  # a strategy quoted as the act's title is no programme of its own
    return ActMention(index, last, f"{kind} {number}")


def _plenum(reading: Reading, index: int, end: int, kind: str) -> ActMention | None:
    if kind != "Nghị quyết" or end >= len(reading.words):
        return None
    match = _PLENUM.match(reading.words.shadow, reading.words.starts[end])
    if match is None:
        return None
    last = end
    while last < len(reading.words) and reading.words.starts[last] < match.end():
        last += 1
    if reading.word(last) == "về" and (closing := quoted_end(reading, last + 1)):
        last = closing
    term = f" khóa {match['term']}" if match["term"] else ""
    return ActMention(index, last, f"{kind} Trung ương {match['which']}{term}")


def _law(reading: Reading, index: int) -> ActMention | None:
    """ "Luật Đầu tư công": a law known by its whole name."""
    hit = reading.hit(index, "law")
    if hit is None or not reading.is_capital(index):
        return None
    return ActMention(index, hit.end, reading.span(index, hit.end))


def _titled(reading: Reading, index: int, end: int, kind: str, draft: bool) -> ActMention | None:
    """ "Quyết định của Ban Bí thư về việc …": one act named by its title; the title leaves its issuer out."""
    plural = reading.word(index - 1) in _PLURAL or reading.span(max(0, index - 2), index).lower() in _PLURAL
    if plural:
        return None
    start, issuers = _issuer(reading, end)
    last = _title(reading, start, kind, reading.is_capital(index))
    if last is None:
        return None
    name = f"{kind} {_inner(reading, start, last)}"
    return ActMention(index, last, name, draft=draft, issuers=issuers)


def _issuer(reading: Reading, index: int) -> tuple[int, tuple[BodyMention, ...]]:
    """The bodies after "của" at `index` and where they end."""
    if reading.word(index) != "của":
        return index, ()
    found = bodies_at(reading, index + 1)
    return (found[-1].end, found) if found else (index, ())


def _title(reading: Reading, index: int, kind: str, capital: bool) -> int | None:
    """The end of an act's title at `index`; None where no title names it."""
    if quoted := quoted_end(reading, index):
        return quoted
    lone = bool(acts()["directives"][kind].get("lone"))
    if lone and capital and reading.is_capital(index):
        return title_end(reading, index, longest=8)
    if kind in _TITLED and reading.word(index) == "về" and (capital or kind in _NAMED_SMALL):
        end = title_end(reading, index, longest=40, commas=True)
        return end if end and end - index > 3 else None
    return None


def _inner(reading: Reading, index: int, end: int) -> str:
    return reading.span(index, end).strip('“”"«» ')
