"""Dates as users write them in a question: a year, a month or a day, compared as spans of days."""

from __future__ import annotations

from typing import Any

from graph.queries.pages import QueryError
from graph.values import PartialDate


def day(parameter: str, text: str | None) -> PartialDate | None:
    """The date that `text` writes. Raises QueryError, naming `parameter`, where it writes none."""
    if text is None:
        return None
    try:
        return PartialDate(text)
    except ValueError as error:
        raise QueryError(parameter, str(error)) from error


def between(since: PartialDate | None, until: PartialDate | None) -> dict[str, str | bool]:
    """The parameters ``since``, ``until`` and ``dated`` of a statement: the first and the last day asked for.

    A fact fits when its span and the asked one share a day: 2017 fits ``from=2017-06``; without a date it
    fits no span. Open ends are written as days before and after all others. Raises QueryError where the span
    ends before it starts.
    """
    if since and until and until.last < since.first:
        raise QueryError("to", f"{until} lies before from={since}")
    return {
        "since": since.first.isoformat() if since else "",
        "until": until.last.isoformat() if until else "9999-99-99",
        "dated": bool(since or until),
    }


def around(asked: PartialDate, observed: list[str]) -> dict[str, Any]:
    """What was observed on `asked`, and the nearest observations before and after it, with the gaps in days.

    An observation says that a post was held then; it does not say that it was held in between or since.
    """
    dates = sorted(PartialDate(text) for text in observed)
    before = max(
        (date for date in dates if date.last < asked.first), key=lambda date: date.last, default=None
    )
    after = min((date for date in dates if date.first > asked.last), default=None)
    return {
        "on": [date.iso for date in dates if date.overlaps(asked)],
        "before": before.iso if before else None,
        "before_gap_days": (asked.first - before.last).days if before else None,
        "after": after.iso if after else None,
        "after_gap_days": (after.first - asked.last).days if after else None,
    }
