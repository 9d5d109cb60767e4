"""Every statement is a file whose header tells the truth about its parameters."""

import re
from importlib.resources import files

import pytest

from graph.store.statements import statement

NAMES = sorted(
    entry.name.removesuffix(".cypher")
    for entry in files("cypher").iterdir()
    if entry.name.endswith(".cypher")
)


@pytest.mark.parametrize("name", NAMES)
def test_the_header_says_what_it_does_and_names_the_parameters_in_the_text(name: str) -> None:
    found = statement(name)
    assert found.does.strip().endswith(".")
    assert found.parameters == set(re.findall(r"\$(\w+)", found.text))
    assert found.typed == bool(re.search(r"TYPE(?!S)", found.text))
    assert found.several == ("TYPES" in found.text)


@pytest.mark.parametrize("name", ["nothing", "../pyproject", "", "ENTITIES"])
def test_an_unknown_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="there is no statement"):
        statement(name)


def test_missing_and_stray_parameters_are_refused() -> None:
    with pytest.raises(ValueError, match=r"takes \['document'\], not \[\]"):
        statement("document_digest").cypher({})
    with pytest.raises(ValueError, match="takes"):
        statement("document_digest").cypher({"document": "a", "other": 1})


def test_a_type_comes_from_the_ontology_or_is_refused() -> None:
    assert "[f:CHAIRS]" in statement("facts_create").cypher({"rows": []}, "CHAIRS")
    with pytest.raises(ValueError, match="no type"):
        statement("facts_create").cypher({"rows": []}, "CHAIRS] DELETE [")
    with pytest.raises(ValueError, match="needs a type"):
        statement("facts_create").cypher({"rows": []})
    with pytest.raises(ValueError, match="takes no type"):
        statement("document_digest").cypher({"document": "a"}, "CHAIRS")


def test_several_fact_types_stand_in_one_pattern() -> None:
    names = statement("links_strongest").parameters
    text = statement("links_strongest").cypher(dict.fromkeys(names), None, ["ISSUES", "CHAIRS"])
    assert "[r:CHAIRS|ISSUES]" in text
    for wrong in ([], ["Person"], ["CHAIRS] DELETE ["]):
        with pytest.raises(ValueError, match=r"needs types|no fact type"):
            statement("links_strongest").cypher(dict.fromkeys(names), None, wrong)
    with pytest.raises(ValueError, match="takes no types"):
        statement("document_digest").cypher({"document": "a"}, None, ["CHAIRS"])


def test_no_statement_reads_files_or_calls_outside() -> None:
    for name in NAMES:
        assert not re.search(r"\bLOAD\b|apoc\.|http", statement(name).text), name
