"""What machine a benchmark ran on, in one line each."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

_PACKAGES = ("ahocorasick-rs", "arcadedb-embedded", "neo4j", "neo4j-rust-ext")


def machine() -> list[str]:
    """Processor, cores, memory, Python, and the versions that matter; parts that are not told are left out."""
    cores = len(os.sched_getaffinity(0))
    return [
        f"{_field('/proc/cpuinfo', 'model name') or platform.processor()}, {cores} cores, {_memory()} GB",
        f"{platform.system()} {platform.machine()}, {platform.python_implementation()} {platform.python_version()}",
        ", ".join(f"{name} {version(name)}" for name in _PACKAGES),
    ]


def _memory() -> str:
    told = _field("/proc/meminfo", "MemTotal")
    return f"{int(told.split()[0]) / 1e6:.0f}" if told else "?"


def _field(path: str, name: str) -> str:
    if not Path(path).is_file():
        return ""
    lines = (line.partition(":") for line in Path(path).read_text(encoding="utf-8").splitlines())
    return next((value.strip() for key, _, value in lines if key.strip() == name), "")
