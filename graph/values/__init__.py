"""Frozen values that every room shares: documents, evidence, entities, facts, partial dates."""

from graph.values.dates import PartialDate
from graph.values.documents import Document
from graph.values.entities import Entity
from graph.values.facts import Evidence, Fact
from graph.values.graphs import DocumentGraph, Dropped

__all__ = ["Document", "DocumentGraph", "Dropped", "Entity", "Evidence", "Fact", "PartialDate"]
