from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.exports import FORMS, as_gexf, as_graphml, write
from graph.analysis.graphs import multigraph
from graph.queries.links import LinksFilter
from graph.queries.subgraph import Extent
from graph.store import Store

READERS = {".gexf": nx.read_gexf, ".graphml": nx.read_graphml}
ALL = Extent(nodes=500, links=5_000, measured=True)
each_form = pytest.mark.parametrize("form", FORMS)


@each_form
def test_other_programs_read_what_the_graph_says(loaded: Store, tmp_path: Path, form: str) -> None:
    graph, path = multigraph(loaded, LinksFilter(), ALL), tmp_path / f"all{form}"
    write(graph, path)
    read = READERS[form](path)
    assert read.is_directed()
    assert read.is_multigraph()
    names = {id_: data["name"] for id_, data in graph.nodes(data=True)}
    assert {id_: data["label"] for id_, data in read.nodes(data=True)} == names
    assert {id_: data["type"] for id_, data in read.nodes(data=True)} == dict(graph.nodes(data="type"))
    assert said(read, "relation", "quote_start", "quote_end") == said(graph, "type", "start", "end")
    assert {data["label"] for *_, data in read.edges(data=True)} == {
        data["type"] for *_, data in graph.edges(data=True)
    }
    aliases = {";".join(data["aliases"]) for _, data in graph.nodes(data=True)}
    assert {data["aliases"] for _, data in read.nodes(data=True)} == aliases


def said(graph: nx.MultiDiGraph, *names: str) -> list[tuple[Any, ...]]:
    return sorted(
        (a, b, data["document"], data["quote"], *(data[name] for name in names))
        for a, b, data in graph.edges(data=True)
    )


@each_form
def test_the_same_graph_gives_the_same_file(loaded: Store, form: str) -> None:
    one, other = (FORMS[form](multigraph(loaded, LinksFilter(), ALL)) for _ in range(2))
    assert one == other
    assert "lastmodified" not in one
    assert f"chidao, corpus {loaded.corpus()}" in one


@given(st.text(), st.lists(st.text(), max_size=3))
def test_whatever_a_text_holds_the_file_is_xml(text: str, texts: list[str]) -> None:
    graph = nx.MultiDiGraph(corpus="1-a", left_out={"nodes": 0})
    graph.add_node("a", id="a", type="Person", name=text, aliases=texts)
    graph.add_edge("a", "a", type="CHAIRS", quote=text, start=0, end=len(text))
    assert len(nx.read_gexf(io.BytesIO(as_gexf(graph).encode()))) == 1
    assert len(nx.read_graphml(io.BytesIO(as_graphml(graph).encode()))) == 1


def test_an_empty_part_is_a_file_too(loaded: Store, tmp_path: Path) -> None:
    for form, reader in READERS.items():
        write(multigraph(loaded, LinksFilter(place="Lào Cai"), ALL), tmp_path / f"none{form}")
        assert len(reader(tmp_path / f"none{form}")) == 0


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"all.dot: the name must end in .gexf or .graphml"):
        write(nx.MultiDiGraph(), tmp_path / "all.dot")
