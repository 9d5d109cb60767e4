from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import CHIDAO, MAI, THU, complaint, environment, run

FACT = ("type", "from", "to", "role", "title", "date", "under", "quote", "start", "end", "rule")


def test_json_lines_hold_to_the_contract(papers: Path, tmp_path: Path) -> None:
    done = run(tmp_path / "none", "extract", papers, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    first, second = map(json.loads, done.stdout.splitlines())
    assert [line["document"] for line in (first, second)] == [{"id": "mai"}, {"id": "thu"}]
    assert list(first) == ["document", "entities", "facts"]
    ids = {entity["id"] for entity in first["entities"]}
    for entity in first["entities"]:
        assert list(entity) in (["id", "type", "name", "aliases"], ["id", "type", "name", "aliases", "date"])
    assert {fact["type"] for fact in first["facts"]} >= {"CHAIRS", "HOLDS_POSITION", "COORDINATES_WITH"}
    for fact in first["facts"]:
        assert list(fact) == [name for name in FACT if name in fact]
        assert {fact["from"], fact["to"], fact.get("under", fact["to"])} <= ids
        assert fact["quote"] == MAI[fact["start"] : fact["end"]]
    assert not (tmp_path / "none").exists()


def test_the_same_input_gives_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    arguments = ("extract", papers / "mai.txt", papers / "thu.txt", "-f", "jsonl")
    first = run(tmp_path, *arguments, PYTHONHASHSEED="1")
    second = run(tmp_path, *arguments, PYTHONHASHSEED="2", LC_ALL="C", PYTHONUTF8="0")
    assert first.stdout == second.stdout != ""


def test_metadata_of_json_lines_on_standard_input(tmp_path: Path) -> None:
    line = {
        "id": "tin-1",
        "text": THU,
        "title": "Tin",
        "publisher": "Báo",
        "published": "2020-02-02",
        "url": "u:1",
    }
    done = run(tmp_path, "extract", "-", "--format", "jsonl", stdin=json.dumps(line) + "\n")
    document = json.loads(done.stdout)["document"]
    assert list(document) == ["id", "title", "publisher", "published", "url"]
    assert document == {key: value for key, value in line.items() if key != "text"}


def test_text_for_people(papers: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "extract", papers)
    assert done.returncode == 0
    assert "thu (?, ?)\n" in done.stdout
    assert "Lê Văn Thu — chủ trì — Hội nghị" in done.stdout
    assert "“Đồng chí Lê Văn Thu, Chủ tịch UBND tỉnh Lào Cai chủ trì hội nghị.”" in done.stdout


def test_what_fails_is_named_and_the_rest_is_printed(papers: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "extract", papers / "none.txt", papers / "mai.txt", "-f", "jsonl")
    assert done.returncode == 1
    assert [json.loads(line)["document"]["id"] for line in done.stdout.splitlines()] == ["mai"]
    (line,) = done.stderr.splitlines()
    assert "none.txt" in line


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": f"tin-{n}", "text": THU}) + "\n" for n in range(300))
    source = tmp_path / "many.jsonl"
    source.write_text(lines)
    command = f"'{CHIDAO}' extract '{source}' -f jsonl | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=environment(tmp_path), check=True
    )
    line, status = done.stdout.splitlines()
    assert (json.loads(line)["document"]["id"], status, done.stderr) == ("tin-0", "0", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extract"], "Missing argument 'PATH…'; see --help"),
        (["extract", "x", "--format", "xml"], "Invalid value for '--format'"),
        (["extract", "--nothing"], "No such option: --nothing"),
        (["nothing"], "No such command 'nothing'"),
    ],
)
def test_a_wrong_command_is_one_sentence(tmp_path: Path, arguments: list[str], said: str) -> None:
    assert said in complaint(run(tmp_path, *arguments), 2)
