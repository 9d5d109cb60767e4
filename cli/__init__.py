"""The command line: it wires loaders to the store, and questions to tables."""
