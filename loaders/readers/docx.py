"""Word (``.docx``): paragraphs and tables in document order; the issuer and the number stand in tables.

python-docx opens the package; the text is walked here, because its own properties leave out what stands in
content controls, smart tags and tracked insertions, and copy a cell for every column that it spans.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from loaders.readers.contents import Content, Unreadable, stored
from loaders.readers.legacy import restore

# A thousand pages of text are some 20 MiB of XML, which takes ten times as much memory when parsed; pictures
# do not shrink. What unpacks to more is a bomb.
MAX_XML = 64 * 1024 * 1024
MAX_UNPACKED = 256 * 1024 * 1024

_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc", "t"))
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_BOX = qn("w:txbxContent")
# Deleted text, settings that hold tab stops, and the second copy of a text box for old programs.
_SKIPPED = {
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:pPr"),
    qn("w:rPr"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}


def read_docx(data: bytes) -> Content:
    """The content of a Word file. Raises Unreadable for a broken, protected or swollen one."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            "is protected by a password, or is in Word's old format; save it as .docx without one"
        )
    _check_size(data)
    text = "\n".join(_blocks(docx.Document(io.BytesIO(data)).element.body))
    return Content(stored(restore(stored(text))))


def _check_size(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("is a broken Word file, or none") from error
    size = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    if xml > MAX_XML or size > MAX_UNPACKED:
        raise Unreadable(f"unpacks to {size >> 20} MiB, more than any document of Word needs")


def _blocks(element: Any) -> Iterator[str]:
    """The paragraphs below `element`, a table row by row; an empty paragraph is an empty line."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield "".join(_inline(child))
            for box in child.iter(_BOX):
                if not any(above.tag in _SKIPPED for above in box.iterancestors()):
                    yield from _blocks(box)
        elif child.tag == _TABLE:
            for row in child.iter(_ROW):
                yield from _row(row) if row.getparent() is child else ()
        elif child.tag not in _SKIPPED:
            yield from _blocks(child)


def _row(row: Any) -> Iterator[str]:
    """A row of one-line cells on one line, with tabs between; else the lines of one cell after the other."""
    cells = [[line for line in _blocks(cell) if line.strip()] for cell in row.iter(_CELL) if _own(cell, row)]
    if all(len(lines) <= 1 and "\n" not in "".join(lines) for lines in cells):
        yield "\t".join("".join(lines) for lines in cells)
    else:
        for lines in cells:
            yield from lines


def _own(cell: Any, row: Any) -> bool:
    return next(above for above in cell.iterancestors(_ROW)) is row


def _inline(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _SKIPPED and child.tag != _BOX:
            yield from _inline(child)
