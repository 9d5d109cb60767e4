"""The sessions in a page's ```pycon blocks, run for real: what follows ``>>>``, and what Python answers."""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_BLOCK = re.compile(r"(?<=^```pycon\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_EXAMPLES = doctest.DocTestParser()


def rerun(page: str, data: Path) -> str:
    """`page` with the answers that Python gives now, over the embedded store in `data`.

    All blocks are one session. Raises what a session raises.
    """
    names: dict[str, Any] = {"__name__": "__main__"}
    with _environment(data):
        return _BLOCK.sub(lambda match: _again(match.group(), names), page)


def _again(block: str, names: dict[str, Any]) -> str:
    sources = [example.source for example in _EXAMPLES.get_examples(block)]
    return "".join(_prompted(source) + _said(source, names) for source in sources)


def _prompted(source: str) -> str:
    first, *more = source.splitlines()
    return "".join(f"{line}\n" for line in (f">>> {first}", *(f"... {line}".rstrip() for line in more)))


def _said(source: str, names: dict[str, Any]) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(source, "page", "single"), names)  # noqa: S102 - our own pages
    return said.getvalue()


@contextlib.contextmanager
def _environment(data: Path) -> Iterator[None]:
    before = dict(os.environ)
    try:
        for name in [name for name in os.environ if name.startswith("NEO4J_")]:
            del os.environ[name]
        os.environ["CHIDAO_DATA"] = str(data)
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
