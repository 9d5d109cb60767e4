"""``chidao load --dry-run`` of many documents in one process and in several: time, and the memory that they take."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.extraction import samples
from benchmarks.timing import Row, rate_row, show

_HEADS = ("", "documents/s", "slowest – fastest", "times one process's time")
_MEMORY = ("", "documents", "MB at most, all processes", "times the shortest batch's")
_COMMAND = (sys.executable, "-c", "from cli.entry import main; main()", "load", "--dry-run")
_PAUSE = 0.02  # seconds between two looks at the memory


def run(runs: int, documents: int) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        timed, *batches = (
            written(Path(folder), count) for count in (documents // 5, documents // 10, documents)
        )
        jobs = sorted({1, 2, len(os.sched_getaffinity(0))})
        show(f"Reading {documents // 5:,} documents", _HEADS, rows(timed, documents // 5, jobs, runs))
        show("Memory", _MEMORY, memory_rows(batches, jobs[-1]))


def written(folder: Path, count: int) -> Path:
    """A file of `count` documents: three samples each, which is as long as a newspaper's report."""
    file, known = folder / f"{count}.jsonl", samples()
    with file.open("w", encoding="utf-8") as out:
        for number in range(count):
            text = "\n".join(known[(number + more) % len(known)].text for more in range(3))
            out.write(json.dumps({"id": f"document-{number}", "text": text}) + "\n")
    return file


def rows(batch: Path, count: int, jobs: Sequence[int], runs: int) -> list[Row]:
    """A row for each number of processes, in turn, so that a busy machine slows all alike."""
    times: dict[int, list[float]] = {each: [] for each in jobs}
    for _ in range(runs):
        for each in jobs:
            times[each].append(_watched(batch, each)[0])
    first = times[jobs[0]]
    return [rate_row(f"{each} at work", count, times[each], first) for each in jobs]


def memory_rows(batches: Sequence[Path], jobs: int) -> list[Row]:
    """A row for each batch and number of processes."""
    found = []
    for each in sorted({1, jobs}):
        peaks = [_watched(batch, each)[1] for batch in batches]
        found += [
            Row(f"{each} at work", batch.stem, f"{peak / 1e6:,.0f}", f"{peak / peaks[0]:.2f}")
            for batch, peak in zip(batches, peaks, strict=True)
        ]
    return found


def _watched(batch: Path, jobs: int) -> tuple[float, int]:
    """Seconds that reading a batch takes, and the most bytes that its processes held at once."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [*_COMMAND, batch, "-j", str(jobs)], stdout=subprocess.DEVNULL, start_new_session=True
    )
    peak, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(_PAUSE):
            peak[0] = max(peak[0], _held(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    taken = time.perf_counter() - start
    over.set()
    watcher.join()
    assert process.returncode == 0
    return taken, peak[0]


def _held(session: int) -> int:
    """Bytes of memory of the processes of a session; pages that they share are counted once for each."""
    pages = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(status.read_text().rpartition(")")[2].split()[3]) == session:
                pages += int(status.with_name("statm").read_text().split()[1])
        except (OSError, ValueError, IndexError):  # the process has ended meanwhile
            continue
    return pages * os.sysconf("SC_PAGE_SIZE")
