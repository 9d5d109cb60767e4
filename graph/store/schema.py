"""The schema: constraints and indexes, made where they are missing; types come from the ontology."""

from __future__ import annotations

from graph.ontology import load_ontology
from graph.store.arcadedb import Address, run_sql
from graph.store.connection import Connection
from graph.store.corpus import ensure_corpus
from graph.store.statements import embedded_sql

_IDENTITY = (
    *("referent_id", "referent_entity", "referent_block", "referent_pending"),
    *("judgement_id", "judgement_a", "judgement_b", "judgement_block"),
    "retired_id",
    *("register_edge_id", "register_edge_start", "register_edge_end", "register_edge_owner"),
)


def ensure_schema(connection: Connection, embedded: Address | None = None) -> None:
    """Make what is missing of constraints and indexes; `embedded` is set where the server is ArcadeDB.

    ArcadeDB has full text only in its SQL, and does not bear two makers of a schema at once.
    """
    connection.command("schema_entity_id")
    connection.command("schema_document_id")
    connection.command("schema_corpus")
    connection.command("schema_kept")
    for name in _IDENTITY:
        connection.command(f"schema_{name}")
    for type_name, kind in load_ontology().facts.items():
        connection.command("schema_fact_document", type_name)
        connection.command("schema_fact_statement", type_name)
        if "under" in kind.references:
            connection.command("schema_fact_under", type_name)
    if embedded:
        for type_name in load_ontology().entities:
            connection.command("embedded_entity_type", type_name)
        for name in ("embedded_mentions", "embedded_search_property", "embedded_search_index"):
            run_sql(embedded, embedded_sql(name))
    else:
        connection.command("schema_entity_search")
        connection.command("schema_await")
    connection.write(ensure_corpus)
