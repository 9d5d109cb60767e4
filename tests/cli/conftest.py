"""A folder of two documents, and a store of its own that commands find running."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import StoreSettings, open_store
from tests.cli.running import MAI, THU, run


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "mai.txt").write_text(MAI, encoding="utf-8")
    (folder / "thu.txt").write_text(THU, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder whose server stays up between commands, which makes them fast."""
    folder = tmp_path_factory.mktemp("data")
    with open_store(StoreSettings(data=folder)):
        yield folder


@pytest.fixture(scope="module")
def filled(data: Path, papers: Path) -> Path:
    assert run(data, "load", papers).returncode == 0
    return data
