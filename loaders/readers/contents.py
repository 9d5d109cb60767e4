"""What a reader gives back: the content of a document, or the reason why there is none."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.values import PartialDate

# A file of text longer than this is an archive or a mistake: the longest law has some 2 MiB.
MAX_BYTES = 64 * 1024 * 1024
# Unicode Standard Annex 15, section 13 (Stream-Safe Text): no text needs a longer run of combining marks.
# Normalization takes quadratic time on such a run, so that a longer one is refused.
MAX_MARKS = 30

_log = logging.getLogger(__name__)
_ABOVE = re.compile("[\U00010000-\U0010ffff]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_TIMESTAMP = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:T|,? )\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})? ?(?:Z|[+-]\d{2}:?\d{2})?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """A document that could not be read: `source` names the file (and line), `reason` is one sentence."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a document (NFC) and what its file says of its source."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    url: str | None = None


class Unreadable(Exception):  # noqa: N818 - it is the reason, not a fault of the program
    """Why a document cannot be read, in one sentence for people."""


def attempt(read: Callable[[Any], Content], data: Any, kind: str) -> Content:
    """What `read` makes of `data`. Raises Unreadable where it does, and for whatever a library raises.

    Libraries may raise anything on a broken file; the other files are to be read all the same.
    """
    try:
        return read(data)
    except Unreadable:
        raise
    except Exception as error:
        _log.debug("the reader of %s failed", kind, exc_info=True)
        raise Unreadable(f"is a broken {kind}, or none") from error


def stored(text: str) -> str:
    """`text` as it is stored: NFC; what no store can hold (NUL, lone surrogates) becomes U+FFFD.

    Raises Unreadable where a run of combining marks is too long to be text.
    """
    if text.isascii():
        return text.replace("\x00", "\ufffd")
    # `re` is fifty times as fast with a set of the basic plane alone; few texts hold anything above it.
    if _too_many_marks(0x1F000 if _ABOVE.search(text) else 0x10000).search(text):
        raise Unreadable(f"has more than {MAX_MARKS} combining marks in a row, which is no text")
    return unicodedata.normalize("NFC", _UNSTORABLE.sub("\ufffd", text))


def one_line(value: str | None) -> str | None:
    """A title or a name: NFC, on one line, outer space dropped; None where nothing is left."""
    return " ".join(stored(value).split()) or None if value else None


def published(value: str) -> PartialDate:
    """The day, month or year of ``2017``, ``2017-03``, ``2017-03-07``, ``20170307`` or an ISO timestamp.

    A timestamp gives the day it names, in its own time zone. Raises ValueError for anything else.
    """
    text = value.strip()
    if match := _TIMESTAMP.fullmatch(text):
        return PartialDate(match.group(1))
    if match := _COMPACT.fullmatch(text):
        return PartialDate("-".join(match.groups()))
    return PartialDate(text)


@cache
def _too_many_marks(end: int) -> re.Pattern[str]:
    marks = "".join(chr(code) for code in range(0x300, end) if unicodedata.combining(chr(code)))
    return re.compile(f"[{marks}][{marks}]{{{MAX_MARKS}}}")  # begins with one mark, which `re` looks for fast
