"""From a document's graph to the rows that are stored, and from MENTIONS to what an entity is called."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from graph.identity.ids import statement_id
from graph.ontology import load_ontology
from graph.values import Document, DocumentGraph, Entity, Fact
from graph.values.spelling import searchable

Row = dict[str, Any]


def digest(graph: DocumentGraph) -> str:
    """SHA-256 of the document, its entities and its facts; what was dropped does not count."""
    content = [asdict(graph.document), *map(asdict, graph.entities), *map(asdict, graph.facts)]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _present(**properties: object) -> Row:
    return {name: value for name, value in properties.items() if value is not None}


def _iso(value: object) -> str | None:
    return None if value is None else str(value)


def document_properties(document: Document) -> Row:
    """The properties of a Document node, without digest and time of recording."""
    return _present(
        id=document.id,
        text=document.text,
        title=document.title,
        publisher=document.publisher,
        published=_iso(document.published),
        url=document.url,
    )


def mention_properties(entity: Entity) -> Row:
    """How one document names an entity."""
    return _present(
        name=entity.name,
        aliases=sorted(set(entity.aliases) - {entity.name}),
        date=_iso(entity.date),
        places=list(entity.places),
    )


def fact_rows(facts: Iterable[Fact], document: str, recorded: str) -> dict[str, list[Row]]:
    """Rows of `facts` by type; the ends of an undirected fact in the order of their ids."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for stated in facts:
        fact = _ordered(stated)
        rows[fact.type].append(
            {
                "source": fact.source,
                "target": fact.target,
                "properties": _present(
                    statement=statement_id(fact),
                    document=document,
                    quote=fact.evidence.quote,
                    start=fact.evidence.start,
                    end=fact.evidence.end,
                    rule=fact.evidence.rule,
                    role=fact.role,
                    title=fact.title,
                    date=_iso(fact.date),
                    under=fact.under,
                    observed=_iso(fact.observed),
                    recorded=recorded,
                ),
            }
        )
    return rows


def _ordered(fact: Fact) -> Fact:
    if load_ontology().facts[fact.type].directed or fact.source <= fact.target:
        return fact
    return replace(fact, source=fact.target, target=fact.source)


def entity_properties(tally: Iterable[Mapping[str, Any]]) -> Row:
    """What an entity is called, from the ways the documents name it (rows of mentions_tally, not empty).

    The name, the date and the places are the most frequent among the documents, ties in the order of code
    points; the aliases are all other names. A date that no document gives is None.
    """
    names, dates, places, forms = Counter[str](), Counter[str](), Counter[tuple[str, ...]](), set[str]()
    for row in tally:
        names[row["name"]] += row["documents"]
        forms.update((row["name"], *row["aliases"]))
        if row.get("date"):
            dates[row["date"]] += row["documents"]
        if row["places"]:
            places[tuple(row["places"])] += row["documents"]
    name = _most_frequent(names)
    aliases = sorted(forms - {name})
    return {
        "name": name,
        "aliases": aliases,
        "search": "\n".join(dict.fromkeys(map(searchable, (name, *aliases)))),
        "date": _most_frequent(dates) if dates else None,
        "places": list(_most_frequent(places)) if places else [],
    }


def _most_frequent(counts: Counter[Any]) -> Any:
    return min(counts, key=lambda value: (-counts[value], value))
