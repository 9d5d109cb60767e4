"""The loaders: from files to documents, from documents to their graphs."""
