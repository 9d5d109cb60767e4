"""What the service is given to read with: from the bytes of a request to graphs, by the loaders."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator

from api.loading import Refused, Upload
from cli.reading import attempt
from graph.values import DocumentGraph
from loaders.pipeline import extract
from loaders.readers import Read, ReadFailure, Source, document, read_source
from loaders.readers.contents import Unreadable
from loaders.readers.jsonl import lines
from loaders.readers.metadata import metadata, with_metadata

_DIGITS = 12  # of the digest that is the id of a document sent without one


def read_upload(upload: Upload) -> Iterator[DocumentGraph | Refused]:
    """The graph of each document in `upload`, or why it cannot be read."""
    for source in _sources(upload):
        found = read_source(source)
        read = found if isinstance(found, ReadFailure) else _with_metadata(found, upload)
        graph = read if isinstance(read, ReadFailure) else attempt(document(read), extract)
        yield Refused(graph.source, graph.reason) if isinstance(graph, ReadFailure) else graph


def _sources(upload: Upload) -> Iterator[Source]:
    if upload.kind != ".jsonl":
        kind = ".jsonl" if upload.kind == ".json" else upload.kind
        data = b" ".join(upload.data.splitlines()) if upload.kind == ".json" else upload.data
        yield Source("the document", upload.id or _id(upload.data), kind, data=data)
        return
    for number, line in lines(io.BytesIO(upload.data)):
        own = _id(line) if isinstance(line, bytes) else f"line-{number}"
        yield Source(f"line {number}", own, ".jsonl", data=line)


def _id(data: bytes) -> str:
    return f"doc-{hashlib.sha256(data).hexdigest()[:_DIGITS]}"


def _with_metadata(read: Read, upload: Upload) -> Read | ReadFailure:
    try:
        return Read(read.source, upload.id or read.id, with_metadata(read.content, metadata(upload.metadata)))
    except Unreadable as reason:
        return ReadFailure(read.source, str(reason))
