"""Standard input has no name: its kind is told by how it begins."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_HEAD = 4096
_KINDS = (
    (".jsonl", re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")),
    (".pdf", re.compile(rb"%PDF-")),
    (".docx", re.compile(rb"PK\x03\x04")),
    (
        ".html",
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml[^>]{0,200}>\s*<!doctype\s+html)",
            re.IGNORECASE,
        ),
    ),
)


def kind_and_whole(stream: BinaryIO) -> tuple[str, BinaryIO]:
    """The suffix that fits the beginning of `stream`, else ``.txt``, and the stream from its beginning."""
    head = stream.read(_HEAD)
    kind = next((suffix for suffix, begins in _KINDS if begins.match(head)), ".txt")
    return kind, io.BufferedReader(_Chained(head, stream))


class _Chained(io.RawIOBase):
    """The bytes that were read to tell the kind, then the rest."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        data = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(view) :]
        view[: len(data)] = data
        return len(data)
