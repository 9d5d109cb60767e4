"""Partial dates: ISO 8601 with the precision of the source (EDTF level 0: year, month or day)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import total_ordering

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day: ``PartialDate("2017-03")`` prints itself as ``2017-03``.

    It stands for the span from `first` to `last`. Dates are ordered by their first day, the wider span
    before the narrower one. Raises ValueError where `iso` is no such date.
    """

    iso: str

    def __post_init__(self) -> None:
        match = _FORM.fullmatch(self.iso)
        if not match:
            raise ValueError(f"not a date as YYYY, YYYY-MM or YYYY-MM-DD: {self.iso!r}")
        year, month, day = (int(part) if part else 1 for part in match.groups())
        try:
            dt.date(year, month, day)
        except ValueError as error:
            raise ValueError(f"no such date: {self.iso!r}") from error

    @property
    def precision(self) -> str:
        """``year``, ``month`` or ``day``."""
        return {4: "year", 7: "month", 10: "day"}[len(self.iso)]

    @property
    def first(self) -> dt.date:
        """The first day of the span."""
        return dt.date.fromisoformat((self.iso + "-01-01")[:10])

    @property
    def last(self) -> dt.date:
        """The last day of the span."""
        first = self.first
        if self.precision == "day":
            return first
        month = first.month if self.precision == "month" else 12
        return dt.date(first.year, month, calendar.monthrange(first.year, month)[1])

    def overlaps(self, other: PartialDate) -> bool:
        """Whether some day lies in both spans."""
        return self.first <= other.last and other.first <= self.last

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first, len(self.iso)) < (other.first, len(other.iso))

    def __str__(self) -> str:
        return self.iso
