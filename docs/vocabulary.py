"""The tables of docs/ontology.md and the vocabulary of the viewer, out of graph/ontology.yml."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from graph.ontology import FactType, load_ontology


def entity_table() -> str:
    """The kinds of nodes."""
    rows = [
        (f"`{kind.name}`", kind.label.vi, kind.label.en, kind.meaning, f"`{kind.prefix}-…`")
        for kind in load_ontology().entities.values()
    ]
    return table(("type", "tiếng Việt", "English", "meaning", "ids"), rows)


def fact_table() -> str:
    """The kinds of facts."""
    rows = [
        (f"`{kind.name}`", _ends(kind), _reading(kind), _reading(kind, inverse=True), _properties(kind))
        for kind in load_ontology().facts.values()
    ]
    heads = ("type", "from → to", "đọc xuôi (reads)", "đọc ngược (read backwards)", "properties")
    return table(heads, rows)


def viewer_vocabulary() -> str:
    """The kinds of nodes and facts with their labels, as JSON in the order of the ontology."""
    ontology = load_ontology()
    entities = {kind.name: asdict(kind.label) for kind in ontology.entities.values()}
    facts = {
        kind.name: {
            "label": asdict(kind.label),
            "inverse": asdict(kind.inverse),
            "directed": kind.directed,
            "from": sorted(kind.sources),
            "to": sorted(kind.targets),
        }
        for kind in ontology.facts.values()
    }
    return json.dumps({"entities": entities, "facts": facts}, ensure_ascii=False, indent=2) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


def _ends(kind: FactType) -> str:
    arrow = "→" if kind.directed else "—"
    return f"{', '.join(sorted(kind.sources))} {arrow} {', '.join(sorted(kind.targets))}"


def _reading(kind: FactType, *, inverse: bool = False) -> str:
    label = kind.inverse if inverse else kind.label
    return f"{label.vi} ({label.en})"


def _properties(kind: FactType) -> str:
    """Each property, with its values or the types it refers to; an asterisk on what is required."""
    told = []
    for name in sorted(kind.properties):
        meant = kind.values.get(name, ()) or tuple(sorted(kind.references.get(name, ())))
        told.append(
            f"`{name}`{'*' if name in kind.required else ''}" + (f": {', '.join(meant)}" if meant else "")
        )
    return "; ".join(told)
