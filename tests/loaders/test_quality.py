"""The gate: the extraction is never worse than its floors in quality.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.floors import Floor, read_floors, write_floors
from tests.raise_floors import raised
from tests.scoring import EVALUATION, Score, compare, measure_evaluation, measure_samples

FLOORS = read_floors()
ENTITIES = [
    {"id": "p", "type": "Person", "name": "Trần Văn Lan", "aliases": []},
    {"id": "o", "type": "Organization", "name": "Ủy ban nhân dân tỉnh Nghệ An", "aliases": ["UBND tỉnh"]},
    {"id": "e", "type": "Event", "name": "Hội nghị tổng kết", "aliases": []},
]
GOLD = {
    "entities": ENTITIES,
    "facts": [
        {"type": "CHAIRS", "from": "Trần Văn Lan", "to": "Hội nghị tổng kết", "role": "chair"},
        {
            "type": "HOLDS_POSITION",
            "from": "Trần Văn Lan",
            "to": "Ủy ban nhân dân tỉnh Nghệ An",
            "title": "Phó Chủ tịch",
        },
    ],
}


def _below(measured: dict[str, float], floors: dict[str, Floor]) -> list[str]:
    """What fell below its floor, and what has none."""
    low = [
        f"{name}: {measured.get(name, 0):.4f}, at least {floor.floor:.2f} is asked for"
        for name, floor in floors.items()
        if measured.get(name, 0.0) < floor.floor
    ]
    return low + [f"{name}: no floor yet; python -m tests.raise_floors" for name in measured.keys() - floors]


def test_samples_stay_above_their_floors() -> None:
    assert _below(measure_samples(), FLOORS["samples"]) == []


@pytest.mark.skipif(
    not (EVALUATION / "dev").is_dir(), reason="../shared/evaluation/dev, the marked documents, is not there"
)
def test_evaluation_stays_above_its_floors(tmp_path: Path) -> None:
    assert _below(measure_evaluation(tmp_path), FLOORS["evaluation"]) == []


def test_lowered_floors_have_a_reason() -> None:
    lowered = [name for rows in FLOORS.values() for name, floor in rows.items() if floor.unexplained]
    assert lowered == [], 'a floor below its best needs reason = "..."'


def test_floors_only_go_up(tmp_path: Path) -> None:
    floor = Floor(0.70, 0.70)
    assert floor.raised(0.7279) == Floor(0.72, 0.72)
    assert floor.raised(0.50) == floor
    assert Floor(0.60, 0.70).unexplained
    explained = Floor(0.60, 0.70, "another way of counting")
    assert not explained.unexplained
    assert explained.raised(0.65) == Floor(0.65, 0.70, "another way of counting")
    assert explained.raised(0.71) == Floor(0.71, 0.71)
    assert raised({"a": floor}, {"b": 0.9}) == {"a": floor, "b": Floor(0.90, 0.90)}
    write_floors({"samples": {"a": floor, "b": explained}}, tmp_path / "quality.toml")
    assert read_floors(tmp_path / "quality.toml") == {"samples": {"a": floor, "b": explained}}


def test_scoring_counts_what_is_right_wrong_and_missed() -> None:
    answer = {
        "entities": [
            {**ENTITIES[0], "name": "Trần Văn Lạn"},
            {**ENTITIES[1], "name": "UBND tỉnh", "aliases": []},
            {**ENTITIES[2], "name": "Buổi họp"},
        ],
        "facts": [
            {"type": "CHAIRS", "from": "p", "to": "e"},
            {"type": "HOLDS_POSITION", "from": "p", "to": "o", "title": "Phó Chủ tịch"},
        ],
    }
    scores = compare(GOLD, answer)
    assert scores["Person"] == Score(0, 1, 1)  # another tone, another person
    assert scores["Organization"] == scores["Event"] == Score(1, 0, 0)
    assert scores["CHAIRS"] == scores["HOLDS_POSITION"] == Score(0, 1, 1)


def test_scoring_reads_titles_as_words() -> None:
    right = {"type": "HOLDS_POSITION", "from": "p", "to": "o", "title": "quyền Phó Chủ tịch"}
    answer = {"entities": ENTITIES, "facts": [right, {**right, "title": "Chủ tịch"}]}
    scores = compare(GOLD, answer)
    assert scores["HOLDS_POSITION"] == Score(1, 1, 0)
    assert (scores["HOLDS_POSITION"].precision, scores["HOLDS_POSITION"].recall) == (0.5, 1.0)
    assert scores["HOLDS_POSITION"].f1 == pytest.approx(2 / 3)
