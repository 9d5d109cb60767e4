"""``--jobs N`` changes nothing but the time it takes, and leaves no process behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.running import CHIDAO, MAI, THU, environment, run


@pytest.fixture
def many(papers: Path, tmp_path: Path) -> list[Path]:
    """Files of several kinds, some of which fail."""
    lines = [json.dumps({"id": f"tin-{n}", "text": (THU, MAI)[n % 2]}) for n in range(12)]
    lines.insert(5, "{broken")
    lines.append(json.dumps({"id": "tin-3", "text": THU}))
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "none.txt").touch()
    return [papers, tmp_path]


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_the_output_is_the_same(many: list[Path], tmp_path: Path, form: str) -> None:
    alone = run(tmp_path, "extract", *many, "--format", form)
    together = run(tmp_path, "extract", *many, "--format", form, "--jobs", 3)
    assert (together.returncode, together.stdout, together.stderr) == (1, alone.stdout, alone.stderr)
    assert len(alone.stderr.splitlines()) == 3


def test_a_load_stores_the_same(many: list[Path], data: Path) -> None:
    told = run(data, "load", *many, "-j", 2)
    assert "14  tài liệu (documents) added" in told.stdout
    assert "14  tài liệu (documents) unchanged" in run(data, "load", *many).stdout


def test_standard_input_is_read_by_the_command_itself(tmp_path: Path) -> None:
    done = run(tmp_path, "extract", "-", "-f", "jsonl", "-j", 2, stdin=json.dumps({"id": "một", "text": THU}))
    assert json.loads(done.stdout)["document"] == {"id": "một"}


def _tree(group: int) -> list[int]:
    """The processes of a group that are still there."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            rest = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(rest[2]) == group and rest[0] != "Z":
            found.append(int(status.parent.name))
    return found


def _endless(tmp_path: Path) -> subprocess.Popen[str]:
    """An extraction by three processes that is under way, in a process group of its own."""
    source = tmp_path / "many.jsonl"
    source.write_text("".join(json.dumps({"id": f"t-{n}", "text": MAI * 5}) + "\n" for n in range(400)))
    command = subprocess.Popen(
        [CHIDAO, "extract", source, "-f", "jsonl", "-j", "3"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(tmp_path), start_new_session=True,
    )  # fmt: skip
    assert command.stdout
    assert command.stdout.readline()
    return command


def _gone(group: int) -> bool:
    until = time.monotonic() + 10
    while left := _tree(group):
        if time.monotonic() > until:
            raise AssertionError(left)
        time.sleep(0.05)
    return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("to_all", [False, True], ids=["the command", "its group"])
def test_a_signal_ends_all_of_them(tmp_path: Path, number: int, to_all: bool) -> None:
    command = _endless(tmp_path)
    (os.killpg if to_all else os.kill)(command.pid, number)
    _, said = command.communicate(timeout=30)
    assert (command.returncode, said) == (128 + number, "chidao: đã dừng (interrupted)\n")
    assert _gone(command.pid)


def test_who_goes_away_leaves_nobody(tmp_path: Path) -> None:
    command = _endless(tmp_path)
    command.kill()
    command.communicate(timeout=30)
    assert _gone(command.pid)


def test_a_reader_that_goes_away_leaves_nobody(tmp_path: Path) -> None:
    with _endless(tmp_path) as command:
        assert command.stdout
        assert command.stderr
        command.stdout.close()
        assert (command.wait(timeout=30), command.stderr.read()) == (0, "")
    assert _gone(command.pid)


def test_a_process_that_dies_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    with _endless(tmp_path) as command:
        assert command.stdout
        assert command.stderr
        worker = max(set(_tree(command.pid)) - {command.pid}, key=_memory)
        os.kill(worker, signal.SIGKILL)
        assert len(command.stdout.readlines()) == 398
        (line,) = command.stderr.read().splitlines()
    assert "many.jsonl:" in line
    assert line.endswith("the process that read it died (SIGKILL)")
    assert command.returncode == 1
    assert _gone(command.pid)


def _memory(pid: int) -> int:
    """What tells a process that reads documents from one that only keeps house."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
