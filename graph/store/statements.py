"""The statements of cypher/: a file each, whose header says what it does and which parameters it takes.

A header is the comment lines at the top: a sentence, then a line ``// $name: meaning`` for each parameter. A
line ``// TYPE: …`` says that the word TYPE in the statement stands for a type of the ontology, ``// TYPES: …`` that
TYPES stands for one or more fact types, as a pattern writes them: ``CHAIRS|ATTENDS``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.ontology import load_ontology

_PARAMETER = re.compile(r"^\$(\w+): ", re.MULTILINE)
_PARTS = re.compile(r"\n(?:\$\w+|TYPES?): ")
_NAME = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its name, what it does, its text and the names of its parameters."""

    name: str
    does: str
    text: str
    parameters: frozenset[str]
    typed: bool
    several: bool = False

    def cypher(
        self,
        parameters: Mapping[str, object],
        type_name: str | None = None,
        type_names: Sequence[str] | None = None,
    ) -> str:
        """The text to send. Raises ValueError where the parameters are not those of the header."""
        if parameters.keys() != self.parameters:
            expected, given = sorted(self.parameters), sorted(parameters)
            raise ValueError(f"cypher/{self.name}.cypher takes {expected}, not {given}")
        if self.typed != (type_name is not None):
            raise ValueError(f"cypher/{self.name}.cypher {'needs a' if self.typed else 'takes no'} type")
        if self.several != bool(type_names):
            raise ValueError(f"cypher/{self.name}.cypher {'needs' if self.several else 'takes no'} types")
        if type_names:
            return self.text.replace("TYPES", "|".join(map(_fact_type, sorted(type_names))))
        return self.text.replace("TYPE", _checked(type_name)) if type_name else self.text


def _fact_type(type_name: str) -> str:
    if type_name not in load_ontology().facts:
        raise ValueError(f"the ontology has no fact type {type_name!r}")
    return type_name


def _checked(type_name: str) -> str:
    ontology = load_ontology()
    if not any(type_name in kinds for kinds in (ontology.entities, ontology.facts, ontology.structure)):
        raise ValueError(f"the ontology has no type {type_name!r}")
    return type_name


@cache
def statement(name: str) -> Statement:
    """The statement in ``cypher/<name>.cypher``. Raises ValueError where there is no such file."""
    source = files("cypher").joinpath(f"{name}.cypher")
    if not _NAME.fullmatch(name) or not source.is_file():
        raise ValueError(f"there is no statement cypher/{name}.cypher")
    lines = source.read_text(encoding="utf-8").splitlines()
    header = "\n".join(line.removeprefix("//").strip() for line in lines if line.startswith("//"))
    return Statement(
        name=name,
        does=_PARTS.split(header)[0],
        text="\n".join(line for line in lines if not line.startswith("//")).strip(),
        parameters=frozenset(_PARAMETER.findall(header)),
        typed="\nTYPE: " in header,
        several="\nTYPES: " in header,
    )


def embedded_sql(name: str) -> str:
    """The SQL that only the embedded server gets, from ``cypher/<name>.sql``."""
    return files("cypher").joinpath(f"{name}.sql").read_text(encoding="utf-8").strip()
