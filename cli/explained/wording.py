"""The words of an explanation in Vietnamese and English; see wording.yml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.ontology import Label, load_ontology
from graph.values import Entity, Fact


@cache
def _wording() -> dict[str, Any]:
    wording: dict[str, Any] = yaml.safe_load(
        files("cli.explained").joinpath("wording.yml").read_text(encoding="utf-8")
    )
    return wording


def kinds() -> tuple[str, ...]:
    """The kinds of marks in a text: those of the ontology, then the others."""
    return (*load_ontology().entities, *(kind for kind in _wording()["kinds"] if kind != "line"))


def kind_label(kind: str) -> Label:
    """What a kind of mention, fact or line is called."""
    ontology = load_ontology()
    if kind in _wording()["kinds"]:
        return Label(**_wording()["kinds"][kind])
    known = ontology.entities.get(kind) or ontology.facts.get(kind)
    return known.label if known else Label(kind, kind)


def letter(kind: str) -> str:
    """The sign behind a mark of `kind`; "" where it has none."""
    return str(_wording()["letters"].get(kind, ""))


def reason_label(reason: str) -> Label:
    """Why a candidate was left out; in English alone where it has no Vietnamese wording yet."""
    return Label(_wording()["reasons"].get(reason, reason), reason)


def details(fact: Fact, entities: dict[str, Entity]) -> str:
    """What a fact says besides its ends: ``Giám đốc``, ``2021-03-05, Chương trình phối hợp số 7``."""
    under = entities[fact.under].name if fact.under else None
    return ", ".join(str(value) for value in (fact.title, fact.role, fact.date, under) if value)
