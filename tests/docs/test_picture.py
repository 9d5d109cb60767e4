"""The picture of the samples: what it draws, that it can be read, and that it is the same every time."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest

from docs.boxes import overlaps
from docs.drawn import drawn
from docs.generate import PICTURE, drawing, sample_graphs
from docs.labels import label
from docs.layout import place
from docs.picture import picture
from graph.values import Document, DocumentGraph, Entity, Evidence, Fact

SVG = "{http://www.w3.org/2000/svg}"
TITLE = ("Hình", "Picture")
BODIES = {name: Entity(f"org-{name}", "Organization", f"Cơ quan {name}") for name in "abcdef"}


@pytest.fixture(scope="module")
def samples() -> nx.Graph:
    return drawn(sample_graphs())


def stated(number: int, *pairs: str, under: str | None = None) -> DocumentGraph:
    program = Entity("prg-p", "Program", "Chương trình P")
    span = Evidence("x", 0, 1, "test")
    facts = [Fact("COORDINATES_WITH", f"org-{p[0]}", f"org-{p[1]}", span, under=under) for p in pairs]
    named = {f"org-{letter}" for pair in pairs for letter in pair}
    bodies = [body for body in BODIES.values() if body.id in named]
    return DocumentGraph(Document(f"d{number}", "x"), (*bodies, *([program] if under else [])), tuple(facts))


def test_a_pair_is_as_strong_as_its_documents_are_many() -> None:
    found = drawn([stated(1, "ab", "bc", "cd"), stated(2, "ab", "ab"), stated(3, "cd", under="prg-p")])
    assert found.edges["org-a", "org-b"]["documents"] == 2
    assert found.edges["org-c", "org-d"] == {"kind": "COORDINATES_WITH", "documents": 2}
    assert found.edges["org-c", "prg-p"] == {"kind": "IMPLEMENTS", "documents": 1}
    assert found.nodes["org-b"]["documents"] == 2


def test_an_entity_is_named_alike_in_any_order() -> None:
    graphs = [stated(1, "ab", "bc", "cd"), stated(2, "ab")]
    other = replace(graphs[1], entities=tuple(replace(e, name=e.name.upper()) for e in graphs[1].entities))
    names = [drawn(order).nodes["org-a"]["name"] for order in ([graphs[0], other], [other, graphs[0]])]
    assert names == ["CƠ QUAN A"] * 2


def test_small_parts_and_people_of_one_body_are_left_out() -> None:
    person = Entity("per-x", "Person", "Trần A")
    post = Fact("HOLDS_POSITION", "per-x", "org-a", Evidence("x", 0, 1, "test"), title="Trưởng ban")
    alone = DocumentGraph(Document("d", "x"), (person, BODIES["a"]), (post,))
    assert set(drawn([stated(1, "ab", "bc", "cd", "ef"), alone])) == {"org-a", "org-b", "org-c", "org-d"}


def test_no_name_lies_upon_another(samples: nx.Graph) -> None:
    boxes = {node: label(data).box for node, data in samples.nodes(data=True)}
    assert overlaps(place(samples, boxes)) == []


def test_every_node_is_named_and_its_shape_lies_on_the_page(samples: nx.Graph) -> None:
    root = ElementTree.parse(PICTURE).getroot()  # noqa: S314 - our own file
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    titles = {title.text for title in root.iter(f"{SVG}title")}
    names = {f"{d['name']} — {d['documents']} tài liệu (documents)" for _, d in samples.nodes(data=True)}
    assert names <= titles
    for shape in root.iter(f"{SVG}circle"):
        assert 0 < float(shape.attrib["cx"]) < width
        assert 0 < float(shape.attrib["cy"]) < height


def test_the_picture_is_small_and_the_same_in_any_order(samples: nx.Graph) -> None:
    assert 20 <= len(samples) <= 48
    assert drawing(sample_graphs()[::-1]) == PICTURE.read_text(encoding="utf-8")
    assert PICTURE.stat().st_size <= 150_000


def test_names_are_escaped() -> None:
    graph = drawn([stated(1, "ab", "bc", "cd")])
    graph.nodes["org-a"]["name"] = "A & <B>"
    root = ElementTree.fromstring(picture(graph, TITLE))  # noqa: S314 - our own file
    assert "A & <B>" in {text.text for text in root.iter(f"{SVG}text")}
