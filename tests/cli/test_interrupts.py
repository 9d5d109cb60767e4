"""An interrupt that is swallowed on its way still ends a load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.scoring import ROOT

SWALLOWED = """
import os, signal, sys
from cli import interrupts
from cli.loading import load_all

interrupts.listen()
try:
    os.kill(os.getpid(), signal.SIGTERM)
    signal.pause()
except KeyboardInterrupt:
    pass
try:
    load_all(None, sys.argv[1:])
except KeyboardInterrupt:
    sys.exit(interrupts.received())
"""


def test_a_load_asks_whether_a_signal_has_come(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text("Ông Lê Văn An chủ trì hội nghị.", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", SWALLOWED, tmp_path], cwd=ROOT, timeout=60)
    assert done.returncode == 15
