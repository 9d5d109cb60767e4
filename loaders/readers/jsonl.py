"""JSON lines: one document a line, with ``text`` or ``html``, and ``id, title, url, publisher, published``.

Files of gigabytes are read line by line. A bad line is a failure of its own; the others are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from loaders.readers.contents import MAX_BYTES, Content, Unreadable, attempt, stored
from loaders.readers.html import read_html
from loaders.readers.metadata import metadata, with_metadata

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | Unreadable]]:
    """(line number, line or the reason why it cannot be read) for each line that is not blank."""
    for number, line in enumerate(_lines(stream), 1):
        if number == 1 and line is not None:
            if line.startswith(_UTF16):
                yield number, Unreadable("is in UTF-16; JSON lines are UTF-8: convert the file")
                return
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line is None:
            yield number, Unreadable(f"the line is longer than {MAX_BYTES >> 20} MiB")
        elif line.strip():
            yield number, line


def read_line(line: bytes | Unreadable) -> tuple[str | None, Content | Unreadable]:
    """The id if given, and the content of a line or the reason why there is none."""
    if isinstance(line, Unreadable):
        return None, line
    identifier = None
    try:
        values = _parsed(line)
        identifier = _identifier(values)
        return identifier, with_metadata(_content(values), metadata(values))
    except Unreadable as reason:
        return identifier, reason


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines, None for one that is too long, which is skipped without being held in memory."""
    while line := stream.readline(MAX_BYTES + 1):
        if len(line) <= MAX_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
        yield None


def _parsed(line: bytes) -> dict[str, object]:
    try:
        values = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Unreadable("the line is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"the line is not JSON (column {error.colno}: {error.msg})") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable("the line is JSON too deep or with numbers too long") from error
    if not isinstance(values, dict):
        raise Unreadable("the line is not a JSON object")
    return values


def _identifier(values: dict[str, object]) -> str | None:
    identifier = values.get("id")
    if identifier is None:
        return None
    if not isinstance(identifier, str) or not identifier.strip():
        raise Unreadable("id is not a string, or is blank")
    if _CONTROL.search(identifier):
        raise Unreadable("id holds control characters")
    return identifier


def _content(values: dict[str, object]) -> Content:
    text, page = values.get("text"), values.get("html")
    if isinstance(text, str):
        return Content(stored(text))
    if text is None and isinstance(page, str):
        return attempt(read_html, page, "HTML page")
    if text is None and page is None:
        raise Unreadable("the line has neither text nor html")
    raise Unreadable("html is not a string" if text is None else "text is not a string")
