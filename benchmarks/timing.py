"""Timing, and the tables that the benchmarks print."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what was measured, its median, the spread of the runs, and the ratio to the peer."""

    what: str
    median: str
    spread: str
    ratio: str = ""


def seconds(work: Callable[[], object]) -> float:
    """How long one call of `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def interleaved(works: dict[str, Callable[[], object]], runs: int) -> dict[str, list[float]]:
    """Seconds of each work in each of `runs` rounds, in turn, so that a busy machine slows all alike.

    One round before them is not counted.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for count in range(runs + 1):
        for name, work in works.items():
            taken = seconds(work)
            if count:
                times[name].append(taken)
    return times


def rate_row(what: str, amount: float, times: list[float], peer: list[float] | None = None) -> Row:
    """`amount` per second: the median of the runs, the slowest and fastest, how many times slower than `peer`."""
    rates = sorted(amount / taken for taken in times)
    ratio = f"{statistics.median(times) / statistics.median(peer):.2f}" if peer else ""
    return Row(what, f"{statistics.median(rates):,.0f}", f"{rates[0]:,.0f} – {rates[-1]:,.0f}", ratio)


def show(title: str, heads: tuple[str, str, str, str], rows: list[Row]) -> None:
    """Print a table."""
    table = Table(*heads, title=title, title_justify="left", title_style="bold", pad_edge=False, box=None)
    for column in table.columns[1:]:
        column.justify = "right"
    for row in rows:
        table.add_row(row.what, row.median, row.spread, row.ratio)
    Console(highlight=False, width=120).print("", table)
