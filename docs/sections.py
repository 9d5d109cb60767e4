"""The generated sections of a page: ``<!-- generated:NAME -->`` up to ``<!-- /generated -->``."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SECTION = re.compile(
    r"(?P<open><!-- generated:(?P<name>[\w-]+) -->\n).*?(?P<close><!-- /generated -->)", re.DOTALL
)


def filled(page: str, contents: Mapping[str, str]) -> str:
    """`page` with each section's content replaced. Raises ValueError where the names are not those of `contents`."""
    names = [match["name"] for match in _SECTION.finditer(page)]
    if sorted(names) != sorted(contents):
        raise ValueError(f"the page has the sections {sorted(names)}, not {sorted(contents)}")
    return _SECTION.sub(
        lambda match: f"{match['open']}{contents[match['name']].strip()}\n{match['close']}", page
    )
