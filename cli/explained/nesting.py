"""Spans over a text, opened and closed in order: one that crosses the edge of another is split there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Span(Generic[T]):
    """Characters ``[start, end)`` that are `what`."""

    start: int
    end: int
    what: T


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """A step through the text: `opens` or `closes` a span, or passes the characters ``[start, end)``.

    `first` and `last`: the opening, or the closing, is not that of a split.
    """

    start: int
    end: int
    opens: T | None = None
    closes: T | None = None
    first: bool = True
    last: bool = True


_Waiting = tuple[
    int, int, int, bool
]  # start, minus the end, the index of the span, whether it opens first here
_Open = tuple[int, int, bool]  # end, the index of the span, whether it closes for good there


def steps(spans: Iterable[Span[T]], length: int) -> Iterator[Step[T]]:
    """The steps through ``[0, length)``. Of two equal spans the one given first is the outer one."""
    given = [span for span in spans if span.start < span.end]
    waiting: list[_Waiting] = [(span.start, -span.end, index, True) for index, span in enumerate(given)]
    heapify(waiting)
    stack: list[_Open] = []
    at = 0
    while waiting or stack:
        if stack and (not waiting or stack[-1][0] <= waiting[0][0]):
            end, index, last = stack.pop()
            if at < end:
                yield Step(at, end)
            yield Step(end, end, closes=given[index].what, last=last)
            at = end
            continue
        start, minus, index, first = heappop(waiting)
        end, last = -minus, True
        if stack and end > stack[-1][0]:
            end, last = stack[-1][0], False
            heappush(waiting, (end, minus, index, False))
        if at < start:
            yield Step(at, start)
        yield Step(start, start, opens=given[index].what, first=first)
        stack.append((end, index, last))
        at = start
    if at < length:
        yield Step(at, length)
