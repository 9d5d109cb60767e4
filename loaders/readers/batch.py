"""A batch of documents: where they are, each by the reader of its kind, each with an id of its own.

The three steps are apart so that the middle one, which is the long one, can be done by several processes.
"""

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
from loaders.readers.jsonl import lines, read_line
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
class Source:
    """Where a document is: a file, or the bytes of one (`kind` is its suffix) or of a line of JSON.

    `name` is for people, `id` the document's id where the document itself has none.
    """

    name: str
    id: str
    kind: str
    file: Path | None = None
    data: bytes | Unreadable = b""


@dataclass(frozen=True, slots=True)
class Read:
    """What a source holds, before its id is known to be its own."""

    source: str
    id: str
    content: Content


def read_documents(
    paths: Iterable[str | PathLike[str]], stdin: BinaryIO | None = None
) -> Iterator[Document | ReadFailure]:
    """The documents of files, folders and standard input (``-``), one by one, in the order of `paths`.

    What cannot be read is a ReadFailure in its place, and the others are read. A file that several paths
    name is read once. A document's id is that of its JSON line, else the file's name without suffix; an id
    that an earlier document of the batch has is a failure.
    """
    ids = Ids()
    for source in find_sources(paths, stdin):
        found = source if isinstance(source, ReadFailure) else read_source(source)
        yield (
            found if isinstance(found, ReadFailure) else ids.taken(found.id, found.source) or document(found)
        )


def find_sources(
    paths: Iterable[str | PathLike[str]], stdin: BinaryIO | None = None
) -> Iterator[Source | ReadFailure]:
    """Where the documents of `paths` are; no more of them is read than a line of JSON."""
    seen: set[Path] = set()
    for path in paths:
        yield from (
            _standard_input(stdin or sys.stdin.buffer) if str(path) == "-" else _below(Path(path), seen)
        )


def read_source(source: Source) -> Read | ReadFailure:
    """The content of a source by the reader of its kind."""
    identifier = None
    if source.kind == ".jsonl":
        identifier, content = read_line(source.data)
    else:
        content = _file(source.file) if source.file else _whole(source)
    if isinstance(content, Unreadable):
        return ReadFailure(source.name, str(content))
    if not _WORD.search(content.text):
        return ReadFailure(source.name, "holds no text" if content.text else "is empty")
    return Read(source.name, identifier or source.id, content)


class Ids:
    """The ids of a batch, each with the source that had it first."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def taken(self, id_: str, source: str) -> ReadFailure | None:
        """The failure of a source whose id an earlier one has; None where the id is its own from now on."""
        if id_ in self._first:
            return ReadFailure(
                source, f"has the document id {id_!r} of {self._first[id_]}; rename one of them"
            )
        self._first[id_] = source
        return None


def document(found: Read) -> Document:
    """The document of a source that could be read."""
    content = found.content
    return Document(found.id, content.text, content.title, content.publisher, content.published, content.url)


def _below(path: Path, seen: set[Path]) -> Iterator[Source | ReadFailure]:
    for file in find_files(path, seen):
        if isinstance(file, ReadFailure):
            yield file
        elif file.suffix.lower() == ".jsonl":
            yield from _json_lines(file)
        else:
            yield Source(shown(file), _stem(file), file.suffix.lower(), file)


def _json_lines(file: Path) -> Iterator[Source | ReadFailure]:
    try:
        with file.open("rb") as stream:
            yield from _numbered(stream, shown(file), _stem(file))
    except OSError as error:
        yield ReadFailure(shown(file), why(error))


def _numbered(stream: BinaryIO, source: str, stem: str) -> Iterator[Source | ReadFailure]:
    number = 0
    for number, line in lines(stream):
        yield Source(f"{source}:{number}", f"{stem}-{number}", ".jsonl", data=line)
    if not number:
        yield ReadFailure(source, "is empty")


def _file(file: Path) -> Content | Unreadable:
    try:
        content = _content(_bytes(file), file.suffix.lower())
        sidecar = file.with_name(file.stem + SIDECAR)
        return _described(content, sidecar) if sidecar.exists() else content
    except OSError as error:
        return Unreadable(why(error))
    except Unreadable as reason:
        return reason


def _whole(source: Source) -> Content | Unreadable:
    try:
        return source.data if isinstance(source.data, Unreadable) else _content(source.data, source.kind)
    except Unreadable as reason:
        return reason


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


def _standard_input(stream: BinaryIO) -> Iterator[Source | ReadFailure]:
    kind, whole = kind_and_whole(stream)
    if kind == ".jsonl":
        yield from _numbered(whole, "standard input", "stdin")
        return
    try:
        data: bytes | Unreadable = _limited(whole)
    except Unreadable as reason:
        data = reason
    yield Source("standard input", "stdin", kind, data=data)
