"""Abbreviations of official Vietnamese, by their capitals: ``UBND`` stands for ``Ủy ban nhân dân``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

_WORD = re.compile(r"[^\W\d_]+")


@cache
def abbreviations() -> Mapping[str, str]:
    """Every abbreviation in capitals with what it stands for."""
    data = yaml.safe_load(files("graph.register").joinpath("abbreviations.yml").read_text(encoding="utf-8"))
    return {short.upper(): long for group in data.values() for short, long in group.items()}


def spread(text: str) -> str:
    """`text` with every word that is an abbreviation in capitals spelt out."""
    known = abbreviations()
    return _WORD.sub(lambda match: known.get(match.group(), match.group()), text)
