"""The shadow of a text: what the rules read, with a way back to every character of the stored text.

In the shadow white space is single, zero-width characters and soft hyphens are gone, tone marks stand in one
place, abbreviations are spread (``UBND`` reads ``Ủy ban nhân dân``), and an abbreviation that the text itself
explains is spread as well: after "Hội Luật gia (HLG)" every HLG reads "Hội Luật gia".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.register.abbreviations import abbreviations
from graph.values.spelling import one_tone_placement
from loaders.text.wraps import wraps

_SHORT = r"[A-ZĐƯ](?:[A-ZĐƯ]|[.&\-](?=[A-ZĐƯ])|,(?=[A-ZĐƯ]{2}&)| [&\-–] (?=[A-ZĐƯ]{2})){1,15}"
_ODD, _NOTHING = (
    r"\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000",
    r"\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e",
)
_EDIT = re.compile(
    rf"(?=[{_ODD}{_NOTHING}A-ZĐƯ]| [ {_ODD}&]|,\w)(?:"  # first what one look at a letter tells
    rf"(?P<space>[ {_ODD}]{{2,}}|[{_ODD}])"
    rf"|(?P<nothing>[{_NOTHING}]+)"
    rf"|(?P<short>(?<![\w/.&\-–])(?<![A-ZĐ0-9] [-–/] ){_SHORT}(?:(?![\w/&\-])|(?P<glued>(?=\d{{2,4}}(?![\w/])))))"
    r"|(?P<conjunction>(?<=[^\W\d_]) & (?=[^\W\d_]))"
    r"|(?P<comma>(?<=[^\W\d_]),(?=[^\W\d_])))"
)
_EXPLAINED = re.compile(
    rf"\((?:sau đây )?(?:gọi tắt là |viết tắt là )?(?P<short>{_SHORT})(?P<number> \d{{1,4}})?\)"
)
_PART = re.compile(r"[^ –]+")
_BEFORE_TU = ("THÔNG ", "ĐẦU ", "VẬT ")
_BEHIND_TU = (" PHÁP", " LỆNH", " NHÂN", " THỤC", " VẤN", " LIỆU", " TƯỞNG")
_LONG = 90  # characters before a bracket in which its abbreviation is spelt out


@dataclass(frozen=True, slots=True)
class Text:
    """`source` is the stored text (NFC), `shadow` what the rules read; the map lies in the three tuples.

    From ``starts[k]`` on, the shadow runs beside the source from ``origins[k]`` on; where ``spread[k]``, that
    piece stands for the whole source up to the next piece, so that no span cuts an abbreviation in two.
    """

    source: str
    shadow: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    spread: tuple[bool, ...]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that the span ``[start, end)`` of the shadow was read from."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        begin = self.origins[first] + (0 if self.spread[first] else start - self.starts[first])
        if self.spread[last]:
            return begin, self.origins[last + 1] if last + 1 < len(self.origins) else len(self.source)
        return begin, self.origins[last] + end - self.starts[last]

    def quote(self, start: int, end: int) -> str:
        """The words of the source behind a span of the shadow."""
        first, last = self.to_source(start, end)
        return self.source[first:last]


def make_text(source: str) -> Text:
    """The text of a document (NFC) with its shadow. Linear in its length."""
    known = dict(abbreviations())
    brackets = set(_explanations(source, known))
    pieces: list[tuple[int, int, str]] = []  # source start, source end, replacement
    shouting, ends = _all_capitals(source)
    for match in _EDIT.finditer(source):
        if match.start() in brackets:
            continue
        if match["short"]:
            if shouting and bisect_right(shouting, match.start()) > bisect_right(ends, match.start()):
                continue
            if match["short"] == "TƯ" and _is_syllable(source, match.start(), match.end()):
                continue
            glue = " " if match["glued"] is not None else ""  # "BCĐ389"
            pieces += (
                (start, end, long + (glue if end == match.end() else ""))
                for start, end, long in _longs(match["short"], match.start(), known)
            )
        elif match["space"]:
            pieces.append((match.start(), match.end(), " "))
        elif match["conjunction"]:
            pieces.append((match.start(), match.end(), " và "))
        elif match["comma"]:  # "phòng,chống"
            pieces.append((match.start(), match.end(), ", "))
        else:
            pieces.append((match.start(), match.end(), ""))
    pieces += [(start, end, "") for start, end in _bracket_spans(source, brackets)]
    pieces += [(at, at + 1, " ") for at in wraps(source)]
    return _assemble(source, sorted(pieces, key=lambda piece: (piece[0], -piece[1])))


def _is_syllable(source: str, start: int, end: int) -> bool:
    """Whether "TƯ" is no "Trung ương" but part of a word in capitals: "THÔNG TƯ", "SỞ TƯ PHÁP", "ĐẦU TƯ"."""
    return source[max(0, start - 6) : start].endswith(_BEFORE_TU) or source[end : end + 6].startswith(
        _BEHIND_TU
    )


def _longs(written: str, start: int, known: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """What an abbreviation stands for, one with spaces as a whole ("KH - ĐT") or else its parts ("BNV - UBND")."""
    if long := _spread(written.replace(" ", "").replace("–", "-"), known):
        yield start, start + len(written), long
        return
    for part in _PART.finditer(written) if " " in written else ():
        if long := _spread(part.group(), known):
            yield start + part.start(), start + part.end(), long


def _spread(short: str, known: Mapping[str, str]) -> str | None:
    """What `short` stands for; two joined by a hyphen stand for themselves ("HĐND-UBND")."""
    if short in known or "-" not in short:
        return known.get(short)
    parts = [known.get(part) for part in short.split("-")]
    return "-".join(part for part in parts if part) if all(parts) else None


def _explanations(source: str, known: dict[str, str]) -> Iterator[int]:
    """Add the abbreviations that `source` explains to `known`; yield where each stands in its bracket."""
    for match in _EXPLAINED.finditer(source):
        short = match["short"]
        before = source[max(0, match.start() - _LONG) : match.start()]
        if match["number"]:  # "Ban Chỉ đạo 389 (BCĐ 389) quốc gia"
            before = before.rstrip().removesuffix(match["number"].strip())
        if long := _spelt_out(before, short, known):
            known.setdefault(short, long)
            yield match.start("short")
        elif short not in known and before[-2:-1].isalpha():
            yield match.start("short")  # a short name of other letters: "Trung tâm Kiểm soát bệnh tật (CDC)"


def _spelt_out(before: str, short: str, known: Mapping[str, str]) -> str | None:
    """The last words of `before` that `short` abbreviates: its initials, or what it is known to stand for."""
    words = before.rpartition("\n")[2].split()
    letters = [letter for letter in short if letter.isalpha()]
    tail = words[-len(letters) :]
    initials = [word[0].upper() for word in tail]
    if len(tail) == len(letters) and initials == letters:
        return " ".join(tail)
    long = known.get(short)
    return long if long and " ".join(words).casefold().endswith(long.casefold()) else None


def _bracket_spans(source: str, brackets: set[int]) -> Iterator[tuple[int, int]]:
    """The brackets of explanations, with the space before them."""
    for at in brackets:
        start = source.rindex("(", 0, at)
        spaces = len(source[max(0, start - _LONG) : start]) - len(
            source[max(0, start - _LONG) : start].rstrip(" ")
        )
        yield start - spaces, source.index(")", at) + 1


def _all_capitals(source: str) -> tuple[list[int], list[int]]:
    """Where lines in capitals only begin and end: there a word in capitals is no abbreviation."""
    starts, ends, position = [], [], 0
    for line in source.splitlines(keepends=True):
        if len(line) > 24 and line.isupper():
            starts.append(position)
            ends.append(position + len(line))
        position += len(line)
    return starts, ends


def _assemble(source: str, pieces: list[tuple[int, int, str]]) -> Text:
    parts: list[str] = []
    starts, origins, spread = [0], [0], [False]
    length = done = 0
    for start, end, replacement in pieces:
        if start < done:
            continue
        parts += (source[done:start], replacement)
        length += start - done
        if replacement:
            starts.append(length)
            origins.append(start)
            spread.append(True)
            length += len(replacement)
        starts.append(length)
        origins.append(end)
        spread.append(False)
        done = end
    parts.append(source[done:])
    return Text(source, one_tone_placement("".join(parts)), tuple(starts), tuple(origins), tuple(spread))
