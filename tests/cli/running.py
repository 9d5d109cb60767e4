"""The real command ``chidao`` in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

CHIDAO = Path(sys.executable).parent / "chidao"
MAI = """Sáng 5/3/2021, tại Hà Giang, Sở Y tế tỉnh Hà Giang tổ chức Hội nghị tổng kết công tác năm 2020.
Đồng chí Trần Thị Mai, Giám đốc Sở Y tế tỉnh Hà Giang chủ trì hội nghị.
Sở Y tế tỉnh Hà Giang phối hợp với Công an tỉnh Hà Giang thực hiện Chương trình phối hợp số 7.
"""
THU = """Ngày 1/2/2020, tại Lào Cai, UBND tỉnh Lào Cai tổ chức Hội nghị sơ kết công tác quý I.
Đồng chí Lê Văn Thu, Chủ tịch UBND tỉnh Lào Cai chủ trì hội nghị.
"""


def environment(data: Path, **more: str) -> dict[str, str]:
    """The environment of a command: its data folder, and no server of the user's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J", "COLUMNS"))}
    return kept | {"CHIDAO_DATA": str(data)} | more


def run(
    data: Path, *arguments: object, stdin: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """What ``chidao`` with `arguments` printed, and its exit status. A traceback fails the test."""
    done = subprocess.run(
        [CHIDAO, *map(str, arguments)],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(data, **more),
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


def complaint(done: subprocess.CompletedProcess[str], status: int) -> str:
    """The one sentence on standard error of a command that ended with `status` and printed nothing else."""
    assert (done.returncode, done.stdout) == (status, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("chidao: ")
    return line.removeprefix("chidao: ")


class Serving:
    """``chidao serve`` on a free port, from its announcement until it is stopped."""

    def __init__(self, data: Path, *arguments: object) -> None:
        self.process = subprocess.Popen(
            [CHIDAO, "serve", "--port", "0", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(data),
            start_new_session=True,
        )
        self.told = ""
        assert self.process.stdout
        patience = threading.Timer(60, self.process.kill)
        patience.start()
        for line in self.process.stdout:
            self.told += line
            if "Ctrl-C" in line:
                break
        patience.cancel()
        assert "Ctrl-C" in self.told, self.process.communicate()
        self.address = self.told.partition("Chỉ đạo: ")[2].split()[0]

    def stop(self, number: int = signal.SIGINT, *, group: bool = False) -> str:
        """Signal the command, or its group as a terminal does; what it said on standard error."""
        if self.process.poll() is None:
            (os.killpg if group else os.kill)(self.process.pid, number)
        said = self.process.communicate(timeout=60)[1]
        assert "Traceback" not in said
        return said


def loading(folder: Path, count: int) -> tuple[subprocess.Popen[str], Path, Path]:
    """``chidao load`` of `count` documents with some of them in, the documents' folder and that of the data."""
    papers, data = folder / "papers", folder / "data"
    papers.mkdir()
    for number in range(count):
        (papers / f"{number}.txt").write_text(THU, encoding="utf-8")
    command = subprocess.Popen(
        [CHIDAO, "load", papers],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(data),
    )
    while not server_runs(data) or not json.loads(run(data, "status", "-f", "json").stdout)["documents"]:
        assert command.poll() is None
        time.sleep(0.05)
    return command, papers, data


def server_runs(data: Path) -> bool:
    """Whether the embedded server of `data` is alive."""
    try:
        pid = int((data / "embedded" / "pid").read_text())
    except FileNotFoundError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"
