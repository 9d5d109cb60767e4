"""The graph: values, ontology, register, identity, store and queries. It knows no other room."""
