"""Cases as data: how they are read and what a text gives of the kinds they are compared by. See README.md."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graph.ontology import load_ontology
from graph.values.spelling import comparable
from tests.graphs import date_lines, entity_lines, fact_lines, graph_of

FOLDER = Path(__file__).parent
KNOWN_GAPS = FOLDER / "known_gaps.yml"
FIELDS = {"id", "text", "publisher", "published", "url", "find", "why"}


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the kinds it is compared by, and every line of these kinds that it must give."""

    name: str
    about: tuple[str, ...]
    text: str
    metadata: dict[str, str]
    lines: frozenset[str]
    why: str


def read_cases(path: Path) -> list[Case]:
    """The cases of a file. Raises ValueError where a case has an unknown or missing field."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_case(path.stem, tuple(content["about"]), row) for row in content["cases"]]


def _case(file: str, about: tuple[str, ...], data: dict[str, Any]) -> Case:
    name = f"{file}/{data.get('id')}"
    if unknown := data.keys() ^ (FIELDS - ({"publisher", "published", "url"} - data.keys())):
        raise ValueError(f"{name}: missing or unknown fields {sorted(unknown)}")
    if data["find"] != "nothing" and not (isinstance(data["find"], list) and data["find"]):
        raise ValueError(f"{name}: `find` is neither a list of lines nor the word nothing")
    lines = () if data["find"] == "nothing" else data["find"]
    metadata: dict[str, str] = {
        key: str(data[key]) for key in ("publisher", "published", "url") if key in data
    }
    return Case(name, about, data["text"], metadata, frozenset(map(_ordered, lines)), data["why"])


def all_cases() -> list[Case]:
    """The cases of every file, in order."""
    return [case for path in sorted(FOLDER.glob("*.yml")) if path != KNOWN_GAPS for case in read_cases(path)]


def known_gaps() -> dict[str, str]:
    """The cases that fail today, with what is found instead."""
    return yaml.safe_load(KNOWN_GAPS.read_text(encoding="utf-8")) or {}


def found(case: Case) -> frozenset[str]:
    """The lines that the extraction gives for a case."""
    graph = graph_of(case.text, **case.metadata)
    lines: set[str] = date_lines(graph) if "date" in case.about else set()
    if facts := [kind for kind in case.about if kind in load_ontology().facts]:
        lines |= fact_lines(graph, *facts)
    if entities := [kind for kind in case.about if kind in load_ontology().entities]:
        lines |= entity_lines(graph, *entities)
    return frozenset(lines)


def difference(case: Case, lines: frozenset[str]) -> str:
    """What differs, a line for each; empty where nothing does."""
    missing = [f"  missing: {line}" for line in sorted(case.lines - lines)]
    wrong = [f"  too much: {line}" for line in sorted(lines - case.lines)]
    return "\n".join(missing + wrong)


def _ordered(line: str) -> str:
    """A pair that works together in the order in which `tests.graphs` writes it."""
    source, between, rest = line.partition(" COORDINATES_WITH ")
    if not between:
        return line
    target, bracket, under = rest.partition(" (under ")
    source, target = sorted((source, target), key=comparable)
    return source + between + target + bracket + under
