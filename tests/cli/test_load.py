from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

from graph.store import StoreSettings, open_store
from tests.cli.running import CHIDAO, MAI, THU, complaint, environment, loading, run


def test_a_summary_of_what_was_loaded(data: Path, papers: Path) -> None:
    first = run(data, "load", papers)
    assert (first.returncode, first.stderr) == (0, "")
    for line in ("2  tài liệu (documents) added", "2  CHAIRS chủ trì (chairs)", "thực thể (entities)"):
        assert line in first.stdout
    again = run(data, "load", papers)
    assert "2  tài liệu (documents) unchanged" in again.stdout
    assert "added" not in again.stdout


def test_an_edited_document_is_replaced(data: Path, papers: Path, tmp_path: Path) -> None:
    run(data, "load", papers)
    (tmp_path / "thu.txt").write_text(THU.replace("Lê Văn Thu", "Lê Văn Thụ"), encoding="utf-8")
    assert "1  tài liệu (documents) replaced" in run(data, "load", tmp_path).stdout
    chairs = json.loads(run(data, "chairs", "--format", "json").stdout)["items"]
    assert {item["from"]["name"] for item in chairs} == {"Trần Thị Mai", "Lê Văn Thụ"}


def test_a_dry_run_needs_and_changes_no_store(papers: Path, tmp_path: Path) -> None:
    done = run(tmp_path / "none", "load", "--dry-run", papers)
    assert done.returncode == 0
    assert "2  tài liệu (documents) read" in done.stdout
    assert not (tmp_path / "none").exists()


def test_a_document_that_fails_keeps_no_other_back(data: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "tốt.txt").write_text(MAI, encoding="utf-8")
    done = run(data, "load", tmp_path, "/nowhere/at-all.txt")
    assert done.returncode == 1
    assert "1  tài liệu (documents) added" in done.stdout
    assert "3  tài liệu (documents) failed" in done.stdout
    assert len(done.stderr.splitlines()) == 3
    for name in ("empty.txt", "broken.pdf", "at-all.txt"):
        assert name in done.stderr


def test_standard_input(data: Path) -> None:
    lines = [json.dumps({"id": "từ-ngoài", "text": THU}), "{broken", json.dumps({"id": "hai", "text": MAI})]
    done = run(data, "load", "-", stdin="\n".join(lines))
    assert done.returncode == 1
    assert "2  tài liệu (documents) added" in done.stdout
    assert "standard input:2" in done.stderr


def test_two_loads_at_once_store_what_one_would(tmp_path: Path) -> None:
    folders = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        folders.append(folder)
        for number in range(15):
            (folder / f"{name}-{number}.txt").write_text(MAI, encoding="utf-8")
    together, alone = tmp_path / "together", tmp_path / "alone"
    commands = [
        subprocess.Popen([CHIDAO, "load", folder], stdout=subprocess.DEVNULL, env=environment(together))
        for folder in folders
    ]
    assert [command.wait(timeout=120) for command in commands] == [0, 0]
    assert run(alone, "load", *folders).returncode == 0
    with (
        open_store(StoreSettings(data=together)) as stored,
        open_store(StoreSettings(data=alone)) as expected,
    ):
        assert stored.dump() == expected.dump() != []


def test_a_server_that_goes_away_in_the_middle_is_said_and_the_load_goes_on_later(tmp_path: Path) -> None:
    command, source, data = loading(tmp_path, 500)
    os.kill(int((data / "embedded" / "pid").read_text()), signal.SIGKILL)
    told, said = command.communicate(timeout=60)
    assert (command.returncode, told) == (3, "")
    assert "does not answer; what was not yet stored can be loaded again" in said
    assert len(said.splitlines()) == 1
    kept = json.loads(run(data, "status", "-f", "json").stdout)["documents"]
    again = run(data, "load", source).stdout
    assert f"{kept}  tài liệu (documents) unchanged" in again
    assert f"{500 - kept}  tài liệu (documents) added" in again


def test_a_store_that_does_not_answer(papers: Path, tmp_path: Path) -> None:
    away = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "a-secret"}
    said = complaint(run(tmp_path, "load", papers, **away), 3)
    assert "bolt://127.0.0.1:1 does not answer" in said
    assert "a-secret" not in said
    assert "NEO4J_PASSWORD" in complaint(run(tmp_path, "status", NEO4J_URI="bolt://127.0.0.1:1"), 3)
