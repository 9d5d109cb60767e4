"""Readers: from files of every kind to documents with their text in Unicode NFC."""

from loaders.readers.batch import Ids, Read, Source, document, find_sources, read_documents, read_source
from loaders.readers.contents import ReadFailure

__all__ = [
    "Ids",
    "Read",
    "ReadFailure",
    "Source",
    "document",
    "find_sources",
    "read_documents",
    "read_source",
]
