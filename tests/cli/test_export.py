from __future__ import annotations

from pathlib import Path

import networkx as nx

from tests.cli.running import complaint, run

HEALTH = "Sở Y tế tỉnh Hà Giang"


def test_a_part_of_the_graph_as_a_file(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "phoi-hop.gexf"
    done = run(filled, "export", file, "--type", "COORDINATES_WITH", "--from", "2021")
    assert (done.returncode, done.stdout) == (0, "")
    graph = nx.read_gexf(file)
    assert (
        done.stderr
        == f"chidao: {file}: {len(graph)} nút (nodes), {graph.number_of_edges()} dữ kiện (facts)\n"
    )
    assert {data["relation"] for *_, data in graph.edges(data=True)} == {"COORDINATES_WITH"}
    assert HEALTH in {data["label"] for _, data in graph.nodes(data=True)}


def test_what_is_left_out_is_said(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "quanh.graphml"
    done = run(filled, "export", file, "--around", HEALTH, "--nodes", "2")
    assert done.returncode == 0
    assert len(nx.read_graphml(file)) == 2
    assert "bỏ ngoài (left out)" in done.stderr


def test_what_cannot_be_written(filled: Path, tmp_path: Path) -> None:
    done = run(filled, "export", tmp_path / "all.csv")
    assert "all.csv: the name must end in .gexf or .graphml" in complaint(done, 2)
    done = run(filled, "export", tmp_path / "nowhere" / "all.gexf")
    assert "cannot be written: No such file or directory" in complaint(done, 1)
    done = run(filled, "export", tmp_path / "all.gexf", "--around", "Không Ai Cả")
    assert "nothing is called 'Không Ai Cả'" in complaint(done, 1)
    assert not (tmp_path / "all.gexf").exists()
