"""A part of the graph as a file for other programs: GEXF (Gephi) and GraphML (Cytoscape, yEd, igraph).

The writers of networkx raise on lists and on what XML cannot hold, and take a ``type``, ``start`` or ``end`` of an edge
for its direction and its life: here an edge's type is its ``label`` and its ``relation``, and its place in the document
``quote_start`` and ``quote_end``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx

_RENAMED = {"start": "quote_start", "end": "quote_end", "type": "relation"}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The day of writing: the same graph is to give the same file.
_DAY = re.compile(r' lastmodifieddate="[^"]*"')


def as_gexf(graph: nx.MultiDiGraph) -> str:
    """`graph` (of `multigraph`) in GEXF 1.2, the same text for the same graph."""
    return _DAY.sub("", _joined(nx.generate_gexf(plain(graph))))


def as_graphml(graph: nx.MultiDiGraph) -> str:
    """`graph` (of `multigraph`) in GraphML, the same text for the same graph."""
    return _joined(nx.generate_graphml(plain(graph)))


FORMS = {".gexf": as_gexf, ".graphml": as_graphml}


def write(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write `graph` in the form that the suffix of `path` names. Raises ValueError where FORMS lacks it."""
    if path.suffix.lower() not in FORMS:
        raise ValueError(f"{path}: the name must end in {' or '.join(FORMS)}")
    path.write_text(FORMS[path.suffix.lower()](graph), encoding="utf-8")


def plain(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """`graph` with texts and numbers alone: a list becomes a text with ``; ``, labels are names and types."""
    told = nx.MultiDiGraph(name=f"chidao, corpus {graph.graph['corpus']}")
    for id_, data in graph.nodes(data=True):
        told.add_node(id_, **_plain({"label": data["name"]} | data))
    for source, target, data in graph.edges(data=True):
        renamed = {_RENAMED.get(name, name): value for name, value in data.items()}
        told.add_edge(source, target, **_plain({"label": data["type"]} | renamed))
    return told


def _plain(data: Mapping[str, Any]) -> dict[str, str | int]:
    return {name: _value(value) for name, value in data.items() if name != "id"}


def _value(value: Any) -> str | int:
    if isinstance(value, int):
        return value
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return _NOT_XML.sub(" ", text)


def _joined(lines: Any) -> str:
    return "\n".join(lines) + "\n"
