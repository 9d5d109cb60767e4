"""Each benchmark runs, and prints a row for each thing it measures; how fast they are is not tested."""

from __future__ import annotations

import sys

import pytest

from benchmarks import extraction, loading
from benchmarks.__main__ import main
from benchmarks.timing import Row
from tests.servers import TestServer


def number(text: str) -> float:
    return float(text.replace(",", ""))


def check(rows: list[Row], *names: str) -> None:
    assert [row.what for row in rows] == list(names)
    assert all(number(row.median) > 0 for row in rows)
    assert all(number(part) > 0 for row in rows for part in row.spread.split(" – "))


def test_extraction_prints_a_row_for_each_stage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["benchmarks", "extraction", "--runs", "1", "--characters", "10000"]
    monkeypatch.setattr(sys, "argv", command)
    main()
    printed = capsys.readouterr().out
    for row in ("regex", "text and lexicon", "mentions and context", "whole extraction", "10,000 characters"):
        assert f"{row} " in printed or f"{row} (words) " in printed
    assert "Python" in printed
    assert "Loading" not in printed


def test_stages_are_measured_over_the_text_that_was_asked_for() -> None:
    documents = extraction.repeated(extraction.samples(), 3_000)
    assert 3_000 <= sum(len(document.text) for document in documents) < 3_000 + 1_500
    rows = extraction.stage_rows(documents, 1, {"peer: upper case": str.upper})
    names = ("text and lexicon", "mentions and context", "whole extraction", "peer: upper case")
    check(rows, "peer: one pass of a compiled regex (words)", *names)
    assert rows[0].ratio == "1.00"


def test_loading_writes_the_same_rows_as_its_peer(server: TestServer) -> None:
    rows = loading.rows(server, loading.made(3), 1)
    names = ("Store.replace, all new", "Store.replace, all unchanged")
    check(rows, "peer: bare driver loop, same rows, no checks", *names)
