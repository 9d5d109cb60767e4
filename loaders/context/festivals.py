"""The lunar new year by its name: "Tết Nguyên đán Tân Sửu" is that of 2021."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")  # a year's last digit
_BRANCHES = (
    "thân",
    "dậu",
    "tuất",
    "hợi",
    "tý",
    "sửu",
    "dần",
    "mão",
    "thìn",
    "tỵ",
    "ngọ",
    "mùi",
)  # of year % 12
_SPELLINGS = {"kỉ": "kỷ", "tí": "tý", "tị": "tỵ", "mẹo": "mão"}
_NAME = re.compile(
    rf"(?:Tết|Xuân|năm mới)(?: nguyên đán| cổ truyền| truyền thống| âm lịch| năm| mới| đón| xuân|,)*"
    rf" (?P<stem>{'|'.join(_STEMS)}|kỉ) (?P<branch>{'|'.join(_BRANCHES)}|tí|tị|mẹo)(?!\w)(?!\W{{0,3}}19\d\d)",
    re.IGNORECASE,
)
_FIRST = 2000  # reports on the web; a name comes back after sixty years
_HISTORY = ("mậu thân",)  # the offensive of 1968, of which reports of any year speak
_BEFORE, _AFTER = 9, 3  # months in which a Tết is prepared and in which it has just been


@dataclass(frozen=True, slots=True)
class Festival:
    """The Tết of a year: prepared in the last months of the one before, spoken of in the first of its own."""

    year: int

    def year_of(self, month: int) -> int | None:
        """The year of a `month` in which a report speaks of this Tết."""
        if month >= _BEFORE:
            return self.year - 1
        return self.year if month <= _AFTER else None


def festivals_in(shadow: str) -> tuple[Festival, ...]:
    """Every Tết that the text names by stem and branch."""
    found: list[Festival] = []
    for match in _NAME.finditer(shadow):
        stem, branch = (
            _SPELLINGS.get(part.lower(), part.lower()) for part in (match["stem"], match["branch"])
        )
        if f"{stem} {branch}" not in _HISTORY:
            years = range(_FIRST, _FIRST + 60)
            digit, place = _STEMS.index(stem), _BRANCHES.index(branch)
            found.extend(Festival(year) for year in years if year % 10 == digit and year % 12 == place)
    return tuple(found)
