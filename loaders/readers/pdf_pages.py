"""The text of a PDF's pages, in a process of its own: standard input is the PDF, standard output JSON.

PDFium is a large program in C++ that unpacks what the file tells it to. In its own process, a file that makes
it crash, run on, or ask for memory without end costs that file only. Run by `loaders.readers.pdf`.
"""

from __future__ import annotations

import json
import resource
import sys

import pypdfium2 as pdfium
from pypdfium2 import raw

# A file of 64 MiB with large pages takes a quarter of this memory, a thousand pages a tenth of this time.
MAX_MEMORY = 2 << 30
MAX_SECONDS = 120
# The longest collection of laws in one file has fewer; more is a book or an attack.
MAX_PAGES = 5_000
MAX_CHARACTERS = 64 << 20

REASONS = {
    raw.FPDF_ERR_PASSWORD: "is protected by a password; save a copy without one",
    raw.FPDF_ERR_SECURITY: "is encrypted by an unknown scheme; save a copy without it",
}
BROKEN = "is a broken PDF, or none"


def read_pages(data: bytes) -> list[str] | str:
    """The text of each page, or the reason why there is none."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return REASONS.get(error.err_code, BROKEN)
    if len(document) > MAX_PAGES:
        return f"has {len(document)} pages, more than {MAX_PAGES}"
    pages: list[str] = []
    size = 0
    for number in range(len(document)):
        try:
            pages.append(document[number].get_textpage().get_text_range())
        except pdfium.PdfiumError:
            return f"is a broken PDF: its page {number + 1} cannot be read"
        size += len(pages[-1])
        if size > MAX_CHARACTERS:
            return f"holds more than {MAX_CHARACTERS >> 20} million characters"
    return pages


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    json.dump(read_pages(sys.stdin.buffer.read()), sys.stdout)
