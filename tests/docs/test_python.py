"""What the pages and notebooks show in Python is what Python says: the machine that runs them, and what is committed.

That the notebooks and the page say it today is what `python -m docs.generate --check` finds out.
"""

from __future__ import annotations

import os
import re
import textwrap
from pathlib import Path

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

from docs import executed, interactive
from graph.values import Document
from loaders.readers import read_documents

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted(executed.FOLDER.glob("*.ipynb"))
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def test_a_session_is_answered_anew(tmp_path: Path) -> None:
    page = textwrap.dedent("""
        Text
        ```pycon
        >>> import os
        >>> one = [os.environ["CHIDAO_DATA"],
        ...        os.environ.get("NEO4J_URI")]
        stale
        >>> one[1]
        >>> for number in range(2):
        ...     print(number)
        ```
        More
        ```pycon
        >>> one[0][-5:]
        ```
        ```python
        >>> untouched
        ```
    """)
    expected = page.replace("stale\n", "").replace("...     print(number)\n", "...     print(number)\n0\n1\n")
    folder = tmp_path / "place"
    assert interactive.rerun(page, folder) == expected.replace("[-5:]\n", "[-5:]\n'place'\n")
    assert os.environ.get("CHIDAO_DATA") != str(folder)


def test_a_session_that_fails_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        interactive.rerun("```pycon\n>>> 1 / 0\n```\n", tmp_path)


def written(path: Path, *sources: str) -> str:
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    path.write_text(nbformat.writes(notebook), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def test_a_notebook_changes_only_where_it_says_something_else(tmp_path: Path) -> None:
    path, other = tmp_path / "one.ipynb", tmp_path / "data"
    written(
        path, "import os; print(os.environ['CHIDAO_DATA'])", "import matplotlib.pyplot as p; p.plot([1, 2]);"
    )
    first = executed.rerun(path, tmp_path)
    cells = nbformat.reads(first, as_version=4).cells
    assert cells[0].outputs[0].text == f"{tmp_path}\n"
    assert "image/png" in cells[1].outputs[0].data
    # Another picture alone is no change: it depends on fonts.
    drawn = re.sub(r'("image/png": ")\w{8}', r"\1AAAAAAAA", first)
    assert drawn != first
    path.write_text(drawn, encoding="utf-8")
    assert executed.rerun(path, tmp_path) == drawn
    assert str(other) in executed.rerun(path, other)


def test_a_cell_that_fails_is_an_error(tmp_path: Path) -> None:
    written(tmp_path / "one.ipynb", "1 / 0")
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        executed.rerun(tmp_path / "one.ipynb", tmp_path)


def test_there_are_two_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["coordination-through-time", "who-chaired-what"]


@each_notebook
def test_a_notebook_is_committed_with_its_pictures_and_without_errors(path: Path) -> None:
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    outputs = [output for cell in cells for output in cell.outputs]
    assert {output.output_type for output in outputs} <= {"display_data", "stream"}
    assert {output.get("name") for output in outputs} <= {None, "stdout"}
    assert sum("image/png" in output.get("data", {}) for output in outputs) >= 2


@each_notebook
def test_a_notebook_quotes_the_samples(path: Path) -> None:
    texts = [
        document.text for document in read_documents([ROOT / "samples"]) if isinstance(document, Document)
    ]
    told = "\n".join(
        output.get("data", {}).get("text/markdown", "")
        for cell in nbformat.read(path, as_version=4).cells
        for output in cell.get("outputs", ())
    )
    quotes = re.findall(r"^> ([^—\n].*)$", told, re.MULTILINE)
    assert len(quotes) > 2
    assert [quote for quote in quotes if not any(quote in text for text in texts)] == []


@each_notebook
def test_the_links_of_a_notebook_lead_somewhere(path: Path) -> None:
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    targets = [target for cell in cells for target in re.findall(r"\]\(([^)\s]+)\)", cell.source)]
    assert targets
    assert [target for target in targets if not (path.parent / target).exists()] == []
