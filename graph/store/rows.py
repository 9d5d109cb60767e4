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


def fact_rows(
    facts: Iterable[Fact], document: str, recorded: str, entities: Mapping[str, str]
) -> dict[str, list[Row]]:
    """Rows of `facts` by type; `entities` gives the entity that each referent is, where that is another id."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for fact in facts:
        told = _present(
            document=document,
            quote=fact.evidence.quote,
            start=fact.evidence.start,
            end=fact.evidence.end,
            rule=fact.evidence.rule,
            role=fact.role,
            title=fact.title,
            date=_iso(fact.date),
            observed=_iso(fact.observed),
            recorded=recorded,
        )
        rows[fact.type].append(fact_row(fact, told, entities))
    return rows


def fact_row(fact: Fact, told: Row, entities: Mapping[str, str]) -> Row:
    """The row of a fact between referents: at its ends stand the entities that these are, in their order.

    `told` are the properties that do not depend on who is who. A referent that is not the entity itself is noted
    beside it, so that a judgement can be taken back.
    """
    ends = [(entities.get(id_, id_), id_) for id_ in (fact.source, fact.target)]
    if not load_ontology().facts[fact.type].directed:
        ends.sort()
    (source, from_), (target, to) = ends
    under = entities.get(fact.under, fact.under) if fact.under else None
    said = replace(fact, source=source, target=target, under=under)
    noted = _present(
        statement=statement_id(said),
        under=under,
        source_referent=from_ if from_ != source else None,
        target_referent=to if to != target else None,
        under_referent=fact.under if fact.under != under else None,
    )
    return {"source": source, "target": target, "properties": told | noted}


def mention_row(referent: str, told: Row, entities: Mapping[str, str]) -> Row:
    """The row of a MENTIONS: `told` is how the document names the referent."""
    id_ = entities.get(referent, referent)
    return {"id": id_, "properties": told | _present(referent=referent if referent != id_ else None)}


def leading(tally: Iterable[Mapping[str, Any]]) -> tuple[str, tuple[str, ...]]:
    """The name and the places that most documents give, ties in the order of code points; no place may be given."""
    names, places = Counter[str](), Counter[tuple[str, ...]]()
    for row in tally:
        names[row["name"]] += row["documents"]
        if row["places"]:
            places[tuple(row["places"])] += row["documents"]
    return _most_frequent(names), _most_frequent(places) if places else ()


def entity_properties(tally: Iterable[Mapping[str, Any]]) -> Row:
    """What an entity is called, from the ways the documents name it (rows of mentions_tally, not empty).

    The name, the date and the places are the most frequent among the documents, ties in the order of code
    points; the aliases are all other names. A date that no document gives is None.
    """
    rows, dates, forms = list(tally), Counter[str](), set[str]()
    for row in rows:
        forms.update((row["name"], *row["aliases"]))
        if row.get("date"):
            dates[row["date"]] += row["documents"]
    name, places = leading(rows)
    aliases = sorted(forms - {name})
    return {
        "name": name,
        "aliases": aliases,
        "search": "\n".join(dict.fromkeys(map(searchable, (name, *aliases)))),
        "date": _most_frequent(dates) if dates else None,
        "places": list(places),
    }


def _most_frequent(counts: Counter[Any]) -> Any:
    return min(counts, key=lambda value: (-counts[value], value))
