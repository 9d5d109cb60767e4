"""What the README shows is what happens: its commands, its addresses, its targets of make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from docs.console import Session, commands, rerun, session
from graph.store import StoreSettings, open_store
from tests.api.serving import served

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def where() -> Iterator[Session]:
    """A session over the samples, loaded as the README loads them."""
    with session() as opened:
        opened.run(commands(README)[0])
        opened.store.read("count_documents")
        yield opened


def answer(page: str, command: str) -> str:
    """The lines that `page` shows below `command`."""
    lines = page[page.index(f"$ {command}\n") :].splitlines()[1:]
    end = next(at for at, line in enumerate(lines) if line == "```" or line.startswith("$ "))
    return "\n".join(lines[:end]).strip()


def test_the_first_command_loads_the_samples(where: Session) -> None:
    assert commands(README)[0].startswith("chidao load samples")
    assert where.store.status()["documents"] == len(list((ROOT / "samples").glob("*.txt")))


@pytest.mark.parametrize("command", commands(README)[1:])
def test_an_answer_in_the_readme_is_the_real_one(where: Session, command: str) -> None:
    assert answer(README, command) == where.run(command).strip()
    assert len(answer(README, command).splitlines()) > 2


@pytest.mark.parametrize("command", commands(FORMATS))
def test_an_example_of_a_format_is_the_real_one(where: Session, command: str) -> None:
    assert answer(FORMATS, command) == where.run(command).strip()
    assert '"facts": [\n' in answer(FORMATS, command)


def test_loading_in_the_readme_says_what_loading_said() -> None:
    with session() as fresh:
        command = commands(README)[0]
        assert answer(README, command) == fresh.run(command).strip()


def test_addresses_in_the_readme_answer(where: Session) -> None:
    found = re.findall(r"curl '(http://127\.0\.0\.1:8000[^']+)'", README)
    assert len(found) >= 3
    with served(lambda: open_store(StoreSettings(data=where.data))) as client:
        for address in found:
            parts = urlsplit(address)
            reply = client.get(f"{parts.path}?{parts.query}")
            assert reply.status_code == 200, address
            assert reply.json()["items"], address


def test_targets_of_make_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    named = {
        name for page in pages for name in re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8"))
    }
    assert {"run", "check"} <= named
    assert named <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


def test_rerunning_replaces_the_output_alone(where: Session) -> None:
    page = "Text\n\n```console\n$ echo one\nstale\n$ echo two\n```\n\nMore\n```sh\n$ echo three\n```\n"
    assert rerun(page, where) == page.replace("stale\n", "one\n").replace("$ echo two\n", "$ echo two\ntwo\n")


def test_the_readme_names_every_variable_of_the_settings() -> None:
    settings = (ROOT / "graph" / "store" / "settings.py").read_text(encoding="utf-8")
    variables = set(re.findall(r'environ\.get\("((?:NEO4J|CHIDAO)\w+)"', settings))
    assert len(variables) == 5
    assert all(f"`{name}`" in README for name in variables)
