"""The gate on judging name pairs: what is called the same is the same, nearly all of the same is found."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.identity.pairs import JUDGEMENTS, Pair, pairs

RECALL = 0.98  # of "same"; the issue asks for 0.95
RIGHT = 0.98  # of all pairs


@pytest.fixture(scope="module")
def judged() -> list[tuple[Pair, str]]:
    return [(pair, pair.judged().judgement) for pair in pairs()]


def test_the_table_is_large_and_half_of_it_is_not_the_same() -> None:
    table = pairs()
    counts = Counter(pair.judgement for pair in table)
    assert set(counts) == set(JUDGEMENTS)
    assert len(table) >= 320
    assert counts["different"] + counts["unsure"] >= len(table) / 2
    assert len({pair.label for pair in table}) == len(table)


def test_what_is_judged_the_same_is_the_same(judged: list[tuple[Pair, str]]) -> None:
    assert [pair.label for pair, found in judged if found == "same" != pair.judgement] == []


def test_nearly_all_of_the_same_is_found(judged: list[tuple[Pair, str]]) -> None:
    missed = [pair.label for pair, found in judged if pair.judgement == "same" != found]
    same = [pair for pair, _ in judged if pair.judgement == "same"]
    assert 1 - len(missed) / len(same) >= RECALL, missed


def test_nothing_that_is_the_same_is_judged_different(judged: list[tuple[Pair, str]]) -> None:
    assert [pair.label for pair, found in judged if pair.judgement == "same" and found == "different"] == []


def test_nearly_all_judgements_are_right(judged: list[tuple[Pair, str]]) -> None:
    wrong = [f"{found}: {pair.label}" for pair, found in judged if found != pair.judgement]
    assert 1 - len(wrong) / len(judged) >= RIGHT, wrong


def test_the_order_of_the_sides_does_not_matter(judged: list[tuple[Pair, str]]) -> None:
    for pair, found in judged:
        swapped = {_swapped(key): value for key, value in pair.row.items()}
        assert Pair(swapped).judged().judgement == found, pair.label


def _swapped(key: str) -> str:
    if key in ("a", "b"):
        return "b" if key == "a" else "a"
    head, _, tail = key.rpartition("_")
    return f"{head}_{'b' if tail == 'a' else 'a'}" if head and tail in ("a", "b") else key
