"""The register's files as they are written: read strictly, each problem with its file and entry."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with `entry` of the register's file `file`."""

    file: str
    entry: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.reason}"


class _Strict(yaml.SafeLoader):
    """Reads YAML and keeps each key that stands twice in one mapping: YAML itself would drop one of the two."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.twice: list[str] = []

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        self.twice += [str(key) for at, key in enumerate(keys) if key in keys[:at]]
        return super().construct_mapping(node, deep)


def read_strictly(folder: Traversable) -> tuple[dict[str, Any], list[Problem]]:
    """The files ``*.yml`` of `folder` by name, and what is wrong with their text."""
    data: dict[str, Any] = {}
    found: list[Problem] = []
    for file in sorted(
        (item for item in folder.iterdir() if item.name.endswith(".yml")), key=lambda f: f.name
    ):
        text = file.read_text(encoding="utf-8")
        loader = _Strict(text)
        try:
            data[file.name] = loader.get_single_data()
        except yaml.YAMLError as error:
            found.append(Problem(file.name, "YAML", " ".join(str(error).split())))
        found += (Problem(file.name, key, "stands twice in one mapping") for key in loader.twice)
        found += _text(file.name, text)
    return data, found


def _text(name: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not unicodedata.is_normalized("NFC", line):
            yield Problem(name, f"line {number}", "is not in Unicode NFC")
    comments = " ".join(line for line in text.splitlines() if line.startswith("#"))
    if "Source" not in comments and "source:" not in text and "by:" not in text:
        yield Problem(
            name, "head", "no source: neither a comment with “Source” nor `source` or `by` in the entries"
        )


def ambiguous(file: str, scope: str, pairs: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """The forms of `pairs` (a form, what it names) that name two things."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for form, what in pairs:
        named[form].add(what)
    for form, things in named.items():
        if len(things) > 1:
            yield Problem(file, form, f"names several {scope}: {', '.join(sorted(things))}")
