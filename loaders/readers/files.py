"""Which files a batch holds: folders are searched through in the order of their names."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from loaders.readers.contents import ReadFailure

SUFFIXES = (".txt", ".html", ".htm", ".pdf", ".docx", ".jsonl")
SIDECAR = ".meta.yml"
ANSWERS = ".gold.json"  # what a reader marked in the document beside it; no document itself


def find_files(path: Path, seen: set[Path]) -> Iterator[Path | ReadFailure]:
    """The documents at and below `path`, sorted; what has a real path that is in `seen` is passed over.

    Hidden files in folders are passed over silently; all else that is no document is a failure: a suffix
    that nobody reads, a link to nothing or to itself, no permission, metadata beside no document.
    """
    waiting = [path]
    while waiting:
        path = waiting.pop()
        try:
            path.stat()
            real = path.resolve()
            inside = sorted(path.iterdir(), key=lambda child: child.name) if path.is_dir() else []
        except (OSError, RuntimeError, ValueError) as error:
            yield ReadFailure(shown(path), why(error))
            continue
        if real in seen:
            continue
        seen.add(real)
        waiting += [child for child in reversed(inside) if not child.name.startswith(".")]
        if not path.is_dir():
            yield from _file(path)


def shown(path: Path) -> str:
    """`path` for people: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def why(error: Exception) -> str:
    """The reason of a failed system call, in words."""
    code = error.errno if isinstance(error, OSError) else None
    known = {
        errno.ENOENT: "there is no such file",
        errno.ENOTDIR: "there is no such file",
        errno.EACCES: "there is no permission to read it",
        errno.EPERM: "there is no permission to read it",
        errno.ELOOP: "is a link that leads to itself",
        errno.ENAMETOOLONG: "has a name that is too long",
    }
    detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return known.get(code or 0, f"cannot be read ({detail})")


def _file(path: Path) -> Iterator[Path | ReadFailure]:
    if not path.is_file():
        yield ReadFailure(shown(path), "is no file (a device, a socket or a pipe); use - for standard input")
    elif beside := next((end for end in (SIDECAR, ANSWERS) if path.name.endswith(end)), None):
        stem = path.name.removesuffix(beside)
        others = [path.with_name(stem + suffix) for suffix in SUFFIXES if suffix != ".jsonl"]
        if not any(other.exists() for other in others):
            yield ReadFailure(
                shown(path), f"describes no document: there is no {stem}.txt, .html, .pdf … beside it"
            )
    elif path.suffix.lower() in SUFFIXES:
        yield path
    else:
        yield ReadFailure(shown(path), f"is of a kind that is not read; read are {', '.join(SUFFIXES)}")
