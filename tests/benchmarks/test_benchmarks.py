"""Each benchmark runs, and prints a row for each thing it measures; how fast they are is not tested."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.models import Subgraph
from benchmarks import extraction, growth, jobs, loading, service, viewer
from benchmarks.__main__ import main
from benchmarks.corpus import Corpus
from benchmarks.filling import fill
from benchmarks.identity import compared
from benchmarks.timing import Row
from graph.ontology import load_ontology
from graph.store import open_store
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
    for row in ("regex", "text and lexicon", "mentions and context", "whole extraction"):
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


def test_growth_prints_a_row_for_each_shape_with_a_column_for_each_size() -> None:
    assert growth.sizes_up_to(100_000) == [1_000, 10_000, 100_000]
    rows = growth.rows(growth.SHAPES[:2], [100, 200])
    assert [row.what for row in rows] == [shape.name for shape in growth.SHAPES[:2]]
    assert all(len(row.median.split()) == 2 and number(row.ratio) > 0 for row in rows)
    assert all(len(shape.document(999).text) == 999 for shape in growth.SHAPES)


def test_jobs_reads_a_batch_in_one_process_and_in_two(tmp_path: Path) -> None:
    batch = jobs.written(tmp_path, 5)
    check(jobs.rows(batch, 5, [1, 2], 1), "1 at work", "2 at work")
    assert [number(row.spread) > 0 for row in jobs.memory_rows([batch], 2)] == [True, True]


def test_loading_writes_the_same_rows_as_its_peer(server: TestServer) -> None:
    rows = loading.rows(server, loading.made(3), 1)
    names = ("Store.replace, all new", "Store.replace, all unchanged")
    check(rows, "peer: bare driver loop, same rows, no checks", *names)


def test_a_corpus_in_bulk_is_stored_as_one_by_one(embedded_server: TestServer) -> None:
    graphs = list(Corpus(300).graphs())
    for graph in graphs:
        load_ontology().check(graph)
    embedded_server.empty()
    with open_store(embedded_server.settings) as store:
        assert fill(embedded_server, graphs) == sum(len(graph.facts) for graph in graphs) > 200
        version, bulk = store.corpus(), store.dump()
    embedded_server.empty()
    with open_store(embedded_server.settings) as store:
        for graph in graphs:
            store.replace(graph)
        assert store.corpus() == version
        judged = ("'Referent'", "'RegisterEdge'", *load_ontology().structure)
        assert [line for line in store.dump() if not any(word in line for word in judged)] == bulk


def test_the_service_is_measured_beside_the_driver(
    embedded_server: TestServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_QUESTIONS", 2)
    embedded_server.empty()
    with open_store(embedded_server.settings):
        fill(embedded_server, Corpus(500).graphs())
        rows = list(service.rows(embedded_server, Corpus(500), times=2, seconds=0.1))
    kinds = ("entity", "chairs", "positions", "coordination", "neighbours", "search")
    assert [row[0] for row in rows] == [*kinds, *(f"{kind}, greatest" for kind in kinds)]
    assert all(number(cell) > 0 for row in rows for cell in row[1:])


def test_the_viewer_is_measured_beside_the_library_alone(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        with ThreadPoolExecutor(1) as apart:  # from the event loop of the browser in tests/viewer
            apart.submit(viewer.run, 1, [(12, 15)]).result()
    except FileNotFoundError as missing:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(missing))
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line.strip()]
    (alone,) = [line[2:] for line in lines if line[:2] == ["cytoscape", "alone"]]
    (ours,) = [line[1:] for line in lines if line[0] == "viewer"]
    assert alone[-4:] == ["1.00"] * 4
    assert all(float(cell) > 0 for cell in ours)


def test_a_made_up_graph_is_an_answer_of_the_service() -> None:
    answer = viewer.graph(50, 80)
    assert Subgraph.model_validate(answer).model_dump(exclude_unset=True) == answer
    assert viewer.graph(50, 80) == answer


def test_judging_alone_compares_each_mention_with_few_others() -> None:
    small, large = (compared(count).found for count in (200, 800))
    assert 0 < small.pairs < large.pairs
    assert large.pairs < 25 * large.referents
    assert large.referents > 2 * small.referents
