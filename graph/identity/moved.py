"""The log of ids that moved: JSON Lines ``{"id": old, "to": new}``, beside the log of judgements.

An id moves where a document is read anew and what it names gets another one. The log outlives the store.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from graph.identity.log import LogError, alone, rewrite

Moved = tuple[str, str]  # the id that is no more, and the one that it leads to


def read_moved(path: Path) -> dict[str, str]:
    """Where ids lead, none where there is no file. Raises LogError, OSError."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    lines = enumerate(text.splitlines(), start=1)
    return dict(_moved(path, number, line) for number, line in lines if line.strip())


def _moved(path: Path, number: int, line: str) -> Moved:
    try:
        row = json.loads(line)
        return str(row["id"]), str(row["to"])
    except (ValueError, KeyError, TypeError) as error:
        raise LogError(f'{path}, line {number}: not {{"id": …, "to": …}}') from error


def record_moved(path: Path, moved: Iterable[Moved]) -> None:
    """Put where ids lead into the log at `path`, in place of where they led before. Raises LogError, OSError."""
    with alone(path):
        known = sorted((read_moved(path) | dict(moved)).items())
        lines = (json.dumps({"id": old, "to": new}, ensure_ascii=False) for old, new in known)
        rewrite(path, "".join(f"{line}\n" for line in lines))
