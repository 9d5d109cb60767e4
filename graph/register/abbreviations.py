"""Abbreviations of official Vietnamese, by their capitals: ``UBND`` stands for ``Ủy ban nhân dân``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.values.spelling import without_marks

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _data() -> Any:
    return yaml.safe_load(files("graph.register").joinpath("abbreviations.yml").read_text(encoding="utf-8"))


@cache
def abbreviations() -> Mapping[str, str]:
    """Every abbreviation in capitals with what it stands for within a text."""
    groups = (rows for name, rows in _data().items() if name not in ("alone", "short"))
    return {short.upper(): long for rows in groups for short, long in rows.items()}


@cache
def abbreviations_alone() -> Mapping[str, str]:
    """Every abbreviation in capitals that is spread only in a look-up, with what it stands for there."""
    return {short.upper(): long for short, long in _data()["alone"].items()}


@cache
def short_names() -> Mapping[str, str]:
    """Short names of bodies, in lower case, that are read only where they are the whole of a look-up."""
    names: dict[str, str] = _data()["short"]
    return names


def spread(text: str) -> str:
    """`text` with every word that is an abbreviation in capitals spelt out."""
    known = abbreviations()
    return _WORD.sub(lambda match: known.get(match.group(), match.group()), text)


@cache
def _without_marks() -> Mapping[str, str]:
    return {without_marks(short): long for short, long in abbreviations().items()}


def spread_any_case(text: str) -> str:
    """`text` as someone types it to search, with every abbreviation spelt out: ``hdnd tỉnh``, ``HĐND tỉnh``."""
    known = _without_marks()
    return _WORD.sub(lambda match: known.get(without_marks(match.group()).upper(), match.group()), text)
