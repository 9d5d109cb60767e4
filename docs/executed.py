"""The notebooks in docs/notebooks/, run for real: every cell in a kernel of its own, over a store with the samples."""

from __future__ import annotations

import copy
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

FOLDER = Path(__file__).parent / "notebooks"
_SECONDS = 120  # for one cell
_PICTURES = ("image/png", "image/svg+xml")


def rerun(path: Path, data: Path) -> str:
    """The notebook at `path` after its cells have run over the embedded store in `data`.

    Pictures depend on fonts and on the version that drew them: where every cell says in words and numbers what it
    said before, and draws as many pictures, the notebook stays as it is. Raises CellExecutionError where a cell fails.
    """
    text = path.read_text(encoding="utf-8")
    before = nbformat.reads(text, as_version=4)
    after = copy.deepcopy(before)
    with TemporaryDirectory() as home:
        # Over sockets in a folder of our own: ports of the machine would be open to its other users.
        own = Config(KernelManager={"transport": "ipc", "connection_file": f"{home}/kernel.json"})
        place = {"metadata": {"path": str(path.parent)}}
        client = NotebookClient(after, config=own, timeout=_SECONDS, record_timing=False, resources=place)
        client.execute(env=_environment(data, home))
    after.metadata["language_info"] = {"name": "python"}
    return text if said(before) == said(after) else nbformat.writes(after, indent=1) + "\n"


def said(notebook: Any) -> list[tuple[str, list[Any]]]:
    """The source of each cell with what it says: its outputs, without the pictures themselves."""
    return [(cell.source, [_words(output) for output in cell.get("outputs", ())]) for cell in notebook.cells]


def _words(output: Any) -> dict[str, Any]:
    told = {name: output[name] for name in ("output_type", "name", "text", "ename") if name in output}
    data = {kind: None if kind in _PICTURES else value for kind, value in output.get("data", {}).items()}
    return told | {"data": data}


def _environment(data: Path, home: str) -> dict[str, str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    own = dict.fromkeys(("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "MPLCONFIGDIR"), home)
    return environ | own | {"CHIDAO_DATA": str(data), "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
