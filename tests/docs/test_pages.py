"""Pages point to what is there, and say what the code says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cli.failures import Status
from docs.sections import filled
from graph.ontology import load_ontology
from loaders.readers.files import SIDECAR, SUFFIXES

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "tests/cases/README.md"])
ROOMS = ("api", "benchmarks", "cli", "cypher", "docs", "graph", "loaders", "samples", "tests", "viewer")
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text(page)):
        if not target.startswith("https://"):
            assert (page.parent / target.partition("#")[0]).exists(), target


@each_page
def test_files_that_are_named_exist(page: Path) -> None:
    named = re.findall(rf"`((?:{'|'.join(ROOMS)})/[\w./-]*)`", text(page))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_names_in_the_guide_for_contributors_are_those_of_the_code() -> None:
    guide = text(ROOT / "CONTRIBUTING.md")
    for name, file in re.findall(r"`(_?\w+)`(?: and the legend)? (?:in|of)\s+`([\w/]+\.py)`", guide):
        assert re.search(rf"^(?:def |class |    def )?{name}\b", text(ROOT / file), re.MULTILINE), (
            name,
            file,
        )


@each_page
def test_no_page_tells_of_this_machine(page: Path) -> None:
    assert not re.search(r"/(?:home|root|tmp|work)/", text(page))


def test_exit_statuses_are_those_of_the_command() -> None:
    section = text(ROOT / "docs/formats.md").partition("(exit statuses)")[2]
    assert [int(row) for row in re.findall(r"^\| (\d+) \|", section, re.MULTILINE)] == [*Status]


def test_suffixes_are_those_of_the_readers() -> None:
    formats = text(ROOT / "docs/formats.md").partition("A folder is")[0]
    assert set(re.findall(r"`(\.\w+)`", formats)) == set(SUFFIXES)
    assert SIDECAR in text(ROOT / "docs/formats.md")
    listed = text(ROOT / "README.md").partition("Đọc được ")[2].partition(" cả thư mục")[0]
    assert set(re.findall(r"`(\.\w+)`", listed)) == set(SUFFIXES)


def test_paths_of_the_service_are_those_of_its_contract() -> None:
    known = json.loads(text(ROOT / "docs/openapi.json"))["paths"].keys()
    named = set(re.findall(r"`(/(?:v1|healthz|readyz)[^`]*)`", text(ROOT / "docs/formats.md")))
    assert {re.sub(r"\{\w+(?::\w+)?\}", "{}", path) for path in known if path != "/"} == {
        re.sub(r"\{\w+\}", "{}", path) for path in named
    }


def test_the_ontology_page_lists_every_type() -> None:
    page = text(ROOT / "docs/ontology.md")
    for name in (*load_ontology().entities, *load_ontology().facts):
        assert f"| `{name}` |" in page


def test_sections_are_filled_by_name_and_none_is_forgotten() -> None:
    page = "a\n<!-- generated:one -->\nold\nolder\n<!-- /generated -->\nb\n"
    assert filled(page, {"one": "new\n"}) == "a\n<!-- generated:one -->\nnew\n<!-- /generated -->\nb\n"
    for contents in ({}, {"two": ""}, {"one": "", "two": ""}):
        with pytest.raises(ValueError, match="the page has the sections"):
            filled(page, contents)
