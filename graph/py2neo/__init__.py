"""For those who come from py2neo (the extra ``chidao[py2neo]``): docs/py2neo.md. Nothing else here imports it."""

try:
    import py2neo as _  # noqa: F401
except ModuleNotFoundError as error:
    raise ModuleNotFoundError("graph.py2neo needs py2neo: pip install 'chidao[py2neo]'") from error

from graph.py2neo.connection import connected
from graph.py2neo.objects import Directive, Document, Entity, Event, Organization, Person, Place, Program
from graph.py2neo.subgraphs import as_multigraph, as_subgraph

__all__ = [
    "Directive",
    "Document",
    "Entity",
    "Event",
    "Organization",
    "Person",
    "Place",
    "Program",
    "as_multigraph",
    "as_subgraph",
    "connected",
]
