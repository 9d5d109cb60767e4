"""What the register says of bodies and places, drawn between those that are stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.identity.structure import Edge, Thing, register_edges
from graph.ontology import load_ontology
from graph.register.places import Place, province_called
from graph.store.batches import batches
from graph.store.connection import Transaction
from graph.store.rows import Row
from graph.values import Entity


def note_edges(transaction: Transaction, new: Iterable[Entity], known: Mapping[str, Entity]) -> None:
    """Note the edges of `new` referents; `known` are all of their document by id. None is drawn before `draw`."""
    rows = [row for entity in new for row in _rows(entity, known)]
    for batch in batches(rows):
        transaction.run("register_edges_create", rows=batch)


def _rows(entity: Entity, known: Mapping[str, Entity]) -> list[Row]:
    if entity.type not in ("Organization", "Place"):
        return []
    thing = Thing(entity.type, entity.name, _province(entity, known))
    return [_row(entity.id, thing, edge) for edge in register_edges([thing])]


def _province(entity: Entity, known: Mapping[str, Entity]) -> Place | None:
    """The province that an entity is of: of its place, or where its place lies."""
    place = entity if entity.type == "Place" else known.get(entity.places[0]) if entity.places else None
    if place and place.places:
        place = known.get(place.places[0])
    return province_called(place.name) if place else None


def _row(owner: str, thing: Thing, edge: Edge) -> Row:
    start, end = (owner if each == thing else each.id for each in (edge.start, edge.end))
    return {
        "id": f"{edge.type} {start} {end}",
        "owner": owner,
        "type": edge.type,
        "start": start,
        "end": end,
        "source": edge.source,
        "since": edge.since.isoformat() if edge.since else None,
    }


def draw(transaction: Transaction, ids: Sequence[str]) -> None:
    """Draw the noted edges of the referents `ids` whose other ends are stored."""
    for kind in load_ontology().structure:
        transaction.run("register_edges_draw", type_name=kind, type=kind, ids=list(ids))


def erase(transaction: Transaction, rows: Sequence[Row]) -> None:
    """Take away the drawn edges of referents; `rows` are ``{"referent", "entity"}``."""
    for kind in load_ontology().structure:
        transaction.run("register_edges_erase", type_name=kind, rows=list(rows))
