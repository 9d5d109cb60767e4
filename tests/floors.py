"""The floors of quality in quality.toml: how they are read, checked and written."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("quality.toml")
HEADER = """\
# Floors of the extraction's quality, which only go up: `python -m tests.raise_floors` lifts them to today's results,
# rounded down to 0.01. `best` is the highest that a floor has been. To lower one, lower `floor` by hand,
# leave `best` as it is and say why in a third key, reason = "...", without which the test fails.
# samples: over samples/*.gold.json by tests/scoring.py. evaluation: over ../shared/evaluation/dev by its own score.py.
"""


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a measure may be, the highest this has been, and why it is lower now."""

    floor: float
    best: float
    reason: str | None = None

    @property
    def unexplained(self) -> bool:
        """Whether the floor was lowered without a reason."""
        return self.floor < self.best and not self.reason

    def raised(self, measured: float) -> Floor:
        """The floor after a run that gave `measured`: never lower."""
        now = max(self.floor, math.floor(measured * 100 + 1e-9) / 100)
        return Floor(now, max(self.best, now), self.reason if now < self.best else None)


def read_floors(file: Path = FILE) -> dict[str, dict[str, Floor]]:
    """The floors by group (samples, evaluation) and name."""
    groups = tomllib.loads(file.read_text(encoding="utf-8"))
    return {group: {name: Floor(**row) for name, row in rows.items()} for group, rows in groups.items()}


def write_floors(groups: Mapping[str, Mapping[str, Floor]], file: Path = FILE) -> None:
    """Write all floors anew."""
    lines = [HEADER]
    for group, rows in groups.items():
        lines += [f"[{group}]", *(f'"{name}" = {_row(floor)}' for name, floor in rows.items()), ""]
    file.write_text("\n".join(lines), encoding="utf-8")


def _row(floor: Floor) -> str:
    text = f"floor = {floor.floor:.2f}, best = {floor.best:.2f}"
    return f'{{ {text}, reason = "{floor.reason}" }}' if floor.reason else f"{{ {text} }}"
