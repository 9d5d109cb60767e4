"""Which act a short number means: after "Nghị quyết 35/NQ-CP" a "Nghị quyết 35" is the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from loaders.mentions.acts import ActMention
from loaders.mentions.scan import Item

_SHORT = re.compile(r"(\D+ \d+)(?=[-/])")


def short_acts(items: Iterable[Item]) -> Mapping[str, str]:
    """The short form of each numbered act ("Nghị quyết 35") with its full name, where only one fits."""
    full: defaultdict[str, set[str]] = defaultdict(set)
    for item in items:
        for part in (item, *item.inner):
            if isinstance(part.value, ActMention) and (match := _SHORT.match(part.value.name)):
                full[match[1]].add(part.value.name)
    return {short: next(iter(names)) for short, names in full.items() if len(names) == 1}
