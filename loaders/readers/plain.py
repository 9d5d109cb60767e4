"""Plain text (``.txt``): decoded, its line ends made "\\n", else verbatim."""

from __future__ import annotations

from loaders.readers.contents import Content, stored
from loaders.readers.encodings import decode
from loaders.readers.legacy import restore


def read_plain(data: bytes) -> Content:
    """The content of a file of plain text. Raises Unreadable where it is no text."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    return Content(stored(restore(stored(text))))
