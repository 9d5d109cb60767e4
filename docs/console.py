"""The commands in a page's ```console blocks, run for real: the lines that start with ``$``, and their output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.store import Store, StoreSettings, open_store

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_COLUMNS = 110


@dataclass(frozen=True, slots=True)
class Session:
    """A data folder of its own, with a running store that all commands share."""

    data: Path
    store: Store

    def run(self, command: str) -> str:
        """What `command` writes, as a terminal of 110 columns shows it."""
        bin_folder = str(Path(sys.executable).parent)
        environ = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
        environ |= {
            "PATH": os.pathsep.join((bin_folder, os.environ["PATH"])),
            "CHIDAO_DATA": str(self.data),
            "COLUMNS": str(_COLUMNS),
        }
        done = subprocess.run(  # noqa: S603 - the commands are those of our own pages
            ["/bin/bash", "-c", command],
            cwd=ROOT, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        return "".join(f"{line.rstrip()}\n" for line in done.stdout.rstrip().splitlines())


@contextmanager
def session() -> Iterator[Session]:
    """A session over an empty embedded store in a temporary folder."""
    with TemporaryDirectory() as folder, open_store(StoreSettings(data=Path(folder))) as store:
        yield Session(Path(folder), store)


def commands(page: str) -> list[str]:
    """The commands of all console blocks, in their order."""
    return [
        line.removeprefix("$ ")
        for block in _BLOCK.findall(page)
        for line in block.splitlines()
        if line.startswith("$ ")
    ]


def rerun(page: str, where: Session) -> str:
    """`page` with the output below each command replaced by what the command writes now."""

    def again(match: re.Match[str]) -> str:
        asked = [line for line in match.group().splitlines() if line.startswith("$ ")]
        return "".join(f"{line}\n{where.run(line.removeprefix('$ '))}" for line in asked)

    return _BLOCK.sub(again, page)
