"""What the register says of bodies and places: noted beside their referents, drawn between those that are stored.

The register is asked by the name and the province that most documents give a referent, so that what is drawn does not
depend on which of them came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.identity.structure import Edge, Thing, heirs_of, register_edges
from graph.ontology import load_ontology
from graph.register.places import province_called
from graph.store.batches import batches
from graph.store.connection import Transaction
from graph.store.provinces import provinces_of
from graph.store.rows import Row, leading
from graph.values import Entity

# Between what came after what in any number of steps; it is not drawn, but asked for (queries/successions.py).
COMES_AFTER = "COMES_AFTER"
_TYPES = ("Organization", "Place")


@dataclass(frozen=True, slots=True)
class Told:
    """A referent, and the `name` and the province (`home`, None where there is none) by which the register is asked."""

    id: str
    type: str
    name: str
    home: str | None

    @property
    def rows(self) -> list[Row]:
        """The rows of what the register says of it."""
        thing = Thing(self.type, self.name, province_called(self.home) if self.home else None)
        direct = [_row(self.id, thing, edge.type, edge) for edge in register_edges([thing])]
        return [*direct, *(_row(self.id, thing, COMES_AFTER, edge) for edge in heirs_of(thing))]


def note_edges(transaction: Transaction, new: Iterable[Entity], known: Mapping[str, Entity]) -> None:
    """Note the edges of `new` referents; `known` are all of their document by id. None is drawn before `draw`."""
    told = [
        Told(entity.id, entity.type, entity.name, _home(entity, known))
        for entity in new
        if entity.type in _TYPES
    ]
    _note(transaction, told)


def _note(transaction: Transaction, told: Sequence[Told]) -> None:
    for batch in batches([row for each in told for row in each.rows]):
        transaction.run("register_edges_create", rows=batch)
    rows = [{"id": each.id, "name": each.name, "home": each.home} for each in told]
    for batch in batches(rows):
        transaction.run("referents_tell", rows=batch)


def _home(entity: Entity, known: Mapping[str, Entity]) -> str | None:
    """The name of the province that an entity is of: of its place, or where its place lies."""
    place = entity if entity.type == "Place" else known.get(entity.places[0]) if entity.places else None
    if place and place.places:
        place = known.get(place.places[0])
    return place.name if place else None


def follow_names(transaction: Transaction, tally: Iterable[Row]) -> None:
    """Ask the register anew of the referents that documents (rows of mentions_tally) name otherwise than before."""
    mentions: dict[str, list[Row]] = defaultdict(list)
    for row in tally:
        mentions[row["referent"]].append(row)
    stored = transaction.run("referents_told", ids=sorted(mentions))
    led = {row["id"]: leading(mentions[row["id"]]) for row in stored}
    homes = provinces_of(transaction, (places for _, places in led.values()))
    changed = []
    for row in stored:
        name, places = led[row["id"]]
        home = homes.get(places[0]) if places else name if row["type"] == "Place" else None
        if (name, home) != (row["name"], row["home"]):
            changed.append((row, Told(row["id"], row["type"], name, home)))
    if changed:
        erase(transaction, [{"referent": row["id"], "entity": row["entity"]} for row, _ in changed])
        transaction.run("register_edges_delete", ids=[each.id for _, each in changed])
        _note(transaction, [each for _, each in changed])


def _row(owner: str, thing: Thing, kind: str, edge: Edge) -> Row:
    start, end = (owner if each == thing else each.id for each in (edge.start, edge.end))
    return {
        "id": f"{kind} {start} {end}",
        "owner": owner,
        "type": kind,
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
