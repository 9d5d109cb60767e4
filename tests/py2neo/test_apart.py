"""The service, the command and the loaders live without py2neo."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCKED = "import sys; sys.modules['py2neo'] = None; "


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


def test_everything_else_is_imported_without_it() -> None:
    names = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for room in ("api", "cli", "graph", "loaders")
        for path in (ROOT / room).rglob("*.py")
        if (ROOT / "graph" / "py2neo") not in path.parents
    )
    assert len(names) > 100
    code = f"import importlib; [importlib.import_module(name) for name in {names!r}]"
    done = run(f"{_BLOCKED}{code}; print('graph.py2neo' in sys.modules)")
    assert (done.returncode, done.stdout) == (0, "False\n"), done.stderr


def test_who_lacks_it_is_told_what_to_install() -> None:
    done = run(f"{_BLOCKED}import graph.py2neo")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "ModuleNotFoundError: graph.py2neo needs py2neo: pip install 'chidao[py2neo]'"
    )
