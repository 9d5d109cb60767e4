"""What the register says stands between the bodies and places that are stored, in whatever order they came."""

from __future__ import annotations

from graph.identity.ids import entity_id
from graph.store import Store
from graph.values import Document, DocumentGraph, Entity

PROVINCE = Entity(entity_id("Place", "tỉnh Thái Bình"), "Place", "tỉnh Thái Bình")
HEIR = Entity(entity_id("Place", "tỉnh Hưng Yên"), "Place", "tỉnh Hưng Yên")
POLICE = Entity(
    entity_id("Organization", "Công an tỉnh Thái Bình"),
    "Organization",
    "Công an tỉnh Thái Bình",
    places=(PROVINCE.id,),
)
MINISTRY = Entity(entity_id("Organization", "Bộ Công an"), "Organization", "Bộ Công an")
NEW_POLICE = Entity(
    entity_id("Organization", "Công an tỉnh Hưng Yên"),
    "Organization",
    "Công an tỉnh Hưng Yên",
    places=(HEIR.id,),
)
EDGES = {
    ("Công an tỉnh Thái Bình", "PART_OF", "Bộ Công an"),
    ("Công an tỉnh Hưng Yên", "PART_OF", "Bộ Công an"),
    ("Công an tỉnh Thái Bình", "LOCATED_IN", "tỉnh Thái Bình"),
    ("Công an tỉnh Hưng Yên", "LOCATED_IN", "tỉnh Hưng Yên"),
    ("Công an tỉnh Hưng Yên", "SUCCEEDS", "Công an tỉnh Thái Bình"),
    ("tỉnh Hưng Yên", "SUCCEEDS", "tỉnh Thái Bình"),
}


def said(name: str, *entities: Entity) -> DocumentGraph:
    return DocumentGraph(Document(name, "Công an."), entities, ())


DOCUMENTS = (
    said("old", PROVINCE, POLICE),
    said("new", HEIR, NEW_POLICE),
    said("ministry", MINISTRY),
)


def edges(store: Store) -> set[tuple[str, str, str]]:
    names = {row["properties"]["id"]: row["properties"]["name"] for row in store.read("dump_entities")}
    rows = [row for row in store.read("dump_relationships") if row["type"] != "MENTIONS"]
    assert all(row["properties"]["source"] for row in rows)
    return {(names[row["source"]], row["type"], names[row["target"]]) for row in rows}


def test_the_edges_do_not_depend_on_the_order(store: Store) -> None:
    dumps = []
    for order in (DOCUMENTS, DOCUMENTS[::-1], (DOCUMENTS[1], DOCUMENTS[2], DOCUMENTS[0])):
        for graph in order:
            store.replace(graph)
            store.resolve()
        assert edges(store) == EDGES
        dumps.append(store.dump())
        for graph in order:
            store.remove(graph.document.id)
        assert store.dump() == []
    assert dumps[0] == dumps[1] == dumps[2]


SPELLINGS = ("Công an tỉnh Thái Bình", "CÔNG AN TỈNH THÁI BÌNH", "công an Tỉnh Thái Bình")


def spelt(number: int, name: str) -> DocumentGraph:
    body = Entity(POLICE.id, "Organization", name, places=(PROVINCE.id,))
    return said(f"spelt-{number}", PROVINCE, body, *((MINISTRY,) if number else ()))


def test_the_edges_do_not_depend_on_who_spelt_a_name_first(store: Store) -> None:
    papers = [spelt(number, name) for number, name in enumerate((SPELLINGS[0], *SPELLINGS))]
    dumps = []
    for order in (papers, papers[::-1], papers[2:] + papers[:2]):
        for graph in order:
            store.replace(graph)
            store.resolve()
        assert ("Công an tỉnh Thái Bình", "PART_OF", "Bộ Công an") in edges(store)
        dumps.append(store.dump())
        for graph in order:
            store.remove(graph.document.id)
        store.resolve()
        assert store.dump() == []
    assert dumps[0] == dumps[1] == dumps[2]


def test_what_goes_takes_its_edges_along_and_they_come_back_with_it(store: Store) -> None:
    for graph in DOCUMENTS:
        store.replace(graph)
    store.resolve()
    store.remove("ministry")
    assert edges(store) == {edge for edge in EDGES if edge[1] != "PART_OF"}
    store.replace(DOCUMENTS[2])
    store.resolve()
    assert edges(store) == EDGES


def test_a_succession_tells_its_day_and_its_act(store: Store) -> None:
    for graph in DOCUMENTS:
        store.replace(graph)
    store.resolve()
    (row,) = [
        row["properties"]
        for row in store.read("dump_relationships")
        if row["type"] == "SUCCEEDS" and row["target"] == POLICE.id
    ]
    assert row["since"] == "2025-07-01"
    assert "202/2025/QH15" in row["source"]
    assert store.status()["facts"] == {}
