"""What the tests of the readers share: sentences of our own, and reading a single file."""

from __future__ import annotations

import io
from pathlib import Path

from graph.values import Document
from loaders.readers import ReadFailure, read_documents

REPORT = (
    "Ủy ban nhân dân tỉnh tổ chức hội nghị sơ kết công tác phòng, chống thiên tai.\n"
    "Đồng chí Lê Thị Thủy, Phó Chủ tịch Ủy ban nhân dân tỉnh, chủ trì; các sở, ngành đã dự họp."
)


def read_all(*paths: Path | str, stdin: bytes | None = None) -> list[Document | ReadFailure]:
    return list(read_documents(paths, stdin=None if stdin is None else io.BytesIO(stdin)))


def read_one(path: Path | str, data: bytes | None = None) -> Document:
    """The only document of a file, which is written first where `data` is given."""
    [found] = _written(path, data)
    assert isinstance(found, Document), found
    return found


def failure_of(path: Path | str, data: bytes | None = None) -> ReadFailure:
    [found] = _written(path, data)
    assert isinstance(found, ReadFailure), found
    assert len(found.reason) < 200
    assert "\n" not in found.reason
    return found


def _written(path: Path | str, data: bytes | None) -> list[Document | ReadFailure]:
    if data is not None:
        Path(path).write_bytes(data)
    return read_all(path)
