"""Directives: a kind with a number ("Chỉ thị 52-CT/TW"), a plenum or congress, a law's name, or a title."""

from __future__ import annotations

import re

from loaders.lexicons import word_set
from loaders.mentions.act_mentions import ActMention, is_draft
from loaders.mentions.appointing_acts import subject_end
from loaders.mentions.dispatches import past_urgency
from loaders.mentions.numbers import Found, listed, numbered, plenum, without_kind
from loaders.mentions.organizations import bodies_at
from loaders.mentions.reading import Reading
from loaders.mentions.titled_acts import titled
from loaders.mentions.titles import quoted_end

_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{1,3}|V|X)")  # the number of a congress


def directive_at(reading: Reading, index: int) -> ActMention | None:
    """The directive named at `index`, if one is."""
    hit, program = reading.hit(index, "directive"), reading.hit(index, "program")
    if hit and program and program.end > hit.end:
        return None
    if hit is None:
        short = reading.word(index).isdigit() and (without_kind(reading, index) or listed(reading, index))
        return ActMention(index, *short, short[1].split(" ")[0]) if short else None
    end, kind = hit.end, hit.value
    start = past_urgency(reading, end)
    if found := numbered(reading, index, start, kind) or plenum(reading, end, kind):
        last = found[0]
        return ActMention(index, _quoted_title(reading, last), found[1], kind, _subject(reading, last))
    if found := _law(reading, index, kind) or _of_congress(reading, end, kind):
        return ActMention(index, *found, kind, draft=is_draft(reading, index))
    return titled(reading, index, end, kind)


def _subject(reading: Reading, index: int) -> str:
    """What a numbered act is about: "Chỉ thị số 5 về phòng, chống cháy rừng"."""
    end = subject_end(reading, index)
    return reading.span(index, end).strip('“”"«» ') if end else ""


def _quoted_title(reading: Reading, end: int) -> int:
    """The end of a quoted title behind a number: a strategy quoted there is no programme of its own."""
    start = end + (reading.word(end) == "về")
    return quoted_end(reading, start) or end


def _law(reading: Reading, index: int, kind: str) -> Found | None:
    """ "Luật Đầu tư công", "Bộ luật Lao động số 45/2019/QH14": a law known by its whole name."""
    hit = reading.hit(index, "law")
    if (
        hit is None
        or reading.word(index - 1) == "pháp"
        or not any(reading.is_capital(word) for word in range(index, hit.end))
    ):
        return None
    name = kind + reading.span(index, hit.end)[len(kind) :]
    if reading.word(hit.end) == "số" and (found := numbered(reading, index, hit.end, "số")):
        return found[0], f"{name} {found[1]}"
    return hit.end, name


def _of_congress(reading: Reading, end: int, kind: str) -> Found | None:
    """ "Nghị quyết Đại hội XI của Đảng", "Nghị quyết Hội nghị … khóa IX"."""
    if kind != "Nghị quyết" or reading.span(end, end + 2).lower() not in ("đại hội", "hội nghị"):
        return None
    if reading.word(end - 3) == "các" and reading.word(end) == "hội":
        return None  # "các nghị quyết Hội nghị lần thứ 6": several acts of one plenum
    last = end + 2
    while last < len(reading.words) and not reading.breaks(last):
        if found := bodies_at(reading, last):
            last = found[-1].end
        elif (
            reading.is_capital(last)
            or reading.word(last) in word_set("congress")
            or reading.word(last).isdigit()
            or (reading.word(last) in ("-", "–") and reading.word(last + 1).isdigit())
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
        _ROMAN.fullmatch(reading.words[word]) for word in range(end, last)
    )
    return (last, f"{kind} {name}") if known else None
