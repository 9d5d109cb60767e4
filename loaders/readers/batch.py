"""A batch of documents: each file by the reader of its kind, each document with an id of its own."""

from __future__ import annotations

import logging
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from graph.values import Document
from loaders.readers.contents import MAX_BYTES, Content, ReadFailure, Unreadable, attempt
from loaders.readers.docx import read_docx
from loaders.readers.files import SIDECAR, find_files, shown, why
from loaders.readers.html import read_html
from loaders.readers.jsonl import read_jsonl
from loaders.readers.metadata import parse_sidecar, with_metadata
from loaders.readers.pdf import read_pdf
from loaders.readers.plain import read_plain
from loaders.readers.stdin import kind_and_whole

_READERS: dict[str, tuple[Callable[[bytes], Content], str]] = {
    ".txt": (read_plain, "text file"),
    ".html": (read_html, "HTML page"),
    ".htm": (read_html, "HTML page"),
    ".pdf": (read_pdf, "PDF"),
    ".docx": (read_docx, "Word file"),
}
_WORD = re.compile(r"\w")
for _library in ("trafilatura", "htmldate", "pypdfium2"):
    # What they log stands in the failure already; without a handler of the program it would go to the screen.
    logging.getLogger(_library).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class _Found:
    """A document by the name of its source, before its id is known to be its own."""

    source: str
    id: str
    content: Content | Unreadable


def read_documents(
    paths: Iterable[str | PathLike[str]], stdin: BinaryIO | None = None
) -> Iterator[Document | ReadFailure]:
    """The documents of files, folders and standard input (``-``), one by one, in the order of `paths`.

    What cannot be read is a ReadFailure in its place, and the others are read. A file that several paths
    name is read once. A document's id is that of its JSON line, else the file's name without suffix; an id
    that an earlier document of the batch has is a failure.
    """
    seen: set[Path] = set()
    first: dict[str, str] = {}
    for path in paths:
        given = _standard_input(stdin or sys.stdin.buffer) if str(path) == "-" else _below(Path(path), seen)
        for found in given:
            yield found if isinstance(found, ReadFailure) else _with_own_id(found, first)


def _with_own_id(found: _Found, first: dict[str, str]) -> Document | ReadFailure:
    if isinstance(found.content, Unreadable):
        return ReadFailure(found.source, str(found.content))
    if not _WORD.search(found.content.text):
        return ReadFailure(found.source, "holds no text" if found.content.text else "is empty")
    if found.id in first:
        other = first[found.id]
        return ReadFailure(found.source, f"has the document id {found.id!r} of {other}; rename one of them")
    first[found.id] = found.source
    content = found.content
    return Document(found.id, content.text, content.title, content.publisher, content.published, content.url)


def _below(path: Path, seen: set[Path]) -> Iterator[_Found | ReadFailure]:
    for file in find_files(path, seen):
        if isinstance(file, ReadFailure):
            yield file
        elif file.suffix.lower() == ".jsonl":
            yield from _json_lines(file)
        else:
            yield _file(file)


def _json_lines(file: Path) -> Iterator[_Found | ReadFailure]:
    try:
        with file.open("rb") as stream:
            yield from _numbered(stream, shown(file), _stem(file))
    except OSError as error:
        yield ReadFailure(shown(file), why(error))


def _numbered(stream: BinaryIO, source: str, stem: str) -> Iterator[_Found | ReadFailure]:
    number = 0
    for number, identifier, content in read_jsonl(stream):
        yield _Found(f"{source}:{number}", identifier or f"{stem}-{number}", content)
    if not number:
        yield ReadFailure(source, "is empty")


def _file(file: Path) -> _Found:
    content: Content | Unreadable
    try:
        content = _content(_bytes(file), file.suffix.lower())
        sidecar = file.with_name(file.stem + SIDECAR)
        if sidecar.exists():
            content = _described(content, sidecar)
    except OSError as error:
        content = Unreadable(why(error))
    except Unreadable as reason:
        content = reason
    return _Found(shown(file), _stem(file), content)


def _bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        return _limited(stream)


def _limited(stream: BinaryIO) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unreadable(f"is larger than {MAX_BYTES >> 20} MiB; many documents belong into a .jsonl file")
    return data


def _content(data: bytes, suffix: str) -> Content:
    if not data:
        raise Unreadable("is empty")
    read, kind = _READERS[suffix]
    return attempt(read, data, kind)


def _described(content: Content, sidecar: Path) -> Content:
    try:
        return with_metadata(content, parse_sidecar(_bytes(sidecar)))
    except (OSError, Unreadable) as error:
        reason = why(error) if isinstance(error, OSError) else str(error)
        raise Unreadable(f"its metadata cannot be used: {sidecar.name} {reason}") from error


def _stem(file: Path) -> str:
    """The name without suffix in NFC: some systems store names decomposed."""
    return unicodedata.normalize("NFC", shown(Path(file.stem)))


def _standard_input(stream: BinaryIO) -> Iterator[_Found | ReadFailure]:
    kind, whole = kind_and_whole(stream)
    if kind == ".jsonl":
        yield from _numbered(whole, "standard input", "stdin")
        return
    content: Content | Unreadable
    try:
        content = _content(_limited(whole), kind)
    except Unreadable as reason:
        content = reason
    yield _Found("standard input", "stdin", content)
