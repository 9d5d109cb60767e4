"""HTML: the main text by trafilatura, the metadata from what the page states about itself.

Dates are taken only from fields that mean the day of publication, in ISO form: a date found by chance in an
address or a footer is none.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from trafilatura.utils import load_html

from graph.values import PartialDate
from loaders.readers.contents import Content, Unreadable, one_line, published, stored
from loaders.readers.encodings import decode
from loaders.readers.legacy import restore

# A page of an article has some 0.2 MiB; the parser needs fifty times the size of a page in memory.
MAX_HTML = 8 * 1024 * 1024

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{3,20})""", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#(?:1[6-9]\d|2[0-4]\d|25[0-5])|#x[a-f][\da-f]|[A-Za-z]{3,6}\d?);", re.IGNORECASE)
# Below this length trafilatura itself takes all text of the page, and cuts it at every change of the font.
_SHORT = 250
_END = "\u2028"  # of a line: a line feed in the source of a page is a space
_PAGE = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
_LINES = "//body//*[contains(' p div li tr br h1 h2 h3 h4 h5 h6 section article ', concat(' ', name(), ' '))]"
_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished']/@datetime",
    "//meta[translate(@name, 'DCTERMSIUPBLAH', 'dctermsiupblah')='dc.date.issued']/@content",
    "//meta[translate(@name, 'DCTERMSIUPBLAH', 'dctermsiupblah')='dcterms.issued']/@content",
    "//meta[translate(@name, 'PUBDATE', 'pubdate')='pubdate']/@content",
)
_TITLES = ("//meta[@property='og:title']/@content", "//h1", "//title")
_ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")


def read_html(page: bytes | str) -> Content:
    """The content of a page. Raises Unreadable where it is too large, no HTML, or holds no text."""
    if len(page) > MAX_HTML:
        raise Unreadable(f"is a page of more than {MAX_HTML >> 20} MiB")
    if isinstance(page, bytes):
        declared = _CHARSET.search(page[:4096])
        page = decode(page, declared.group(1).decode("ascii") if declared else None)
    source = restore(_ENTITY.sub(_latin, stored(page)))
    if not _PAGE.search(source[:4096]):
        source = f"<html><body>{source}</body></html>"
    tree = load_html(source)
    if tree is None:
        raise Unreadable("is not HTML")
    about = list(_linked_data(tree))
    title = _first(tree, _TITLES)
    publisher = _first(tree, ("//meta[@property='og:site_name']/@content",)) or _organization(about)
    date = _published(tree, about)
    address = next(
        (a for a in map(str, _all(tree, _ADDRESSES)) if a.startswith(("http://", "https://"))), None
    )
    article = (
        trafilatura.extract(tree, output_format="txt", include_comments=False, include_tables=True) or ""
    )
    return Content(
        stored(article if len(article) >= _SHORT else _whole_text(source)),
        title,
        publisher,
        date,
        one_line(address),
    )


def _latin(match: re.Match[str]) -> str:
    """A character of Latin-1 for its entity, so that TCVN3 and VNI written by entities are found as well."""
    letter = html.unescape(match[0])
    return letter if len(letter) == 1 and "\xa1" <= letter <= "\xff" else match[0]


def _whole_text(source: str) -> str:
    """All text of a short page, a block a line, without what the page marks as standing around it."""
    tree: Any = load_html(source)
    for around in tree.xpath("//script | //style | //head | //nav | //aside | //footer"):
        around.drop_tree()
    for cell in tree.xpath("//td | //th"):
        cell.tail = " " + (cell.tail or "")
    for block in tree.xpath(_LINES):
        block.text, block.tail = _END + (block.text or ""), _END + (block.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split(_END))
    return "\n".join(filter(None, lines))


def _all(tree: Any, paths: tuple[str, ...]) -> Iterator[Any]:
    for path in paths:
        yield from tree.xpath(path)


def _first(tree: Any, paths: tuple[str, ...]) -> str | None:
    found = (
        one_line(value if isinstance(value, str) else value.text_content()) for value in _all(tree, paths)
    )
    return next(filter(None, found), None)


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page, those of a ``@graph`` each for itself; broken ones are left out."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        objects = data if isinstance(data, list) else [data]
        for thing in objects:
            if isinstance(thing, dict):
                inner = thing.get("@graph")
                yield from (
                    each for each in (inner if isinstance(inner, list) else [thing]) if isinstance(each, dict)
                )


def _organization(about: list[dict[str, Any]]) -> str | None:
    """The publisher of the article, else its author where that is an organization."""
    for field in ("publisher", "author"):
        for thing in about:
            value = thing.get(field)
            for body in value if isinstance(value, list) else [value]:
                if (
                    isinstance(body, dict)
                    and isinstance(body.get("name"), str)
                    and "Organization" in str(body.get("@type"))
                ):
                    return one_line(body["name"])
    return None


def _published(tree: Any, about: list[dict[str, Any]]) -> PartialDate | None:
    stated = [thing.get("datePublished") for thing in about]
    for value in [*_all(tree, _DATES), *stated]:
        try:
            return published(str(value))
        except ValueError:
            continue
    return None
