"""Words for what answers name by codes, and the whole vocabulary in one language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.ontology import Label, load_ontology

LANGUAGES = ("vi", "en")


@cache
def wordings() -> Mapping[str, Mapping[str, Label]]:
    """The labels of each kind of code (statuses, reasons, says, levels, roles) by code."""
    data = yaml.safe_load(files("graph.queries").joinpath("wording.yml").read_text(encoding="utf-8"))
    return {kind: {code: Label(**row) for code, row in rows.items()} for kind, rows in data.items()}


def wording(kind: str, code: str) -> Label:
    """The label of a code."""
    return wordings()[kind][code]


def vocabulary(language: str) -> dict[str, Any]:
    """``{"language", "entities", "facts", "statuses", …}``: every code with its label in one of LANGUAGES.

    A fact has its ``label`` from source to target and its ``inverse`` from target to source.
    """
    ontology = load_ontology()
    facts = {
        name: {"label": getattr(kind.label, language), "inverse": getattr(kind.inverse, language)}
        for name, kind in ontology.facts.items()
    }
    entities = {name: getattr(kind.label, language) for name, kind in ontology.entities.items()}
    codes = {
        kind: {code: getattr(label, language) for code, label in rows.items()}
        for kind, rows in wordings().items()
    }
    return {"language": language, "entities": entities, "facts": facts} | codes
