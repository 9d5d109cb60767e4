"""What the program is: its answers may change with every change of its files."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any


@cache
def program(*packages: str) -> str:
    """A digest of the code, the statements and the data of `packages`."""
    digest = hashlib.sha256()
    for package in packages:
        _add(digest, files(package))
    return digest.hexdigest()


def _add(digest: Any, folder: Traversable) -> None:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            _add(digest, entry)
        elif entry.name.endswith((".py", ".cypher", ".sql", ".yml")):
            digest.update(entry.read_bytes())
