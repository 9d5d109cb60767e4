"""``--extractor llm`` asks the endpoint that the environment names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import complaint, run
from tests.llm.asking import MODEL, REPORT, SPOKEN, said
from tests.llm.server import Reply, facts, serving

ELSEWHERE = "Một mô hình bịa ra câu này."


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(REPORT, encoding="utf-8")
    return folder


def named(url: str) -> dict[str, str]:
    return {"CHIDAO_LLM_URL": url, "CHIDAO_LLM_MODEL": MODEL, "CHIDAO_LLM_KEY": "a-secret"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_facts_of_the_model_are_printed_with_their_rule(reports: Path, tmp_path: Path, jobs: int) -> None:
    with serving(facts(said())) as server:
        command = ("extract", reports, "--extractor", "llm", "-f", "jsonl", "-j", jobs)
        done = run(tmp_path, *command, **named(server.url))
    assert (done.returncode, done.stderr) == (0, "")
    for line in map(json.loads, done.stdout.splitlines()):
        assert [f["quote"] for f in line["facts"] if f["rule"] == f"llm:{MODEL}"] == [SPOKEN]
    assert len(server.asked) == 2


def test_what_was_refused_is_counted_in_the_summary(reports: Path, tmp_path: Path) -> None:
    with serving(facts(said(), said(quote=ELSEWHERE), said(type="LOVES"))) as server:
        done = run(tmp_path, "load", "--dry-run", reports, "--extractor", "llm", **named(server.url))
    assert done.returncode == 0
    for line in (
        "2  SPEAKS_AT phát biểu tại (speaks at)",
        "2  bỏ qua (dropped) SPEAKS_AT: model: the quote is not in the text",
        "2  bỏ qua (dropped) FACT: model: no fact of the ontology",
    ):
        assert line in done.stdout


def test_a_document_that_the_model_fails_is_named_and_the_next_is_read(reports: Path, tmp_path: Path) -> None:
    with serving(Reply(status=400), facts(said())) as server:
        done = run(tmp_path, "extract", reports, "--extractor", "llm", "-f", "jsonl", **named(server.url))
    assert done.returncode == 1
    assert [json.loads(line)["document"]["id"] for line in done.stdout.splitlines()] == ["2"]
    assert done.stderr.startswith("chidao: 1: the model at 127.0.0.1:")
    assert done.stderr.endswith(" answered 400\n")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_key_that_is_not_accepted_ends_the_command(reports: Path, tmp_path: Path, jobs: int) -> None:
    with serving(Reply(status=401, body=b"a-secret")) as server:
        command = ("extract", reports, "--extractor", "llm", "-j", jobs)
        said_ = complaint(run(tmp_path, *command, **named(server.url)), 1)
    assert said_.endswith("answered 401; CHIDAO_LLM_KEY is not accepted")
    assert "a-secret" not in said_


@pytest.mark.parametrize("jobs", [1, 2])
def test_without_settings_the_command_is_wrong(reports: Path, tmp_path: Path, jobs: int) -> None:
    nothing = {"CHIDAO_LLM_URL": "", "CHIDAO_LLM_MODEL": ""}
    command = ("extract", reports, "--extractor", "llm", "-j", jobs)
    assert "CHIDAO_LLM_URL" in complaint(run(tmp_path, *command, **nothing), 2)


def test_nobody_is_asked_by_default(reports: Path, tmp_path: Path) -> None:
    with serving(facts(said())) as server:
        run(tmp_path, "extract", reports, **named(server.url))
    assert server.asked == []
