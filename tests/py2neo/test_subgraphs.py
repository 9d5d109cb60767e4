from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from py2neo import Node

from graph.analysis.graphs import multigraph
from graph.analysis.measures import degree
from graph.ontology import load_ontology
from graph.py2neo import as_multigraph, as_subgraph
from graph.py2neo.objects import CLASSES, Entity
from graph.queries.links import LinksFilter
from graph.queries.subgraph import Extent
from graph.values import DocumentGraph
from tests.py2neo.conftest import Place
from tests.queries.world import world

VALUES = st.one_of(st.text(), st.integers(-(2**60), 2**60), st.lists(st.text(), max_size=3))
NODES = st.dictionaries(st.text(min_size=1), st.sampled_from(sorted(load_ontology().entities)), min_size=1)


def edges(graph: nx.MultiDiGraph) -> list[str]:
    return sorted(repr((a, b, sorted(data.items()))) for a, b, data in graph.edges(data=True))


@given(st.data())
def test_there_and_back_nothing_is_lost(data: st.DataObject) -> None:
    graph = nx.MultiDiGraph()
    for id_, kind in data.draw(NODES).items():
        graph.add_node(id_, id=id_, type=kind, name=data.draw(VALUES))
    ends = st.sampled_from(sorted(graph))
    kinds = st.sampled_from(sorted(load_ontology().facts))
    for a, b, kind, quote in data.draw(
        st.lists(st.tuples(ends, ends, kinds, VALUES), max_size=8, unique_by=repr)
    ):
        graph.add_edge(a, b, type=kind, quote=quote)
    back = as_multigraph(as_subgraph(graph))
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert edges(back) == edges(graph)


def test_what_py2neo_reads_is_what_the_store_says(place: Place) -> None:
    ours = multigraph(place.store, LinksFilter(), Extent(nodes=500))
    asked = "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.document IS NOT NULL RETURN a, r, b"
    read = as_multigraph(place.graph.run(asked).to_subgraph())
    assert edges(read) == edges(ours)
    assert degree(nx.Graph(read)) == degree(nx.Graph(ours))
    for id_, data in read.nodes(data=True):
        assert {name: data[name] for name in ("id", "type", "name", "aliases")} == {
            name: ours.nodes[id_][name] for name in ("id", "type", "name", "aliases")
        }


def test_what_py2neo_knows_only_by_its_number_is_fetched(place: Place) -> None:
    (found,) = place.graph.match(r_type="COORDINATES_WITH").limit(1)
    graph = as_multigraph(found)
    assert graph.number_of_edges() == 1
    assert all(data["name"] for _, data in graph.nodes(data=True))


def test_a_document_is_a_node_of_its_own_type(place: Place) -> None:
    asked = "MATCH (d:Document {id: 'so-ket'})-[m:MENTIONS]->(e) RETURN d, m, e"
    graph = as_multigraph(place.graph.run(asked).to_subgraph())
    assert graph.nodes["so-ket"]["type"] == "Document"
    assert {data["type"] for *_, data in graph.edges(data=True)} == {"MENTIONS"}
    assert as_subgraph(graph).labels() == {"Document", "Entity", "Event", "Organization", "Person", "Place"}


def test_a_node_that_is_not_ours_is_refused() -> None:
    with pytest.raises(ValueError, match=r"labels \['Film'\] has no id"):
        as_multigraph(Node("Film", title="Sống trong sợ hãi"))


def test_there_is_a_class_for_each_type_with_an_attribute_for_each_relation_that_it_may_have() -> None:
    ontology = load_ontology()
    assert list(CLASSES) == list(ontology.entities)
    for relation in [*ontology.facts.values(), *ontology.structure.values()]:
        for kind, own in CLASSES.items():
            assert hasattr_statically(own, relation.name.lower()) == (kind in relation.sources)


def test_objects_lead_along_each_fact_of_the_world(place: Place) -> None:
    for said in world():
        _assert_reached(place, said)


def _assert_reached(place: Place, said: DocumentGraph) -> None:
    for fact in said.facts:
        source = Entity.match(place.graph, fact.source).first()
        reached = {one.id: one for one in getattr(source, fact.type.lower())}
        assert fact.target in reached
        inverse = {
            "CHAIRS": "chaired_by",
            "ORGANIZES": "organized_by",
            "HOLDS_POSITION": "has_as_office_holder",
        }
        back = getattr(reached[fact.target], inverse.get(fact.type, "coordinates_with"))
        assert fact.source in {one.id for one in back}


def hasattr_statically(own: type, name: str) -> bool:
    return any(name in vars(base) for base in own.__mro__)
