"""docs/py2neo.md: each of its lines gives what the page says, on both servers."""

from __future__ import annotations

import contextlib
import io
import re
from typing import Any

import py2neo
import pytest
from py2neo import Node, Relationship
from py2neo.bulk import create_relationships
from py2neo.matching import STARTS_WITH

from graph.analysis.graphs import multigraph
from graph.py2neo import Directive, Document, Entity, Event, Organization, Person, as_multigraph, as_subgraph
from graph.py2neo import Place as PlaceObject
from graph.queries.links import LinksFilter
from graph.queries.subgraph import Extent
from graph.store import StoreSettings
from tests.py2neo.conftest import Place
from tests.py2neo.page import PAGE, given, lines

_NAMES = (Node, Relationship, create_relationships, as_multigraph, as_subgraph)
_CLASSES = (Directive, Document, Entity, Event, Organization, Person, PlaceObject)
_CHAIRED = "MATCH (a:Entity)-[r:CHAIRS]->(b:Entity) RETURN a, r, b"


def names(place: Place) -> dict[str, Any]:
    """What the lines of the page may name."""
    graph = place.graph
    a, b = Node("Scratch"), Node("Scratch")
    return {
        **{each.__name__: each for each in (*_NAMES, *_CLASSES)},
        "graph": graph,
        "person": graph.nodes.match("Person", name="Trần Văn Hùng").first(),
        "part": multigraph(place.store, LinksFilter(), Extent()),
        "pair": Relationship(a, "TO", b, quote="x") | Relationship(a, "TO", b, quote="y"),
        "rows": [("b", {"quote": "x"}, "c"), ("b", {"quote": "y"}, "c")],
        "STARTS_WITH": STARTS_WITH,
        "read": graph.run(_CHAIRED).to_subgraph(),
    }


def test_each_line_gives_what_the_page_says(place: Place) -> None:
    known = names(place)
    wrong = {
        line.text: got for line in lines() if (got := given(line.text, known)) != line.told(place.server)
    }
    assert wrong == {}


def test_the_page_has_lines_that_work_and_lines_that_do_not() -> None:
    assert len(lines()) > 40
    assert any(line.neo4j != "=" for line in lines())
    assert any(line.embedded.startswith("✗") for line in lines())


def test_the_page_names_the_release_that_is_tested() -> None:
    assert py2neo.__version__ == "2021.2.4"


def test_the_example_of_the_page_runs(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for name, value in environment(place.settings).items():
        monkeypatch.setenv(name, value)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(code, {})  # noqa: S102 - our own page
    count, meetings = said.getvalue().splitlines()
    assert count == "3"
    assert "Hội nghị" in meetings


def environment(settings: StoreSettings) -> dict[str, str]:
    """The variables that lead to the server of `settings`."""
    if settings.uri is None:
        return {"CHIDAO_DATA": str(settings.data), "NEO4J_URI": ""}
    names = ("NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE")
    return dict(zip(names, (settings.uri, settings.user, settings.password, settings.database), strict=True))
