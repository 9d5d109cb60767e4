"""PDF: the text layer by PDFium, page after page; lines that the margin broke are joined to paragraphs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from loaders.readers import pdf_pages
from loaders.readers.contents import Content, Unreadable, stored
from loaders.readers.legacy import restore

_HYPHEN = re.compile("[\ufffe\x02]\n?")  # PDFium's sign for a hyphen at the end of a line
_FINAL = re.compile(r"""[.;:!?…]["”’)\]]*$""")
_OPENS = re.compile(
    r"(?:[-–—•+*●▪]|\d{1,3}[.)/]|[a-zđ]\)|(?:Điều|Chương|Mục|Phần|Khoản|Phụ lục)\s+[\dIVXLC]+\b)"
)
_FULL = 0.8  # of the page's longest lines: a line so long was broken by the margin


def read_pdf(data: bytes) -> Content:
    """The content of a PDF. Raises Unreadable for a broken, protected, too long or merely scanned one."""
    pages = _pages(data)
    if not "".join(pages).strip():
        raise Unreadable("is a PDF without a text layer (a scan?); run text recognition (OCR) on it first")
    lines = [line for number, page in enumerate(pages, 1) for line in _lines(page, number)]
    return Content(stored(restore(stored(_joined(lines)))))


def _pages(data: bytes) -> list[str]:
    # -I: without the environment and this folder, whose html.py would hide the standard one.
    command = [sys.executable, "-I", str(Path(pdf_pages.__file__))]
    done = subprocess.run(command, input=data, capture_output=True, check=False)  # noqa: S603 - our own script
    if done.returncode:
        raise Unreadable("is a PDF at which the reader crashed or went over its limit of memory or time")
    pages: list[str] | str = json.loads(done.stdout)
    if isinstance(pages, str):
        raise Unreadable(pages)
    return pages


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
    small = line.lstrip('("“')[:1].islower()
    if _OPENS.match(line):
        return False
    if _FINAL.search(before[-8:]):
        return len(before) >= _FULL * width and small
    return small or (len(before) >= _FULL * width and width > 40 and not line.isupper())
