"""The links of the hand-made world, counted from its documents without any store: an oracle for the queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.ontology import load_ontology
from graph.values import DocumentGraph

Key = tuple[str, str, str]


def documents_of_links(graphs: Iterable[DocumentGraph], *types: str) -> dict[Key, set[str]]:
    """The documents of each link (source, target, type); an undirected one starts at the smaller id."""
    found: dict[Key, set[str]] = defaultdict(set)
    for graph in graphs:
        for fact in graph.facts:
            ends = (fact.source, fact.target)
            if not load_ontology().facts[fact.type].directed:
                ends = (min(ends), max(ends))
            if not types or fact.type in types:
                found[(*ends, fact.type)].add(graph.document.id)
    return found
