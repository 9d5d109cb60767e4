"""The table of name pairs (pairs.jsonl): each row as two sides, read as a document is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from graph.identity.compare import compare
from graph.identity.evidence import Comparison, Side
from graph.values import PartialDate
from loaders.phrases import side

TABLE = Path(__file__).with_name("pairs.jsonl")
JUDGEMENTS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of one `type` with what is known of each, the right `judgement`, and why it is right."""

    row: dict[str, str]

    @property
    def judgement(self) -> str:
        return self.row["judgement"]

    @property
    def label(self) -> str:
        return f"{self.row['type']}: {self.row['a']} / {self.row['b']} ({self.row['note']})"

    def judged(self) -> Comparison:
        return compare(self.a, self.b)

    @property
    def a(self) -> Side:
        return self._side("a")

    @property
    def b(self) -> Side:
        return self._side("b")

    def _side(self, which: str) -> Side:
        said = {key: self.row.get(f"{key}_{which}") for key in ("post", "place", "on")}
        on = PartialDate(said["on"]) if said["on"] else None
        return side(self.row["type"], self.row[which], post=said["post"], place=said["place"], on=on)


def pairs() -> list[Pair]:
    """All pairs of the table, in its order."""
    return [Pair(json.loads(line)) for line in TABLE.read_text(encoding="utf-8").splitlines()]
