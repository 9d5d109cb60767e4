"""Readers: from files of every kind to documents with their text in Unicode NFC."""

from loaders.readers.batch import read_documents
from loaders.readers.contents import ReadFailure

__all__ = ["ReadFailure", "read_documents"]
