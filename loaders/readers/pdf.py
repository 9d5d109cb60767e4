"""PDF: the text layer by PDFium, page after page; lines broken by the page's width are joined to paragraphs.

PDFium is not safe for threads: read from one thread at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from loaders.readers.contents import MAX_BYTES, Content, Unreadable, stored
from loaders.readers.legacy import restore

# The longest collection of laws in one file has fewer; more is a book or an attack.
MAX_PAGES = 5_000

_HYPHEN = re.compile("[\ufffe\x02]\n?")  # PDFium's sign for a hyphen at the end of a line
_FINAL = re.compile(r"""[.;:!?…]["”’)\]]*$""")
_OPENS = re.compile(
    r"(?:[-–—•+*●▪]|\d{1,3}[.)/]|[a-zđ]\)|(?:Điều|Chương|Mục|Phần|Khoản|Phụ lục)\s+[\dIVXLC]+\b)"
)
_SMALL = re.compile(r"[(\"“]?[^\W\d_A-Z]")
_FULL = 0.8  # of the page's longest lines: a line so long was broken by the margin


def read_pdf(data: bytes) -> Content:
    """The content of a PDF. Raises Unreadable for a broken, protected, too long or merely scanned one."""
    with _opened(data) as document:
        if len(document) > MAX_PAGES:
            raise Unreadable(f"has {len(document)} pages, more than {MAX_PAGES}")
        pages = list(_pages(document))
    if pages and not "".join(pages).strip():
        raise Unreadable("is a PDF without a text layer (a scan?); run text recognition (OCR) on it first")
    lines = [line for number, page in enumerate(pages, 1) for line in _lines(page, number)]
    return Content(stored(restore(stored(_joined(lines)))))


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == raw.FPDF_ERR_PASSWORD:
            raise Unreadable("is protected by a password; save a copy without one") from error
        if code == raw.FPDF_ERR_SECURITY:
            raise Unreadable("is encrypted by an unknown scheme; save a copy without it") from error
        raise Unreadable("is a broken PDF, or none") from error


def _pages(document: pdfium.PdfDocument) -> Iterator[str]:
    size = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage().get_text_range()
        except pdfium.PdfiumError as error:
            raise Unreadable(f"is a broken PDF: page {number + 1} cannot be read") from error
        page.close()
        size += len(text)
        if size > MAX_BYTES:
            raise Unreadable(f"holds more than {MAX_BYTES >> 20} million characters")
        yield text


def _lines(page: str, number: int) -> list[str]:
    """The lines of a page, without the page's own number at its head or foot."""
    text = _HYPHEN.sub("-", page.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [line.strip(" ") for line in text.split("\n")]
    lines = [line for line in lines if line]
    own = re.compile(rf"(?:[-–]\s?)?(?:Trang\s)?{number}(?:\s?[-–]|/\d{{1,4}})?")
    if lines and own.fullmatch(lines[0]):
        lines = lines[1:]
    return lines[:-1] if lines and own.fullmatch(lines[-1]) else lines


def _joined(lines: list[str]) -> str:
    """Paragraphs, one a line. `lines` are those of all pages: a paragraph may go on over a page's end."""
    lengths = sorted(len(line) for line in lines)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    text: list[str] = []
    before = ""
    for line in lines:
        if before:
            text.append(" " if _goes_on(before, line, width) else "\n")
        text.append(line)
        before = line
    return "".join(text)


def _goes_on(before: str, line: str, width: int) -> bool:
    if _OPENS.match(line):
        return False
    if _FINAL.search(before[-8:]):
        return len(before) >= _FULL * width and bool(_SMALL.match(line)) and line[:1].islower()
    return line[:1].islower() or (len(before) >= _FULL * width and width > 40 and not line.isupper())
